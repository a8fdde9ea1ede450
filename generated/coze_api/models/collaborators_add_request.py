from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class CollaboratorsAddRequest(Model):
    """A collaborator to add to a workflow or an app.

    Example:
        {'collaborators': [{'user_id': '4114791485510008'}]}
    """

    collaborators: Annotated[list[_models.Collaborator], Limits(min_length=1, max_length=1)]
    """The collaborator, exactly one per request."""
