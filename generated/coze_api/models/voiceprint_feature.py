from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class VoiceprintFeature(Model):
    """A voiceprint.

    Example:
        {'id': '7513865283312930035', 'group_id': '7513864977188960034', 'name': 'Mum'}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the voiceprint. Example: 7513865283312930035"""
    group_id: str | None = None
    """ID of the group that it is in. Example: 7513864977188960034"""
    name: str | None = None
    """Name of the voiceprint. Example: Mum"""
    desc: str | None = None
    """Description of the voiceprint. Example: Mum's voice, recorded in the kitchen."""
    icon_url: str | None = None
    """URL of the voiceprint's icon. Example: https://example.com/icons/voiceprint.png"""
    audio_url: str | None = None
    """URL of the recording. Example: https://example.com/voiceprints/mum.pcm"""
    user_info: _models.VoiceprintUser | None = None
    """Who created the voiceprint."""
    created_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of creation, Unix time in seconds. Example: 1760083260"""
    updated_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last change, Unix time in seconds. Example: 1760083260"""
