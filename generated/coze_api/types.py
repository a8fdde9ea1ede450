"""Contains the types that models, endpoint functions and resource classes share"""

from __future__ import annotations

import json
import os
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterator,
    Mapping,
    MutableMapping,
    Sequence,
)
from dataclasses import dataclass, field
from enum import Enum
from functools import cache, cached_property
from http import HTTPStatus
from io import BytesIO, TextIOBase
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import IO, Any, BinaryIO, ClassVar, Generic, Protocol, Self, TypeAlias, TypeVar
from urllib.parse import quote

import httpx
import msgspec
from msgspec import UNSET, Struct
from msgspec import UnsetType as Unset
from msgspec.structs import replace

from .errors import UnexpectedAnswerError

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
ModelT = TypeVar("ModelT", bound="Model")
EnumT = TypeVar("EnumT", bound=Enum)

LOG_ID_HEADER = "x-tt-logid"


# The types that `httpx.Client(files=)` can accept.
FileContent: TypeAlias = IO[bytes] | bytes | str
FileTypes: TypeAlias = (
    # (filename, file (or bytes), content_type)
    tuple[str | None, FileContent, str | None]
    # (filename, file (or bytes), content_type, headers)
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
RequestFiles: TypeAlias = list[tuple[str, FileTypes]]


Progress: TypeAlias = Callable[[int, int | None], None]
"""Told, as a file is sent, how many bytes of it have been, and how many there are, None if unknown."""


class File(Struct):
    """A file to upload.

    Attributes:
        payload: open binary file, sent from its beginning if it can seek, else from where it stands.
        file_name: name that the service shall know the file by.
        mime_type: media type of the part; guessed from the name when None.
        opened: whether the file was opened here, and so is closed after the upload.
        progress: told how far the upload has come.
    """

    payload: BinaryIO
    file_name: str | None = None
    mime_type: str | None = None
    opened: bool = False
    progress: Progress | None = None

    @classmethod
    def of(
        cls, source: FileInput, *, argument: str = "file", progress: Progress | None = None
    ) -> File:
        """Make a file to upload of a path, bytes, an open binary file, or a pair (name, one of these).

        Args:
            source: a path as `str` or `os.PathLike`; `bytes`; a file opened in binary mode; a pair of the name that
                the service shall know the file by and its content; or a `File`.
            argument: name of the argument, for messages.
            progress: told how far the upload has come.

        Raises:
            TypeError: none of these.
            ValueError: the name is empty, or the file is open in text mode, not for reading, or closed.
            OSError: the path can't be opened for reading, or isn't a regular file's.
        """
        if progress is not None and not callable(progress):
            raise TypeError(f"progress: expected a callable, got {type(progress).__name__}")
        given: Any = source  # whatever the annotation says
        if isinstance(given, File):
            return given if progress is None else replace(given, progress=progress)
        if isinstance(given, tuple):
            if len(given) != 2 or not isinstance(given[0], str):
                raise TypeError(f"{argument}: expected (name, content), got another tuple")
            name, content = given
            if not name:
                raise ValueError(f"{argument}: the name in (name, content) is empty")
            return replace(cls.of(content, argument=argument, progress=progress), file_name=name)
        if isinstance(given, (str, os.PathLike)):
            if given == "":
                raise ValueError(f"{argument}: expected a path, got an empty string")
            path = Path(given)
            kind = path.stat().st_mode
            if S_ISDIR(kind):
                raise IsADirectoryError(
                    f"{argument}: {str(path)!r} is a directory, expected a file"
                )
            if not S_ISREG(kind):
                # Opening a pipe waits for whoever writes into it, which may be for ever.
                raise OSError(
                    f"{argument}: {str(path)!r} is a pipe, a device or a socket, expected a file; "
                    "what can be read of it can be passed as an opened file"
                )
            return File(path.open("rb"), path.name, opened=True, progress=progress)
        if isinstance(given, (bytes, bytearray, memoryview)):
            return File(BytesIO(given), "file", progress=progress)
        if not callable(getattr(given, "read", None)):
            raise TypeError(
                f"{argument}: expected a path, bytes, a binary file or (name, content), got {type(given).__name__}"
            )
        if isinstance(given, TextIOBase) or isinstance(getattr(given, "encoding", None), str):
            raise ValueError(
                f"{argument}: the file is open in text mode, expected binary mode ('rb')"
            )
        if getattr(given, "closed", False) is True:
            raise ValueError(f"{argument}: the file is closed")
        is_readable = getattr(given, "readable", None)
        if callable(is_readable) and not is_readable():
            raise ValueError(f"{argument}: the file isn't open for reading")
        # Its `name` is a path, or a file descriptor's number.
        path_of_file = getattr(given, "name", None)
        name = Path(path_of_file).name if isinstance(path_of_file, str) and path_of_file else "file"
        return File(given, name, progress=progress)

    def size(self) -> int | None:
        """Number of bytes that will be sent, None where only reading would tell."""
        try:
            position = self.payload.tell()
            end = self.payload.seek(0, os.SEEK_END)
            self.payload.seek(position)
        except (AttributeError, OSError):
            return None
        return end

    def to_tuple(self) -> FileTypes:
        """The form that httpx takes for a part of `multipart/form-data`."""
        payload: Any = self.payload
        size = self.size()
        if self.progress is not None:
            payload = _CountedFile(self.payload, self.progress, size)
        if size is None and hasattr(payload, "fileno"):
            payload = _Pipe(payload)
        return self.file_name, payload, self.mime_type

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *args: object) -> None:
        """Close what `of` opened, and nothing that it was given."""
        if self.opened:
            self.payload.close()


