from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class WorkflowIdInfo(Model):
    """One workflow.

    Example:
        {'id': '7460491086110370003'}
    """

    id: Annotated[str, Limits(identifier=True)]
    """ID of the workflow: the number after `workflow_id` in the URL of its page. Example:
    7460491086110370003
    """
