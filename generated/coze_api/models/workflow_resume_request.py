from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class WorkflowResumeRequest(Model):
    """The answer to what a run asks.

    Example:
        {'workflow_id': '7505836754923008211', 'event_id':
            '7413647890307280002/2700000000000000003', 'interrupt_type': 2, 'resume_data': 'Lisbon'}
    """

    workflow_id: Annotated[str, Limits(identifier=True)]
    """ID of the workflow. Example: 7505836754923008211"""
    event_id: Annotated[str, Limits(min_length=1)]
    """ID of the interrupt, its `event_id`. Example: 7413647890307280002/2700000000000000003"""
    interrupt_type: _models.WorkflowInterruptType
    """Kind of the interrupt, its `type`. Example: 2"""
    resume_data: Annotated[str, Limits(min_length=1)]
    """The answer: text, or JSON text of an object with the values that an input node asks for. A file
    is JSON text with its `file_id`. Example: Lisbon
    """
