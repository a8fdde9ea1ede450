from __future__ import annotations

from coze_core.models import ResultModel


class WorkflowNodeExecuteHistory(ResultModel):
    """What one execution of an output node wrote.

    Example:
        {'is_finish': True, 'node_output': 'It will rain.'}
    """

    is_finish: bool
    """Whether the execution has ended. Example: True"""
    node_output: str | None = None
    """What the node wrote. Example: It will rain."""
