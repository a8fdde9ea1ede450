from __future__ import annotations

from coze_core.models import Model


class PrefixPromptInfo(Model):
    """The two parts of a prompt with prefix caching.

    Example:
        {'prefix_prompt': 'You are a patient cook who teaches beginners one dish a day.',
            'dynamic_prompt': "Today's guest is vegetarian."}
    """

    prefix_prompt: str | None = None
    """The cached part, which stays the same from request to request. Example: You are a patient cook
    who teaches beginners one dish a day.
    """
    dynamic_prompt: str | None = None
    """The uncached part, which changes and applies to one request only. Example: Today's guest is
    vegetarian.
    """
