"""Parses JSON, and turns values into what stands for them in JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, Final

import msgspec

# What a decoder raises for JSON of another type, or that only the standard library accepts.
NOT_AS_DOCUMENTED: Final = (msgspec.MsgspecError, UnicodeError, RecursionError)

_parse: Final[Callable[[str | bytes], Any]] = msgspec.json.Decoder().decode


def parse(text: str | bytes) -> Any:
    """Parse one JSON value (RFC 8259).

    msgspec takes a third of the standard library's time and, unlike orjson, keeps large integers
    exact. What it refuses goes to the standard library, which accepts what Python always has: half
    a surrogate pair, NaN, UTF-16. An integer of more digits than `int` takes stays text.

    Raises:
        ValueError: this isn't JSON, or is nested too deeply.
    """
    try:
        return _parse(text)
    except NOT_AS_DOCUMENTED:
        try:
            return json.loads(text, parse_int=_integer)
        except RecursionError:
            raise ValueError("nested too deeply") from None


def _integer(digits: str) -> int | str:
    try:
        return int(digits)
    except ValueError:  # sys.set_int_max_str_digits
        return digits


def typed_decoder(type_: Any) -> Callable[[bytes | str], Any]:
    """Return a parser of JSON of a type without models; it raises `NOT_AS_DOCUMENTED`."""
    return msgspec.json.Decoder(type_).decode


def encode(value: Any) -> bytes:
    """Return the JSON of a value; numbers that JSON doesn't have become null.

    Raises:
        TypeError: a part of it can't be JSON.
        UnicodeEncodeError: a text has half a surrogate pair.
    """
    return _encode(value)


def built_in(value: Any) -> Any:
    """Return a value with built-in types in place of others, such as lists for sets.

    Raises:
        TypeError: a part of it can't be JSON.
    """
    return msgspec.to_builtins(value, builtin_types=(bytes, bytearray, Decimal))


def encode_exactly(value: Any) -> bytes:
    """Return the JSON of a value like `encode`, with the escape of half a surrogate pair.

    Raises:
        TypeError: a part of it can't be JSON.
    """
    try:
        return encode(value)
    except UnicodeEncodeError:
        builtins = msgspec.to_builtins(value, str_keys=True, enc_hook=_encodable)
        return json.dumps(_finite(builtins)).encode()


def _finite(value: Any) -> Any:
    """Return plain data with None for numbers that JSON doesn't have."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, list):
        return [_finite(item) for item in value]
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    return value


def plain(value: Any) -> Any:
    """Return a value as plain data: models as dictionaries, enumerations as their values."""
    if type(value) is str:
        return value
    to_dict = getattr(value, "to_dict", None)
    if to_dict is not None:
        return to_dict()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    return value


def _encodable(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} can't be JSON")


_encode: Final[Callable[[Any], bytes]] = msgspec.json.Encoder(
    enc_hook=_encodable, decimal_format="number"
).encode
