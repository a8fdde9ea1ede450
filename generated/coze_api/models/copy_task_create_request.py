from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class CopyTaskCreateRequest(Model):
    """What to copy, and where to.

    Example:
        {'entity_id': '7395041286730219554', 'entity_type': 'bot'}
    """

    entity_id: Annotated[str, Limits(identifier=True)]
    """ID of the bot, app or workflow. Example: 7395041286730219554"""
    entity_type: _models.CopyEntityType
    """What is copied. Example: bot"""
    to_workspace_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the workspace that the copy is made in: the number after `w` in the URL of its page. By
    default it is made where the original is. Example: 7362519304827510793
    """
