"""The exceptions of the client.

CozeError
 ├── CozeArgumentError              refused before anything was sent (also ValueError, TypeError)
 │    └── CozeFileError                  a file that can't be sent (also an OSError)
 ├── CozeConnectionError            no response: not reached, or the connection broke
 ├── CozeTimeoutError               no response in time
 │    └── CozePollTimeoutError          a chat did not end in time
 ├── CozeToolRoundsError            the bot calls tools again and again
 ├── CozeResponseError              a response that the API does not send
 ├── CozeAPIError                   the service refused or failed
 │    ├── CozeBadRequestError
 │    ├── CozeAuthenticationError
 │    ├── CozePermissionError
 │    ├── CozeNotFoundError
 │    ├── CozeRateLimitError
 │    └── CozeServerError
 └── CozeStreamError                a stream that began well and failed
      ├── CozeStreamInterruptedError    cut before its end
      ├── CozeStreamEventError          ended by an `error` event
      ├── CozeChatFailedError           the chat failed, was canceled or expired
      └── CozeEventTooLargeError        an event exceeded the limit

All of them can be pickled, and none holds a token.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Final, Self

import httpx

from .lines import one_line
from .redaction import redacted

_MAX_CODE_DIGITS: Final = 20
_LONGEST_MESSAGE: Final = 10_000


def code_of(value: object) -> int | None:
    """Return the number of a code, which may be of any type on the wire."""
    if isinstance(value, str) and value.isascii() and value.removeprefix("-").isdigit():
        return int(value[:_MAX_CODE_DIGITS])
    return int(value) if isinstance(value, int) else None


# Fields that repr leaves out, because they are long.
_NOT_SHOWN: Final = frozenset({"chat", "messages", "text", "response", "own_advice"})


# Written out: dataclasses would take longer to create than the rest of this package.
class CozeError(Exception):
    """The root of all exceptions of this client.

    `message` says what happened. `logid` is the ID of the service's log of the call, which its
    support asks for; None if no response came.
    """

    own_advice: str | None = None
    """What to do about this one, where that isn't known of all of its kind."""

    def __init__(self, message: str, *, logid: str | None = None) -> None:
        # A token that was passed in the wrong place, or echoed, must not get into a log.
        self.message = redacted(message[:_LONGEST_MESSAGE])
        self.logid = logid
        super().__init__(self.message)

    def __repr__(self) -> str:
        shown = [
            f"{name}={value!r}" for name, value in vars(self).items() if name not in _NOT_SHOWN
        ]
        return f"{type(self).__name__}({', '.join(shown)})"

    def __str__(self) -> str:
        facts = [
            f"{name} {one_line(value)}"
            for name, value in self._facts().items()
            if value is not None
        ]
        text = one_line(self.message, _LONGEST_MESSAGE) or "no reason was given"
        text = f"{text} [{', '.join(facts)}]" if facts else text
        return f"{text}; advice: {self.advice}" if self.advice else text

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]:
        # The inherited method calls the class with positional arguments.
        kept = {name: value for name, value in self.__dict__.items() if name != "response"}
        return type(self).__new__, (type(self), *self.args), kept

    @property
    def advice(self) -> str | None:
        """What to do about it, if that is known."""
        return self.own_advice

    def _facts(self) -> dict[str, object]:
        """Return what stands in brackets after the message; None is left out."""
        return {"log ID": self.logid}


class CozeArgumentError(CozeError, ValueError, TypeError):
    """An argument or a setting was refused before anything was sent.

    The message names the argument, what was expected, and what came.
    """


class CozeFileError(CozeArgumentError, OSError):
    """The file can't be uploaded.

    Its path isn't that of a regular file, or it failed or changed while it was sent. The service
    never has a part of it.
    """

    def __new__(cls, *_: Any, **__: Any) -> Self:
        # Python refuses the `__new__` of any other base class.
        return OSError.__new__(cls)


