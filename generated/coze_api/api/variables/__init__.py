"""The operations tagged `variables`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations
from coze_core.responses import EmptyResult, ResultList

from ... import models


class Variables(Operations):
    """The operations tagged `variables`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def retrieve(
        self,
        *,
        connector_uid: str,
        app_id: str | None = None,
        bot_id: str | None = None,
        connector_id: str | None = None,
        keywords: Sequence[str] | None = None,
    ) -> ResultList[models.VariableValue]:
        """Read the variables of a user.

        Return the values of a user's variables in a bot or an app that is published to the API or
        the Chat SDK. Names that the bot or app does not have are left out. Values belong to a user,
        a channel and a bot or app: what was set on the platform itself may not be found here.

        Token permission: `readVariable`.

        Args:
            connector_uid: ID of the user, chosen by the application: the `user_id` of a chat,
                or of a workflow run's `ext`.
            app_id: ID of the app: the number after `project-ide` in the URL of its page. Either
                `app_id` or `bot_id` is needed.
            bot_id: ID of the bot: the number after `bot` in the URL of its page. Either
                `app_id` or `bot_id` is needed.
            connector_id: Channel of the values: `1024` API or `999` Chat SDK. By default
                `"1024"`.
            keywords: Names of the variables; all by default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .variables_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "connector_uid": connector_uid,
                "app_id": app_id,
                "bot_id": bot_id,
                "connector_id": connector_id,
                "keywords": keywords,
            },
        )

    def update(
        self,
        *,
        connector_uid: str,
        data: Sequence[models.VariableValue | models.VariableValueDict],
        app_id: str | None = None,
        bot_id: str | None = None,
        connector_id: str | None = None,
    ) -> EmptyResult:
        """Set variables of a user.

        Set the values of a user's variables in a bot or an app that is published to the API or the
        Chat SDK. The variables must be there and turned on; those of the system cannot be set.

        Token permission: `updateVariable`.

        Args:
            connector_uid: ID of the user, chosen by the application: the `user_id` of a chat,
                or of a workflow run's `ext`.
            data: The values, at least one.
            app_id: ID of the app: the number after `project-ide` in the URL of its page. Either
                `app_id` or `bot_id` is needed.
            bot_id: ID of the bot: the number after `bot` in the URL of its page. Either
                `app_id` or `bot_id` is needed.
            connector_id: Channel of the values: `1024` API or `999` Chat SDK. By default
                `"1024"`.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .variables_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "connector_uid": connector_uid,
                "data": data,
                "app_id": app_id,
                "bot_id": bot_id,
                "connector_id": connector_id,
            },
        )


class AsyncVariables(Operations):
    """The operations tagged `variables`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def retrieve(
        self,
        *,
        connector_uid: str,
        app_id: str | None = None,
        bot_id: str | None = None,
        connector_id: str | None = None,
        keywords: Sequence[str] | None = None,
    ) -> ResultList[models.VariableValue]:
        """Read the variables of a user.

        Return the values of a user's variables in a bot or an app that is published to the API or
        the Chat SDK. Names that the bot or app does not have are left out. Values belong to a user,
        a channel and a bot or app: what was set on the platform itself may not be found here.

        Token permission: `readVariable`.

        Args:
            connector_uid: ID of the user, chosen by the application: the `user_id` of a chat,
                or of a workflow run's `ext`.
            app_id: ID of the app: the number after `project-ide` in the URL of its page. Either
                `app_id` or `bot_id` is needed.
            bot_id: ID of the bot: the number after `bot` in the URL of its page. Either
                `app_id` or `bot_id` is needed.
            connector_id: Channel of the values: `1024` API or `999` Chat SDK. By default
                `"1024"`.
            keywords: Names of the variables; all by default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .variables_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "connector_uid": connector_uid,
                "app_id": app_id,
                "bot_id": bot_id,
                "connector_id": connector_id,
                "keywords": keywords,
            },
        )

    async def update(
        self,
        *,
        connector_uid: str,
        data: Sequence[models.VariableValue | models.VariableValueDict],
        app_id: str | None = None,
        bot_id: str | None = None,
        connector_id: str | None = None,
    ) -> EmptyResult:
        """Set variables of a user.

        Set the values of a user's variables in a bot or an app that is published to the API or the
        Chat SDK. The variables must be there and turned on; those of the system cannot be set.

        Token permission: `updateVariable`.

        Args:
            connector_uid: ID of the user, chosen by the application: the `user_id` of a chat,
                or of a workflow run's `ext`.
            data: The values, at least one.
            app_id: ID of the app: the number after `project-ide` in the URL of its page. Either
                `app_id` or `bot_id` is needed.
            bot_id: ID of the bot: the number after `bot` in the URL of its page. Either
                `app_id` or `bot_id` is needed.
            connector_id: Channel of the values: `1024` API or `999` Chat SDK. By default
                `"1024"`.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .variables_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "connector_uid": connector_uid,
                "data": data,
                "app_id": app_id,
                "bot_id": bot_id,
                "connector_id": connector_id,
            },
        )
