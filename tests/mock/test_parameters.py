"""Parameters are read in each style that OpenAPI has for plain values and lists of them."""

from __future__ import annotations

from typing import Any

import pytest

from coze_mock.document import Document
from coze_mock.errors import ApiError
from coze_mock.server.validation import MISSING, RequestValidator

INTEGERS = {"type": "array", "maxItems": 2, "items": {"$ref": "#/components/schemas/Count"}}


def refusal_of(parameter: dict[str, Any], query: str, path: str = "1") -> str:
    """What is wrong with a request by a document whose operation has this parameter."""
    shared = {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}
    get = {
        "operationId": "look",
        "parameters": [{"$ref": "#/components/parameters/One"}],
        "responses": {},
    }
    content = {
        "openapi": "3.1.0",
        "paths": {"/a~b/{id}": {"parameters": [shared], "get": get}},
        "components": {
            "parameters": {"One": {"in": "query", "name": "one", **parameter}},
            "schemas": {"Count": {"type": "integer", "minimum": 1}},
        },
    }
    document = Document(content)
    pairs = [("one", value) for value in query.split("&")] if query else []
    try:
        RequestValidator(document).check_parsed(
            document.operation("look"), path={"id": path}, query=pairs, headers={}, content=MISSING
        )
    except ApiError as error:
        return error.msg
    return ""


@pytest.mark.parametrize(
    ("parameter", "good", "bad"),
    [
        (
            {"schema": {"type": "number", "maximum": 3}},
            ["1.5", "-2", "3e-1", ""],
            ["x", "4", "1_0"],
        ),
        ({"schema": {"type": ["integer", "null"]}}, ["7", "-1"], ["x", "1.5"]),
        ({"schema": {"$ref": "#/components/schemas/Count"}}, ["1"], ["0"]),
        ({"schema": INTEGERS}, ["1", "1&2"], ["0", "1&x", "1&2&3", "1,2"]),
        ({"schema": INTEGERS, "explode": False}, ["1", "1,2"], ["0", "1,x", "1,2,3", "1,2&0"]),
        ({"schema": INTEGERS, "explode": False, "style": "pipeDelimited"}, ["1|2"], ["1,2"]),
        ({"schema": INTEGERS, "explode": False, "style": "spaceDelimited"}, ["1 2"], ["1|2"]),
        ({"schema": {"enum": ["a"]}, "required": True}, ["a"], ["b", ""]),
        ({"content": {"application/json": {}}}, ["{}"], []),
    ],
)
def test_a_style_is_read_as_openapi_has_it(
    parameter: dict[str, Any], good: list[str], bad: list[str]
) -> None:
    assert {query: refusal_of(parameter, query) for query in good} == dict.fromkeys(good, "")
    for query in bad:
        assert refusal_of(parameter, query).startswith("query parameter one: ")


def test_parameters_of_a_path_are_those_of_its_operations() -> None:
    schema = {"schema": {"type": "string"}}
    assert refusal_of(schema, "x") == ""
    assert refusal_of(schema, "x", path="x") == "path parameter id: 'x' is not of type 'integer'"
