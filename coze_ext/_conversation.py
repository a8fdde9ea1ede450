"""A conversation with a bot, of which each question continues what was said before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

from coze_api import models
from coze_api.api import chat as generated
from coze_core.async_streams import AsyncEventStream
from coze_core.errors import CozeArgumentError, CozeError
from coze_core.limits import as_list, check_type, refuse, type_name
from coze_core.pages import AsyncPages, Page
from coze_core.streams import EventStream

from ._chat_streams import AsyncChatStream, ChatStream
from ._messages import ContentItem, user_message

if TYPE_CHECKING:
    from ._client import AsyncCoze, Coze

_OLDEST_FIRST: Final = models.MessageOrder.ASC


class _Conversing:
    """What is the same for both kinds of conversations."""

    _events_type: ClassVar[type[Any]]
    _stream_type: ClassVar[type[Any]]

    def __init__(
        self, client: Any, bot_id: str, user_id: str, conversation_id: str | None = None
    ) -> None:
        self._client = client
        self._ids: dict[str, Any] = {"bot_id": bot_id, "user_id": user_id}
        self._conversation_id = conversation_id
        self._first: Any = None
        # What can't be an ID is refused now rather than by the first question.
        self._opener({"conversation_id": conversation_id})

    def __repr__(self) -> str:
        return (
            f"{type(self).__name__}(bot_id={self.bot_id!r}, user_id={self.user_id!r}, "
            f"conversation_id={self.conversation_id!r})"
        )

    @property
    def bot_id(self) -> str:
        """ID of the bot."""
        bot_id: str = self._ids["bot_id"]
        return bot_id

    @property
    def user_id(self) -> str:
        """ID of the user who asks, chosen by the application."""
        user_id: str = self._ids["user_id"]
        return user_id

    @property
    def conversation_id(self) -> str | None:
        """ID of the conversation; None before the first answer has begun, unless it was given."""
        if self._conversation_id is None and self._first is not None:
            self._conversation_id = self._first.conversation_id
        return self._conversation_id

    def _opener(self, arguments: Mapping[str, Any]) -> Any:
        """Return a generated stream, which isn't open, of a chat in this conversation."""
        raise NotImplementedError

    def _asking(
        self, question: Any, context: Any, arguments: Mapping[str, Any], recover: bool
    ) -> Any:
        """Return the stream of a chat that asks something."""
        check_type("recover", recover, bool)
        if not isinstance(question, models.EnterMessage):
            if not isinstance(question, str | Sequence):
                refuse("question", "text, items, or a message", type_name(question))
            question = user_message(question)
        before = () if context is None else as_list("additional_messages", context)
        given = {**arguments, "additional_messages": [*before, question]}
        _, *readers = self._opener({**given, "conversation_id": self.conversation_id})._parts

        def open_stream() -> Any:
            # The answer to an earlier question may have named the conversation meanwhile.
            where = self._where_to_ask(stream)
            return self._opener({**given, "conversation_id": where})._parts[0]()

        events = self._events_type(open_stream, *readers)
        stream = self._stream_type(events, self._client.chat, recover=recover)
        return stream

    def _where_to_ask(self, stream: Any) -> str | None:
        """Return the ID of the conversation; None for the first question, which opens one."""
        conversation_id, first = self.conversation_id, self._first
        if conversation_id is None:
            if self._is_answering(first) and first is not stream:
                raise CozeError(
                    "the conversation isn't known before the answer to its first question has "
                    "begun: read that before you ask again"
                )
            self._first = stream
        return conversation_id

    @staticmethod
    def _is_answering(stream: Any) -> bool:
        """Return whether a stream is open."""
        chunks = None if stream is None else stream._chunks
        return chunks is not None and not chunks.closed

    def _begun(self) -> str:
        """Return the ID of the conversation.

        Raises:
            CozeArgumentError: nothing was said yet.
        """
        if self.conversation_id is None:
            raise CozeArgumentError(
                "conversation_id: expected that of a conversation that has begun, got None; "
                "ask something first"
            )
        return self.conversation_id


