from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowVersionInfo(Model):
    """A version of a workflow.

    Example:
        {'workflow_id': '7505836754923008211', 'version': 'v0.0.2', 'description': 'Tells the
            temperature, too.', 'created_at': '1760083260'}
    """

    version: str
    """Number of the version. Example: v0.0.2"""
    workflow_id: str | None = None
    """ID of the workflow. Example: 7505836754923008211"""
    description: str | None = None
    """What the version is about. Example: Tells the temperature, too."""
    creator: _models.WorkflowUserInfo | None = None
    """Who published the version."""
    created_at: str | None = None
    """Time of creation, Unix time in seconds, as digits in a string. Example: 1760083260"""
    updated_at: str | None = None
    """Time of the last change, Unix time in seconds, as digits in a string. Example: 1760083260"""
    input: _models.WorkflowInput | None = None
    """What the start node takes; only with `include_input_output`."""
    output: _models.WorkflowOutput | None = None
    """What the end node gives; only with `include_input_output`."""
