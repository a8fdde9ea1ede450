from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ModelInfo(Model):
    """The model of a bot and how it generates answers.

    Example:
        {'model_id': '1706077826', 'model_name': 'Doubao Function Call', 'temperature': 0.8,
            'top_p': 0.7, 'top_k': 50, 'max_tokens': 4096, 'context_round': 20, 'response_format':
            'text', 'presence_penalty': 0, 'frequency_penalty': 0, 'api_mode': 'chat_api',
            'parameters': {'thinking_type': 'enabled'}}
    """

    model_id: str | None = None
    """ID of the model. Example: 1706077826"""
    model_name: str | None = None
    """Name of the model. Example: Doubao Function Call"""
    top_k: int | None = None
    """How many candidates are considered for each token; less is more predictable. Example: 50"""
    top_p: float | None = None
    """Cumulative probability of the candidates for each token, 0 to 1; less is more predictable.
    Example: 0.7
    """
    max_tokens: int | None = None
    """Maximum number of tokens in an answer. Example: 4096"""
    temperature: float | None = None
    """Randomness of the generation. Example: 0.8"""
    context_round: int | None = None
    """How many rounds of the conversation the model receives. Example: 20"""
    response_format: _models.ResponseFormat | None = None
    """Format of the answers."""
    presence_penalty: float | None = None
    """Penalty for topics that were mentioned before; positive values widen the range of topics.
    Example: 0
    """
    frequency_penalty: float | None = None
    """Penalty for words that were used before; positive values vary the wording. Example: 0"""
    api_mode: _models.ApiMode | None = None
    """Protocol between bot and model."""
    parameters: _models.ModelInfoParameters | None = None
    """Settings that only some models support."""
    cache_type: _models.CacheType | None = None
    """Whether common prefixes of requests are cached. Known from the official SDKs."""
    sp_anti_leak: bool | None = None
    """Whether the bot refuses to reveal its prompt and rules. Known from the official SDKs. Example:
    False
    """
    sp_current_time: bool | None = None
    """Whether the model is told the current time. Known from the official SDKs. Example: False"""