class _CountedFile:
    """Tells how far a file has been read; in all else the file itself."""

    def __init__(self, payload: BinaryIO, progress: Progress, total: int | None) -> None:
        self._payload, self._progress, self._total = payload, progress, total
        self._sent = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._payload, name)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        position = self._payload.seek(offset, whence)
        self._sent = 0  # a file that is sent again starts from its beginning
        return position

    def read(self, size: int = -1) -> bytes:
        content = self._payload.read(size)
        if content:
            self._sent += len(content)
            self._progress(self._sent, self._total)
        return content


class _Pipe:
    """A file whose size only reading tells; httpx takes what the system says of one, 0, for its size."""

    def __init__(self, payload: BinaryIO) -> None:
        self._payload = payload

    def seekable(self) -> bool:
        return False

    def read(self, size: int = -1) -> bytes:
        return self._payload.read(size)


FileInput: TypeAlias = (
    str
    | os.PathLike[str]
    | bytes
    | BinaryIO
    | tuple[str, str | os.PathLike[str] | bytes | BinaryIO]
    | File
)


class Check(Struct, frozen=True):
    """What the document allows a field of a request: types, lengths in characters or bytes, counts, a range."""

    types: tuple[type, ...] = ()
    item_types: tuple[type, ...] = ()
    min_length: int | None = None
    max_length: int | None = None
    min_items: int | None = None
    max_items: int | None = None
    min_pairs: int | None = None
    max_pairs: int | None = None
    minimum: float | None = None
    maximum: float | None = None
    min_key_length: int | None = None
    max_key_length: int | None = None
    min_value_length: int | None = None
    max_value_length: int | None = None
    min_item_length: int | None = None
    max_item_length: int | None = None

    def check(self, argument: str, value: Any) -> None:
        """Refuse a value that the document doesn't allow.

        Raises:
            TypeError, ValueError: naming the argument and what was expected.
        """
        # The type itself, in most cases, which is quicker to tell.
        if self.types and type(value) not in self.types:
            check_type(argument, value, *self.types)
        if isinstance(value, str):
            if self.max_length is None and self.min_length is None:
                return
            check_range(argument, len(value), self.min_length, self.max_length, "characters")
        elif isinstance(value, File):
            size = value.size()
            if size is not None:
                check_range(argument, size, self.min_length, self.max_length, "bytes")
        elif isinstance(value, Mapping):
            check_range(argument, len(value), self.min_pairs, self.max_pairs, "pairs")
            for key, content in value.items():
                check_type(f"{argument}: key {key!r}", key, str)
                check_range(
                    f"{argument}: key {key!r}",
                    len(key),
                    self.min_key_length,
                    self.max_key_length,
                    "characters",
                )
                if self.max_value_length is not None:
                    check_type(f"{argument}[{key!r}]", content, str)
                    check_range(
                        f"{argument}[{key!r}]",
                        len(content),
                        self.min_value_length,
                        self.max_value_length,
                        "characters",
                    )
        elif isinstance(value, Sequence):
            check_range(argument, len(value), self.min_items, self.max_items, "items")
            for index, item in enumerate(value):
                if self.item_types:
                    check_type(f"{argument}[{index}]", item, *self.item_types)
                if isinstance(item, str):
                    check_range(
                        f"{argument}[{index}]",
                        len(item),
                        self.min_item_length,
                        self.max_item_length,
                        "characters",
                    )
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            check_range(argument, value, self.minimum, self.maximum, "")


