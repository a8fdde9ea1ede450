"""This client and the official SDK put the same on the wire, but for what a table says and why."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest

from coze_mock import RecordedRequest
from tests.contract.document import OPERATIONS
from tests.interop import (
    channels,
    conversations,
    enterprise_pairs,
    signing_in,
    sound_and_apps,
    workflows,
    working_together,
)
from tests.interop.every_pair import PAIRS
from tests.interop.pairs import NOT_IN_THE_SDK, Pair, World, official, ours, world


@dataclass(frozen=True)
class Wire:
    """What a request is on the wire, headers aside."""

    method: str
    path: str
    query: Mapping[str, str]
    body: Any
    file: tuple[str, int, str] | None
    """Name, size and SHA-256 of the file in a form."""


@dataclass(frozen=True)
class Difference:
    """How a request of the SDK is to be changed to be this client's, and why it differs."""

    reason: str
    change: Callable[[Wire], Wire]


def without_empty_query(wire: Wire) -> Wire:
    return replace(wire, query={name: value for name, value in wire.query.items() if value})


def without_null(wire: Wire) -> Wire:
    return replace(wire, body=drop_null(wire.body))


def drop_null(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: drop_null(one) for name, one in value.items() if one is not None}
    return [drop_null(one) for one in value] if isinstance(value, list) else value


def with_sparse_items(wire: Wire) -> Wire:
    (field,) = {"additional_messages", "messages"} & wire.body.keys()
    messages = [
        {**message, "content": sparse(message["content"])}
        if message["content_type"] == "object_string"
        else message
        for message in wire.body[field]
    ]
    return replace(wire, body={**wire.body, field: messages})


def sparse(content: str) -> str:
    return json.dumps(drop_null(json.loads(content)), ensure_ascii=False, separators=(",", ":"))


def without(*fields: str) -> Callable[[Wire], Wire]:
    def change(wire: Wire) -> Wire:
        body = {name: value for name, value in wire.body.items() if name not in fields}
        return replace(wire, body=body)

    return change


def by_page_num(wire: Wire) -> Wire:
    query = {**wire.query}
    query["page_num"] = query.pop("page_index")
    return replace(wire, query=query)


def with_wire_names(wire: Wire) -> Wire:
    config = wire.body["config"]
    languages = {**config["translate_config"]}
    languages["from"] = languages.pop("from_")
    return replace(wire, body={**wire.body, "config": {**config, "translate_config": languages}})


DIFFERENCES: Mapping[str, Difference] = {
    "retrieve is a GET": Difference(
        "the reference says so, and the service refuses POST under OAuth tokens (4100)",
        lambda wire: replace(wire, method="GET"),
    ),
    "no empty query": Difference(
        "the SDK sends `conversation_id=` where there is none, for one; absent says the same",
        without_empty_query,
    ),
    "no null": Difference(
        "the SDK sends null for the fields that it wasn't given; absent says the same",
        without_null,
    ),
    "wire names": Difference(
        "the SDK sends the name that it has in Python for what the wire calls `from`",
        with_wire_names,
    ),
    "sparse items": Difference(
        "the same within the JSON text of a multimodal message, which is written without spaces",
        with_sparse_items,
    ),
    "no default": Difference(
        "the SDK states auto_save_history where nobody asked for it; true is the service's default",
        without("auto_save_history"),
    ),
    "no empty list": Difference(
        "the SDK sends a list without messages where there are none; absent says the same",
        without("additional_messages"),
    ),
    "no sound by default": Difference(
        "the SDK states format, speed and sampling rate where nobody asked for any",
        without("response_format", "speed", "sample_rate"),
    ),
    "ID in the path alone": Difference(
        "the SDK repeats in the body what stands in the path, unknown to the reference",
        without("bot_id"),
    ),
    "no empty body": Difference(
        "the SDK sends an object without fields where a body may be left out",
        lambda wire: replace(wire, body=wire.body or None),
    ),
    "no default order": Difference(
        "the SDK states the order where nobody asked for one; desc is the service's default",
        without("order"),
    ),
    "no is_async": Difference(
        "the SDK states is_async where nobody asked for it; false is the service's default",
        without("is_async"),
    ),
    "page_num": Difference(
        "the SDK sends page_index, which the reference doesn't know and which pages nothing",
        by_page_num,
    ),
}
"""All deliberate differences."""

# Which of them a call has; none for all others.
DIFFERENT: Mapping[str, set[str]] = {
    "unpublish a bot": {"no null", "ID in the path alone"},
    "list bots": {"page_num"},
    "list the bots that are not published": {"page_num"},
    "start a chat": {"no empty query", "no null", "no default"},
    "go on with a conversation": {"no default", "no empty list"},
    "start a chat with everything": {"no null", "sparse items"},
    "stream a chat": {"no empty query", "no null"},
    "retrieve a chat": {"retrieve is a GET"},
    **channels.DIFFERENT,
    **conversations.DIFFERENT,
    **sound_and_apps.DIFFERENT,
    "create a dataset": {"no null"},
    "update a dataset": {"no null"},
    "add a text": {"no null"},
    "add a web page": {"no null"},
    "add an image": {"no null"},
    "rename a file": {"no null"},
    "list datasets": {"no empty query"},
    "list images": {"no empty query"},
    **workflows.DIFFERENT,
    **signing_in.DIFFERENT,
}


def sent(pair: Pair, client: Any, call: Callable[[Any, World], Any]) -> list[Wire]:
    """What a call of one of the clients puts on the wire."""
    with world() as there:
        before = len(there.server.requests)
        with client(there) as coze:
            call(coze, there)
        requests = there.server.requests[before:]
        stored = there.server.files[-1] if pair.operation_id == "files_upload" else None
        form = sound_and_apps.sent_form(there, pair.operation_id)
        form |= channels.sent_form(there, pair.operation_id)
    file = (stored.file_name, stored.bytes, stored.sha256) if stored else None
    return [replace(wire_of(request, file), **form) for request in requests]


def wire_of(request: RecordedRequest, file: tuple[str, int, str] | None) -> Wire:
    query = dict(request.query)
    assert len(query) == len(request.query_items)
    return Wire(request.method, request.path, query, request.json, file)


@pytest.mark.parametrize("name", PAIRS)
def test_both_clients_put_the_same_on_the_wire(name: str) -> None:
    pair = PAIRS[name]
    (theirs,) = sent(pair, official, pair.official)
    (own,) = sent(pair, ours, pair.ours)
    operation = OPERATIONS[pair.operation_id]
    assert own.method == operation.method

    differences = DIFFERENT.get(name, set())
    assert changed(theirs, differences) == own
    # Each of them is there.
    for one in differences:
        assert changed(theirs, differences - {one}) != own, one


def changed(wire: Wire, differences: set[str]) -> Wire:
    for name, difference in DIFFERENCES.items():
        if name in differences:
            wire = difference.change(wire)
    return wire


def test_the_calls_are_of_every_operation_that_the_sdk_has() -> None:
    lacking = NOT_IN_THE_SDK | channels.NOT_IN_THE_SDK | enterprise_pairs.NOT_IN_THE_SDK
    lacking |= workflows.NOT_IN_THE_SDK | signing_in.NOT_IN_THE_SDK
    lacking |= working_together.NOT_IN_THE_SDK
    assert {pair.operation_id for pair in PAIRS.values()} == OPERATIONS.keys() - lacking


def test_every_difference_is_one_of_some_call() -> None:
    assert set[str]().union(*DIFFERENT.values()) == DIFFERENCES.keys()
    assert DIFFERENT.keys() <= PAIRS.keys()
