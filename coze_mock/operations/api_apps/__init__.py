"""Callback apps, and what is sent to them."""
