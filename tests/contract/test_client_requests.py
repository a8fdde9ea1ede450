"""Whatever arguments the document allows, the request is one that it allows, and arrives unchanged.

Requests go over a real socket to a server that writes down what comes: method, path, query, JSON
and forms are read from the bytes, not from what the client says that it sends.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Iterator
from functools import cache, partial
from io import BytesIO
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coze_api import models
from coze_api.api.bots import bots_retrieve
from coze_ext import AsyncCoze, Coze, CozeAPIError, CozeArgumentError, CozeStreamError, TokenAuth
from coze_mock import MockServer
from tests.contract.calls import (
    TOKEN,
    arguments,
    body_of,
    endpoint_of,
    example_arguments,
    method_of,
    says,
)
from tests.contract.document import (
    EVENT_STREAM,
    FORM,
    JSON,
    OPERATIONS,
    Json,
    Operation,
    Parameter,
    Schema,
    events_of,
    resolve,
    violations,
    without_null,
)
from tests.contract.effort import effort
from tests.contract.recording import Received, RecordingServer
from tests.contract.strategies import valid
from tests.contract.studio import path_of, with_digits
from tests.hosts import HOSTS, SERVICE, Host

pytestmark = pytest.mark.contract

DONE = {"done": b'event:done\ndata:"[DONE]"\n\n', "Done": b"id: 0\nevent: Done\ndata: {}\n\n"}
"""What ends each stream, by the name of the event."""
CALLS = [
    *((one.operation_id, False) for one in OPERATIONS.values() if not one.only_streams),
    *((one.operation_id, True) for one in OPERATIONS.values() if EVENT_STREAM in one.answers),
]
all_calls = pytest.mark.parametrize(
    ("operation_id", "streamed"),
    [call for call in CALLS if FORM not in OPERATIONS[call[0]].bodies],
    ids=lambda one: one if isinstance(one, str) else ("stream" if one else ""),
)


@pytest.fixture(scope="module")
def recorder() -> Iterator[RecordingServer]:
    with RecordingServer() as recorder:
        yield recorder


@pytest.fixture(scope="module")
def host(request: pytest.FixtureRequest) -> Host:
    chosen: Host = getattr(request, "param", SERVICE)
    return chosen


@pytest.fixture(scope="module")
def mock(host: Host) -> Iterator[MockServer]:
    with MockServer(token=TOKEN, studio=host.is_studio, stream_interval=0.0) as server:
        yield server


@pytest.fixture(scope="module")
def client(recorder: RecordingServer) -> Iterator[Coze]:
    with Coze(auth=TokenAuth(TOKEN), base_url=recorder.base_url) as client:
        yield client


@pytest.fixture(scope="module")
def mock_client(mock: MockServer) -> Iterator[Coze]:
    with Coze(auth=TokenAuth(TOKEN), base_url=mock.base_url, max_retries=0) as client:
        yield client


# ---- Arguments


@cache
def requests(
    operation_id: str, streamed: bool
) -> st.SearchStrategy[tuple[dict[str, Json], dict[str, Json]]]:
    """Parameters and fields of the body that the document and the client allow an operation."""
    operation = OPERATIONS[operation_id]
    parameters = st.fixed_dictionaries(
        {one.name: values_of(one) for one in operation.parameters if one.required},
        optional={one.name: values_of(one) for one in operation.parameters if not one.required},
    )
    # Whether an answer is streamed is said by the method.
    schema = body_of(operation)
    body = valid(operation.bodies[JSON]) if JSON in operation.bodies else st.just({})
    return st.tuples(
        parameters,
        body.map(
            lambda body: {
                name: field_of(name, schema["properties"][name], value, streamed)
                for name, value in body.items()
                if name != "stream"
            }
        ),
    ).filter(
        lambda given: operation.obeyed_by(
            [name for part in given for name, value in part.items() if value is not None]
        )
    )


def values_of(parameter: Parameter) -> st.SearchStrategy[Json]:
    values = valid(parameter.schema)
    if not is_id(parameter.schema):
        # An empty text is no argument, whatever the document puts up with from others, and the
        # client refuses a comma inside an item of a list that commas join.
        return values.map(partial(with_ids, parameter.schema)).filter(
            lambda value: value != "" and not has_comma_inside(value)
        )
    awkward = ["a.b", "..x", "a+b&c=d", "%2F", "a%20b", "a;b:c@d", "名前☀️"]
    return (values | st.sampled_from(awkward)).map(as_id)


def has_comma_inside(value: Json) -> bool:
    return isinstance(value, list) and any("," in str(item) for item in value)


def field_of(name: str, schema: Schema, value: Json, streamed: bool) -> Json:
    """A field of the body, or what the client allows in its place."""
    if name == "auto_save_history" and not streamed:
        # An answer that isn't streamed must be saved (code 4007), which no schema says.
        return value or None
    return with_ids(schema, value)


def with_ids(schema: Schema, value: Json) -> Json:
    """A value with an ID wherever the document marks one."""
    core = without_null(schema)
    if is_id(core):
        return as_id(value)
    if isinstance(value, list) and "items" in core:
        return [with_ids(core["items"], item) for item in value]
    if isinstance(value, dict) and "properties" in core:
        named = core["properties"]
        return {name: with_ids(named.get(name, {}), one) for name, one in value.items()}
    return value


def is_id(schema: Schema) -> bool:
    return "x-coze-id" in resolve(schema)


def as_id(value: Json) -> Json:
    """What is left of a text that the client takes for an ID: it refuses more than the document."""
    if not isinstance(value, str):
        return value
    possible = "".join(
        one for one in value if one.isprintable() and not one.isspace() and one not in "/\\?#"
    )
    return possible if possible.strip(".") else "7"


def absent(operation: Operation, given: dict[str, Any]) -> dict[str, None]:
    """None for every argument that may be left out and isn't given."""
    body = body_of(operation)
    names = {one.name for one in operation.parameters if not one.required}
    names |= body["properties"].keys() - {*body.get("required", ()), "stream"}
    # How many there are on a page isn't for None to say.
    return dict.fromkeys(names - given.keys() - operation.page_defaults.keys())


