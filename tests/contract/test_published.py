"""The document agrees with the one that the service publishes, or a table says why it doesn't.

`published.json` beside this file has what that document says of each operation: the type of each
field, and an exclamation mark where a request must have it. `scripts/published_facts.py` wrote it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from scripts.published_facts import KEPT, Published, facts_of
from tests.contract.document import OPERATIONS, Operation, resolve
from tests.contract.test_facts import Found, find, kind
from tests.each import each

pytestmark = pytest.mark.contract

PUBLISHED: dict[str, dict[str, str]] = json.loads(KEPT.read_text(encoding="utf-8"))
BY_PLACE = {f"{one.method} {one.path}": one for one in OPERATIONS.values()}
FIELDS = [
    (BY_PLACE[place].operation_id, where)
    for place, fields in PUBLISHED.items()
    if place in BY_PLACE
    for where in fields
]

NOT_OURS = {"POST /chat_sdk", "POST /uibuilder"}
"""Pages of a program for browsers, which the published document has among the operations."""


class Difference(NamedTuple):
    operation_id: str
    where: str
    """A regular expression for all of the place."""
    reason: str


DIFFERENCES = [
    Difference("datasets_list", r".*\.(dataset_type|storage_config)", "of Volcano datasets alone"),
    Difference("datasets_process", r"header\.Agw-Js-Conv", "no SDK sends it, and all are answered"),
    Difference("audio_speech_create", r"answer\.data.*", "a success is bytes, not JSON"),
    Difference("audio_voices_clone", r"body\.audio.*", "a form has the file by itself"),
    Difference("workflows_(runs_stream|runs_resume|chat_stream)", "answer.*", "events, not JSON"),
    Difference("workflows_(list|retrieve)", r".*\.(created|updated)_at", "numbers come as well"),
    Difference("audio_.*|files_upload", r"body\.file", "its type is a file's"),
    Difference("enterprises_members_create", r"body\.users", "without it nobody would be added"),
    Difference("copy_tasks_create", r"body\.entity_(id|type)", "without them nothing is copied"),
    Difference("workflows_collaboration_.*", r"body\.collaboration_mode", "nothing else is asked"),
    Difference("workflows_chat_stream", r"body\.parameters", "the reference and SDKs don't ask it"),
    Difference("chat_create", r"body\.additional_messages\[\]\.type", "a question is the default"),
    Difference(
        "conversations_create|chat_create|workflows_chat_stream",
        r"body\.(additional_)?messages\[\]\.content(_type)?",
        "a message without them says nothing",
    ),
]
"""Where the document says otherwise."""


def said(operation: Operation, where: str) -> tuple[str, bool] | None:
    """What the document says of a field: its type, and whether a request must have it."""
    place, _, name = where.partition(".")
    if place == "header":
        named = map(resolve, operation.definition.get("parameters", ()))
        found = [one for one in named if (one["in"], one["name"]) == (place, name)]
        return (found[0]["schema"]["type"], found[0]["required"]) if found else None
    one: Found | None = find(operation, where)
    return None if one is None else (kind(one.schema), place != "answer" and one.required)


def agrees(operation_id: str, where: str) -> bool:
    operation = OPERATIONS[operation_id]
    type_ = PUBLISHED[f"{operation.method} {operation.path}"][where]
    return said(operation, where) == (type_.removesuffix("!"), type_.endswith("!"))


def reasons(operation_id: str, where: str) -> list[Difference]:
    return [
        one
        for one in DIFFERENCES
        if re.fullmatch(one.operation_id, operation_id) and re.fullmatch(one.where, where)
    ]


@each(("operation_id", "where"), FIELDS)
def test_every_published_field_is_in_the_document(operation_id: str, where: str) -> None:
    operation = OPERATIONS[operation_id]
    assert agrees(operation_id, where) or reasons(operation_id, where), said(operation, where)


def test_no_difference_is_explained_in_vain() -> None:
    needed = {one for field in FIELDS if not agrees(*field) for one in reasons(*field)}
    assert [one for one in DIFFERENCES if one not in needed] == []


def test_every_published_operation_is_in_the_document() -> None:
    assert PUBLISHED.keys() - BY_PLACE.keys() == NOT_OURS


# ---- What the facts are read from


def operation(**described: Any) -> dict[str, Any]:
    schema = {"properties": {"data": {"$ref": "#/components/schemas/properties_data"}}}
    answers = {"200": {"content": {"application/json": {"schema": schema}}}}
    return {"responses": answers, **described}


def test_facts_are_names_types_and_what_is_required_and_no_sentence(tmp_path: Path) -> None:
    body = {
        "required": ["name"],
        "properties": {
            "name": {"type": "string", "title": "A sentence."},
            "rows": {"type": "array", "items": {"$ref": "#/components/schemas/Row"}},
        },
    }
    parameters = [
        {"name": "Authorization", "in": "header", "required": True, "schema": {"type": "string"}},
        {"name": "page", "in": "query", "schema": {"type": "integer"}},
        {"name": "row_id", "in": "path", "schema": {"type": "string"}},
    ]
    content = {"application/json": {"schema": body}}
    schemas = {
        # A row within itself ends nowhere, and an object of many is nobody's.
        "Row": {
            "type": "object",
            "properties": {
                "id": {"type": "integer"},
                "next": {"$ref": "#/components/schemas/Row"},
            },
        },
        "properties_data": {"type": "object", "properties": {"of": {"type": "string"}}},
    }
    paths = {
        "/rows/{row_id}": {
            "post": operation(parameters=parameters, requestBody={"content": content})
        },
        "/rows": {"get": operation()},
    }
    document = {"paths": paths, "components": {"schemas": schemas}}
    (tmp_path / "coze-openapi.yaml").write_text(json.dumps(document), encoding="utf-8")
    assert facts_of(tmp_path) == {
        "GET /rows": {"answer.data": "object"},
        "POST /rows/{row_id}": {
            "answer.data": "object",
            "body.name": "string!",
            "body.rows": "array of object",
            "body.rows[].id": "integer",
            "body.rows[].next": "object",
            "path.row_id": "string!",
            "query.page": "integer",
        },
    }
    del paths["/rows"]
    assert Published(document).facts()["POST /rows/{row_id}"]["answer.data.of"] == "string"
