"""Speaks to the mock server in plain HTTP, and holds every answer against the document."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import httpx
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from openapi_schema_validator import OAS31Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.contract.document import DOCUMENT, OPERATIONS, Operation, resolve

Event = tuple[str, Any]

_KNOWN_EVENTS = {
    "conversation.chat.created",
    "conversation.chat.in_progress",
    "conversation.chat.completed",
    "conversation.chat.failed",
    "conversation.chat.requires_action",
    "conversation.message.delta",
    "conversation.message.completed",
    "conversation.audio.delta",
    "error",
    "done",
}


def check_answer(response: httpx.Response, data: bytes) -> None:
    """Raise when an answer is none that the document describes.

    A field that the document doesn't name is a fault as much as a wrong one. An event is checked by
    itself, as JSON.
    """
    method, path = response.request.method, urlsplit(response.request.url.raw_path.decode()).path
    operation = _operation(method, path)
    responses = operation.definition["responses"]
    key = str(response.status_code) if str(response.status_code) in responses else "default"
    described = resolve(responses[key])
    for name, header in described.get("headers", {}).items():
        if name in response.headers or resolve(header).get("required"):
            _check(response.headers.get(name), (operation.operation_id, key, "headers", name))
    media_type = response.headers["content-type"].split(";")[0]
    content = described["content"]
    if media_type in content:
        read = data.decode() if media_type.startswith("text/html") else json.loads(data)
        _check(read, (operation.operation_id, key, "content", media_type))
    else:
        assert f"{media_type.partition('/')[0]}/*" in content, media_type


def _check(value: Any, place: tuple[str, str, str, str]) -> None:
    for error in _validator(*place).iter_errors(value):
        raise error


@functools.cache
def _operation(method: str, path: str) -> Operation:
    """The operation that a request is for; a path without parameters goes before one with them."""
    found = [
        one
        for one in OPERATIONS.values()
        if one.method == method and re.fullmatch(re.sub(r"\{\w+\}", "[^/]*", one.path), path)
    ]
    return min(found, key=lambda one: one.path.count("{"))


def _described_fields(
    validator: Any, properties: Mapping[str, Any], instance: Any, schema: Mapping[str, Any]
) -> Iterator[ValidationError]:
    yield from OAS31Validator.VALIDATORS["properties"](validator, properties, instance, schema)
    if isinstance(instance, dict) and "additionalProperties" not in schema:
        for name in instance.keys() - properties.keys():
            yield ValidationError(f"the document has no field {name!r}")


_Validator = extend(  # type: ignore[no-untyped-call]
    OAS31Validator, {"properties": _described_fields}
)
_REGISTRY: Registry[Any] = Registry().with_resource(
    "urn:coze", Resource.from_contents(DOCUMENT, default_specification=DRAFT202012)
)


@functools.cache
def _validator(operation_id: str, status: str, kind: str, name: str) -> Any:
    """What checks a part of a response: its headers or its content."""
    responses = OPERATIONS[operation_id].definition["responses"]
    schema = resolve(resolve(responses[status])[kind][name])["schema"]
    # Its references begin at the document, and a schema of its own has none to begin at.
    if "$ref" in schema:
        schema = {"$ref": f"urn:coze{schema['$ref']}"}
    return _Validator(schema, registry=_REGISTRY, format_checker=OAS31Validator.FORMAT_CHECKER)


class Wire:
    """A client of the mock server that knows nothing but HTTP."""

    def __init__(self, base_url: str, token: str = "pat_test") -> None:
        headers = {"Authorization": f"Bearer {token}"}
        # Without TLS there are no certificates to load, which is what takes a client long.
        self.client = httpx.Client(base_url=base_url, headers=headers, timeout=10, verify=False)

    def close(self) -> None:
        self.client.close()

    def call(self, method: str, path: str, **arguments: Any) -> httpx.Response:
        response = self.client.request(method, path, **arguments)
        check_answer(response, response.content)
        assert response.json()["detail"]["logid"] == response.headers["x-tt-logid"]
        return response

    def data(self, method: str, path: str, **arguments: Any) -> Any:
        """The data of a call that succeeds."""
        response = self.call(method, path, **arguments)
        content = response.json()
        assert (response.status_code, content["code"], content["msg"]) == (200, 0, ""), content
        return content.get("data")

    def refusal(self, method: str, path: str, **arguments: Any) -> tuple[int, int]:
        """The HTTP status and the code of a call that fails."""
        response = self.call(method, path, **arguments)
        content = response.json()
        assert content["code"] != 0
        assert content["msg"]
        assert "data" not in content
        return response.status_code, content["code"]

    @contextmanager
    def streaming(self, path: str, **arguments: Any) -> Iterator[Iterator[Event]]:
        """The events of a stream, one by one as they come."""
        with self.client.stream("POST", path, **arguments) as response:
            assert response.status_code == 200
            assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
            assert len(response.headers["x-tt-logid"]) == 34
            yield _events(response)

    def stream(self, path: str, **arguments: Any) -> list[Event]:
        """All events of a stream."""
        with self.streaming(path, **arguments) as events:
            return list(events)

    # The steps of the journey.

    def upload(self, content: bytes = b"picture", name: str = "avatar.png") -> str:
        data = self.data("POST", "/v1/files/upload", files={"file": (name, content)})
        return str(data["id"])

    def create_bot(self, **fields: Any) -> str:
        body = {"space_id": "730", "name": "Cook", **fields}
        return str(self.data("POST", "/v1/bot/create", json=body)["bot_id"])

    def publish(self, bot_id: str, *connectors: str) -> str:
        body = {"bot_id": bot_id, "connector_ids": list(connectors or ("1024",))}
        return str(self.data("POST", "/v1/bot/publish", json=body)["version"])

    def published_bot(self, **fields: Any) -> str:
        bot_id = self.create_bot(**fields)
        self.publish(bot_id)
        return bot_id

    def chat(self, bot_id: str, question: str = "Hi", **fields: Any) -> dict[str, Any]:
        chat = self.data("POST", "/v3/chat", json=asking(bot_id, question, **fields))
        assert isinstance(chat, dict)
        return chat

    def retrieve(self, chat: dict[str, Any]) -> dict[str, Any]:
        found = self.data("GET", "/v3/chat/retrieve", params=ids(chat))
        assert isinstance(found, dict)
        return found

    def messages(self, chat: dict[str, Any]) -> list[dict[str, Any]]:
        found = self.data("GET", "/v3/chat/message/list", params=ids(chat))
        assert isinstance(found, list)
        return found

    def answer(self, chat: dict[str, Any]) -> str:
        """The text of the first answer."""
        return next(str(one["content"]) for one in self.messages(chat) if one["type"] == "answer")


def asking(bot_id: str, question: str = "Hi", **fields: Any) -> dict[str, Any]:
    """The body of a chat with one question in plain text."""
    message = {"role": "user", "content": question, "content_type": "text"}
    return {"bot_id": bot_id, "user_id": "u1", "additional_messages": [message], **fields}


def ids(chat: dict[str, Any]) -> dict[str, str]:
    """How a chat is named in later requests."""
    return {"conversation_id": chat["conversation_id"], "chat_id": chat["id"]}


def _events(response: httpx.Response) -> Iterator[Event]:
    """Split a stream at the service's framing, to the letter, and check each event."""
    buffer = b""
    for chunk in response.iter_bytes():
        buffer += chunk
        while b"\n\n" in buffer:
            block, buffer = buffer.split(b"\n\n", 1)
            first, second = block.decode("utf-8").split("\n")
            assert first.startswith("event:")
            assert second.startswith("data:")
            name, data = first.removeprefix("event:"), json.loads(second.removeprefix("data:"))
            if name in _KNOWN_EVENTS:
                check_answer(response, json.dumps({"event": name, "data": data}).encode())
            yield name, data
    assert buffer == b""
