from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class ModelInfoConfig(Model):
    """The model of a bot and how it generates answers. Which settings and ranges apply depends on the
    model: see its page on the platform.

    Example:
        {'model_id': '1706077826', 'temperature': 0.8, 'top_p': 0.7, 'max_tokens': 4096,
            'context_round': 20, 'response_format': 'text', 'parameters': {'thinking_type':
            'disabled'}}
    """

    model_id: Annotated[str, Limits(min_length=1)]
    """ID of the model: the number after `model` in the URL of its page. Example: 1706077826"""
    top_k: Annotated[int, Limits(minimum=0)] | None = None
    """How many candidates are considered for each token; less is more predictable. Example: 50"""
    top_p: Annotated[float, Limits(minimum=0, maximum=1)] | None = None
    """Cumulative probability of the candidates for each token, 0 to 1; less is more predictable. Not
    supported by all models. Example: 0.7
    """
    max_tokens: Annotated[int, Limits(minimum=0)] | None = None
    """Maximum number of tokens in an answer. Example: 4096"""
    temperature: Annotated[float, Limits(minimum=0)] | None = None
    """Randomness of the generation. Not supported by all models. Example: 0.8"""
    sp_anti_leak: bool | None = None
    """Whether the bot refuses to reveal its prompt and rules. By default `False`. Example: True"""
    context_round: Annotated[int, Limits(minimum=0)] | None = None
    """How many rounds of the conversation the model receives. Example: 20"""
    response_format: _models.ResponseFormat | None = None
    """Format of the answers. Example: text"""
    sp_current_time: bool | None = None
    """Whether the model is told the current time. By default `False`. Example: True"""
    presence_penalty: float | None = None
    """Penalty for topics that were mentioned before; positive values widen the range of topics.
    Example: 0
    """
    frequency_penalty: float | None = None
    """Penalty for words that were used before; positive values vary the wording. Example: 0"""
    cache_type: _models.CacheType | None = None
    """Whether common prefixes of requests are cached. For paid plans, some models, and the Context API
    only; with `api_mode` `responses_api` use `parameters.caching` instead. Example: closed
    """
    api_mode: _models.ApiMode | None = None
    """Protocol between bot and model. Not all models support `responses_api`. Example: chat_api"""
    parameters: _models.ModelParameters | None = None
    """Settings of deep thinking, and of the context with `api_mode` `responses_api`. Example:
    {'thinking_type': 'disabled', 'caching': {'type': 'enabled'}, 'store': True,
    'caching_expire_time': 86400}
    """
