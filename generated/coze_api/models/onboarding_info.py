from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class OnboardingInfo(Model):
    """Opening of a conversation with a bot. Some responses spell the fields `Prologue` and
    `SuggestedQuestions` and add others.

    Example:
        {'prologue': 'Welcome, {{user_name}}! What shall we cook today?', 'suggested_questions':
            ['Something spicy, please', 'A quick soup for two']}
    """

    prologue: Annotated[str, Limits(max_length=300)] | None = None
    """Opening words, 0 to 300 characters, none by default. The application is expected to replace
    `{{user_name}}` in it. Example: Welcome, {{user_name}}! What shall we cook today?
    """
    suggested_questions: list[Annotated[str, Limits(max_length=50)]] | None = None
    """Questions to offer to the user, any number of them, each of 0 to 50 characters. None by default.
    Example: ['Something spicy, please', 'A quick soup for two']
    """
