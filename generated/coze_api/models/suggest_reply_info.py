from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class SuggestReplyInfo(Model):
    """Whether a bot suggests questions after its answers.

    Example:
        {'reply_mode': 'customized', 'customized_prompt': 'Ask about the ingredients of the
            dish.'}
    """

    reply_mode: _models.SuggestReplyMode | None = None
    """Whether and how questions are suggested."""
    customized_prompt: str | None = None
    """How to suggest questions; needed with `reply_mode` `customized`. Example: Ask about the
    ingredients of the dish.
    """
