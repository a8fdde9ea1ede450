from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class WorkflowUsage(Model):
    """Tokens that a run used. The service's bill may differ.

    Example:
        {'input_count': 50, 'output_count': 100, 'token_count': 150}
    """

    input_count: Annotated[int, Limits(minimum=0)] | None = None
    """Tokens that models read, including prompts and context. Example: 50"""
    output_count: Annotated[int, Limits(minimum=0)] | None = None
    """Tokens that models wrote. Example: 100"""
    token_count: Annotated[int, Limits(minimum=0)] | None = None
    """Total number of tokens. Example: 150"""
