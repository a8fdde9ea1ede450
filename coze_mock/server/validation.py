"""Checks requests against the document, and says readably what is wrong with one."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from jsonschema.exceptions import ValidationError as JsonSchemaError
from jsonschema.exceptions import best_match
from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.deserializing.styles.exceptions import EmptyQueryParameterValue
from openapi_core.exceptions import OpenAPIError
from openapi_core.validation.request.exceptions import (
    InvalidParameter,
    MissingRequiredParameter,
    MissingRequiredRequestBody,
    RequestBodyValidationError,
)
from openapi_core.validation.schemas.exceptions import InvalidSchemaValue
from starlette.datastructures import ImmutableMultiDict

from coze_mock.document import Document, Operation
from coze_mock.errors import ApiError, Code, bad_request, shorten

_SERVER = "http://mock.invalid"
_JSON = "application/json"


@dataclass
class _Request:
    """A request in the form in which openapi-core takes it."""

    method: str
    path_pattern: str
    parameters: RequestParameters
    content_type: str
    body: bytes | None
    host_url: str = _SERVER
    path: str = field(init=False)

    def __post_init__(self) -> None:
        self.path = self.path_pattern


class RequestValidator:
    """Checks requests against one document. Building it takes a moment, so build it once."""

    def __init__(self, document: Document) -> None:
        config = Config(
            # The document itself is checked by this project's tests, not at every start. None is
            # how openapi-core's documentation says it, though its annotation has it otherwise.
            spec_validator_cls=None,  # type: ignore[arg-type]
            extra_media_type_deserializers={_JSON: lambda body, **_: parse_json(body)},
        )
        self._openapi = OpenAPI.from_dict(document.with_server(_SERVER), config=config)

    def check(
        self,
        operation: Operation,
        *,
        path: Mapping[str, str],
        query: Iterable[tuple[str, str]],
        content_type: str = "",
        body: bytes | None = None,
    ) -> tuple[dict[str, str], Any]:
        """Check a request, and return its query parameters and its JSON body.

        Query parameters that the document doesn't name are left out. A body that is not JSON is not
        looked at: whoever reads it from the network checks it.

        Raises ApiError with HTTP status 400 when the request breaks the document.
        """
        values = _query_values(operation, query)
        takes_json = _JSON in operation.media_types
        # An empty body is openapi-core's to judge: it may be optional.
        media_type = _media_type(operation, content_type) if body or not takes_json else ""
        content = parse_json(body) if takes_json and body else None
        request = _Request(
            method=operation.method,
            path_pattern=operation.path,
            parameters=RequestParameters(
                query=ImmutableMultiDict(values),
                # Whoever gets here is authenticated; openapi-core only looks for the header.
                header={"Authorization": "Bearer checked"},
                path=dict(path),
            ),
            content_type=media_type,
            body=body,
        )
        try:
            for error in self._openapi.iter_request_errors(request):
                if takes_json or not isinstance(error, RequestBodyValidationError):
                    raise _refusal(error)
        except RecursionError:
            raise bad_request("request body: nested too deeply") from None
        return dict(values), content


def parse_json(body: bytes) -> Any:
    """Parse JSON strictly, as RFC 8259 has it.

    Raises ApiError with HTTP status 400 for anything else, and for what could not be sent back:
    numbers beyond a double, and half of a surrogate pair.
    """
    try:
        content = json.loads(
            body.decode("utf-8"), parse_constant=_no_constant, parse_float=_finite_float
        )
        if b"\\u" in body:
            json.dumps(content, ensure_ascii=False).encode("utf-8")
    except UnicodeError:
        raise bad_request("request body: not valid UTF-8") from None
    except RecursionError:
        raise bad_request("request body: nested too deeply") from None
    except ValueError as error:
        raise bad_request(f"request body: not valid JSON: {shorten(error)}") from None
    return content


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON value")


def _finite_float(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"the number {shorten(text, 20)} is out of range")
    return number


def _query_values(operation: Operation, query: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The query parameters that the document names, each once unless it is a list.

    An empty value counts as not given where the document allows it: the official SDKs send some.

    openapi-core reads numbers and booleans as Python does (``１``, ``1_0``, ``yes``); the wire
    knows plain decimal digits, ``true`` and ``false``.
    """
    known = {parameter.name: parameter for parameter in operation.query_parameters()}
    values: list[tuple[str, str]] = []
    seen: set[str] = set()
    for name, value in query:
        parameter = known.get(name)
        if parameter is None or (value == "" and parameter.may_be_empty):
            continue
        if name in seen and "array" not in parameter.types:
            raise bad_request(f"query parameter {name}: given more than once")
        seen.add(name)
        if "integer" in parameter.types and not re.fullmatch(r"-?[0-9]{1,19}", value):
            raise bad_request(f"query parameter {name}: {shorten(value)!r} is not an integer")
        if "boolean" in parameter.types and value not in ("true", "false"):
            raise bad_request(f"query parameter {name}: {shorten(value)!r} is not true or false")
        values.append((name, value))
    return values


