from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from coze_core.limits import Limits
from coze_core.models import Model


class ChatUsage(Model):
    """Tokens that a chat used. Any of the numbers may be missing.

    Example:
        {'token_count': 633, 'output_count': 19, 'input_count': 614}
    """

    _also: ClassVar[Mapping[str, str]] = {
        "output_tokens": "output_count",
        "input_tokens": "input_count",
    }
    token_count: Annotated[int, Limits(minimum=0)] | None = None
    """Total number of tokens. Example: 633"""
    output_count: Annotated[int, Limits(minimum=0)] | None = None
    """Tokens that the model wrote. Example: 19"""
    input_count: Annotated[int, Limits(minimum=0)] | None = None
    """Tokens that the model read, including prompts and context. Example: 614"""
