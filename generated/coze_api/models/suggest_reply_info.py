from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.suggest_reply_mode import SuggestReplyMode
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_enum,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(
    (
        "reply_mode",
        "customized_prompt",
    )
)


@_attrs_define(repr=False)
class SuggestReplyInfo(Model):
    """Whether a bot suggests questions after its answers.

    Example:
        {'reply_mode': 'customized', 'customized_prompt': 'Ask about the ingredients of the
        dish.'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "reply_mode": "reply_mode",
        "customized_prompt": "customized_prompt",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "reply_mode": Check((str,)),
        "customized_prompt": Check((str,)),
    }

    reply_mode: SuggestReplyMode | Unset | None = UNSET
    """Whether and how questions are suggested."""
    customized_prompt: str | Unset | None = UNSET
    """How to suggest questions; needed with `reply_mode` `customized`. Example: Ask about the ingredients of the dish."""
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
        built.reply_mode = parse_enum(SuggestReplyMode, get("reply_mode", UNSET))
        built.customized_prompt = get("customized_prompt", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
