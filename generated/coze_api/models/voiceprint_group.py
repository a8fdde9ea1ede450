from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class VoiceprintGroup(Model):
    """A group of voiceprints.

    Example:
        {'id': '7513864977188960034', 'name': 'Living room', 'feature_count': 1}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the group. Example: 7513864977188960034"""
    name: str | None = None
    """Name of the group. Example: Living room"""
    desc: str | None = None
    """What the group is for. Example: Who talks to the speaker in the living room."""
    icon_url: str | None = None
    """URL of the group's icon. Example: https://example.com/icons/voiceprint_group.png"""
    user_info: _models.VoiceprintUser | None = None
    """Who created the group."""
    created_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of creation, Unix time in seconds. Example: 1760083200"""
    updated_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last change, Unix time in seconds. Example: 1760083260"""
    feature_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of voiceprints in the group. Example: 1"""
