"""Chat with a chatflow.

Run a published chatflow with a question and return what it answers, as the events of a chat. A
chatflow that was never published fails with code 4200. The messages are added to the conversation;
without `conversation_id`, and with `bot_id`, the service creates one.

If a node asks something, a `verbose` message says so (its content has `msg_type` `interrupt`) and
the chat ends with `conversation.chat.requires_action`, or with `done` alone. Answer by calling this
again with the same `conversation_id` and the answer in `additional_messages`. Plugins that run on
the client aren't supported, and neither are asynchronous runs.

Token permission: `run`.

Args:
    workflow_id: ID of the published chatflow: the number after `workflow_id` in the URL of its
        page.
    additional_messages: Messages to add to the conversation, oldest first, at most 50. The last
        one is the question and comes from the user; the others are context. The reference supports
        text only, with files in `parameters`; the official SDK's example sends pictures too. Values
        that an input node asks for are JSON text of an object, or lines of `name:value`.
    parameters: Values for the parameters of the start node. `USER_INPUT` is the question,
        whatever stands here; `CONVERSATION_NAME` names a conversation of an app, unless there is a
        `conversation_id`.
    app_id: ID of the app that the chatflow belongs to or works with: the number after
        `project-ide` in the URL of its page. Either this or `bot_id` is needed, not both (code
        4000).
    bot_id: ID of the bot that a chatflow of the library works with. Either this or `app_id` is
        needed, not both (code 4000).
    conversation_id: ID of the conversation that the messages are added to. It must belong to
        the token's own user, to the same app and channel. It wins over `CONVERSATION_NAME` in
        `parameters`.
    ext: Facts that some plugins use.
    workflow_version: Number of the version to run; the latest by default. Only for chatflows of
        the workspace's library.
    connector_id: Channel of the chat; users and conversations of different channels are apart.
        Known channels: `1024` API, `999` Chat SDK, `998` Web SDK, `10000122` Coze store, `10000113`
        WeChat customer service, `10000120` WeChat service account, `10000121` WeChat subscription
        account, `10000126` Douyin mini program, `10000127` WeChat mini program, `10000011` Feishu,
        `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's custom channel. By
        default `"1024"`.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeError: raised while the stream is read: it was refused, failed or cut.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Required, TypedDict

from coze_core.clients import (
    AsyncEventStream,
    AsyncStreamingClient,
    EventStream,
    SyncStreamingClient,
)
from coze_core.operations import Operation
from coze_core.rules import Rules

from ... import models


class WorkflowsChatStreamArguments(TypedDict, total=False):
    """The arguments of `stream`."""

    workflow_id: Required[str]
    additional_messages: Required[Sequence[models.EnterMessage | models.EnterMessageDict]]
    parameters: Mapping[str, Any] | None
    app_id: str | None
    bot_id: str | None
    conversation_id: str | None
    ext: models.WorkflowExt | models.WorkflowExtDict | None
    workflow_version: str | None
    connector_id: str | None


OPERATION: Final[Operation[None]] = Operation(
    "workflows_chat_stream",
    "POST",
    "/v1/workflows/chat",
    body=models.WorkflowChatRequest,
    rules=Rules(
        at_least_one=(
            (
                "app_id",
                "bot_id",
            ),
        ),
        at_most_one=(
            (
                "app_id",
                "bot_id",
            ),
        ),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncStreamingClient,
    body: models.WorkflowChatRequest,
) -> EventStream[models.ChatEvent]:
    """Return the stream of events; the request is sent when it is entered or first iterated."""
    return client.stream_events(
        OPERATION.request(
            {
                **OPERATION.fields_of(body),
            }
        ),
        models.CHAT_EVENTS,
    )


def asyncio(
    *,
    client: AsyncStreamingClient,
    body: models.WorkflowChatRequest,
) -> AsyncEventStream[models.ChatEvent]:
    """Return the stream of events; the request is sent when it is entered or first iterated."""
    return client.stream_events(
        OPERATION.request(
            {
                **OPERATION.fields_of(body),
            }
        ),
        models.CHAT_EVENTS,
    )
