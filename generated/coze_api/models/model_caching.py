from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..models.caching_switch import CachingSwitch
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
)


class ModelCaching(Model):
    """Prefix caching of a model.

    Example:
        {'type': 'enabled'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "type": "type",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "type": Check((str,)),
    }

    type: CachingSwitch | Unset = UNSET
    """Whether a model caches prefixes. Known values; the service may add others.

    - `enabled`: it does.
    - `disabled`: it does not.
    """

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            type=parse_enum(CachingSwitch, get("type", UNSET)),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
