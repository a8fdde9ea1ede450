from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..models.prompt_mode import PromptMode
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
    parse_model,
)


class PromptInfo(Model):
    """Persona of a bot and rules for its answers.

    Example:
        {'prompt': 'You are a patient cook who teaches beginners one dish a day.',
        'prompt_mode': 'standard'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "prompt": "prompt",
        "prompt_mode": "prompt_mode",
        "prefix_prompt_info": "prefix_prompt_info",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "prompt": Check((str,), max_length=20000),
        "prompt_mode": Check((str,)),
        "prefix_prompt_info": Check(
            (
                Model,
                dict,
            )
        ),
    }

    prompt: str | Unset | None = UNSET
    """Persona and rules, 0 to 20,000 characters, empty by default. Not to be used with prefix
    caching: set `prefix_prompt_info` instead. Example: You are a patient cook who teaches beginners one dish a day.
    """
    prompt_mode: PromptMode | Unset | None = UNSET
    """How the prompt is given: whole (`standard`, the default), or in a cached and an uncached
    part (`prefix`, required with prefix caching).
    """
    prefix_prompt_info: _models.PrefixPromptInfo | Unset | None = UNSET
    """The two parts of the prompt with prefix caching, which `cache_type` or
    `parameters.caching.type` of the model turns on.
    """

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            prompt=get("prompt", UNSET),
            prompt_mode=parse_enum(PromptMode, get("prompt_mode", UNSET)),
            prefix_prompt_info=parse_model(
                _models.PrefixPromptInfo, get("prefix_prompt_info", UNSET)
            ),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
