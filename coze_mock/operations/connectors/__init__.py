"""Channels: where they are installed, their devices, and the reviews of bots."""
