"""Enterprises, their members and their organizations."""
