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


class ModelInfoConfig(Model):
    """The model of a bot and how it generates. Which settings and ranges apply depends on the model: see
    its page on the platform.

    Example:
        {'model_id': '1706077826', 'temperature': 0.8, 'top_p': 0.7, 'max_tokens': 4096,
        'context_round': 20, 'response_format': 'text', 'parameters': {'thinking_type':
        'disabled'}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "model_id": "model_id",
        "top_k": "top_k",
        "top_p": "top_p",
        "max_tokens": "max_tokens",
        "temperature": "temperature",
        "sp_anti_leak": "sp_anti_leak",
        "context_round": "context_round",
        "response_format": "response_format",
        "sp_current_time": "sp_current_time",
        "presence_penalty": "presence_penalty",
        "frequency_penalty": "frequency_penalty",
        "cache_type": "cache_type",
        "api_mode": "api_mode",
        "parameters": "parameters",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("model_id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "model_id": Check((str,), min_length=1),
        "top_k": Check((int,), minimum=0),
        "top_p": Check(
            (
                int,
                float,
            ),
            minimum=0,
            maximum=1,
        ),
        "max_tokens": Check((int,), minimum=0),
        "temperature": Check(
            (
                int,
                float,
            ),
            minimum=0,
        ),
        "sp_anti_leak": Check((bool,)),
        "context_round": Check((int,), minimum=0),
        "response_format": Check((str,)),
        "sp_current_time": Check((bool,)),
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
        "cache_type": Check((str,)),
        "api_mode": Check((str,)),
        "parameters": Check(
            (
                Model,
                dict,
            )
        ),
    }

    model_id: str
    """ID of the model: the number after `model` in the address of its page. Example: 1706077826"""
    top_k: int | Unset = UNSET
    """How many candidates are considered for each token; less is more predictable. Example: 50"""
    top_p: float | Unset = UNSET
    """Cumulative probability of the candidates for each token, 0 to 1; less is more predictable.
    Not supported by all models. Example: 0.7
    """
    max_tokens: int | Unset = UNSET
    """Most tokens in an answer. Example: 4096"""
    temperature: float | Unset = UNSET
    """Randomness of the generation. Not supported by all models. Example: 0.8"""
    sp_anti_leak: bool | Unset = UNSET
    """Whether the bot refuses to reveal its prompt and rules. Example: True"""
    context_round: int | Unset = UNSET
    """How many rounds of the conversation the model is given. Example: 20"""
    response_format: ResponseFormat | Unset = UNSET
    """Format of a bot's answers. Known values; the service may add others.

    - `text`: plain text.
    - `markdown`: Markdown.
    - `json`: JSON.
    """
    sp_current_time: bool | Unset = UNSET
    """Whether the model is told the current time. Example: True"""
    presence_penalty: float | Unset = UNSET
    """Penalty for topics that were mentioned before; positive values widen the range of topics. Example: 0"""
    frequency_penalty: float | Unset = UNSET
    """Penalty for words that were used before; positive values vary the wording. Example: 0"""
    cache_type: CacheType | Unset = UNSET
    """Caching of common prefixes of requests. Known values; the service may add others.

    - `closed`: off.
    - `prefix`: on.
    """
    api_mode: ApiMode | Unset = UNSET
    """Protocol between bot and model. Known values; the service may add others.

    - `chat_api`: the history goes along with each request.
    - `responses_api`: the model keeps the context, with prefix caching.
    """
    parameters: _models.ModelParameters | Unset = UNSET
    """Settings that only some models know. Others than those listed are passed on. Example: {'thinking_type': 'disabled', 'caching': {'type': 'enabled'}, 'store': True,..."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            model_id=src_dict["model_id"],
            top_k=get("top_k", UNSET),
            top_p=get("top_p", UNSET),
            max_tokens=get("max_tokens", UNSET),
            temperature=get("temperature", UNSET),
            sp_anti_leak=get("sp_anti_leak", UNSET),
            context_round=get("context_round", UNSET),
            response_format=parse_enum(ResponseFormat, get("response_format", UNSET)),
            sp_current_time=get("sp_current_time", UNSET),
            presence_penalty=get("presence_penalty", UNSET),
            frequency_penalty=get("frequency_penalty", UNSET),
            cache_type=parse_enum(CacheType, get("cache_type", UNSET)),
            api_mode=parse_enum(ApiMode, get("api_mode", UNSET)),
            parameters=parse_model(_models.ModelParameters, get("parameters", UNSET)),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
