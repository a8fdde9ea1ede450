from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class WorkspaceCreateRequest(Model):
    """A workspace to create.

    Example:
        {'name': 'Test kitchen', 'description': 'Where new dishes are tried out.'}
    """

    name: Annotated[str, Limits(min_length=1, max_length=50)]
    """Name of the workspace, 1 to 50 characters. Example: Test kitchen"""
    description: Annotated[str, Limits(min_length=1, max_length=2000)]
    """What the workspace is for, 1 to 2,000 characters. Example: Where new dishes are tried out."""
    icon_file_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of an uploaded image, which becomes the picture of the workspace and is kept for ever. By
    default the service has one. Example: 7401926385027461120
    """
    coze_account_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the organisation that the workspace is created in, on enterprise plans; shown in the
    settings of the organisation. By default it is created for the token's own account. Example:
    7559861372637010052
    """
    owner_uid: Annotated[str, Limits(identifier=True)] | None = None
    """Coze user ID (UID) of the owner, an employee in the organisation, on enterprise plans. By
    default it is the token's own user. Example: 3685670000007
    """
