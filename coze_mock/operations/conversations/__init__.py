"""Conversations, their messages, and what users think of them."""
