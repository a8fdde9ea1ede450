from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..models.thinking_type import ThinkingType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
    parse_model,
)


class ModelParameters(Model):
    """Settings that only some models know. Others than those listed are passed on.

    Example:
        {'thinking_type': 'disabled', 'caching': {'type': 'enabled'}, 'store': True,
        'caching_expire_time': 86400}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "thinking_type": "thinking_type",
        "caching": "caching",
        "store": "store",
        "caching_expire_time": "caching_expire_time",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "thinking_type": Check((str,)),
        "caching": Check(
            (
                Model,
                dict,
            )
        ),
        "store": Check((bool,)),
        "caching_expire_time": Check((int,), minimum=0, maximum=259200),
    }

    thinking_type: ThinkingType | Unset = UNSET
    """Whether a model thinks before it answers. Known values; the service may add others.

    - `enabled`: always.
    - `disabled`: never.
    - `auto`: as the model sees fit; few models know it.
    """
    caching: _models.ModelCaching | Unset = UNSET
    """Prefix caching of a model. Example: {'type': 'enabled'}"""
    store: bool | Unset = UNSET
    """Whether inputs and outputs are stored, thinking excepted. Example: True"""
    caching_expire_time: int | Unset = UNSET
    """How long cache and storage last, in seconds, at most 259,200 (3 days). Example: 86400"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            thinking_type=parse_enum(ThinkingType, get("thinking_type", UNSET)),
            caching=parse_model(_models.ModelCaching, get("caching", UNSET)),
            store=get("store", UNSET),
            caching_expire_time=get("caching_expire_time", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
