from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from coze_core.limits import Limits
from coze_core.models import ResultModel


class Conversation(ResultModel):
    """A conversation between a user and bots, made of messages.

    Example:
        {'id': '7412230987654310921', 'name': 'Dinner for two', 'meta_data': {'source':
            'website'}, 'creator_id': '3685670000007', 'connector_id': '1024', 'created_at':
            1760083300, 'updated_at': 1760083310, 'last_section_id': '7412230987654310930'}
    """

    _also: ClassVar[Mapping[str, str]] = {"creator_d": "creator_id"}
    id: Annotated[str, Limits(min_length=1)]
    """ID of the conversation. Example: 7412230987654310921"""
    name: str | None = None
    """Name of the conversation. Example: Dinner for two"""
    meta_data: (
        Annotated[
            dict[
                Annotated[str, Limits(min_length=1, max_length=64)],
                Annotated[str, Limits(min_length=1, max_length=512)],
            ],
            Limits(max_length=16),
        ]
        | None
    ) = None
    """The application's own data about the conversation."""
    creator_id: str | None = None
    """Coze user ID of the account that created the conversation. Example: 3685670000007"""
    connector_id: str | None = None
    """Channel of the conversation: `1024` API, `999` Chat SDK, or the ID of an organisation's custom
    channel. Example: 1024
    """
    created_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of creation, Unix time in seconds. Example: 1760083300"""
    updated_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last change, Unix time in seconds. Example: 1760083310"""
    last_section_id: str | None = None
    """ID of the latest section of the conversation. Clearing the context starts a new one. Example:
    7412230987654310930
    """
