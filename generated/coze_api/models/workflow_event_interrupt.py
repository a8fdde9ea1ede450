from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowEventInterrupt(Model):
    """What a run asks, and the node that asks it. The question itself is a message before.

    Example:
        {'interrupt_data': {'event_id': '7413647890307280001/2700000000000000002', 'type': 2,
            'data': ''}, 'node_title': 'Ask'}
    """

    interrupt_data: _models.WorkflowInterrupt
    """What the run asks, with what is sent back with the answer. Example: {'event_id':
    '7413647890307280001/2700000000000000002', 'type': 2, 'data':
    '{"content_type":"text","content":"Which town?"}'}
    """
    node_title: str | None = None
    """Title of the node. Example: Ask"""