class _NoResponseError(CozeError):
    """No response came; `request_sent` tells whether the service may have received the request."""

    def __init__(
        self, message: str, *, request_sent: bool = True, logid: str | None = None
    ) -> None:
        super().__init__(message, logid=logid)
        self.request_sent = request_sent


class CozeConnectionError(_NoResponseError):
    """No response came: the service was not reached, or the connection broke.

    `request_sent` tells whether the service may have received the request. It is False if no
    connection was made, so that sending the request again can't do anything twice.
    """


class CozeTimeoutError(_NoResponseError):
    """No response came in time; `request_sent` is as in `CozeConnectionError`."""


class _OfChatError(CozeError):
    """A chat isn't where it should be; `chat` is its last known state."""

    def __init__(self, message: str, *, chat: Any, logid: str | None = None) -> None:
        super().__init__(message, logid=logid)
        self.chat = chat

    def _facts(self) -> dict[str, object]:
        return {"chat": self.chat.id, "conversation": self.chat.conversation_id, **super()._facts()}


class CozePollTimeoutError(_OfChatError, CozeTimeoutError):
    """A chat did not end in time; `chat` is its last known state."""


class CozeToolRoundsError(_OfChatError):
    """The bot calls tools again after as many rounds as are allowed.

    `chat` waits for their outputs: its `required_action` has the calls.
    """


class CozeResponseError(CozeError):
    """The response is one that the API does not send, such as HTML in place of JSON.

    `http_status` is its status, `content_type` its media type if it states one, and `snippet` the
    beginning of its body, at most 200 characters.
    """

    def __init__(
        self,
        message: str,
        *,
        http_status: int,
        content_type: str | None = None,
        snippet: str = "",
        logid: str | None = None,
    ) -> None:
        super().__init__(message, logid=logid)
        self.http_status = http_status
        self.content_type = content_type
        self.snippet = snippet

    def _facts(self) -> dict[str, object]:
        body = repr(self.snippet) if self.snippet else None
        return {
            "HTTP": self.http_status,
            "type": self.content_type,
            "body": body,
        } | super()._facts()


class _StatedError(CozeError):
    """A failure that the service stated with `code` (of its error table, or None) and `msg`."""

    code: int | None

    @property
    def msg(self) -> str:
        """The service's words."""
        return self.message

    @property
    def kind(self) -> type[CozeAPIError] | None:
        """The exception that a response with this code raises; None if the code isn't known."""
        return self._known()[0]

    @property
    def advice(self) -> str | None:
        """What to do about it, if the code is known."""
        return self.own_advice or self._known()[1]

    def _known(self) -> tuple[type[CozeAPIError] | None, str | None]:
        from .error_table import known  # which refers to the classes of this module

        return known(self.code) or (None, None)

    def _facts(self) -> dict[str, object]:
        return {"code": self.code, **super()._facts()}


class CozeAPIError(_StatedError):
    """The service refused or failed.

    Attributes:
        http_status: the HTTP status, which is often 200.
        retry_after: the seconds to wait that the response asked for.
        error_code: the OAuth endpoints' own word for the failure, such as `slow_down`.
        call: the method, path and host of the request.
        snippet: the beginning of the body, at most 200 characters.
        debug_url: the page about the run that failed, if the service names one.
        response: the `httpx.Response`, which isn't pickled.
    """

    general_advice: ClassVar[str | None] = None
    call: str | None = None
    snippet: str = ""
    debug_url: str | None = None
    response: httpx.Response | None = None

    def __init__(
        self,
        message: str,
        *,
        http_status: int,
        code: int | None = None,
        logid: str | None = None,
        retry_after: float | None = None,
        error_code: str | None = None,
    ) -> None:
        super().__init__(message, logid=logid)
        self.code = code_of(code)
        self.http_status = http_status
        self.retry_after = retry_after
        self.error_code = error_code

    @property
    def advice(self) -> str | None:
        """What to do about it: by code or word if it is known, else by the kind of failure."""
        from .error_table import ADVICE_BY_WORD  # which refers to the classes of this module

        return super().advice or ADVICE_BY_WORD.get(str(self.error_code)) or self.general_advice

    def _facts(self) -> dict[str, object]:
        code = self.error_code if self.code is None else self.code
        return {
            "code": code,
            "HTTP": self.http_status,
            "log ID": self.logid,
            "call": self.call,
            "debug": self.debug_url,
        }


