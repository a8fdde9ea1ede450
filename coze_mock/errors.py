"""The service's error codes, and the exception with which a handler answers by one of them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum


class Code(IntEnum):
    """The error codes that this server answers with, by the service's published table of codes."""

    RECORDING_DIFFERS = 1109
    BAD_PARAMETER = 4000
    NO_SUCH_CHAT = 4001
    NO_SUCH_CONVERSATION = 4002
    META_DATA_TOO_LARGE = 4003
    TOO_MANY_MESSAGES = 4004
    BAD_MESSAGE = 4005
    NO_SUCH_BOT = 4006
    HISTORY_NEEDED = 4007
    NOT_PUBLISHED = 4015
    CONVERSATION_BUSY = 4016
    AUTHENTICATION_INVALID = 4100
    NO_PERMISSION = 4101
    NOT_CANCELABLE = 4104
    NOT_FOUND = 4200
    FILE_EMPTY = 4300
    TOO_MANY_FILES = 4301
    FILE_TOO_LARGE = 4302
    FILE_TYPE_NOT_SUPPORTED = 4303
    INTERNAL = 5000
    TOKEN_INVALID = 700012006
    NOT_IN_ENTERPRISE = 702042162
    TOO_MANY_ENTERPRISE_MEMBERS = 777074011
    LAST_SUPER_ADMIN = 777074044


class ApiError(Exception):
    """A failure as the wire carries it: an envelope with a code other than 0.

    ``status`` is the HTTP status. The service answers most failures of business rules with 200,
    authentication failures with 401 and malformed requests with 400. ``field`` is the field of the
    body that is wrong, if it is one alone.
    """

    def __init__(
        self,
        code: int,
        msg: str,
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        field: str = "",
    ) -> None:
        super().__init__(msg)
        self.field = field
        self.code = int(code)
        self.msg = msg
        self.status = status
        self.headers = dict(headers or {})


class OAuthError(Exception):
    """A failure as the endpoints of OAuth answer it: without an envelope, its code a word.

    ``code`` is one of the service's, such as ``invalid_request`` (Coze reference, "OAuth").
    """

    def __init__(self, code: str, message: str, *, status: int = 400) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status


def bad_request(msg: str, *, code: int = Code.BAD_PARAMETER, field: str = "") -> ApiError:
    """A request that the document does not allow: HTTP 400, code 4000 unless another fits."""
    return ApiError(code, msg, status=400, field=field)


def broken_rule(field: str, what: str) -> ApiError:
    """A request that breaks a rule which the document has in words alone: HTTP 200, code 4000."""
    return ApiError(Code.BAD_PARAMETER, f"request body field {field}: {what}")


def shorten(text: object, limit: int = 120) -> str:
    """A value as a message may quote it: a huge one is cut, so that answers stay small."""
    words = str(text)
    return words if len(words) <= limit else f"{words[:limit]}…"
