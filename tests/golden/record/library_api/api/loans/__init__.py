"""The operations tagged `loans`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations
from coze_core.responses import ResultList

from ... import models


class Loans(Operations):
    """The operations tagged `loans`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create(
        self,
        *,
        card_number: str | int,
        item: models.BookItem | models.BookItemDict | models.MagazineItem | models.MagazineItemDict,
        days: int | None = None,
    ) -> models.LoanCreateResponse:
        """Take something home.

        Lends a book or a magazine.

        Args:
            card_number: Number of the card.
            item: A book or a magazine.
            days: For how long.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .loans_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "card_number": card_number,
                "item": item,
                "days": days,
            },
        )

    def retrieve(
        self,
        *,
        loan_id: str | int,
    ) -> models.Loan:
        """Look a loan up.

        Returns one loan, which comes as a list of one.

        Args:
            loan_id: ID of the loan.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .loans_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "loan_id": loan_id,
            },
        )

    def renew(
        self,
        *,
        loan_id: str | int,
    ) -> models.Book:
        """Keep a book longer.

        Returns the book, with the day on which it is due.

        Args:
            loan_id: ID of the loan.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .loans_renew import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "loan_id": loan_id,
            },
        )

    def give_back(
        self,
        *,
        loan_id: str | int,
    ) -> models.Book:
        """Bring a book back.

        Returns the book, in an object of its own or by itself.

        Args:
            loan_id: ID of the loan.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .loans_give_back import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "loan_id": loan_id,
            },
        )

    def list_overdue(
        self,
    ) -> ResultList[models.Book]:
        """List what should have been back.

        Returns the books, which stand in an object of their own.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .loans_list_overdue import OPERATION

        return send(
            self._client,
            OPERATION,
            {},
        )


class AsyncLoans(Operations):
    """The operations tagged `loans`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        card_number: str | int,
        item: models.BookItem | models.BookItemDict | models.MagazineItem | models.MagazineItemDict,
        days: int | None = None,
    ) -> models.LoanCreateResponse:
        """Take something home.

        Lends a book or a magazine.

        Args:
            card_number: Number of the card.
            item: A book or a magazine.
            days: For how long.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .loans_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "card_number": card_number,
                "item": item,
                "days": days,
            },
        )

    async def retrieve(
        self,
        *,
        loan_id: str | int,
    ) -> models.Loan:
        """Look a loan up.

        Returns one loan, which comes as a list of one.

        Args:
            loan_id: ID of the loan.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .loans_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "loan_id": loan_id,
            },
        )

    async def renew(
        self,
        *,
        loan_id: str | int,
    ) -> models.Book:
        """Keep a book longer.

        Returns the book, with the day on which it is due.

        Args:
            loan_id: ID of the loan.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .loans_renew import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "loan_id": loan_id,
            },
        )

    async def give_back(
        self,
        *,
        loan_id: str | int,
    ) -> models.Book:
        """Bring a book back.

        Returns the book, in an object of its own or by itself.

        Args:
            loan_id: ID of the loan.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .loans_give_back import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "loan_id": loan_id,
            },
        )

    async def list_overdue(
        self,
    ) -> ResultList[models.Book]:
        """List what should have been back.

        Returns the books, which stand in an object of their own.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .loans_list_overdue import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {},
        )
