from __future__ import annotations

from coze_core.models import Model


class Question(Model):
    """What a script wants to know."""

    question_id: str
    """ID that the answer must name."""
