from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class WorkflowNodeExecuteStatus(Model):
    """One execution of a node.

    Example:
        {'node_id': '131001', 'is_finish': True, 'update_time': 1760083203, 'node_execute_uuid':
            '63c7f1d2-7a5b-4c1e-9d3f-1e2a3b4c56d2'}
    """

    node_id: str | None = None
    """ID of the node. Example: 131001"""
    is_finish: bool | None = None
    """Whether the execution has ended. Example: True"""
    loop_index: Annotated[int, Limits(minimum=0)] | None = None
    """Number of the round in a loop node, from 0; only there. Example: 2"""
    batch_index: Annotated[int, Limits(minimum=0)] | None = None
    """Number of the item in a batch node, from 0; only there. Example: 3"""
    update_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last change, Unix time in seconds. Example: 1760083203"""
    sub_execute_id: str | None = None
    """ID of the run of the workflow within this one that the node belongs to. Example: 0"""
    node_execute_uuid: str | None = None
    """ID of the execution. Example: 63c7f1d2-7a5b-4c1e-9d3f-1e2a3b4c56d2"""
