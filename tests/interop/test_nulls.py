"""What the official SDK sends as null is what the document lets be null."""

from __future__ import annotations

import enum
import inspect
import json
import re
import types
from collections.abc import Callable, Iterator
from typing import Any, Union, get_args, get_origin, get_type_hints

import cozepy
import httpx
import pytest
from cozepy.request import SyncHTTPClient
from pydantic import BaseModel

from tests.contract.document import JSON, OPERATIONS, violations
from tests.interop.pairs import TOKEN

NOT_FOR_NULL = {
    # The reference requires it, and there is nothing else to change.
    ("conversations_update", "name"),
}


class _SentError(Exception):
    """Ends a call of the SDK once its request is known."""


def _choices(hint: Any) -> list[Any]:
    """The types that an annotation allows, but for None."""
    if get_origin(hint) in (Union, types.UnionType):
        return [one for one in get_args(hint) if one is not type(None)]
    return [hint]


def _models(hint: Any) -> bool:
    """Whether values of an annotation have models of the SDK in them."""
    if inspect.isclass(hint) and issubclass(hint, BaseModel):
        return True
    return any(_models(one) for one in get_args(hint))


def _value(hint: Any, whole: bool) -> Any:
    """A value of an annotation, whose models have nothing that may be None.

    `whole` gives them models within them all the same, which are then as empty.
    """
    kind = _choices(hint)[0]
    if get_origin(kind) is list:
        return [_value(get_args(kind)[0], whole)]
    if get_origin(kind) is dict:
        return {"key": "value"}
    if not inspect.isclass(kind):
        return "7"
    if issubclass(kind, BaseModel):
        return kind(**dict(_fields(kind, whole)))
    if issubclass(kind, enum.Enum):
        return next(iter(kind))
    return kind("7") if issubclass(kind, (int, str, float)) else "7"


def _fields(model: type[BaseModel], whole: bool) -> Iterator[tuple[str, Any]]:
    """The fields that a model of the SDK needs; those that may be None are None."""
    for name, field in model.model_fields.items():
        may_be_none = type(None) in get_args(field.annotation)
        if may_be_none and not (whole and _models(field.annotation)):
            if field.is_required():
                yield field.alias or name, None
        elif field.is_required() or _models(field.annotation):
            yield field.alias or name, _value(field.annotation, whole)


def _arguments(method: Callable[..., Any], whole: bool) -> dict[str, Any]:
    """The arguments that a method needs, and those that are models."""
    hints = get_type_hints(method)
    return {
        name: _value(hints.get(name, str), whole)
        for name, one in inspect.signature(method).parameters.items()
        if one.kind is not one.VAR_KEYWORD
        and (one.default is one.empty or _models(hints.get(name)))
    }


def _clients(parent: Any) -> Iterator[Any]:
    """All clients of the SDK's resources that speak HTTP."""
    for name, one in inspect.getmembers(type(parent), lambda one: isinstance(one, property)):
        if name.startswith("_") or name == "websockets":
            continue
        client = one.fget(parent) if one.fget else None
        if type(client).__name__.endswith("Client"):
            yield client
            yield from _clients(client)


def _bodies() -> Iterator[tuple[str, Any]]:
    """The bodies that the SDK sends where it is given as little as it takes, by operation."""
    sent: list[httpx.Request] = []

    def keep(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        raise _SentError

    with SyncHTTPClient(transport=httpx.MockTransport(keep)) as http_client:  # type: ignore[no-untyped-call]
        sdk = cozepy.Coze(cozepy.TokenAuth(TOKEN), "http://mock.invalid", http_client)
        for client in _clients(sdk):
            for name, method in inspect.getmembers(client, inspect.ismethod):
                for whole in (False, True):
                    if not name.startswith("_"):
                        _call(method, _arguments(method, whole))
    for request in sent:
        if request.headers.get("content-type") == JSON:
            yield _operation_id(request), json.loads(request.content)


def _call(method: Callable[..., Any], arguments: dict[str, Any]) -> None:
    try:
        method(**arguments)
    except _SentError:
        pass
    except (ValueError, TypeError):
        # No file of that name, or a model that the SDK itself doesn't write as JSON.
        pass


def _operation_id(request: httpx.Request) -> str:
    for operation in OPERATIONS.values():
        pattern = re.sub(r"\{\w+\}", "[^/]+", operation.path)
        if operation.method == request.method and re.fullmatch(pattern, request.url.path):
            return operation.operation_id
    return ""


def _nulls(value: Any, path: str = "") -> Iterator[str]:
    """The paths of fields that are null."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _nulls(one, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _nulls(one, f"{path}.{index}")
    elif value is None:
        yield path


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_document_lets_be_null_what_the_official_sdk_sends_as_null() -> None:
    sent, refused = set(), set()
    for operation_id, body in _bodies():
        sent |= {(operation_id, path) for path in _nulls(body)}
        schema = OPERATIONS[operation_id].bodies.get(JSON) if operation_id else None
        if schema:
            faults = [one.split(": ", 1) for one in violations(schema, body)]
            refused |= {(operation_id, path) for path, words in faults if "None is not" in words}
    seen = {("audio_rooms_create", "config.room_mode"), ("bots_unpublish", "unpublish_reason")}
    assert seen <= sent
    assert refused == NOT_FOR_NULL
