from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class PromptInfo(Model):
    """Persona of a bot and rules for its answers.

    Example:
        {'prompt': 'You are a patient cook who teaches beginners one dish a day.',
            'prompt_mode': 'standard'}
    """

    prompt: Annotated[str, Limits(max_length=20000)] | None = None
    """Persona and rules, 0 to 20,000 characters, empty by default. Do not use it with prefix caching:
    set `prefix_prompt_info` instead. Example: You are a patient cook who teaches beginners one dish
    a day.
    """
    prompt_mode: _models.PromptMode | None = None
    """How the prompt is given: whole (`standard`, the default), or in a cached and an uncached part
    (`prefix`, required with prefix caching). By default `"standard"`.
    """
    prefix_prompt_info: _models.PrefixPromptInfo | None = None
    """The two parts of the prompt with prefix caching, which `cache_type` or `parameters.caching.type`
    of the model turns on.
    """
