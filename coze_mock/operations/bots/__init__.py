"""Bots, their versions and their collaborators."""
