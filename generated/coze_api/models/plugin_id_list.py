from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_list,
    parse_model,
)


class PluginIdList(Model):
    """The tools of plugins that a bot may call.

    Example:
        {'id_list': [{'plugin_id': '7301970294808490001', 'api_id': '7301970294808510002'}]}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "id_list": "id_list",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "id_list": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
    }

    id_list: list[_models.PluginIdInfo] | Unset = UNSET
    """The tools."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            id_list=parse_list(
                get("id_list", UNSET), lambda item: parse_model(_models.PluginIdInfo, item)
            ),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
