from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class VoiceprintGroupCreateRequest(Model):
    """A group of voiceprints to create.

    Example:
        {'name': 'Living room'}
    """

    name: Annotated[str, Limits(min_length=1, max_length=20)]
    """Name of the group, at most 20 characters. Example: Living room"""
    desc: Annotated[str, Limits(max_length=500)] | None = None
    """What the group is for, at most 500 characters. Example: Who talks to the speaker in the living
    room.
    """
    coze_account_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the account to create the group for. The reference does not list it; the official
    JavaScript SDK sends it. Example: 7452643923450010041
    """
