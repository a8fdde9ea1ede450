from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowCollaborationModeRequest(Model):
    """How people work on a workflow.

    Example:
        {'collaboration_mode': 'collaboration'}
    """

    collaboration_mode: _models.CollaborationMode
    """Whether one person or several work on the workflow. Example: collaboration"""
