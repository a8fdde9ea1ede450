from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class VoiceList(Model):
    """One page of voices.

    Example:
        {'voice_list': [{'voice_id': '7468512265134890011', 'name': 'Cheerful Anna'}],
            'has_more': False}
    """

    voice_list: list[_models.Voice]
    """The voices of the page."""
    has_more: bool | None = None
    """Whether there are more pages. Example: False"""
