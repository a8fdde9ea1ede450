"""The operations tagged `users`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class Users(Operations):
    """The operations tagged `users`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def me(
        self,
    ) -> models.User:
        """Look up the token's own user.

        Return the user whose account the token belongs to. The reference has no page about this
        operation; the official SDKs have it.

        Token permission: not documented.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .users_me import OPERATION

        return send(
            self._client,
            OPERATION,
            {},
        )


class AsyncUsers(Operations):
    """The operations tagged `users`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def me(
        self,
    ) -> models.User:
        """Look up the token's own user.

        Return the user whose account the token belongs to. The reference has no page about this
        operation; the official SDKs have it.

        Token permission: not documented.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .users_me import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {},
        )
