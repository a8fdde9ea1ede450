"""The operations tagged `workflows chat`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from coze_core.clients import (
    AsyncEventStream,
    AsyncStreamingClient,
    EventStream,
    SyncStreamingClient,
)
from coze_core.resources import Operations

from ... import models

if TYPE_CHECKING:
    from .workflows_chat_stream import WorkflowsChatStreamArguments as WorkflowsChatStreamArguments


class WorkflowsChat(Operations):
    """The operations tagged `workflows chat`.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: SyncStreamingClient) -> None:
        self._client = client

    def stream(
        self,
        *,
        workflow_id: str,
        additional_messages: Sequence[models.EnterMessage | models.EnterMessageDict],
        parameters: Mapping[str, Any] | None = None,
        app_id: str | None = None,
        bot_id: str | None = None,
        conversation_id: str | None = None,
        ext: models.WorkflowExt | models.WorkflowExtDict | None = None,
        workflow_version: str | None = None,
        connector_id: str | None = None,
    ) -> EventStream[models.ChatEvent]:
        """Chat with a chatflow.

        Run a published chatflow with a question and return what it answers, as the events of a
        chat. A chatflow that was never published fails with code 4200. The messages are added to
        the conversation; without `conversation_id`, and with `bot_id`, the service creates one.

        If a node asks something, a `verbose` message says so (its content has `msg_type`
        `interrupt`) and the chat ends with `conversation.chat.requires_action`, or with `done`
        alone. Answer by calling this again with the same `conversation_id` and the answer in
        `additional_messages`. Plugins that run on the client aren't supported, and neither are
        asynchronous runs.

        Token permission: `run`.

        Args:
            workflow_id: ID of the published chatflow: the number after `workflow_id` in the URL
                of its page.
            additional_messages: Messages to add to the conversation, oldest first, at most 50.
                The last one is the question and comes from the user; the others are context. The
                reference supports text only, with files in `parameters`; the official SDK's example
                sends pictures too. Values that an input node asks for are JSON text of an object,
                or lines of `name:value`.
            parameters: Values for the parameters of the start node. `USER_INPUT` is the
                question, whatever stands here; `CONVERSATION_NAME` names a conversation of an app,
                unless there is a `conversation_id`.
            app_id: ID of the app that the chatflow belongs to or works with: the number after
                `project-ide` in the URL of its page. Either this or `bot_id` is needed, not both
                (code 4000).
            bot_id: ID of the bot that a chatflow of the library works with. Either this or
                `app_id` is needed, not both (code 4000).
            conversation_id: ID of the conversation that the messages are added to. It must
                belong to the token's own user, to the same app and channel. It wins over
                `CONVERSATION_NAME` in `parameters`.
            ext: Facts that some plugins use.
            workflow_version: Number of the version to run; the latest by default. Only for
                chatflows of the workspace's library.
            connector_id: Channel of the chat; users and conversations of different channels are
                apart. Known channels: `1024` API, `999` Chat SDK, `998` Web SDK, `10000122` Coze
                store, `10000113` WeChat customer service, `10000120` WeChat service account,
                `10000121` WeChat subscription account, `10000126` Douyin mini program, `10000127`
                WeChat mini program, `10000011` Feishu, `10000128` Feishu base, `10000117` Juejin;
                or the ID of an organisation's custom channel. By default `"1024"`.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .workflows_chat_stream import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "workflow_id": workflow_id,
                    "additional_messages": additional_messages,
                    "parameters": parameters,
                    "app_id": app_id,
                    "bot_id": bot_id,
                    "conversation_id": conversation_id,
                    "ext": ext,
                    "workflow_version": workflow_version,
                    "connector_id": connector_id,
                }
            ),
            models.CHAT_EVENTS,
        )


class AsyncWorkflowsChat(Operations):
    """The operations tagged `workflows chat`, asynchronous.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: AsyncStreamingClient) -> None:
        self._client = client

    def stream(
        self,
        *,
        workflow_id: str,
        additional_messages: Sequence[models.EnterMessage | models.EnterMessageDict],
        parameters: Mapping[str, Any] | None = None,
        app_id: str | None = None,
        bot_id: str | None = None,
        conversation_id: str | None = None,
        ext: models.WorkflowExt | models.WorkflowExtDict | None = None,
        workflow_version: str | None = None,
        connector_id: str | None = None,
    ) -> AsyncEventStream[models.ChatEvent]:
        """Chat with a chatflow.

        Run a published chatflow with a question and return what it answers, as the events of a
        chat. A chatflow that was never published fails with code 4200. The messages are added to
        the conversation; without `conversation_id`, and with `bot_id`, the service creates one.

        If a node asks something, a `verbose` message says so (its content has `msg_type`
        `interrupt`) and the chat ends with `conversation.chat.requires_action`, or with `done`
        alone. Answer by calling this again with the same `conversation_id` and the answer in
        `additional_messages`. Plugins that run on the client aren't supported, and neither are
        asynchronous runs.

        Token permission: `run`.

        Args:
            workflow_id: ID of the published chatflow: the number after `workflow_id` in the URL
                of its page.
            additional_messages: Messages to add to the conversation, oldest first, at most 50.
                The last one is the question and comes from the user; the others are context. The
                reference supports text only, with files in `parameters`; the official SDK's example
                sends pictures too. Values that an input node asks for are JSON text of an object,
                or lines of `name:value`.
            parameters: Values for the parameters of the start node. `USER_INPUT` is the
                question, whatever stands here; `CONVERSATION_NAME` names a conversation of an app,
                unless there is a `conversation_id`.
            app_id: ID of the app that the chatflow belongs to or works with: the number after
                `project-ide` in the URL of its page. Either this or `bot_id` is needed, not both
                (code 4000).
            bot_id: ID of the bot that a chatflow of the library works with. Either this or
                `app_id` is needed, not both (code 4000).
            conversation_id: ID of the conversation that the messages are added to. It must
                belong to the token's own user, to the same app and channel. It wins over
                `CONVERSATION_NAME` in `parameters`.
            ext: Facts that some plugins use.
            workflow_version: Number of the version to run; the latest by default. Only for
                chatflows of the workspace's library.
            connector_id: Channel of the chat; users and conversations of different channels are
                apart. Known channels: `1024` API, `999` Chat SDK, `998` Web SDK, `10000122` Coze
                store, `10000113` WeChat customer service, `10000120` WeChat service account,
                `10000121` WeChat subscription account, `10000126` Douyin mini program, `10000127`
                WeChat mini program, `10000011` Feishu, `10000128` Feishu base, `10000117` Juejin;
                or the ID of an organisation's custom channel. By default `"1024"`.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .workflows_chat_stream import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "workflow_id": workflow_id,
                    "additional_messages": additional_messages,
                    "parameters": parameters,
                    "app_id": app_id,
                    "bot_id": bot_id,
                    "conversation_id": conversation_id,
                    "ext": ext,
                    "workflow_version": workflow_version,
                    "connector_id": connector_id,
                }
            ),
            models.CHAT_EVENTS,
        )


def __getattr__(name: str) -> Any:
    """Import what describes an operation's arguments on first use (PEP 562)."""
    module = {"WorkflowsChatStreamArguments": "workflows_chat_stream"}.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{module}", __name__), name)
    return value
