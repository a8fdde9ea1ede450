from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowIdList(Model):
    """The workflows that a bot may run.

    Example:
        {'ids': [{'id': '7460491086110370003'}]}
    """

    ids: list[_models.WorkflowIdInfo] | None = None
    """The workflows."""
