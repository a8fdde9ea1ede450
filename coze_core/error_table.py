"""What each stated failure is: the exception of its code, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import httpx

from .errors import (
    CozeAPIError,
    CozeAuthenticationError,
    CozeBadRequestError,
    CozeNotFoundError,
    CozePermissionError,
    CozeRateLimitError,
    CozeServerError,
    code_of,
)
from .redaction import forget_token

_TRY_LATER: Final = "try again later; if it stays, give the log ID to the service's support"

_ADVICE_BY_CLASS: Final[dict[type[CozeAPIError], dict[int, str]]] = {
    CozeBadRequestError: {
        4000: "compare the arguments with the reference of the operation",
        4003: "keep meta_data to 16 pairs, its keys to 64 characters and its values to 512",
        4004: "send at most 100 additional_messages",
        4005: "check the role, type, content and content_type of every message",
        4007: "leave auto_save_history on, or stream the chat",
        4010: "shorten the prompt, the messages or the history",
        4012: "choose a model that the bot's workspace offers",
        4014: "put the question differently",
        4015: 'publish the bot with connector_ids=["1024"] first, or ask for its draft: a chat '
        'with publish_status="unpublished_draft", bots.retrieve with is_published=False',
        4016: "await or cancel the chat that runs in this conversation, or use another one",
        4021: "configure the bot's workflow and publish the bot again",
        4104: "cancel only chats that are created or in progress",
        1109: "record the text as it stands; the two differ too much",
        3010: "keep the text to 1,024 bytes of UTF-8",
        4105: "take the sensitive content out of the request",
        4300: "upload a file that has content",
        4301: "upload one file with each request",
        4302: "upload a file of at most 512 MB",
        4303: "convert the file to a type that the service supports",
        4304: "check that the file is whole and is what its name says",
        4315: "start another execution; this one has ended",
        702042018: "add fewer members, or remove others from the workspace first",
        702042162: "add the user to the enterprise first",
        777074044: "keep at least one super administrator in the organization",
    },
    CozeAuthenticationError: {
        4100: "check that the token is complete, has not expired and belongs to this host",
        700012006: "get a new token; this one is invalid or has expired",
    },
    CozePermissionError: {
        4011: "add to the token balance, or await its renewal",
        4019: "add to the pay-as-you-go balance",
        4022: "settle the bill of the account that pays for the model",
        4027: "settle the account's bill",
        4028: "await the renewal of the free plan's credits, or move to a paid plan",
        4101: "give the token the operation's permission, and access to the resource's workspace",
        4102: "ask the service's support, whose risk control stopped the request",
        6003: "leave is_async out, or move to a plan that has asynchronous runs",
        777074011: "remove members, or move to a plan that allows more",
    },
    CozeNotFoundError: {
        4001: "check chat_id, and that conversation_id is the one of that chat",
        4002: "check conversation_id, or leave it out to open a conversation",
        4006: "check bot_id, and that the token has access to the bot's workspace",
        4200: "check the ID, and that the resource has not been deleted",
        4314: "check the ID of the execution",
        720702204: "check the conversation's name in the parameters, or pass conversation_id",
    },
    CozeRateLimitError: {
        4008: "wait, and send fewer requests for this user",
        4009: "wait; the whole service is at its limit",
        4013: "wait; the model is failing or overloaded",
        4020: "wait a minute; the plan's requests for this one are used up",
    },
    CozeServerError: {
        5000: _TRY_LATER,
        701231: _TRY_LATER,
    },
}
ERROR_CODES: Final[Mapping[int, tuple[type[CozeAPIError], str]]] = MappingProxyType(
    {code: (kind, text) for kind, codes in _ADVICE_BY_CLASS.items() for code, text in codes.items()}
)
"""For every code of the service's error table: the exception, and what to do about it."""

