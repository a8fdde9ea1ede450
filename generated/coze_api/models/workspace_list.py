from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class WorkspaceList(Model):
    """One page of workspaces.

    Example:
        {'total_count': 1, 'workspaces': [{'id': '7362519304827510793', 'name': 'Kitchen'}]}
    """

    workspaces: list[_models.Workspace]
    """The workspaces of the page."""
    total_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of workspaces on all pages. Example: 1"""
