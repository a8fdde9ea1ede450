"""Signing in: apps, what users decide, and tokens."""
