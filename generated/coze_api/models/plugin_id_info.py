from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    Check,
    Model,
    other_fields,
)


class PluginIdInfo(Model):
    """One tool of a plugin.

    Example:
        {'plugin_id': '7301970294808490001', 'api_id': '7301970294808510002'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "plugin_id": "plugin_id",
        "api_id": "api_id",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(
        (
            "plugin_id",
            "api_id",
        )
    )
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "plugin_id": Check((str,), min_length=1),
        "api_id": Check((str,), min_length=1),
    }

    plugin_id: str
    """ID of the plugin: the number after `plugin` in the address of its page. Example: 7301970294808490001"""
    api_id: str
    """ID of the tool: the number after `tool` in the address of its page. Example: 7301970294808510002"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            plugin_id=src_dict["plugin_id"],
            api_id=src_dict["api_id"],
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