# ---- What has to come of them


def expected_path(operation: Operation, parameters: dict[str, Json]) -> list[str]:
    """The segments of the path, each with its parameter in place."""
    return [
        str(parameters[segment[1:-1]]) if segment.startswith("{") else segment
        for segment in operation.path.split("/")
    ]


def expected_query(operation: Operation, parameters: dict[str, Json]) -> dict[str, str]:
    """The query: what was given, and on which page of what size where nothing was."""
    query = {}
    for one in operation.parameters:
        if one.place == "query":
            value = parameters.get(one.name, operation.page_defaults.get(one.name))
            if value is not None:
                query[one.name] = spelled(value)
    return query


def spelled(value: Json) -> str:
    """A value as it stands in a query."""
    if isinstance(value, list):
        return ",".join(map(spelled, value))
    return value if isinstance(value, str) else json.dumps(value)


def check_request(
    received: Received,
    operation: Operation,
    parameters: dict[str, Json],
    body: dict[str, Json],
    streamed: bool,
) -> None:
    assert received.method == operation.method
    assert received.segments == expected_path(operation, parameters)
    assert sorted(received.query) == sorted(expected_query(operation, parameters).items())
    authorization = f"Bearer {TOKEN}" if operation.definition["security"] else None
    assert received.headers.get("authorization") == authorization
    if JSON not in operation.bodies:
        assert received.body == b""
        return
    mode = {"stream": streamed} if {EVENT_STREAM, JSON} <= operation.answers.keys() else {}
    defaults = operation.page_defaults
    usual = {name: defaults[name] for name in defaults.keys() & operation.fields}
    # What is None isn't sent, also where the document would allow null.
    given = usual | {name: value for name, value in body.items() if value is not None}
    if not given and not resolve(operation.definition["requestBody"]).get("required", False):
        assert received.body == b""
        return
    assert received.headers["content-type"] == "application/json"
    sent = json.loads(received.body)
    assert says(operation.bodies[JSON], {**given, **mode}, sent)
    assert violations(operation.bodies[JSON], sent) == []


# ---- Requests with JSON, or with nothing but a path and a query


@all_calls
@effort()
@given(data=st.data(), none_for_the_rest=st.booleans())
def test_a_request_arrives_as_it_was_meant(
    operation_id: str,
    streamed: bool,
    data: st.DataObject,
    none_for_the_rest: bool,
    client: Coze,
    recorder: RecordingServer,
) -> None:
    operation = OPERATIONS[operation_id]
    parameters, body = data.draw(requests(operation_id, streamed))
    given = arguments(operation, parameters, body)
    if none_for_the_rest:
        given |= absent(operation, given)
    call(client, recorder, operation, given, streamed=streamed)
    check_request(recorder.received.pop(), operation, parameters, body, streamed)
    assert recorder.received == []


segments = st.text(min_size=1).map(as_id)


