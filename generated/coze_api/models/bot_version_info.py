from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..models.publish_status import PublishStatus
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
    parse_model,
)


class BotVersionInfo(Model):
    """A version of a bot.

    Example:
        {'version': '1760083260123', 'publish_status': 'published_online', 'changelog': 'A new
        avatar.', 'created_at': 1760083260, 'creator': {'id': '3685670000007', 'name': 'Susan'}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "version": "version",
        "publish_status": "publish_status",
        "changelog": "changelog",
        "created_at": "created_at",
        "creator": "creator",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("version",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "version": Check((str,)),
        "publish_status": Check((str,)),
        "changelog": Check((str,)),
        "created_at": Check((int,), minimum=0),
        "creator": Check(
            (
                Model,
                dict,
            )
        ),
    }

    version: str
    """Number of the version. Example: 1760083260123"""
    publish_status: PublishStatus | Unset | None = UNSET
    """Whether the version is published."""
    changelog: str | Unset | None = UNSET
    """What its author wrote about the version. Example: A new avatar."""
    created_at: int | Unset | None = UNSET
    """Time of creation, Unix time in seconds. Example: 1760083260"""
    creator: _models.BotVersionCreator | Unset | None = UNSET
    """Author of the version."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            version=src_dict["version"],
            publish_status=parse_enum(PublishStatus, get("publish_status", UNSET)),
            changelog=get("changelog", UNSET),
            created_at=get("created_at", UNSET),
            creator=parse_model(_models.BotVersionCreator, get("creator", UNSET)),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
