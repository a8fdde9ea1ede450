from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowInput(Model):
    """What the start node of a workflow takes.

    Example:
        {'parameters': {'town': {'type': 'string', 'required': True}}}
    """

    parameters: dict[str, _models.WorkflowParameter] | None = None
    """The parameters. Keys are their names."""