_ADVICE_ELSEWHERE: Final[dict[type[CozeAPIError], dict[int, str]]] = {
    CozeBadRequestError: {
        6031: "publish the workflow first",
        6039: "stream the run: one that isn't streamed can't be resumed where it asks something",
        100000000: "publish the bot to the API channel first, and compare the arguments",
        103000000: "compare the arguments with the reference of the operation",
        103200004: "choose a published chatflow in the bot's settings",
        103200005: "cancel only chats that are created or in progress",
        104000003: "send the file as multipart/form-data",
        104000004: "upload a smaller file, or raise the host's limit",
        104000005: "send the file as multipart/form-data",
        104000006: "upload one file with each request",
        104000007: "upload one file with each request",
        105000000: "compare the arguments with the reference of the operation",
        720702001: "compare the parameters with the start node of the workflow",
        720702002: "give all the parameters that the start node of the workflow requires",
        720702011: "publish the workflow first",
        720702078: "stream the run: one that isn't streamed can't be resumed where it asks",
        777777777: "start the run again; somebody cancelled it",
        777777780: "ask for the role of a chatflow; other workflows have none",
        777777775: "look at the run on the page at its debug_url; without conversation_id, the "
        "parameters of a chatflow name the conversation as CONVERSATION_NAME",
    },
    CozePermissionError: {
        100000003: "use a token of the bot's creator",
        101000001: "use a token of the app's creator",
        103000001: "check that the conversation and the chat are the token's own",
        105000001: "use a token of the dataset's creator",
        106000001: "use a token of the workflow's creator",
        110000001: "use a token of the bot's creator",
    },
    CozeNotFoundError: {
        103000002: "check conversation_id, or leave it out to open a conversation",
        103100002: "check bot_id, and that the bot is published to the API channel",
        103200003: "check chat_id, and that conversation_id is the one of that chat",
        720702004: "check workflow_id",
        777777762: "check the conversation's name in the parameters, or pass conversation_id",
    },
    CozeServerError: {
        6023: "let the workflow do less, or run it asynchronously",
        103100001: "look into the host's log; its model or storage may be out of reach",
        103200002: "look into the host's log; a model or a tool failed during the chat",
        104000008: "look into the host's log; its file storage may be out of reach",
        105000003: "look into the host's log; its database may be out of reach",
        720701013: "look at the run on the page at its debug_url",
        720702085: "let the workflow do less, or run it asynchronously",
        777777776: "let the node that took too long do less",
    },
}
CODES_ELSEWHERE: Final[Mapping[int, tuple[type[CozeAPIError], str]]] = MappingProxyType(
    {
        code: (kind, text)
        for kind, codes in _ADVICE_ELSEWHERE.items()
        for code, text in codes.items()
    }
)
"""For codes that self-hosted Coze Studio has beyond those of the service, the same."""


def known(code: int | None) -> tuple[type[CozeAPIError], str] | None:
    """Return the exception of a code, and what to do about it; None if the code isn't known."""
    return None if code is None else ERROR_CODES.get(code) or CODES_ELSEWHERE.get(code)


_CLASS_BY_STATUS: Final[dict[int, type[CozeAPIError]]] = {
    401: CozeAuthenticationError,
    402: CozePermissionError,
    403: CozePermissionError,
    404: CozeNotFoundError,
    429: CozeRateLimitError,
}
# What the words with which OAuth refuses mean (RFC 6749, section 5.2; RFC 8628, section 3.5), and
# what to do about them. The service's own are access_deny and internal_error.
_WORDS: Final[dict[str, tuple[type[CozeAPIError], str]]] = {
    "authorization_pending": (CozeBadRequestError, "ask again; the user has not decided yet"),
    "slow_down": (CozeRateLimitError, "ask again, with 5 seconds more between two questions"),
    "access_denied": (CozePermissionError, "ask the user to sign in again, and to allow the app"),
    "expired_token": (CozeAuthenticationError, "begin anew; the code ended before it was used"),
    "invalid_request": (
        CozeBadRequestError,
        "check the parameter that the message names; a code and a refresh token serve once: have "
        "the user sign in again",
    ),
    "invalid_client": (
        CozeAuthenticationError,
        "check the client ID, and its secret or private key and the key's ID; they belong to the "
        "app, and to this host",
    ),
    "unsupported_grant_type": (CozeBadRequestError, "check that the app's type has this flow"),
    "access_deny": (
        CozePermissionError,
        "check in the console that the app is enabled and that its type has this flow",
    ),
    "internal_error": (CozeServerError, _TRY_LATER),
}
ADVICE_BY_WORD: Final[Mapping[str, str]] = MappingProxyType(
    {word: advice for word, (_, advice) in _WORDS.items()}
)
"""What to do about each word with which OAuth refuses."""


def _class_for(status: int, code: int | None, error_code: str | None) -> type[CozeAPIError]:
    of_code = known(code) or _WORDS.get(str(error_code))
    if of_code is not None:
        return of_code[0]
    if status >= 500:
        return CozeServerError
    if status >= 400:
        return _CLASS_BY_STATUS.get(status, CozeBadRequestError)
    # HTTP calls it a success; the table has 4xxx for the caller and 5xxx for the service.
    return {4: CozeBadRequestError, 5: CozeServerError}.get((code or 0) // 1000, CozeAPIError)


def error_from_response(
    status: int,
    code: int | None,
    msg: str,
    logid: str | None = None,
    retry_after: float | None = None,
    *,
    error_code: str | None = None,
    request: httpx.Request | None = None,
) -> CozeAPIError:
    """Return the error of a failure that the service stated: by code, else by HTTP status.

    The token of `request` is kept out of the exception.
    """
    error = _class_for(status, code_of(code), error_code)(
        msg,
        http_status=status,
        code=code,
        logid=logid,
        retry_after=retry_after,
        error_code=error_code,
    )
    forget_token(error, request)
    return error
