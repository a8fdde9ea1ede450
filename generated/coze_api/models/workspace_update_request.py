from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class WorkspaceUpdateRequest(Model):
    """What changes about a workspace.

    Example:
        {'description': 'Where the guests sit.'}
    """

    name: Annotated[str, Limits(max_length=50)] | None = None
    """Name of the workspace, at most 50 characters; empty leaves it as it is. Example: Restaurant"""
    description: Annotated[str, Limits(max_length=2000)] | None = None
    """What the workspace is for, at most 2,000 characters; empty leaves it as it is. Example: Where
    the guests sit.
    """
