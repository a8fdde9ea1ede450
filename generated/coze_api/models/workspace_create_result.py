from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel


class WorkspaceCreateResult(ResultModel):
    """The workspace that was created.

    Example:
        {'id': '7532329396030010813'}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the new workspace. Example: 7532329396030010813"""
