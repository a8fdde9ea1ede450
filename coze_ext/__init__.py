"""The Coze API for Python programs: bots, files, and chats whose answers stream in.

`Coze` and `AsyncCoze` are the clients. Their calls take and return the models of `coze_api.models`,
which the OpenAPI document describes.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from coze_core.errors import (
    CozeAPIError,
    CozeArgumentError,
    CozeAuthenticationError,
    CozeBadRequestError,
    CozeChatFailedError,
    CozeConnectionError,
    CozeError,
    CozeEventTooLargeError,
    CozeFileError,
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
    CozeToolRoundsError,
)

from ._auth import TokenAuth
from ._base_url import COZE_CN_BASE_URL, COZE_COM_BASE_URL
from ._client import AsyncCoze, Coze
from ._settings import DEFAULT_TIMEOUT
from ._version import VERSION as __version__  # noqa: N811 -- the name that Python knows

if TYPE_CHECKING:
    from coze_core.async_streams import AsyncEventStream
    from coze_core.binary_streams import AsyncBinaryStream, BinaryStream
    from coze_core.streams import EventStream

    from ._batches import AsyncBatch, Batch, BatchResult
    from ._callback_errors import CozeCallbackError, CozeCallbackSignatureError
    from ._callbacks import Callback, CallbackChallenge, UnknownCallback, parse_callback
    from ._chat_streams import AsyncChatStream, ChatEvent, ChatStream
    from ._conversation import AsyncConversation, Conversation
    from ._document_errors import CozeDocumentsFailedError, CozeDocumentsTimeoutError
    from ._documents import image_document, local_document, web_document
    from ._messages import assistant_message, audio, file, image, text, user_message
    from ._oauth import (
        Authorization,
        CozeTokenStoreError,
        DeviceOAuth,
        DevicePrompt,
        FileTokenStore,
        JWTAuth,
        MemoryTokenStore,
        OAuthToken,
        PKCEOAuth,
        TokenStore,
        WebOAuth,
        bot_chat_scope,
        load_auth,
    )
    from ._retry_policy import RetryPolicy
    from ._run_errors import CozeRunFailedError, CozeRunTimeoutError
    from ._run_outputs import run_output
    from ._run_streams import AsyncWorkflowStream, NodeMessage, WorkflowEvent, WorkflowStream
    from ._run_waiting import WorkflowRun
    from ._tool_streams import AsyncToolStream, ToolStream
    from ._waiting import ChatPoll

# Where names of `__all__` are that aren't imported above. They are imported on first use (PEP 562):
# they need models, which take longer to import than the clients.
_LAZY = (
    "._messages",
    "._retry_policy",
    "._waiting",
    "coze_core.streams",
    "coze_core.async_streams",
    "._chat_streams",
    "._tool_streams",
    "._batches",
    "._conversation",
    "coze_core.binary_streams",
    "._run_errors",
    "._run_outputs",
    "._run_streams",
    "._run_waiting",
    "._document_errors",
    "._documents",
    "._callback_errors",
    "._callbacks",
    "._oauth",
)

__all__ = [
    "COZE_CN_BASE_URL",
    "COZE_COM_BASE_URL",
    "DEFAULT_TIMEOUT",
    "AsyncBatch",
    "AsyncBinaryStream",
    "AsyncChatStream",
    "AsyncConversation",
    "AsyncCoze",
    "AsyncEventStream",
    "AsyncToolStream",
    "AsyncWorkflowStream",
    "Authorization",
    "Batch",
    "BatchResult",
    "BinaryStream",
    "Callback",
    "CallbackChallenge",
    "ChatEvent",
    "ChatPoll",
    "ChatStream",
    "Conversation",
    "Coze",
    "CozeAPIError",
    "CozeArgumentError",
    "CozeAuthenticationError",
    "CozeBadRequestError",
    "CozeCallbackError",
    "CozeCallbackSignatureError",
    "CozeChatFailedError",
    "CozeConnectionError",
    "CozeDocumentsFailedError",
    "CozeDocumentsTimeoutError",
    "CozeError",
    "CozeEventTooLargeError",
    "CozeFileError",
    "CozeNotFoundError",
    "CozePermissionError",
    "CozePollTimeoutError",
    "CozeRateLimitError",
    "CozeResponseError",
    "CozeRunFailedError",
    "CozeRunTimeoutError",
    "CozeServerError",
    "CozeStreamError",
    "CozeStreamEventError",
    "CozeStreamInterruptedError",
    "CozeTimeoutError",
    "CozeTokenStoreError",
    "CozeToolRoundsError",
    "DeviceOAuth",
    "DevicePrompt",
    "EventStream",
    "FileTokenStore",
    "JWTAuth",
    "MemoryTokenStore",
    "NodeMessage",
    "OAuthToken",
    "PKCEOAuth",
    "RetryPolicy",
    "TokenAuth",
    "TokenStore",
    "ToolStream",
    "UnknownCallback",
    "WebOAuth",
    "WorkflowEvent",
    "WorkflowRun",
    "WorkflowStream",
    "__version__",
    "assistant_message",
    "audio",
    "bot_chat_scope",
    "file",
    "image",
    "image_document",
    "load_auth",
    "local_document",
    "parse_callback",
    "run_output",
    "text",
    "user_message",
    "web_document",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        for home in _LAZY:
            found = vars(import_module(home, __name__))
            if name in found:
                globals()[name] = found[name]
                return found[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