class CozeBadRequestError(CozeAPIError):
    """A parameter, the bot's settings or the chat's state don't allow the request."""


class CozeAuthenticationError(CozeAPIError):
    """The token is missing, invalid or expired."""

    general_advice = "check that the token is complete, has not expired and belongs to this host"


class CozePermissionError(CozeAPIError):
    """The token or its account may not do this: permissions, balance, risk control."""

    general_advice = "check the token's permissions and the workspaces that it was given for"


class CozeNotFoundError(CozeAPIError):
    """What the request names doesn't exist, or not for this token."""

    general_advice = "check the IDs and the base URL, and that the token's account can see them"


class CozeRateLimitError(CozeAPIError):
    """Too many requests for now; the same one may succeed later."""

    general_advice = "wait, and send fewer requests at a time"


class CozeServerError(CozeAPIError):
    """The service failed; the same request may succeed later."""

    general_advice = "try again later; if it stays, give the log ID to the service's support"


class CozeStreamError(CozeError):
    """A stream began well and failed.

    `chat_id` and `conversation_id` name the chat, if the stream had named it; `text` is the text of
    the answers so far.
    """

    def __init__(
        self,
        message: str,
        *,
        chat_id: str | None = None,
        conversation_id: str | None = None,
        text: str = "",
        logid: str | None = None,
    ) -> None:
        super().__init__(message, logid=logid)
        self.chat_id = chat_id
        self.conversation_id = conversation_id
        self.text = text

    def _facts(self) -> dict[str, object]:
        facts: dict[str, object] = {"chat": self.chat_id, "conversation": self.conversation_id}
        if self.text:
            facts["text so far"] = f"{len(self.text)} characters"
        return facts | super()._facts()


class CozeStreamInterruptedError(CozeStreamError):
    """The stream ended, its connection broke, or it was closed, before its last event."""


class CozeStreamEventError(_StatedError, CozeStreamError):
    """The service ended the stream with an `error` event, which `code` and `msg` explain."""

    def __init__(
        self,
        message: str,
        *,
        code: int | None = None,
        chat_id: str | None = None,
        conversation_id: str | None = None,
        text: str = "",
        logid: str | None = None,
    ) -> None:
        super().__init__(
            message, chat_id=chat_id, conversation_id=conversation_id, text=text, logid=logid
        )
        self.code = code_of(code)


class CozeChatFailedError(_StatedError, CozeStreamError):
    """The chat failed, was canceled or expired, which `code`, `msg` and the chat's status explain.

    `chat` is None if the stream had none; `messages` are those of the chat that are known.
    """

    def __init__(
        self,
        message: str,
        *,
        code: int | None = None,
        chat: Any = None,
        messages: Sequence[Any] = (),
        chat_id: str | None = None,
        conversation_id: str | None = None,
        text: str = "",
        logid: str | None = None,
    ) -> None:
        super().__init__(
            message, chat_id=chat_id, conversation_id=conversation_id, text=text, logid=logid
        )
        self.code = code_of(code)
        self.chat = chat
        self.messages = messages


class CozeEventTooLargeError(CozeStreamError):
    """An event of the stream has more than `limit` bytes, which the client won't buffer."""

    def __init__(
        self,
        message: str,
        *,
        limit: int,
        chat_id: str | None = None,
        conversation_id: str | None = None,
        text: str = "",
        logid: str | None = None,
    ) -> None:
        super().__init__(
            message, chat_id=chat_id, conversation_id=conversation_id, text=text, logid=logid
        )
        self.limit = limit

    def _facts(self) -> dict[str, object]:
        return {"limit": f"{self.limit} bytes", **super()._facts()}
