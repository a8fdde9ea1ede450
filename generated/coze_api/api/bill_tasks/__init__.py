"""The operations tagged `bill_tasks`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations

from ... import models


class BillTasks(Operations):
    """The operations tagged `bill_tasks`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        task_ids: Sequence[str] | None = None,
        page_num: int = 1,
        page_size: int = 20,
    ) -> Page[models.BillTask]:
        """List bills that were asked for.

        List bills that were asked for, page by page, with the links to their files once they are
        done.

        Only for administrators on the top enterprise plan.

        Token permission: `listBillDownloadTask`.

        Args:
            task_ids: IDs of the tasks, up to 100; by default those that were created within the
                last 7 days.
            page_num: Number of the page, from 1.
            page_size: Number of tasks on a page, 1 to 200.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bill_tasks_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "task_ids": task_ids,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    def create(
        self,
        *,
        started_at: int | None = None,
        ended_at: int | None = None,
    ) -> models.BillTask:
        """Ask for a bill.

        Ask for the bill of devices and their users over some days: seconds of speech recognition,
        characters of speech synthesis and how often it was called, seconds of calls, and amounts.
        It takes about a minute; `bill_tasks_list` tells when it is done, and where its files are.
        They can be downloaded for 7 days.

        - Days are those of China (UTC+8). A time within a day is taken for its beginning or its
          end.
        - The present day cannot be billed yet, nor any before 13 March 2025.

        Only for administrators on the top enterprise plan. Devices must have reported themselves.

        Token permission: `createBillDownloadTask`.

        Args:
            started_at: First day, as the Unix time in seconds at which it begins.
            ended_at: Last day, as the Unix time in seconds of its last second.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bill_tasks_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "started_at": started_at,
                "ended_at": ended_at,
            },
        )


class AsyncBillTasks(Operations):
    """The operations tagged `bill_tasks`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        task_ids: Sequence[str] | None = None,
        page_num: int = 1,
        page_size: int = 20,
    ) -> AsyncPages[models.BillTask]:
        """List bills that were asked for.

        List bills that were asked for, page by page, with the links to their files once they are
        done.

        Only for administrators on the top enterprise plan.

        Token permission: `listBillDownloadTask`.

        Args:
            task_ids: IDs of the tasks, up to 100; by default those that were created within the
                last 7 days.
            page_num: Number of the page, from 1.
            page_size: Number of tasks on a page, 1 to 200.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bill_tasks_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "task_ids": task_ids,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    async def create(
        self,
        *,
        started_at: int | None = None,
        ended_at: int | None = None,
    ) -> models.BillTask:
        """Ask for a bill.

        Ask for the bill of devices and their users over some days: seconds of speech recognition,
        characters of speech synthesis and how often it was called, seconds of calls, and amounts.
        It takes about a minute; `bill_tasks_list` tells when it is done, and where its files are.
        They can be downloaded for 7 days.

        - Days are those of China (UTC+8). A time within a day is taken for its beginning or its
          end.
        - The present day cannot be billed yet, nor any before 13 March 2025.

        Only for administrators on the top enterprise plan. Devices must have reported themselves.

        Token permission: `createBillDownloadTask`.

        Args:
            started_at: First day, as the Unix time in seconds at which it begins.
            ended_at: Last day, as the Unix time in seconds of its last second.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bill_tasks_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "started_at": started_at,
                "ended_at": ended_at,
            },
        )
