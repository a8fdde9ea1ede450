from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class VoiceprintGroupUpdateRequest(Model):
    """What to change of a group of voiceprints.

    Example:
        {'name': 'Kitchen'}
    """

    name: Annotated[str, Limits(min_length=1, max_length=20)] | None = None
    """New name of the group, at most 20 characters. Example: Kitchen"""
    desc: Annotated[str, Limits(max_length=500)] | None = None
    """New description of the group, at most 500 characters. Example: Who talks to the speaker in the
    kitchen.
    """
