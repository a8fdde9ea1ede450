from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowOutput(Model):
    """What the end node of a workflow gives.

    Example:
        {'terminate_plan': 'return_variables', 'parameters': {'output': {'type': 'string'}}}
    """

    terminate_plan: _models.WorkflowTerminatePlan | None = None
    """Whether the end node gives variables or text."""
    content: str | None = None
    """Pattern of the text, with variables in double braces; only if `terminate_plan` is
    `use_answer_content`. Example: The weather of today: {{output}}
    """
    parameters: dict[str, _models.WorkflowParameter] | None = None
    """The variables. Keys are their names."""
