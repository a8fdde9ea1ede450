"""The Coze API for Python programs: bots, files, and chats whose answers stream in.

`Coze` and `AsyncCoze` are the clients. What goes into their calls and comes out of them are the
models of `coze_api.models`, which the OpenAPI document describes.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._auth import TokenAuth
from ._base_url import COZE_CN_BASE_URL, COZE_COM_BASE_URL
from ._client import DEFAULT_TIMEOUT, AsyncCoze, Coze
from ._errors import (
    CozeAPIError,
    CozeArgumentError,
    CozeAuthenticationError,
    CozeBadRequestError,
    CozeChatFailedError,
    CozeConnectionError,
    CozeError,
    CozeEventTooLargeError,
    CozeNotFoundError,
    CozePermissionError,
    CozePollTimeoutError,
    CozeRateLimitError,
    CozeResponseError,
    CozeServerError,
    CozeStreamError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
    CozeTimeoutError,
)

if TYPE_CHECKING:
    from ._chat import ChatPoll
    from ._chat_streams import AsyncChatStream, ChatEvent, ChatStream
    from ._messages import assistant_message, audio, file, image, text, user_message

# Imported on first use (PEP 562): they need models, which would make the import of the client slow.
_HOMES = {
    "AsyncChatStream": "._chat_streams",
    "ChatEvent": "._chat_streams",
    "ChatPoll": "._chat",
    "ChatStream": "._chat_streams",
    "assistant_message": "._messages",
    "audio": "._messages",
    "file": "._messages",
    "image": "._messages",
    "text": "._messages",
    "user_message": "._messages",
}

__all__ = [
    "COZE_CN_BASE_URL",
    "COZE_COM_BASE_URL",
    "DEFAULT_TIMEOUT",
    "AsyncChatStream",
    "AsyncCoze",
    "ChatEvent",
    "ChatPoll",
    "ChatStream",
    "Coze",
    "CozeAPIError",
    "CozeArgumentError",
    "CozeAuthenticationError",
    "CozeBadRequestError",
    "CozeChatFailedError",
    "CozeConnectionError",
    "CozeError",
    "CozeEventTooLargeError",
    "CozeNotFoundError",
    "CozePermissionError",
    "CozePollTimeoutError",
    "CozeRateLimitError",
    "CozeResponseError",
    "CozeServerError",
    "CozeStreamError",
    "CozeStreamEventError",
    "CozeStreamInterruptedError",
    "CozeTimeoutError",
    "TokenAuth",
    "assistant_message",
    "audio",
    "file",
    "image",
    "text",
    "user_message",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(home, __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
