from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel

from .. import models as _models


class CopyTask(ResultModel):
    """How far a copy is, and what came of it.

    Example:
        {'task_id': '7567456700000000021', 'task_status': 'in_progress', 'entity_type':
            'workflow', 'source_entity_id': '7505836754923008211'}
    """

    task_id: Annotated[str, Limits(min_length=1)]
    """ID of the task. Example: 7567456700000000021"""
    task_status: _models.CopyTaskStatus | None = None
    """How far the task is."""
    entity_type: _models.CopyEntityType | None = None
    """What is copied."""
    source_entity_id: str | None = None
    """ID of the original. Example: 7505836754923008211"""
    target_entity_id: str | None = None
    """ID of the copy. Example: 7505836754923008229"""
    target_workspace_id: str | None = None
    """ID of the workspace that the copy is made in. Example: 7362519304827510793"""
    failed_reasons: list[_models.CopyFailure] | None = None
    """What couldn't be copied, and why; only of a task that failed."""