def check_range(
    argument: str, size: float, least: float | None, most: float | None, unit: str
) -> None:
    """Refuse a number, or a count of something, outside a range.

    Raises:
        ValueError: naming the argument and the range.
    """
    if (least is None or size >= least) and (most is None or size <= most):
        return
    if least is None:
        expected = f"at most {most}"
    elif most is None:
        expected = f"at least {least}"
    else:
        expected = str(least) if least == most else f"{least} to {most}"
    raise ValueError(f"{argument}: expected {expected}{' ' + unit if unit else ''}, got {size}")


_TYPE_NAMES: Mapping[type, str] = {
    str: "a string",
    int: "an integer",
    float: "a number",
    bool: "a bool",
    list: "a sequence",
    dict: "a mapping",
}


def check_type(argument: str, value: object, *types: type) -> None:
    """Refuse a value of none of the types.

    Raises:
        TypeError: naming the argument and the types.
    """
    # True is an int in Python, but no number.
    if isinstance(value, types) and (bool in types or not isinstance(value, bool)):
        return
    expected = " or ".join(_TYPE_NAMES.get(type_, type_.__name__) for type_ in types)
    raise TypeError(f"{argument}: expected {expected}, got {type(value).__name__}")


def as_list(argument: str, value: Sequence[T]) -> list[T]:
    """The items of a sequence; a string is none, though Python says so.

    Raises:
        TypeError: no sequence.
    """
    given: Any = value
    if not isinstance(given, Sequence) or isinstance(given, (str, bytes, bytearray)):
        raise TypeError(f"{argument}: expected a sequence of items, got {type(given).__name__}")
    return list(value)


def as_dict(argument: str, value: Mapping[str, T]) -> dict[str, Any]:
    """A mapping as plain dictionaries.

    Raises:
        TypeError: no mapping.
    """
    check_type(argument, value, Mapping)
    return {key: to_plain(item) for key, item in value.items()}


def as_member(argument: str, enum: type[EnumT], value: EnumT | str | int) -> EnumT:
    """The member for a value, known or not.

    Raises:
        TypeError: neither a member nor of the members' type.
    """
    check_type(argument, value, str if str in enum.__mro__ else int)
    return enum(value)


class Model(Struct, kw_only=True, eq=False, weakref=True, forbid_unknown_fields=True):
    """What all models share: fields by name, JSON back and forth, and fields that the document doesn't know.

    Attributes:
        additional_properties: the fields that the document doesn't know, as they came.
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {}
    _REQUIRED: ClassVar[frozenset[str]] = frozenset()
    _CHECKS: ClassVar[Mapping[str, Check]] = {}
    # Under a name that no JSON of the service has.
    additional_properties: dict[str, Any] = msgspec.field(
        default_factory=dict, name="<additional properties>"
    )

    @classmethod
    def from_json(cls, content: bytes) -> Self:
        """Build the object from JSON: as `from_dict` does from what is parsed, in a fraction of its time.

        Raises:
            ValueError: no JSON, or no object.
            KeyError: a required field is absent.
        """
        try:
            built: Self = decoder_of(cls)(content)
            return built
        except NOT_AS_DOCUMENTED:
            parsed = parse_json(content)
        if not isinstance(parsed, dict):
            raise ValueError(f"expected a JSON object, got {type(parsed).__name__}")
        return cls.from_dict(parsed)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON."""
        raise NotImplementedError

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON: nothing that came is lost, and absent fields stay absent."""
        result = {
            name: to_plain(value)
            for name, attribute in self._FIELDS.items()
            if (value := getattr(self, attribute)) is not UNSET
        }
        result.update(self.additional_properties)
        return result

    def __repr__(self) -> str:
        shown = [
            f"{attribute}={value!r}"
            for attribute in self._FIELDS.values()
            if (value := getattr(self, attribute)) is not UNSET
        ]
        if self.additional_properties:
            shown.append(f"additional_properties={self.additional_properties!r}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        """Whether another object of this class says the same; by which call it came doesn't count."""
        if type(other) is not type(self):
            return NotImplemented
        return self.additional_properties == other.additional_properties and all(
            getattr(self, attribute) == getattr(other, attribute)
            for attribute in self._FIELDS.values()
        )

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties


