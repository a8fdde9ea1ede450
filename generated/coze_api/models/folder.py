from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel

from .. import models as _models


class Folder(ResultModel):
    """A folder of a workspace.

    Example:
        {'id': '7523161255330000006', 'name': 'Soups', 'folder_type': 'development',
            'workspace_id': '7362519304827510793'}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the folder. Example: 7523161255330000006"""
    name: str | None = None
    """Name of the folder. Example: Soups"""
    description: str | None = None
    """What the folder is for. Example: Bots and workflows that make soup."""
    folder_type: _models.FolderType | None = None
    """Kind of folder."""
    workspace_id: str | None = None
    """ID of the workspace that the folder is in. Example: 7362519304827510793"""
    children_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of folders in the folder itself, deeper ones aside. Only in lists. Example: 0"""
    creator_user_id: str | None = None
    """Coze user ID of whoever made the folder. Example: 3685670000007"""
    parent_folder_id: str | None = None
    """ID of the folder that it is in; absent at the top of a workspace. Example: 7542685563940290001"""
