from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from coze_core.limits import Limits
from coze_core.models import Model


class WorkflowInfo(Model):
    """A workflow of a bot.

    Example:
        {'id': '7460491086110370003', 'name': 'shopping_list', 'description': 'Turns a recipe
            into a shopping list.', 'icon_url': 'https://example.com/icons/workflow.png'}
    """

    _also: ClassVar[Mapping[str, str]] = {
        "workflow_id": "id",
        "workflow_name": "name",
        "plugin_icon": "icon_url",
        "desc": "description",
    }
    id: Annotated[str, Limits(min_length=1)]
    """ID of the workflow. Example: 7460491086110370003"""
    name: str | None = None
    """Name of the workflow. Example: shopping_list"""
    icon_url: str | None = None
    """URL of the workflow's icon. Example: https://example.com/icons/workflow.png"""
    description: str | None = None
    """What the workflow does. Example: Turns a recipe into a shopping list."""
