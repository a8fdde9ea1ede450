from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from coze_core.limits import Limits
from coze_core.models import Model


class OnboardingInfo(Model):
    """Opening of a conversation with a bot. Some responses spell the fields in another way, such as
    `Prologue` for `prologue`, and have fields that the reference shows in an example only.

    Example:
        {'prologue': 'Welcome, {{user_name}}! What shall we cook today?', 'suggested_questions':
            ['Something spicy, please', 'A quick soup for two']}
    """

    _also: ClassVar[Mapping[str, str]] = {
        "Prologue": "prologue",
        "SuggestedQuestions": "suggested_questions",
        "OnboardingMode": "onboarding_mode",
        "CustomizedOnboardingPrompt": "customized_onboarding_prompt",
        "SuggestedQuestionsShowMode": "suggested_questions_show_mode",
    }
    prologue: Annotated[str, Limits(max_length=300)] | None = None
    """Opening words, 0 to 300 characters, none by default. The application is expected to replace
    `{{user_name}}` in it. Example: Welcome, {{user_name}}! What shall we cook today?
    """
    suggested_questions: list[Annotated[str, Limits(max_length=50)]] | None = None
    """Questions to offer to the user, any number of them, each of 0 to 50 characters. None by default;
    not returned by a bot that does not suggest questions. Example: ['Something spicy, please', 'A
    quick soup for two']
    """
    onboarding_mode: int | None = None
    """How the opening is made. Only in responses; the meaning of the numbers is not documented.
    Example: 2
    """
    customized_onboarding_prompt: str | None = None
    """The bot's own prompt for making the opening. Only in responses. Example: Greet the user and name
    the dish of the day.
    """
    suggested_questions_show_mode: int | None = None
    """How the suggested questions are shown. Only in responses; the meaning of the numbers is not
    documented. Example: 0
    """
