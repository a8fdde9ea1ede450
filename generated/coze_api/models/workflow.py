from __future__ import annotations

from typing import Any

from coze_core.models import ResultModel

from .. import models as _models


class Workflow(ResultModel):
    """A workflow, with the parameters that it takes and gives.

    Example:
        {'workflow_detail': {'workflow_id': '7505836754923008211', 'workflow_name':
            'weather_report'}}
    """

    workflow_detail: _models.WorkflowBasic
    """What the workflow is called, who made it, and when. Example: {'workflow_id':
    '7505836754923008211', 'workflow_name': 'weather_report', 'description': 'Tell the weather of a
    town.', 'app_id': '0', 'created_at': '1760083200', 'updated_at': '1760083260'}
    """
    role: dict[str, Any] | None = None
    """How a chatflow presents itself, and nothing else: what self-hosted Coze Studio returns of
    chatflows.
    """
    input: _models.WorkflowInput | None = None
    """What the start node takes; only with `include_input_output`."""
    output: _models.WorkflowOutput | None = None
    """What the end node gives; only with `include_input_output`."""
