from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class MessageFeedbackCreateRequest(Model):
    """What a user thinks of an answer.

    Example:
        {'feedback_type': 'unlike', 'reason_types': ['wrong facts'], 'comment': 'The soup needs
            40 minutes, not 4.'}
    """

    feedback_type: _models.MessageFeedbackType
    """Whether the user likes the answer. Example: like"""
    reason_types: (
        Annotated[list[Annotated[str, Limits(max_length=30)]], Limits(max_length=10)] | None
    ) = None
    """Reasons, in words of the application's own, up to 10."""
    comment: Annotated[str, Limits(max_length=250)] | None = None
    """The user's comment, up to 250 characters. Example: The soup needs 40 minutes, not 4."""
