from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class AppSimpleInfo(Model):
    """An app in a list.

    Example:
        {'id': '7443775747763010001', 'name': 'Shopping list', 'description': 'Keeps a list of
            what to buy.', 'icon_url': 'https://example.com/icons/shopping.png', 'is_published':
            True, 'published_at': 1760083260, 'updated_at': 1760083250, 'owner_user_id':
            '3685670000007'}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the app. Example: 7443775747763010001"""
    name: str | None = None
    """Name of the app. Example: Shopping list"""
    icon_url: str | None = None
    """URL of the app's icon. Example: https://example.com/icons/shopping.png"""
    folder_id: str | None = None
    """ID of the folder that the app is in. Example: 7523161255330000006"""
    updated_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last change, Unix time in seconds. Example: 1760083250"""
    description: str | None = None
    """What the app is for. Example: Keeps a list of what to buy."""
    is_published: bool | None = None
    """Whether the app is published. Example: True"""
    published_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last publication, Unix time in seconds; only for published apps. Example: 1760083260"""
    owner_user_id: str | None = None
    """Coze user ID of the app's creator. Example: 3685670000007"""
