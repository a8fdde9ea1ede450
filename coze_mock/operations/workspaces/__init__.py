"""Workspaces, and who works in them."""
