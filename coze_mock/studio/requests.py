"""Reads requests as strictly, and as loosely, as Coze Studio does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

from coze_mock.document import Operation
from coze_mock.errors import ApiError, bad_request
from coze_mock.server.bodies import parse_json
from coze_mock.server.validation import MISSING

NUMBERED = frozenset({"datasets_process"})
"""The operations whose lists of IDs are numbers."""
# Fields of 64 bits, which a body has as digits in a string.
_IDS = frozenset(
    {
        *("bot_id", "chat_id", "conversation_id", "connector_id", "dataset_id", "space_id"),
        *("before_id", "after_id", "document_id"),
    }
)
_ALL = 1000
_DIGITS = re.compile(r"[0-9]{1,19}")
_BEARER = re.compile(r"Bearer")


def token_of(request: Request) -> str | None:
    """The token of a request, or None: what follows the one word ``Bearer`` in the header."""
    header = request.headers.get("authorization", "")
    if len(_BEARER.findall(header)) != 1:
        return None
    return header.partition("Bearer")[2].strip() or None


def is_counted(request: Request) -> bool:
    """Whether a body is read at all: only with a length above 0, which a chunked one lacks."""
    length = request.headers.get("content-length", "0")
    return length.isdigit() and int(length) > 0


def read_body(request: Request, operation: Operation, body: bytes, most_values: int) -> Any:
    """The parsed body of a request; MISSING if it counts as none.

    Raises ApiError for what can't be read: an ID that isn't digits in a string, or JSON that is
    none.
    """
    if not has_json(request):
        return MISSING
    content = checked(parse_json(body, most_values))
    if operation.operation_id.startswith("workflows_"):
        content |= _parameters_in(content, most_values)
    if operation.operation_id in NUMBERED:
        content["document_ids"] = _from_numbers(content.get("document_ids") or [])
    if operation.operation_id == "datasets_documents_list":
        content |= _counted_from_one(content.get("page", 0), content.get("size", 0))
    return content


async def bytes_of(request: Request, most: int) -> bytes:
    """The body of a request, of which one byte more than the most is kept."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk[: max(most + 1 - len(body), 0)]
    return bytes(body)


def has_json(request: Request) -> bool:
    """Whether a request has a body that is read: JSON of a length that it tells."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip()
    return media_type == "application/json" and is_counted(request)


def checked(content: Any) -> dict[str, Any]:
    """The fields of a body that aren't null.

    Raises ApiError for what is no object, and for an ID that isn't digits in a string.
    """
    if not isinstance(content, dict):
        raise bad_request("request body: must be an object")
    for name, value in content.items():
        if name in _IDS and value is not None and not is_id(value):
            raise bad_request(f"{name}: must be digits in a string")
    return {name: value for name, value in content.items() if value is not None}


def is_id(value: Any) -> bool:
    return isinstance(value, str) and _DIGITS.fullmatch(value) is not None


def _parameters_in(content: Mapping[str, Any], most_values: int) -> dict[str, Any]:
    """The parameters of a workflow, which may be the JSON text of an object."""
    given = content.get("parameters")
    if not isinstance(given, str):
        return {}
    return {"parameters": parse_json(given.encode(), most_values)}


def _counted_from_one(page: Any, size: Any) -> dict[str, Any]:
    """The number of a page from 1, and its size: without a size all files come, whatever page."""
    if type(page) is not int or type(size) is not int:
        raise bad_request("page: must be a number, and so must size")
    return {"page": page + 1, "size": size} if size else {"page": 1, "size": _ALL}


def _from_numbers(ids: Any) -> list[str]:
    if not isinstance(ids, list) or not all(type(one) is int for one in ids):
        raise bad_request("document_ids: must be numbers")
    return [str(one) for one in ids]


def check_query(query: Mapping[str, str]) -> None:
    """Refuse an ID in a query that isn't digits; an empty one is none.

    Raises ApiError.
    """
    for name, value in query.items():
        if name in _IDS and not is_id(value):
            raise bad_request(f"{name}: must be digits")


def refused(error: ApiError) -> str:
    """The words of what is wrong with a request."""
    return f"binding error: {error.msg}"
