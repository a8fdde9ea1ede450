"""Operations as data: what is sent, and what the response holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Generic, Literal, Protocol, TypeVar
from urllib.parse import quote

import httpx
from msgspec import Struct

from .clients import NO_AUTH, PARSED, RESULT, SAFE, AsyncClient, SyncClient, only_reads
from .errors import CozeAPIError
from .files import awaited
from .forms import as_text, opened_files, parts_of
from .hosts import Variants
from .kinds import Constant, Upload, accept_argument, kind_of
from .limits import refuse, type_name
from .models import OTHERS, Model
from .plans import plan_of
from .response_errors import unexpected
from .responses import Response, detailed
from .rules import Rules
from .scalar_kinds import Kind, Text
from .written_lists import as_numbers, joined

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Reader(Protocol[T_co]):
    """Reads what a response of an operation holds."""

    def read(self, response: httpx.Response) -> T_co: ...


class Parameter(Struct, frozen=True):
    """An argument outside of the body.

    Attributes:
        name: its name on the wire.
        place: where it is sent.
        type: its annotation.
        required: whether it must be given.
        joined: whether the items of a list are one value, with commas between them.
        argument: its name in Python, if that differs.
    """

    name: str
    place: Literal["path", "query", "header"]
    type: Any
    required: bool = False
    joined: bool = False
    argument: str | None = None


class _Argument(Struct, frozen=True):
    """What is known of an argument, found out once."""

    name: str
    place: Literal["path", "query", "header", "body"]
    kind: Kind
    required: bool
    joined: bool
    refuses_empty: bool

    @property
    def values(self) -> tuple[Any, ...]:
        """The values that it is fixed to; none if it is free."""
        return self.kind.values if isinstance(self.kind, Constant) else ()


class Operation(Generic[T]):
    """One operation of the document.

    Args:
        name: its operation ID.
        method: its HTTP method.
        path: its path, with the names of its parameters in braces.
        result: the reader of its responses; None if it only streams events.
        parameters: the arguments in the path, the query and the headers.
        body: the model of its body, whose fields are arguments too; or several models, which
            constants among their fields tell apart.
        body_type: how the body is written.
        body_required: whether a body is sent even if no field is given.
        headers: headers that are always the same.
        takes_auth: whether it is called with authorization.
        rules: what the arguments need of each other.
        numbers: the lists of the body whose IDs are sent as numbers.
        query: what is always the same in the query.
        from_zero: the arguments that are counted from 0, and by the caller from 1.
        otherwise: the operation as some hosts serve it, with the same arguments.
        told_by: the field that responses of such hosts alone have.
        is_safe: whether it only reads, although its method doesn't say so.
    """

    def __init__(
        self,
        name: str,
        method: str,
        path: str,
        *,
        result: Reader[T] | None = None,
        parameters: Iterable[Parameter] = (),
        body: type[Model] | tuple[type[Model], ...] | None = None,
        body_type: Literal["json", "multipart"] = "json",
        body_required: bool = True,
        headers: Mapping[str, str] | None = None,
        takes_auth: bool = True,
        rules: Rules | None = None,
        numbers: Iterable[str] = (),
        query: Mapping[str, str] | None = None,
        from_zero: Iterable[str] = (),
        otherwise: Operation[T] | None = None,
        told_by: str | None = None,
        is_safe: bool = False,
    ) -> None:
        self.name, self.method, self.path = name, method, path
        self.result = result
        self.bodies: tuple[type[Model], ...] = (
            body if isinstance(body, tuple) else () if body is None else (body,)
        )
        self._parameters = tuple(parameters)
        self._body_type = body_type
        self._body_required = body_required
        self._headers = headers or {}
        self._rules = rules
        self._numbers = frozenset(numbers)
        self._query = query or {}
        self._from_zero = frozenset(from_zero)
        self.otherwise = otherwise
        self.told_by = told_by
        self._extensions: dict[str, Any] = {} if result is None else {RESULT: result}
        if not takes_auth:
            self._extensions[NO_AUTH] = True
        if is_safe:
            self._extensions[SAFE] = True
        self._known: list[dict[str, _Argument]] | None = None

    def __repr__(self) -> str:
        return f"Operation({self.name!r}, {self.method!r}, {self.path!r})"

    def request(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Return the request for arguments as httpx takes it; None stands for no argument.

        Files that were opened for it are among its parts: see `opened_files`.

        Raises:
            CozeArgumentError: the document doesn't allow them.
            OSError: a file can't be opened.
        """
        known = self._fitting(arguments)
        segments: dict[str, str] = {}
        query: dict[str, Any] = dict(self._query)
        headers = dict(self._headers)
        body: dict[str, Any] = {}
        uploads = []
        for name, value in arguments.items():
            argument = known.get(name)
            if value is None and (argument is None or not argument.required):
                continue
            if argument is None:
                if name != OTHERS:
                    raise TypeError(f"{self.name} has no argument {name!r}")
                body.update(accept_argument(Kind(), name, value))
                continue
            if isinstance(argument.kind, Upload):
                uploads.append((name, argument.name, argument.kind, value))
                continue
            value = accept_argument(argument.kind, name, value)
            if value == "" and argument.refuses_empty:
                refuse(name, "a non-empty string", "an empty one")
            if name in self._from_zero:
                value -= 1
            if argument.place == "body":
                body[argument.name] = as_numbers(value) if name in self._numbers else value
            elif argument.place == "query":
                query[argument.name] = joined(name, value) if argument.joined else value
            elif argument.place == "path":
                segments[argument.name] = quote(as_text(value), safe="")
            else:
                headers[argument.name] = as_text(value)
        if self._rules is not None:
            self._rules.check(arguments)
        request: dict[str, Any] = {
            "method": self.method,
            "url": self.path.format_map(segments) if segments else self.path,
            "extensions": self._extensions,
        }
        if query:
            request["params"] = query
        if headers:
            request["headers"] = headers
        if self._body_type == "multipart":
            # Files are opened last, when nothing else can be refused.
            request["files"] = parts_of(body, uploads)
        elif self.bodies and (body or self._body_required):
            request["json"] = body
        return request

    @property
    def only_reads(self) -> bool:
        """Whether it changes nothing, by its method or by the document."""
        return only_reads(self.method, self._extensions)

    @property
    def has_files(self) -> bool:
        """Whether its body may have files."""
        return self._body_type == "multipart"

    async def awaited(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Return arguments with those files that are async readable for the sender."""
        known = self._fitting(arguments)
        return {
            name: await awaited(name, value)
            if name in known and isinstance(known[name].kind, Upload)
            else value
            for name, value in arguments.items()
        }

    def fields_of(self, body: Model | None) -> dict[str, Any]:
        """Return all fields of a body as arguments; None stands for a body that is left out."""
        if body is None and not self._body_required:
            return {}
        for model in self.bodies:
            if isinstance(body, model):
                others = body.additional_properties
                fields = {
                    known.attribute: getattr(body, known.attribute)
                    for known in plan_of(model).fields
                }
                return {**fields, OTHERS: others} if others else fields
        expected = " or ".join(one.__name__ for one in self.bodies) or "no body"
        return refuse("body", expected, type(body).__name__)

    def read(self, response: httpx.Response) -> T:
        """Return what a response holds; the client may have read it already.

        Raises:
            CozeAPIError: the service refused or failed.
            CozeResponseError: the response isn't what the operation returns.
        """
        if PARSED in response.extensions:
            parsed: T = response.extensions[PARSED]
            return parsed
        if self.result is None:
            raise unexpected(response, "an event stream")
        return self.result.read(response)

    def _fitting(self, arguments: Mapping[str, Any]) -> dict[str, _Argument]:
        """Return what is known of the arguments, those of the body that the constants ask for.

        Raises:
            CozeArgumentError: no body has these constants, or an argument belongs to another body.
        """
        bodies = self._known or self._learn()
        if len(bodies) == 1:
            return bodies[0]
        telling = [
            name for name in bodies[0] if all(name in one and one[name].values for one in bodies)
        ]
        left = bodies
        for name in telling:
            given = arguments.get(name)
            fitting = [one for one in left if given in one[name].values]
            if not fitting:
                expected = [repr(value) for one in left for value in one[name].values]
                refuse(name, " or ".join(dict.fromkeys(expected)), repr(given))
            left = fitting
        known = left[0]
        for name, value in arguments.items():
            if value is not None and name not in known and any(name in one for one in bodies):
                said = " and ".join(f"{one}={arguments[one]!r}" for one in telling)
                refuse(name, f"none with {said}", type_name(value))
        return known

    def _learn(self) -> list[dict[str, _Argument]]:
        self._known = [self._arguments(body) for body in self.bodies or (None,)]
        return self._known

    def _arguments(self, body: type[Model] | None) -> dict[str, _Argument]:
        known = {}
        for parameter in self._parameters:
            kind = kind_of(parameter.type)
            known[parameter.argument or parameter.name] = _Argument(
                parameter.name,
                parameter.place,
                kind,
                parameter.required,
                parameter.joined,
                # Empty text is a mistake: None says that there is none.
                isinstance(kind, Text) and not kind.allows_empty,
            )
        if body is not None:
            for field in plan_of(body).fields:
                known[field.attribute] = _Argument(
                    field.name,
                    "body",
                    field.kind,
                    field.required,
                    joined=False,
                    refuses_empty=field.required
                    and isinstance(field.kind, Text)
                    and not field.kind.allows_empty,
                )
        return known


def send(client: SyncClient, operation: Operation[T], arguments: Mapping[str, Any]) -> T:
    """Send the request of an operation and return what the response holds.

    Raises:
        CozeError: an argument can't be used, the service refused or failed, or the response isn't
            what the operation returns.
    """
    return _answer(client, operation, arguments)[1]


def send_detailed(
    client: SyncClient, operation: Operation[T], arguments: Mapping[str, Any]
) -> Response[T]:
    """Send the request of an operation and return the response and what it holds; see `send`."""
    return detailed(*_answer(client, operation, arguments))


async def asend(
    client: AsyncClient,
    operation: Operation[T],
    arguments: Mapping[str, Any],
    made: Mapping[str, Any] | None = None,
) -> T:
    """Send the request of an operation and return what the response holds; see `send`.

    `made` is the request of the arguments, where somebody has made it already.
    """
    return (await _aanswer(client, operation, arguments, made))[1]


async def asend_detailed(
    client: AsyncClient, operation: Operation[T], arguments: Mapping[str, Any]
) -> Response[T]:
    """Send the request of an operation and return the response and what it holds; see `send`."""
    return detailed(*await _aanswer(client, operation, arguments))


def _answer(
    client: SyncClient, operation: Operation[T], arguments: Mapping[str, Any]
) -> tuple[httpx.Response, T]:
    variants = Variants(client.get_httpx_client(), operation)
    while True:
        try:
            response = _sent(client, variants.current, arguments)
            found = variants.current.read(response)
        except CozeAPIError as error:
            if not variants.goes_on_after(error):
                raise
        else:
            if not variants.goes_on_with(response):
                return response, found


async def _aanswer(
    client: AsyncClient,
    operation: Operation[T],
    arguments: Mapping[str, Any],
    made: Mapping[str, Any] | None = None,
) -> tuple[httpx.Response, T]:
    variants = Variants(client.get_async_httpx_client(), operation)
    while True:
        try:
            own = made if variants.current is operation else None
            response = await _asent(client, variants.current, arguments, own)
            found = variants.current.read(response)
        except CozeAPIError as error:
            if not variants.goes_on_after(error):
                raise
        else:
            if not variants.goes_on_with(response):
                return response, found


def _sent(
    client: SyncClient, operation: Operation[Any], arguments: Mapping[str, Any]
) -> httpx.Response:
    request = operation.request(arguments)
    if "files" not in request:
        return client.get_httpx_client().request(**request)
    with opened_files(request):
        return client.get_httpx_client().request(**request)


async def _asent(
    client: AsyncClient,
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    made: Mapping[str, Any] | None,
) -> httpx.Response:
    sender = client.get_async_httpx_client()
    # httpx's own client has no way to wait for a file.
    if operation.has_files and not isinstance(sender, httpx.AsyncClient):
        arguments = await operation.awaited(arguments)
    request = operation.request(arguments) if made is None else made
    if "files" not in request:
        return await sender.request(**request)
    with opened_files(request):
        return await sender.request(**request)
