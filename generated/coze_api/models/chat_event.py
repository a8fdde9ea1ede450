"""One event of the stream, identified by its name."""

from __future__ import annotations

from typing import ClassVar, Final, TypeAlias

from coze_core.events import EventTable, UnknownEvent

from .conversation_audio_delta_event import ConversationAudioDeltaEvent
from .conversation_chat_completed_event import ConversationChatCompletedEvent
from .conversation_chat_created_event import ConversationChatCreatedEvent
from .conversation_chat_failed_event import ConversationChatFailedEvent
from .conversation_chat_in_progress_event import ConversationChatInProgressEvent
from .conversation_chat_requires_action_event import ConversationChatRequiresActionEvent
from .conversation_message_completed_event import ConversationMessageCompletedEvent
from .conversation_message_delta_event import ConversationMessageDeltaEvent
from .stream_done_event import StreamDoneEvent
from .stream_error_event import StreamErrorEvent


class UnknownChatEvent(UnknownEvent):
    """An event that the document doesn't know; its accessors are None."""

    chat: ClassVar[None] = None
    message: ClassVar[None] = None


ChatEvent: TypeAlias = (
    ConversationChatCreatedEvent
    | ConversationChatInProgressEvent
    | ConversationChatCompletedEvent
    | ConversationChatFailedEvent
    | ConversationChatRequiresActionEvent
    | ConversationMessageDeltaEvent
    | ConversationMessageCompletedEvent
    | ConversationAudioDeltaEvent
    | StreamErrorEvent
    | StreamDoneEvent
    | UnknownChatEvent
)
"""One event of the stream, identified by its name."""

CHAT_EVENTS: Final[EventTable[ChatEvent]] = EventTable(
    (
        ConversationChatCreatedEvent,
        ConversationChatInProgressEvent,
        ConversationChatCompletedEvent,
        ConversationChatFailedEvent,
        ConversationChatRequiresActionEvent,
        ConversationMessageDeltaEvent,
        ConversationMessageCompletedEvent,
        ConversationAudioDeltaEvent,
        StreamErrorEvent,
        StreamDoneEvent,
    ),
    end=("done",),
    failure=("error",),
    without_data=(),
    also={"conversation.stream.done": "done"},
    unknown=UnknownChatEvent,
)
"""How to read such a stream."""