@effort(8)
@example(bot_id="a+b&c=d", user_id="..x")
@example(bot_id="%2F", user_id="a%20b")
@example(bot_id="...x", user_id="名前☀️")
@example(bot_id="a;b:c@d", user_id="\"'<>")
@given(bot_id=segments, user_id=segments)
def test_an_endpoint_function_quotes_whatever_stands_in_the_path(
    bot_id: str, user_id: str, client: Coze, recorder: RecordingServer
) -> None:
    operation = OPERATIONS["bots_collaborators_delete"]
    recorder.content_type, recorder.answer = JSON, success(operation.operation_id)
    endpoint_of(operation).sync(client=client, bot_id=bot_id, user_id=user_id)
    parameters = {"bot_id": bot_id, "user_id": user_id}
    assert recorder.received.pop().segments == expected_path(operation, parameters)


@pytest.mark.parametrize(
    "bot_id", ["", ".", "..", "a/b", "../x", "a\\b", "a?b", "a#b", "a b", "a\nb", "\x00", "\u2028"]
)
def test_what_can_be_no_id_is_refused_before_anything_is_sent(
    bot_id: str, client: Coze, recorder: RecordingServer
) -> None:
    for retrieve in (client.bots.retrieve, partial(bots_retrieve.sync, client=client)):
        with pytest.raises(CozeArgumentError, match=r"^bot_id: expected an ID, got"):
            retrieve(bot_id=bot_id)
    assert recorder.received == []


def call(
    client: Coze,
    recorder: RecordingServer,
    operation: Operation,
    given: dict[str, Any],
    *,
    streamed: bool,
) -> None:
    """Make a call that is answered with success."""
    if streamed:
        (done,) = DONE.keys() & events_of(operation).keys()
        recorder.content_type, recorder.answer = EVENT_STREAM, DONE[done]
        for _ in stream_method(client, operation)(**given):
            pass
    else:
        recorder.content_type, recorder.answer = JSON, success(operation.operation_id)
        if operation.gives_bytes:
            recorder.content_type, recorder.answer = "application/octet-stream", b"bytes"
        method_of(client, operation)(**given)


def stream_method(client: Coze | AsyncCoze, operation: Operation) -> Any:
    """The method that streams an operation's answer."""
    if operation.only_streams:
        return method_of(client, operation)
    return (
        client.chat.stream if operation.name == "create" else client.chat.submit_tool_outputs_stream
    )


@cache
def success(operation_id: str) -> bytes:
    """The document's own example of an answer."""
    return json.dumps(resolve(OPERATIONS[operation_id].answers[JSON])["example"]).encode()


@pytest.mark.parametrize(
    ("operation_id", "streamed"), CALLS, ids=lambda one: one if isinstance(one, str) else ""
)
def test_the_asynchronous_client_sends_the_same(
    operation_id: str, streamed: bool, client: Coze, recorder: RecordingServer
) -> None:
    operation = OPERATIONS[operation_id]
    given = example_arguments(operation)
    call(client, recorder, operation, given, streamed=streamed)

    async def call_too() -> None:
        async with AsyncCoze(auth=TokenAuth(TOKEN), base_url=recorder.base_url) as coze:
            if streamed:
                async for _ in stream_method(coze, operation)(**given):
                    pass
            else:
                await method_of(coze, operation)(**given)

    asyncio.run(call_too())
    one, other = recorder.received
    recorder.received.clear()
    assert (one.method, one.target) == (other.method, other.target)
    assert one.headers.keys() == other.headers.keys()
    # The boundary between the parts of a form is another each time.
    assert one.body == other.body or FORM in operation.bodies


def test_a_bot_is_published_to_the_api_unless_told_otherwise(
    client: Coze, recorder: RecordingServer
) -> None:
    recorder.content_type, recorder.answer = JSON, success("bots_publish")
    client.bots.publish(bot_id="73")
    assert json.loads(recorder.received.pop().body) == {"bot_id": "73", "connector_ids": ["1024"]}


@pytest.mark.parametrize("unknown", ["tomorrow", "", "名 前&x=1"])
def test_a_value_that_the_document_does_not_list_arrives_too(
    unknown: str, client: Coze, recorder: RecordingServer
) -> None:
    recorder.content_type, recorder.answer = JSON, success("bots_list")
    client.bots.list(workspace_id="7", publish_status=unknown)
    assert ("publish_status", unknown) in recorder.received.pop().query
    recorder.answer = success("chat_create")
    message = models.EnterMessage.from_dict(
        {"role": unknown, "content": "x", "content_type": unknown, "more": {"deep": [unknown]}}
    )
    client.chat.create(bot_id="7", user_id="8", additional_messages=[message])
    assert json.loads(recorder.received.pop().body)["additional_messages"] == [message.to_dict()]