class ResultModel(Model, kw_only=True):
    """What is common to the models of what an operation answers.

    Attributes:
        logid: ID of the log that the service wrote of the call (header `x-tt-logid`).
    """

    logid: str | None = msgspec.field(default=None, name="<log ID>")


# What a decoder raises for JSON that isn't what its type says, or that only the standard library takes.
NOT_AS_DOCUMENTED = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


@cache
def decoder_of(model: type[ModelT]) -> Callable[[bytes], ModelT]:
    """What makes a model of JSON that is as documented in every field, without a dictionary on the way.

    It raises one of `NOT_AS_DOCUMENTED` for anything else: an unknown field, another type, a missing field. Then
    `from_dict` has the last word, which lets pass whatever can be understood.
    """
    try:
        return msgspec.json.Decoder(model).decode
    except TypeError:  # one of several models in one place: only their required fields tell which
        return _never_as_documented


def _never_as_documented(_content: bytes) -> Any:
    raise msgspec.ValidationError("one of several models")


_parse = msgspec.json.Decoder().decode


def parse_json(text: str | bytes) -> Any:
    """Parse one JSON value (RFC 8259).

    msgspec takes a third of the standard library's time and, unlike orjson, loses nothing of large integers. The
    standard library has the last word, for it takes what Python has always taken: half a surrogate pair, NaN, UTF-16.

    Raises:
        ValueError: no JSON, or nested too deeply.
    """
    try:
        return _parse(text)
    except NOT_AS_DOCUMENTED:
        try:
            return json.loads(text)
        except RecursionError:
            raise ValueError("nested too deeply") from None


def decode_with_others(model: type[ModelT], content: bytes) -> ModelT:
    """Make a model of JSON that is as documented, but for fields beside those that the document knows.

    It takes half the time of `from_dict`, and has the last word as little as `decoder_of`: it raises one of
    `NOT_AS_DOCUMENTED` for whatever else is undocumented, unknown fields of inner objects included.
    """
    parsed = _parse(content)
    others = other_fields(parsed, model._FIELDS) if isinstance(parsed, dict) else {}
    for name in others:
        del parsed[name]
    built = msgspec.convert(parsed, model)
    built.additional_properties = others
    return built


