from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class Collaborator(Model):
    """A person who may work on a workflow or an app.

    Example:
        {'user_id': '4114791485510008'}
    """

    user_id: Annotated[str, Limits(identifier=True)]
    """Coze user ID (UID), shown in the account settings. Must be a member of the workspace that the
    workflow or app is in. Example: 4114791485510008
    """