class Conversation(_Conversing):
    """A conversation of a user with a bot, as `Coze.conversation` returns it.

    It is for one question after the other: the service runs one chat at a time in a conversation
    (code 4016).
    """

    _client: Coze
    _events_type = EventStream
    _stream_type = ChatStream

    def ask(
        self,
        question: str | Sequence[ContentItem] | models.EnterMessage,
        *,
        recover: bool = False,
        additional_messages: Sequence[models.EnterMessage] | None = None,
        custom_variables: Mapping[str, str] | None = None,
        meta_data: Mapping[str, str] | None = None,
        extra_params: models.ExtraParams | None = None,
        parameters: Mapping[str, Any] | None = None,
        enable_card: bool | None = None,
        publish_status: models.PublishStatus | str | None = None,
        bot_version: str | None = None,
        connector_id: str | None = None,
    ) -> ChatStream:
        """Ask the bot something, and return the stream of its answer.

        Arguments that aren't explained here are those of `Coze.chat.stream`.

        Args:
            question: text, items of a multimodal message, or a message.
            recover: whether a stream that was cut is recovered, as by `Coze.chat.stream`.
            additional_messages: context that stands before the question.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated.

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut, or the answer
                to the first question, which opens the conversation, hasn't begun.
        """
        given = {
            "custom_variables": custom_variables,
            "meta_data": meta_data,
            "extra_params": extra_params,
            "parameters": parameters,
            "enable_card": enable_card,
            "publish_status": publish_status,
            "bot_version": bot_version,
            "connector_id": connector_id,
        }
        stream: ChatStream = self._asking(question, additional_messages, given, recover)
        return stream

    def messages(
        self, *, order: models.MessageOrder | str = _OLDEST_FIRST, limit: int = 50
    ) -> Page[models.Message]:
        """Return the messages of the conversation, as `Coze.conversations.messages.list` does.

        Args:
            order: order by time of creation; oldest first by default.
            limit: number of messages on a page, 1 to 50.

        Raises:
            CozeArgumentError: nothing was said yet, or an argument can't be used.
            CozeError: the service refused or failed, or no response came.
        """
        return self._client.conversations.messages.list(
            conversation_id=self._begun(), order=order, limit=limit
        )

    def _opener(self, arguments: Mapping[str, Any]) -> Any:
        return generated.Chat(self._client).stream(**self._ids, **arguments)


class AsyncConversation(_Conversing):
    """The asynchronous twin of `Conversation`."""

    _client: AsyncCoze
    _events_type = AsyncEventStream
    _stream_type = AsyncChatStream

    def ask(
        self,
        question: str | Sequence[ContentItem] | models.EnterMessage,
        *,
        recover: bool = False,
        additional_messages: Sequence[models.EnterMessage] | None = None,
        custom_variables: Mapping[str, str] | None = None,
        meta_data: Mapping[str, str] | None = None,
        extra_params: models.ExtraParams | None = None,
        parameters: Mapping[str, Any] | None = None,
        enable_card: bool | None = None,
        publish_status: models.PublishStatus | str | None = None,
        bot_version: str | None = None,
        connector_id: str | None = None,
    ) -> AsyncChatStream:
        """Ask the bot something, and return the stream of its answer: see `Conversation.ask`."""
        given = {
            "custom_variables": custom_variables,
            "meta_data": meta_data,
            "extra_params": extra_params,
            "parameters": parameters,
            "enable_card": enable_card,
            "publish_status": publish_status,
            "bot_version": bot_version,
            "connector_id": connector_id,
        }
        stream: AsyncChatStream = self._asking(question, additional_messages, given, recover)
        return stream

    def messages(
        self, *, order: models.MessageOrder | str = _OLDEST_FIRST, limit: int = 50
    ) -> AsyncPages[models.Message]:
        """Return the messages of the conversation: see `Conversation.messages`."""
        return self._client.conversations.messages.list(
            conversation_id=self._begun(), order=order, limit=limit
        )

    def _opener(self, arguments: Mapping[str, Any]) -> Any:
        return generated.AsyncChat(self._client).stream(**self._ids, **arguments)