def _media_type(operation: Operation, content_type: str) -> str:
    """The body's media type, without its parameters.

    Raises ApiError with HTTP status 400 when it is none that the operation takes.
    """
    if not operation.media_types:
        return ""
    media_type, *parameters = (part.strip().lower() for part in content_type.split(";"))
    if media_type not in operation.media_types:
        given = shorten(media_type) if media_type else "missing"
        expected = " or ".join(operation.media_types)
        raise bad_request(f"header Content-Type: {given}, must be {expected}")
    charset = next((one for one in parameters if one.startswith("charset=")), "charset=utf-8")
    if media_type == _JSON and charset.removeprefix("charset=").strip('"') != "utf-8":
        raise bad_request(f"header Content-Type: {shorten(charset)}, must be utf-8")
    return media_type


def _refusal(error: Exception) -> ApiError:
    """The answer to a request with which openapi-core found fault."""
    if isinstance(error, ApiError):
        return error
    if isinstance(error, MissingRequiredParameter):
        return bad_request(f"{error.location} parameter {error.name}: is required")
    if isinstance(error, InvalidParameter):
        where = f"{error.location} parameter {error.name}"
        return bad_request(f"{where}: {_reason(error.__cause__)}")
    if isinstance(error, MissingRequiredRequestBody):
        return bad_request("request body: is required")
    cause = error.__cause__
    if isinstance(error, EmptyQueryParameterValue):
        return bad_request(f"query parameter {error.name}: must not be empty")
    if isinstance(cause, InvalidSchemaValue):
        found = best_match(_schema_errors(cause))
        return bad_request(f"{_place(found)}: {shorten(found.message)}", code=_code(found))
    return bad_request(f"request: {_reason(cause or error)}")


def _reason(error: BaseException | None) -> str:
    if isinstance(error, InvalidSchemaValue):
        return shorten(best_match(_schema_errors(error)).message)
    return shorten(error if isinstance(error, OpenAPIError) else "is not valid")


def _schema_errors(error: InvalidSchemaValue) -> list[JsonSchemaError]:
    return [one for one in error.schema_errors if isinstance(one, JsonSchemaError)]


def _place(error: JsonSchemaError) -> str:
    path = "".join(
        f"[{step}]" if isinstance(step, int) else f".{shorten(step, 40)}"
        for step in error.absolute_path
    )
    return f"request body field {path.removeprefix('.')}" if path else "request body"


def _code(error: JsonSchemaError) -> Code:
    """The code for a limit that has a code of its own."""
    path = list(error.absolute_path)
    if "meta_data" in path and error.validator != "type":
        return Code.META_DATA_TOO_LARGE
    if path == ["additional_messages"] and error.validator == "maxItems":
        return Code.TOO_MANY_MESSAGES
    return Code.BAD_PARAMETER
