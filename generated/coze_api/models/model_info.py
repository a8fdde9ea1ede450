from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..models.api_mode import ApiMode
from ..models.cache_type import CacheType
from ..models.response_format import ResponseFormat
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
    parse_model,
)


class ModelInfo(Model):
    """The model of a bot and how it generates.

    Example:
        {'model_id': '1706077826', 'model_name': 'Doubao Function Call', 'temperature': 0.8,
        'top_p': 0.7, 'top_k': 50, 'max_tokens': 4096, 'context_round': 20, 'response_format':
        'text', 'presence_penalty': 0, 'frequency_penalty': 0, 'api_mode': 'chat_api',
        'parameters': {'thinking_type': 'enabled'}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "model_id": "model_id",
        "model_name": "model_name",
        "top_k": "top_k",
        "top_p": "top_p",
        "max_tokens": "max_tokens",
        "temperature": "temperature",
        "context_round": "context_round",
        "response_format": "response_format",
        "presence_penalty": "presence_penalty",
        "frequency_penalty": "frequency_penalty",
        "api_mode": "api_mode",
        "parameters": "parameters",
        "cache_type": "cache_type",
        "sp_anti_leak": "sp_anti_leak",
        "sp_current_time": "sp_current_time",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "model_id": Check((str,)),
        "model_name": Check((str,)),
        "top_k": Check((int,)),
        "top_p": Check(
            (
                int,
                float,
            )
        ),
        "max_tokens": Check((int,)),
        "temperature": Check(
            (
                int,
                float,
            )
        ),
        "context_round": Check((int,)),
        "response_format": Check((str,)),
        "presence_penalty": Check(
            (
                int,
                float,
            )
        ),
        "frequency_penalty": Check(
            (
                int,
                float,
            )
        ),
        "api_mode": Check((str,)),
        "parameters": Check(
            (
                Model,
                dict,
            )
        ),
        "cache_type": Check((str,)),
        "sp_anti_leak": Check((bool,)),
        "sp_current_time": Check((bool,)),
    }

    model_id: str | Unset | None = UNSET
    """ID of the model. Example: 1706077826"""
    model_name: str | Unset | None = UNSET
    """Name of the model. Example: Doubao Function Call"""
    top_k: int | Unset | None = UNSET
    """How many candidates are considered for each token; less is more predictable. Example: 50"""
    top_p: float | Unset | None = UNSET
    """Cumulative probability of the candidates for each token, 0 to 1; less is more predictable. Example: 0.7"""
    max_tokens: int | Unset | None = UNSET
    """Most tokens in an answer. Example: 4096"""
    temperature: float | Unset | None = UNSET
    """Randomness of the generation. Example: 0.8"""
    context_round: int | Unset | None = UNSET
    """How many rounds of the conversation the model is given. Example: 20"""
    response_format: ResponseFormat | Unset | None = UNSET
    """Format of the answers."""
    presence_penalty: float | Unset | None = UNSET
    """Penalty for topics that were mentioned before; positive values widen the range of topics. Example: 0"""
    frequency_penalty: float | Unset | None = UNSET
    """Penalty for words that were used before; positive values vary the wording. Example: 0"""
    api_mode: ApiMode | Unset | None = UNSET
    """Protocol between bot and model."""
    parameters: _models.ModelInfoParameters | Unset | None = UNSET
    """Settings that only some models know."""
    cache_type: CacheType | Unset | None = UNSET
    """Whether common prefixes of requests are cached. Known from the official SDKs."""
    sp_anti_leak: bool | Unset | None = UNSET
    """Whether the bot refuses to reveal its prompt and rules. Known from the official SDKs. Example: False"""
    sp_current_time: bool | Unset | None = UNSET
    """Whether the model is told the current time. Known from the official SDKs. Example: False"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            model_id=get("model_id", UNSET),
            model_name=get("model_name", UNSET),
            top_k=get("top_k", UNSET),
            top_p=get("top_p", UNSET),
            max_tokens=get("max_tokens", UNSET),
            temperature=get("temperature", UNSET),
            context_round=get("context_round", UNSET),
            response_format=parse_enum(ResponseFormat, get("response_format", UNSET)),
            presence_penalty=get("presence_penalty", UNSET),
            frequency_penalty=get("frequency_penalty", UNSET),
            api_mode=parse_enum(ApiMode, get("api_mode", UNSET)),
            parameters=parse_model(_models.ModelInfoParameters, get("parameters", UNSET)),
            cache_type=parse_enum(CacheType, get("cache_type", UNSET)),
            sp_anti_leak=get("sp_anti_leak", UNSET),
            sp_current_time=get("sp_current_time", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