# ---- Forms

# A form has no one way to write quotes, backslashes and controls in a name.
names = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters='"\\/'), min_size=1
).filter(lambda name: name not in (".", ".."))
contents = st.binary(min_size=1, max_size=2000)


def form_of(received: Received) -> tuple[str, bytes]:
    """The head and the content of the one part of a form (RFC 7578)."""
    media_type, _, boundary = received.headers["content-type"].partition("; boundary=")
    assert media_type == "multipart/form-data"
    start, end = f"--{boundary}\r\n".encode(), f"\r\n--{boundary}--\r\n".encode()
    assert received.body.startswith(start)
    assert received.body.endswith(end)
    part = received.body.removeprefix(start).removesuffix(end)
    assert f"--{boundary}".encode() not in part
    head, _, content = part.partition(b"\r\n\r\n")
    return head.decode(), content


@effort(4)
@given(name=names, content=contents, kind=st.sampled_from(["bytes", "pair", "file", "path"]))
@example(name="a.png", content=b"--+++\r\n", kind="pair")
@example(name="a.png", content=b"\r\n--", kind="path")
@example(name="头像 ü☀️.png", content=b"\r\n\r\n\0", kind="pair")
def test_a_file_arrives_as_it_is(
    name: str,
    content: bytes,
    kind: str,
    client: Coze,
    recorder: RecordingServer,
    mock: MockServer,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    # Not every name that a form can carry can be a file's.
    path = tmp_path_factory.getbasetemp() / "avatar.png"
    path.write_bytes(content)
    file: Any = {
        "bytes": content,
        "pair": (name, content),
        "file": BytesIO(content),
        "path": path,
    }[kind]
    sent_name = {"pair": name, "path": "avatar.png"}.get(kind, "file")

    recorder.content_type, recorder.answer = JSON, success("files_upload")
    client.files.upload(file=file)
    head, sent = form_of(recorder.received.pop())
    assert f'Content-Disposition: form-data; name="file"; filename="{sent_name}"' in head
    assert sent == content

    if kind == "file":
        file.seek(0)
    with Coze(auth=TokenAuth(TOKEN), base_url=mock.base_url) as coze:
        uploaded = coze.files.upload(file=file)
    stored = mock.files[-1]
    assert (uploaded.id, uploaded.bytes) == (stored.id, len(content))
    assert (stored.bytes, stored.file_name) == (len(content), sent_name)
    assert stored.sha256 == hashlib.sha256(content).hexdigest()


# ---- The mock servers


@pytest.mark.parametrize(
    ("host", "operation_id", "streamed"),
    [
        (host, *call)
        for host in HOSTS
        for call in CALLS
        if host.serves(call[0]) and FORM not in OPERATIONS[call[0]].bodies
    ],
    indirect=["host"],
    ids=lambda one: ("stream" if one else "") if isinstance(one, bool) else str(one),
    scope="module",
)
@effort(0.6)
@given(data=st.data())
def test_the_mock_server_finds_nothing_wrong_with_it(
    host: Host,
    operation_id: str,
    streamed: bool,
    data: st.DataObject,
    mock: MockServer,
    mock_client: Coze,
) -> None:
    operation = OPERATIONS[operation_id]
    parameters, body = data.draw(requests(operation_id, streamed))
    if host.is_studio:
        schemas = {one.name: one.schema for one in operation.parameters}
        parameters = {name: with_digits(schemas[name], one) for name, one in parameters.items()}
        body = {name: with_digits(operation.fields[name], one) for name, one in body.items()}
    given = arguments(operation, parameters, body)
    try:
        if streamed:
            for _ in stream_method(mock_client, operation)(**given):
                pass
        else:
            method_of(mock_client, operation)(**given)
    except CozeAPIError as error:
        # There is no such bot, app or page. What breaks the document is answered with 400 instead.
        assert host.understood(error), error  # noqa: PT017 - no error is as well
    except CozeStreamError:
        assert host.is_studio  # where a stream says why it was refused
    recorded = mock.requests[-1]
    assert recorded.method == operation.method
    if not host.is_studio:
        assert recorded.path.split("/") == expected_path(operation, parameters)
        assert dict(recorded.query) == expected_query(operation, parameters)
        return
    there = zip(path_of(operation).split("/"), recorded.path.split("/"), strict=True)
    assert all(part.startswith("{") or part == one for part, one in there)
