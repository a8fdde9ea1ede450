from __future__ import annotations

from coze_core.models import Model


class ScopeAccountPermission(Model):
    """What the token may do in the account.

    Example:
        {'permission_list': ['Connector.botChat']}
    """

    permission_list: list[str]
    """Names of permissions. Example: ['Connector.botChat']"""
