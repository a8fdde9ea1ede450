from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class ConnectorInstallRequest(Model):
    """Where to add a channel.

    Example:
        {'workspace_id': '7362519304827510793'}
    """

    workspace_id: Annotated[str, Limits(identifier=True)]
    """ID of the workspace: the number after `w` in the URL of its page. Example: 7362519304827510793"""
