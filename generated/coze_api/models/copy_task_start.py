from __future__ import annotations

from coze_core.models import ResultModel


class CopyTaskStart(ResultModel):
    """The copy, or the task that makes it.

    Example:
        {'task_id': '7567456700000000021'}
    """

    task_id: str | None = None
    """ID of the task, where the copy takes a while. Example: 7567456700000000021"""
    copied_entity_id: str | None = None
    """ID of the copy, where it was made at once. Example: 7395041286730219562"""
