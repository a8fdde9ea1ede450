from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class TemplateDuplicateRequest(Model):
    """Where to put a copy of a template.

    Example:
        {'workspace_id': '7362519304827510793', 'name': 'Dish of the day'}
    """

    workspace_id: Annotated[str, Limits(identifier=True)]
    """ID of the workspace to put the copy in: the number after `w` (or `space`) in the URL of its
    page. Example: 7362519304827510793
    """
    name: str | None = None
    """Name of the copy; that of the template by default. Example: Dish of the day"""
