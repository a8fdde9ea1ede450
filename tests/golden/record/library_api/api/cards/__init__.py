"""The operations tagged `cards`, as a resource class and as endpoint functions"""

from __future__ import annotations

from typing import Literal

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class Cards(Operations):
    """The operations tagged `cards`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create_token(
        self,
        *,
        grant_type: Literal["library_card", "guest"],
        card_number: str | None = None,
        name: str | None = None,
        days: int | None = None,
    ) -> models.CardToken:
        """Get a token for a card.

        Answers as OAuth does, by status and without an envelope.

        Args:
            grant_type: Kind of proof.
            card_number: Number of the card.
            name: Name of the guest.
            days: For how long.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .cards_create_token import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "grant_type": grant_type,
                "card_number": card_number,
                "name": name,
                "days": days,
            },
        )


class AsyncCards(Operations):
    """The operations tagged `cards`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create_token(
        self,
        *,
        grant_type: Literal["library_card", "guest"],
        card_number: str | None = None,
        name: str | None = None,
        days: int | None = None,
    ) -> models.CardToken:
        """Get a token for a card.

        Answers as OAuth does, by status and without an envelope.

        Args:
            grant_type: Kind of proof.
            card_number: Number of the card.
            name: Name of the guest.
            days: For how long.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .cards_create_token import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "grant_type": grant_type,
                "card_number": card_number,
                "name": name,
                "days": days,
            },
        )
