"""Read the variables of a user.

Return the values of a user's variables in a bot or an app that is published to the API or the Chat
SDK. Names that the bot or app does not have are left out. Values belong to a user, a channel and a
bot or app: what was set on the platform itself may not be found here.

Token permission: `readVariable`.

Args:
    connector_uid: ID of the user, chosen by the application: the `user_id` of a chat, or of a
        workflow run's `ext`.
    app_id: ID of the app: the number after `project-ide` in the URL of its page. Either
        `app_id` or `bot_id` is needed.
    bot_id: ID of the bot: the number after `bot` in the URL of its page. Either `app_id` or
        `bot_id` is needed.
    connector_id: Channel of the values: `1024` API or `999` Chat SDK. By default `"1024"`.
    keywords: Names of the variables; all by default.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result, ResultList
from coze_core.rules import Rules

from ... import models

OPERATION: Final[Operation[ResultList[models.VariableValue]]] = Operation(
    "variables_retrieve",
    "GET",
    "/v1/variables",
    parameters=(
        Parameter("app_id", "query", Annotated[str, Limits(identifier=True)]),
        Parameter("bot_id", "query", Annotated[str, Limits(identifier=True)]),
        Parameter("connector_id", "query", Annotated[str, Limits(identifier=True)]),
        Parameter("connector_uid", "query", Annotated[str, Limits(min_length=1)], required=True),
        Parameter("keywords", "query", list[str], joined=True),
    ),
    rules=Rules(
        at_least_one=(
            (
                "app_id",
                "bot_id",
            ),
        )
    ),
    result=Result(models.VariablesResponse, "data.items"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    connector_uid: str,
    app_id: str | None = None,
    bot_id: str | None = None,
    connector_id: str | None = None,
    keywords: Sequence[str] | None = None,
) -> ResultList[models.VariableValue]:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "app_id": app_id,
            "bot_id": bot_id,
            "connector_id": connector_id,
            "connector_uid": connector_uid,
            "keywords": keywords,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    connector_uid: str,
    app_id: str | None = None,
    bot_id: str | None = None,
    connector_id: str | None = None,
    keywords: Sequence[str] | None = None,
) -> ResultList[models.VariableValue]:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "app_id": app_id,
            "bot_id": bot_id,
            "connector_id": connector_id,
            "connector_uid": connector_uid,
            "keywords": keywords,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    connector_uid: str,
    app_id: str | None = None,
    bot_id: str | None = None,
    connector_id: str | None = None,
    keywords: Sequence[str] | None = None,
) -> Response[ResultList[models.VariableValue]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "app_id": app_id,
            "bot_id": bot_id,
            "connector_id": connector_id,
            "connector_uid": connector_uid,
            "keywords": keywords,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    connector_uid: str,
    app_id: str | None = None,
    bot_id: str | None = None,
    connector_id: str | None = None,
    keywords: Sequence[str] | None = None,
) -> Response[ResultList[models.VariableValue]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "app_id": app_id,
            "bot_id": bot_id,
            "connector_id": connector_id,
            "connector_uid": connector_uid,
            "keywords": keywords,
        },
    )
