"""The one reader of responses: envelope, code, message, log ID and result."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final, Generic, Literal, TypeVar

import httpx
from msgspec import Struct

from . import json
from .errors import (
    CozeAPIError,
    CozeError,
    CozeResponseError,
    code_of,
)
from .json import NOT_AS_DOCUMENTED
from .kinds import ListOf, Object
from .log_ids import log_id_in, log_id_of
from .models import Model, ResultModel, read
from .plans import ModelT, decoder_of, plan_of
from .response_errors import failure, lacking, media_type_of, unexpected, unusable
from .scalar_kinds import Kind

T = TypeVar("T")


class Response(Struct, Generic[T]):
    """A response and what it holds.

    Attributes:
        status_code: the HTTP status; a plain number if it isn't a standard one.
        content: the body.
        headers: the headers.
        parsed: what the operation returns.
    """

    status_code: HTTPStatus | int
    content: bytes
    headers: httpx.Headers
    parsed: T


class ResultList(list[T]):
    """The list that an operation returns.

    Attributes:
        logid: ID of the log that the service wrote of the call.
    """

    logid: str | None = None


class EmptyResult(Struct):
    """The result of an operation that returns nothing but success.

    Attributes:
        logid: ID of the log that the service wrote of the call.
    """

    logid: str | None = None


class BinaryResult(Struct):
    """The bytes that an operation returns.

    Attributes:
        content: the bytes.
        media_type: their media type, such as `audio/mpeg`.
        logid: ID of the log that the service wrote of the call.
    """

    content: bytes
    media_type: str | None = None
    logid: str | None = None

    def write_to(self, path: str | Path) -> None:
        """Write the bytes to a file.

        Raises:
            OSError: the file can't be written.
        """
        Path(path).write_bytes(self.content)

    def __repr__(self) -> str:
        return f"BinaryResult({len(self.content)} bytes, media_type={self.media_type!r})"


class Result(Generic[T]):
    """Reads the responses of an operation that returns a model.

    Args:
        model: the model of the body's object.
        field: the path of attributes to what the operation returns; None for nothing but success,
            and `.` for the object itself.
        others: further paths, in turn, at which it may stand instead.
        has_envelope: whether the object's `code` says if the call succeeded; else the HTTP status
            does.
        may_be_bare: whether some hosts answer what the operation returns without an envelope.
        only: whether the field is a list whose only item the operation returns.
    """

    def __init__(
        self,
        model: type[Model],
        field: str | None = "data",
        *,
        others: tuple[str, ...] = (),
        has_envelope: bool = True,
        may_be_bare: bool = False,
        only: bool = False,
    ) -> None:
        self.model = model
        self.field = field
        self.others = others
        self.has_envelope = has_envelope
        self.may_be_bare = may_be_bare
        self.only = only

    def read(self, response: httpx.Response) -> Any:
        """Return what the response holds.

        Raises:
            CozeAPIError: the service refused or failed.
            CozeResponseError: the response isn't what the operation returns.
        """
        content = self.object_in(response)
        logid = log_id(response, content)
        if self.field is None:
            return EmptyResult(logid)
        found = content if self.field == "." else at(content, self.field)
        for other in self.others:
            found = at(content, other) if found is None else found
        if self.only and isinstance(found, list):
            found = found[0] if found else None
        if isinstance(found, list):
            found = ResultList(found)
        elif found is None and self._is_list() and not self.only:
            found = ResultList()
        elif not isinstance(found, ResultModel) or found.is_foreign():
            raise lacking(response, logid)
        found.logid = logid
        return found

    def _is_list(self) -> bool:
        kind: Kind = Object(self.model)
        for name in (self.field or "").split("."):
            known = plan_of(kind.model).by_attribute.get(name) if isinstance(kind, Object) else None
            if known is None:
                return False
            kind = known.kind
        return isinstance(kind, ListOf)

    def object_in(self, response: httpx.Response, payload: str | None = None) -> Model:
        """Return the object of a response that says success.

        `payload` is the path of attributes to what that is about, by default that of `field`.

        Raises:
            CozeAPIError, CozeResponseError: see `read`.
        """
        if not self.has_envelope:
            return _bare_object(response, self.model)
        try:
            envelope = decoder_of(self.model)(response.content)
        except NOT_AS_DOCUMENTED:
            pass
        else:
            if getattr(envelope, "code", None) == 0 and response.is_success:
                return envelope
        places = self._places(payload or self.field)
        if self.may_be_bare and (bare := self._bare(response, places)) is not None:
            return bare
        return read(self.model, successful_envelope(response, places))

    def _places(self, path: str | None) -> tuple[str, ...]:
        """Return the names that a response may have for the field that a path begins with."""
        plan = plan_of(self.model)
        known = plan.by_attribute.get((path or "").partition(".")[0])
        if known is None:
            return ()
        return (known.name, *(name for name, one in plan.also.items() if one is known))

    def _bare(self, response: httpx.Response, places: tuple[str, ...]) -> Model | None:
        """Return the envelope of what came without one; None if anything else came."""
        content = _object(response) if response.is_success else None
        plan = plan_of(self.model)
        if not content or not places or any(plan.named(name) for name in content):
            return None
        models = plan.by_name[places[0]].kind.models()
        if not any(model.known_among(content) for model in models):
            return None
        return read(self.model, {places[0]: content})


class BinaryReader:
    """Reads the responses of an operation that returns bytes."""

    def read(self, response: httpx.Response) -> BinaryResult:
        """Return the bytes.

        Raises:
            CozeAPIError: the service refused or failed, by an envelope or by the status.
            CozeResponseError: the response holds neither bytes nor an envelope.
        """
        if not is_binary(response):
            raise no_bytes(response)
        media_type = media_type_of(response) or None
        return BinaryResult(response.content, media_type, log_id_of(response))


def _bare_object(response: httpx.Response, model: type[ModelT]) -> ModelT:
    check(response, has_envelope=False)
    content = _object(response)
    if content is None:
        raise unexpected(response, "a JSON object")
    return read(model, content)


class _Success(Struct):
    """What every envelope of a success has; the rest is read with its model."""

    code: Literal[0]


_read_success: Final = json.typed_decoder(_Success)


def check(response: httpx.Response, *, has_envelope: bool = True) -> None:
    """Raise the error of a response that doesn't say success.

    The service's own errors commonly come with HTTP 200, so the envelope's code counts first
    (section "Error codes" of the reference).

    Raises:
        CozeAPIError: the service refused or failed.
        CozeResponseError: the response has no envelope.
    """
    if not has_envelope:
        content = _object(response) or {}
        # Some hosts state OAuth's failures with status 200.
        if not response.is_success or content.get("error_code"):
            raise failure(response, content)
        return
    if response.is_success:
        with suppress(*NOT_AS_DOCUMENTED):
            _read_success(response.content)
            response.content.decode()  # msgspec doesn't check the strings that it skips
            return
    successful_envelope(response)


def successful_envelope(
    response: httpx.Response, places: tuple[str, ...] = ()
) -> Mapping[str, Any]:
    """Return the envelope of a response that says success, as parsed JSON.

    `places` are the names that it may have for its data.

    Raises:
        CozeAPIError, CozeResponseError: see `check`.
    """
    content = _object(response)
    envelope = content or {}
    code = code_of(envelope.get("code"))
    if code is None and response.is_success and _says_success(envelope, places):
        code = 0
    if code != 0 or not response.is_success:
        if code is None and response.is_success:
            raise unexpected(response, "a JSON envelope")
        raise failure(response, envelope)
    return envelope


def _says_success(envelope: Mapping[str, Any], places: tuple[str, ...]) -> bool:
    """Return whether an envelope without a code says success: by data, or by an empty message."""
    has_data = any(envelope.get(name) is not None for name in ("data", *places))
    return has_data or envelope.get("msg") == ""


def no_event_stream(response: httpx.Response) -> CozeError:
    """Return the error of a response that should have been an event stream."""
    try:
        successful_envelope(response)
    except CozeError as error:
        return error.with_traceback(None)
    return unexpected(response, "an event stream")


def no_events(response: httpx.Response, content: bytes) -> CozeError:
    """Return the error of an event stream that has `content` in place of events."""
    # The body of the response itself is no longer there to be read.
    headers = {
        name: value
        for name, value in response.headers.items()
        if name not in ("content-encoding", "content-length", "transfer-encoding")
    }
    said = httpx.Response(
        response.status_code, headers=headers, content=content, request=response.request
    )
    try:
        successful_envelope(said)
    except CozeAPIError as error:
        return error.with_traceback(None)
    except CozeResponseError:
        pass
    return unusable(said, "expected events, got a body without any", log_id_of(response))


def no_bytes(response: httpx.Response) -> CozeError:
    """Return the error of a response that should have been bytes."""
    if is_json(response) or not response.is_success:
        try:
            successful_envelope(response)
        except CozeError as error:
            return error.with_traceback(None)
        return lacking(response, log_id_of(response))
    return unexpected(response, "bytes")


def is_binary(response: httpx.Response) -> bool:
    """Return whether a response is bytes: a success that is no JSON and no page of a gateway."""
    is_page = media_type_of(response) == "text/html"
    return response.is_success and not is_json(response) and not is_page


def is_event_stream(response: httpx.Response) -> bool:
    """Return whether the response is what WHATWG HTML section 9.2 calls an event stream."""
    return response.status_code == 200 and media_type_of(response) == "text/event-stream"


def is_json(response: httpx.Response) -> bool:
    """Return whether the body of a response says that it is JSON."""
    media_type = media_type_of(response)
    return media_type == "application/json" or media_type.endswith("+json")


def status_of(response: httpx.Response) -> HTTPStatus | int:
    """Return the status of a response; a plain number if it isn't a standard one."""
    try:
        return HTTPStatus(response.status_code)
    except ValueError:
        return response.status_code


def detailed(response: httpx.Response, parsed: T) -> Response[T]:
    """Return a response and what it holds."""
    return Response(status_of(response), response.content, response.headers, parsed)


def log_id(response: httpx.Response, content: Model) -> str | None:
    """Return the log ID of a response with the object `content` in its body."""
    found = log_id_of(response)
    if found is None:
        logid = getattr(getattr(content, "detail", None), "logid", None)
        found = log_id_in({"detail": {"logid": logid}}, response)
    return found


def at(content: Any, path: str | None) -> Any:
    """Return what stands at a path of attributes, or None."""
    if path is None:
        return None
    for name in path.split("."):
        content = getattr(content, name, None)
    return content


def _object(response: httpx.Response) -> dict[str, Any] | None:
    with suppress(ValueError):
        content = json.parse(response.content)
        if isinstance(content, dict):
            return content
    return None
