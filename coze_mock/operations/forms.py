"""Reads multipart forms with text beside a file, as the document describes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jsonschema.exceptions import best_match
from openapi_schema_validator import OAS31Validator, oas31_format_checker

from coze_mock.errors import bad_request, shorten
from coze_mock.operations.files.uploads import UploadedFile, read_form
from coze_mock.operations.resource import Call

_FORM = "multipart/form-data"


@dataclass(frozen=True)
class Form:
    """A form as it was sent: its text by the names of its fields, and its file if it has one.

    Text that the document says to be a number is one.
    """

    fields: Mapping[str, Any]
    upload: UploadedFile | None

    @property
    def file(self) -> UploadedFile:
        """The file of a form that must have one."""
        assert self.upload is not None
        return self.upload


async def form_of(call: Call) -> Form:
    """Read the form of a call, whose one file the document describes with its largest size.

    The file must be there if the document requires it.

    Raises ApiError with HTTP status 400 for a form that the document does not allow, and as
    ``read_form`` does.
    """
    document = call.state.examples.document
    body = document.resolve(call.operation.described["requestBody"])
    schema = document.resolve(body["content"][_FORM]["schema"])
    properties = {name: document.resolve(one) for name, one in schema["properties"].items()}
    (name,) = (name for name, one in properties.items() if one.get("format") == "binary")
    sent, file = await read_form(
        call.request.headers["content-type"],
        call.request.stream(),
        field_name=name,
        max_bytes=properties[name]["maxLength"],
        required=name in schema.get("required", ()),
    )
    fields = {
        key: _value(value, properties[key])
        for key, value in sent.items()
        if key in properties and key != name
    }
    _check(fields, properties, [one for one in schema.get("required", ()) if one != name])
    return Form(fields, file)


def _value(text: str, schema: Mapping[str, Any]) -> Any:
    """What the text of a field stands for; text that is no number stays as it is."""
    is_number = schema.get("type") == "integer" and re.fullmatch(r"-?[0-9]{1,19}", text)
    return int(text) if is_number else text


def _check(
    fields: Mapping[str, Any], properties: Mapping[str, Mapping[str, Any]], required: list[str]
) -> None:
    for name in required:
        if name not in fields:
            raise bad_request(f"request body field {name}: is required")
    for name, value in fields.items():
        schema = properties[name]
        error = best_match(
            OAS31Validator(schema, format_checker=oas31_format_checker).iter_errors(value)
        )
        if error is not None:
            raise bad_request(f"request body field {name}: {shorten(error.message)}")
        most = schema.get("x-coze-max-bytes")
        if most is not None and len(value.encode()) > most:
            raise bad_request(f"request body field {name}: over {most} bytes")
