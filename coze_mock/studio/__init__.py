"""Answers as self-hosted Coze Studio does: a layer over the behaviours of the mock service."""