def other_fields(src_dict: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a JSON object beside those that have one of the names."""
    if names.keys() >= src_dict.keys():
        return {}
    return {name: value for name, value in src_dict.items() if name not in names}


def to_plain(value: Any) -> Any:
    """What stands for a value in JSON: models as dictionaries, enumerations as what they hold."""
    if type(value) is str:
        return value
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (list, tuple)):
        return [to_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: to_plain(item) for key, item in value.items()}
    return value


def check_request(value: Any, path: str = "") -> None:
    """Refuse a request body that the document doesn't allow, before anything is sent.

    Raises:
        TypeError, ValueError: naming the argument and what was expected.
    """
    if isinstance(value, Model):
        checks = value._CHECKS
        for attribute in value._FIELDS.values():
            content = getattr(value, attribute)
            if content is None or content is UNSET:
                continue
            argument = f"{path}.{attribute}" if path else attribute
            if attribute in checks:
                checks[attribute].check(argument, content)
            if isinstance(content, (Model, list, tuple)):
                check_request(content, argument)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            if isinstance(item, (Model, list, tuple)):
                check_request(item, f"{path}[{index}]")


def parse_model(model: type[ModelT], value: Any) -> Any:
    """A model of a JSON object; anything else (null, absent, an empty value) stays what it is."""
    # An empty object in place of one that must have fields is what some hosts send for nothing.
    return (
        model.from_dict(value)
        if isinstance(value, dict) and (value or not model._REQUIRED)
        else value
    )


def parse_one_of(value: Any, *models: type[Model]) -> Any:
    """The first of the models whose required fields a JSON object has; anything else stays what it is."""
    if isinstance(value, dict):
        for model in models:
            if value.keys() >= model._REQUIRED:
                return model.from_dict(value)
    return value


def parse_enum(enum: type[EnumT], value: Any) -> Any:
    """A member for a value of the members' type, known or not; anything else stays what it is."""
    if type(value) not in (str, int):
        return value
    # The known members first, without a call of the enumeration.
    member = enum._value2member_map_.get(value)
    if member is not None:
        return member
    try:
        return enum(value)
    except ValueError:  # a number for strings, or a string for numbers
        return value


def parse_list(value: Any, parse: Callable[[Any], Any]) -> Any:
    """A list with each item parsed; anything else stays what it is."""
    return [parse(item) for item in value] if isinstance(value, list) else value


def known(value: T | Unset | None) -> T | None:
    """A field's value, None where it is absent."""
    return None if isinstance(value, Unset) else value


def query(parameters: Mapping[str, Any]) -> dict[str, Any] | None:
    """The query of a request, without what is absent; None, which spares httpx work, where all of it is."""
    return {
        name: to_plain(value)
        for name, value in parameters.items()
        if value is not UNSET and value is not None
    } or None


def path_segment(argument: str, value: object) -> str:
    """A value quoted to stand as one segment of a path (RFC 3986 section 3.3).

    Raises:
        ValueError: it is empty, or `.` or `..`, which name other paths.
    """
    text = str(value)
    if text in ("", ".", ".."):
        raise ValueError(f"{argument}: expected an ID, got {text!r}")
    return quote(text, safe="")


def required_text(argument: str, value: object) -> None:
    """Refuse an ID or name that is empty or no string, before anything is sent.

    Raises:
        TypeError: no string.
        ValueError: empty.
    """
    check_type(argument, value, str)
    if not value:
        raise ValueError(f"{argument}: expected a non-empty string")


def check_id(argument: str, value: object) -> None:
    """Refuse what can't be an ID: no ID of the service has slashes, controls or spaces.

    Raises:
        TypeError: no string.
        ValueError: empty, or with such characters.
    """
    required_text(argument, value)
    text = str(value)
    if text.isalnum():  # as nearly all are
        return
    # A name of dots would lead elsewhere in a path.
    if text in (".", "..") or any(
        character in "/\\?#" or character.isspace() or not character.isprintable()
        for character in text
    ):
        raise ValueError(f"{argument}: expected an ID, got {text!r}")


def check_ids(argument: str, values: Sequence[str]) -> None:
    """Refuse a list in which something can't be an ID.

    Raises:
        TypeError: no sequence, or an item of it is no string.
        ValueError: an item is empty, or has characters that no ID has.
    """
    for index, value in enumerate(as_list(argument, values)):
        check_id(f"{argument}[{index}]", value)


class Response(Struct, Generic[T]):
    """A response from an endpoint; `parsed` is None where the body is no JSON."""

    status_code: HTTPStatus | int
    content: bytes
    headers: MutableMapping[str, str]
    parsed: T | None


def status_of(response: httpx.Response) -> HTTPStatus | int:
    """The status of an answer; a plain number for those that gateways have made up."""
    try:
        return HTTPStatus(response.status_code)
    except ValueError:
        return response.status_code


def is_json(response: httpx.Response) -> bool:
    """Whether the body of an answer says that it is JSON."""
    content_type: str = response.headers.get("content-type", "")
    media_type = content_type.partition(";")[0].strip().lower()
    return media_type == "application/json" or media_type.endswith("+json")


def unexpected_answer(
    response: httpx.Response, code: int | None, msg: str, logid: str | None
) -> Exception:
    """The error for an answer that isn't what the document promises.

    A client that has an exception of its own for this leaves it in the answer's extensions.
    """
    make = response.extensions.get("unexpected_answer", UnexpectedAnswerError)
    error: Exception = make(response.status_code, code, msg, logid)
    return error


def read_answer(response: httpx.Response, envelope: type[ModelT]) -> ModelT:
    """The envelope of an answer that says success.

    Raises:
        errors.UnexpectedAnswerError: another code than 0, no envelope, or a required field is missing.
    """
    try:
        answer: ModelT = decoder_of(envelope)(response.content)
    except NOT_AS_DOCUMENTED:
        return _read_leniently(response, envelope)
    code = getattr(answer, "code", None)
    if code != 0:
        logid = response.headers.get(LOG_ID_HEADER)
        raise unexpected_answer(response, code, str(getattr(answer, "msg", None)), logid)
    return answer


def _read_leniently(response: httpx.Response, envelope: type[ModelT]) -> ModelT:
    logid = response.headers.get(LOG_ID_HEADER)
    try:
        content = parse_json(response.content)
    except ValueError:
        content = None
    if not isinstance(content, dict):
        raise unexpected_answer(response, None, "the answer is no JSON envelope", logid)
    if content.get("code") != 0:
        raise unexpected_answer(response, content.get("code"), str(content.get("msg")), logid)
    try:
        return envelope.from_dict(content)
    except KeyError as error:
        raise unexpected_answer(
            response, 0, f"the answer lacks the required field {error}", logid
        ) from None


def log_id(response: httpx.Response, envelope: Model) -> str | None:
    """ID of the log that the service wrote of a call: from the header, or else the envelope's `detail`."""
    header = response.headers.get(LOG_ID_HEADER)
    if header:
        return str(header)
    logid = getattr(getattr(envelope, "detail", None), "logid", None)
    return logid if isinstance(logid, str) and logid else None


def no_data(response: httpx.Response, envelope: Model) -> Exception:
    """The error for a success that lacks its data."""
    return unexpected_answer(response, 0, "the answer lacks its data", log_id(response, envelope))


class ResultList(list[T]):
    """The list that an operation answers.

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


class UnknownEvent(Struct):
    """An event of a stream whose name the document doesn't know.

    Attributes:
        event: its name.
        data: its data: parsed JSON, or the text where it is none.
    """

    event: str
    data: Any
    chat: None = None
    message: None = None


class PageData(Struct, Generic[T], frozen=True):
    """What one request of a paged list brings."""

    items: list[T]
    total: int | None
    has_more: bool | None
    logid: str | None


@dataclass
class _PageBase(Generic[T]):
    """One page of a list; iterating it goes over the items of this page and of all that follow.

    Attributes:
        items: the items of this page.
        total: number of items on all pages, where the service tells it.
        has_more: whether pages follow.
        number: this page's number, from 1.
        size: most items that a page has.
        logid: ID of the log that the service wrote of the call that brought this page.
    """

    items: list[T]
    total: int | None
    has_more: bool
    number: int
    size: int
    logid: str | None

    @classmethod
    def _fields(cls, data: PageData[T], number: int, size: int) -> dict[str, Any]:
        if data.has_more is not None:
            has_more = data.has_more
        elif data.total is not None:
            has_more = number * size < data.total
        else:
            has_more = len(data.items) >= size
        return {
            "items": data.items,
            "total": data.total,
            # An empty page ends the list, whatever the service says of more: asking on would never end.
            "has_more": has_more and bool(data.items),
            "number": number,
            "size": size,
            "logid": data.logid,
        }


@dataclass
class Page(_PageBase[T]):
    __doc__ = _PageBase.__doc__

    _fetch: Callable[[int, int], PageData[T]] = field(repr=False, compare=False)

    @classmethod
    def first(cls, fetch: Callable[[int, int], PageData[T]], number: int, size: int) -> Page[T]:
        """Ask for the first page that is wanted."""
        return cls(**cls._fields(fetch(number, size), number, size), _fetch=fetch)

    def next_page(self) -> Page[T] | None:
        """Ask for the page that follows; None when this is the last."""
        return Page.first(self._fetch, self.number + 1, self.size) if self.has_more else None

    def pages(self) -> Iterator[Page[T]]:
        """This page and all that follow, each asked for when it is reached."""
        page: Page[T] | None = self
        while page is not None:
            yield page
            page = page.next_page()

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items


@dataclass
class AsyncPage(_PageBase[T]):
    __doc__ = _PageBase.__doc__

    _fetch: Callable[[int, int], Awaitable[PageData[T]]] = field(repr=False, compare=False)

    @classmethod
    async def first(
        cls, fetch: Callable[[int, int], Awaitable[PageData[T]]], number: int, size: int
    ) -> AsyncPage[T]:
        """Ask for the first page that is wanted."""
        return cls(**cls._fields(await fetch(number, size), number, size), _fetch=fetch)

    async def next_page(self) -> AsyncPage[T] | None:
        """Ask for the page that follows; None when this is the last."""
        return (
            await AsyncPage.first(self._fetch, self.number + 1, self.size)
            if self.has_more
            else None
        )

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """This page and all that follow, each asked for when it is reached."""
        page: AsyncPage[T] | None = self
        while page is not None:
            yield page
            page = await page.next_page()

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item


class AsyncPages(Generic[T]):
    """A paged list that nobody has asked for yet: await it for its first page, or iterate over all items at once."""

    def __init__(
        self, fetch: Callable[[int, int], Awaitable[PageData[T]]], number: int, size: int
    ) -> None:
        self._fetch, self._number, self._size = fetch, number, size

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return AsyncPage.first(self._fetch, self._number, self._size).__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        async for item in await self:
            yield item


class SyncSender(Protocol):
    """Sends a request and gives its answer, as `httpx.Client` does."""

    def request(self, *args: Any, **kwargs: Any) -> httpx.Response: ...


class AsyncSender(Protocol):
    """Sends a request and gives its answer, as `httpx.AsyncClient` does."""

    async def request(self, *args: Any, **kwargs: Any) -> httpx.Response: ...


class SyncClient(Protocol):
    """What a blocking endpoint function needs of its client; `AuthenticatedClient` has it."""

    def get_httpx_client(self) -> SyncSender: ...


class AsyncClient(Protocol):
    """What an asynchronous endpoint function needs of its client; `AuthenticatedClient` has it."""

    def get_async_httpx_client(self) -> AsyncSender: ...


class EventStream(Protocol[T_co]):
    """A stream of events, opened when it is entered or first iterated."""

    @property
    def logid(self) -> str | None: ...

    def __iter__(self) -> Iterator[T_co]: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *args: object) -> None: ...

    def close(self) -> None: ...


class AsyncEventStream(Protocol[T_co]):
    """A stream of events, opened when it is entered or first iterated."""

    @property
    def logid(self) -> str | None: ...

    def __aiter__(self) -> AsyncIterator[T_co]: ...

    async def __aenter__(self) -> Self: ...

    async def __aexit__(self, *args: object) -> None: ...

    async def aclose(self) -> None: ...


class EventType(Protocol[T_co]):
    """A class of events, as the models of events are."""

    def from_data(self, data: Any) -> T_co: ...

    def data_model(self) -> type[Model] | None: ...

    def __call__(self, data: Any) -> T_co: ...


class EventTable(dict[str, EventType[T]]):
    """The events that an event stream may have, by name."""

    @cached_property
    def models(self) -> Mapping[bytes, tuple[EventType[T], type[Model]]]:
        """By encoded name, the events that carry an object of one model, and that model.

        Models that need no field are left out, for which an empty object would do.
        """
        return {
            name.encode(): (event, model)
            for name, event in self.items()
            if (model := event.data_model()) is not None and model._REQUIRED
        }


class SyncStreamingClient(SyncClient, Protocol):
    """What the blocking methods that answer an event stream need of their client."""

    def stream_events(
        self, request: Mapping[str, Any], events: EventTable[T]
    ) -> EventStream[T]: ...


class AsyncStreamingClient(AsyncClient, Protocol):
    """What the asynchronous methods that answer an event stream need of their client."""

    def stream_events(
        self, request: Mapping[str, Any], events: EventTable[T]
    ) -> AsyncEventStream[T]: ...


__all__ = [
    "UNSET",
    "AsyncPage",
    "AsyncPages",
    "EmptyResult",
    "File",
    "FileInput",
    "FileTypes",
    "Page",
    "Progress",
    "RequestFiles",
    "Response",
    "ResultList",
    "UnknownEvent",
    "Unset",
]
