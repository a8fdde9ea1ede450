"""Workflows, their versions, and what runs of them do."""
