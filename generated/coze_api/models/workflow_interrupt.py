from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowInterrupt(Model):
    """What a run asks while it waits. `event_id` and `type` are sent back with the answer.

    Example:
        {'event_id': '7413647890307280001/2700000000000000002', 'type': 2, 'data':
            '{"content_type":"text","content":"Which town?"}'}
    """

    event_id: str
    """ID of the interrupt, two numbers with a slash between them. Example:
    7413647890307280001/2700000000000000002
    """
    type: _models.WorkflowInterruptType
    """Kind of the interrupt. Example: 2"""
    data: str | None = None
    """More about what is asked, often empty: JSON text of an object with `content_type` and `content`,
    which for an input node is JSON text in turn, an array of the values that it wants. Example:
    {"content_type":"text","content":"Which town?"}
    """
    required_parameters: dict[str, _models.WorkflowParameter] | None = None
    """The values that an input node wants. Keys are their names."""
