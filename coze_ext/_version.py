"""The version of this distribution, here so that nobody has to look it up on disk while it runs."""

VERSION = "0.1.0"
