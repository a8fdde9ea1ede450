from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..models.thinking_type import ThinkingType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_enum,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.model_caching import ModelCaching

_NAMES = frozenset(
    (
        "thinking_type",
        "caching",
        "store",
        "caching_expire_time",
    )
)


@_attrs_define(repr=False)
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
    caching: ModelCaching | Unset = UNSET
    """Prefix caching of a model. Example: {'type': 'enabled'}"""
    store: bool | Unset = UNSET
    """Whether inputs and outputs are stored, thinking excepted. Example: True"""
    caching_expire_time: int | Unset = UNSET
    """How long cache and storage last, in seconds, at most 259,200 (3 days). Example: 86400"""
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
        built.thinking_type = parse_enum(ThinkingType, get("thinking_type", UNSET))
        built.caching = parse_model(_models.ModelCaching, get("caching", UNSET))
        built.store = get("store", UNSET)
        built.caching_expire_time = get("caching_expire_time", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
