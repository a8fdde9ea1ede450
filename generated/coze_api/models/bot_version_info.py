from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..models.publish_status import PublishStatus
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_enum,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.bot_version_creator import BotVersionCreator

_NAMES = frozenset(
    (
        "version",
        "publish_status",
        "changelog",
        "created_at",
        "creator",
    )
)


@_attrs_define(repr=False)
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
    creator: BotVersionCreator | Unset | None = UNSET
    """Author of the version."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.version = src_dict["version"]
        built.publish_status = parse_enum(PublishStatus, get("publish_status", UNSET))
        built.changelog = get("changelog", UNSET)
        built.created_at = get("created_at", UNSET)
        built.creator = parse_model(_models.BotVersionCreator, get("creator", UNSET))
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
