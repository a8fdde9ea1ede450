"""Values of no documented type are sent as JSON has them, or refused by name."""

from __future__ import annotations

import dataclasses
import json
from collections import UserDict
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from types import MappingProxyType
from typing import Any, TypeAlias
from uuid import UUID

import httpx
import pytest

from coze_api.models import EnterMessage, PromptInfo
from coze_ext import CozeArgumentError, user_message
from tests.twins import BlockingTwin, Twin

Place: TypeAlias = Callable[[Any, Any], Any]


def message(value: Any) -> EnterMessage:
    made = user_message("Hi")
    made.additional_properties["k"] = value
    return made


def chat(coze: Any, **arguments: Any) -> Any:
    return coze.chat.create(**{"bot_id": "73", "user_id": "u"} | arguments)


# Where a value of any type may stand: a call, and the name that its refusal begins with.
PLACES: dict[str, tuple[Place, str]] = {
    "argument": (lambda coze, value: chat(coze, parameters={"k": value}), "parameters['k']"),
    "body": (lambda coze, value: coze.request("POST", "/x", body={"k": value}), "body['k']"),
    "options": (lambda coze, value: chat(coze.with_options(body={"k": value})), "body['k']"),
    "mapping for a model": (
        lambda coze, value: chat(coze, additional_messages=[message(1).to_dict() | {"k": value}]),
        "additional_messages[0]['k']",
    ),
    "model": (
        lambda coze, value: chat(coze, additional_messages=[message(value)]),
        "additional_messages[0].additional_properties['k']",
    ),
    "deep": (
        lambda coze, value: chat(coze, parameters={"a": [({"b": value},)]}),
        "parameters['a'][0][0]['b']",
    ),
}


class Word(str, Enum):  # noqa: UP042 -- its text is not its value
    ONE = "1"


class Plain(StrEnum):
    ONE = "1"


class Number(IntEnum):
    ONE = 1


class Coin(Enum):
    ONE = Decimal("1.10")
    OLD = b"x"
    LOST = float("nan")


class Shown(str):
    """Text that shows as something else."""

    __slots__ = ()

    def __str__(self) -> str:
        return "something else"


@dataclasses.dataclass
class Point:
    x: Any = 1


class Ordered(dict[str, int]):
    """A mapping of the program's own."""


NOT_A_NUMBER = float("nan")
INFINITY = float("inf")
SENT: dict[str, tuple[Any, Any]] = {
    "text": ("a\0b\r\n👋", "a\0b\r\n👋"),
    "text of a class": (Shown("1"), "1"),
    "enumeration of text": (Word.ONE, "1"),
    "enumeration of strings": (Plain.ONE, "1"),
    "enumeration of numbers": (Number.ONE, 1),
    "enumeration of decimals": (Coin.ONE, 1.1),
    "large integer": (10**25, 10**25),
    "bool": (True, True),
    "none": (None, None),
    "decimal": (Decimal("1.10"), 1.1),
    "date": (date(2026, 1, 2), "2026-01-02"),
    "time": (datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02T00:00:00Z"),
    "UUID": (UUID(int=1), str(UUID(int=1))),
    "set": ({1}, [1]),
    "tuple": ((1, (2,)), [1, [2]]),
    "dataclass": (Point(), {"x": 1}),
    "model": (PromptInfo(prompt="x"), {"prompt": "x"}),
    "mapping of a class": (Ordered(k=1), {"k": 1}),
    "user's mapping": (UserDict(k=1), {"k": 1}),
    "view of a mapping": (MappingProxyType({"k": 1}), {"k": 1}),
    "names of an enumeration": ({Word.ONE: 1}, {"1": 1}),
}
REFUSED: dict[str, tuple[Any, str]] = {
    "NaN": (NOT_A_NUMBER, ": expected a finite number, got nan"),
    "infinity": (-INFINITY, ": expected a finite number, got -inf"),
    "NaN in a list": ([NOT_A_NUMBER], "[0]: expected a finite number, got nan"),
    "NaN in a set": ({NOT_A_NUMBER}, "[0]: expected a finite number, got nan"),
    "NaN in a dataclass": (Point(NOT_A_NUMBER), "['x']: expected a finite number, got nan"),
    "decimal NaN": (Decimal("NaN"), ": expected a finite number, got NaN"),
    "integer without end": (
        1 << 100_000,
        ": expected an integer of at most 2125 bits, got a longer one",
    ),
    "enumeration of no number": (Coin.LOST, ": expected a finite number, got nan"),
    "enumeration of bytes": (Coin.OLD, ": expected a value that JSON has, got bytes"),
    "bytes": (b"x", ": expected a value that JSON has, got bytes"),
    "bytearray": (bytearray(b"x"), ": expected a value that JSON has, got bytearray"),
    "view of bytes": (memoryview(b"x"), ": expected a value that JSON has, got memoryview"),
    "bytes in a dataclass": (Point(b"x"), "['x']: expected a value that JSON has, got bytes"),
    "generator": ((one for one in "x"), ": expected a value that JSON has, got generator"),
    "range": (range(2), ": expected a value that JSON has, got range"),
    "complex": (1j, ": expected a value that JSON has, got complex"),
    "class": (int, ": expected a value that JSON has, got type"),
    "model's class": (PromptInfo, ": expected a value that JSON has, got ModelMeta"),
    "exception": (ValueError(), ": expected a value that JSON has, got ValueError"),
    "half a surrogate": (
        "\ud800",
        ": expected text that UTF-8 can encode, got half of a surrogate pair",
    ),
    "half in a set": (
        {"\udfff"},
        "[0]: expected text that UTF-8 can encode, got half of a surrogate pair",
    ),
    "half in a name": (
        {"\ud800": 1},
        ": key '\\ud800': expected text that UTF-8 can encode, got half of a surrogate pair",
    ),
    "half in a dataclass": (
        Point("\ud800"),
        "['x']: expected text that UTF-8 can encode, got half of a surrogate pair",
    ),
    "number as a name": ({1: 1}, ": key 1: expected a string, got int"),
    "None as a name": ({None: 1}, ": key None: expected a string, got None"),
    "tuple as a name": ({(1,): 1}, ": key (1,): expected a string, got tuple"),
}


def client(twin: Twin, sent: list[httpx.Request]) -> Any:
    data = {"id": "1", "conversation_id": "2", "bot_id": "1"}

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json={"code": 0, "data": data})

    return twin.coze(answer)


def found(value: Any) -> Any:
    """What stands at `k`, or at `b` where it is deep."""
    if isinstance(value, Mapping):
        for name in ("k", "b"):
            if name in value:
                return value[name]
        value = list(value.values())
    if isinstance(value, list):
        return next((one for one in map(found, value) if one is not MISSING), MISSING)
    return MISSING


MISSING = object()


@pytest.mark.parametrize("place", PLACES)
async def test_what_json_has_is_sent(twin: Twin, place: str) -> None:
    sent: list[httpx.Request] = []
    coze = client(twin, sent)
    for given, expected in SENT.values():
        await twin.value(PLACES[place][0](coze, given))
        assert found(json.loads(sent[-1].content)) == expected


@pytest.mark.parametrize("place", PLACES)
async def test_what_json_has_not_is_refused_by_name(twin: Twin, place: str) -> None:
    sent: list[httpx.Request] = []
    coze = client(twin, sent)
    make, name = PLACES[place]
    for given, words in REFUSED.values():
        with pytest.raises(CozeArgumentError) as caught:
            await twin.value(make(coze, given))
        assert str(caught.value) == name + words
    assert sent == []


@pytest.mark.parametrize("place", PLACES)
async def test_what_holds_itself_is_refused(twin: Twin, place: str) -> None:
    sent: list[httpx.Request] = []
    coze = client(twin, sent)
    mapping: dict[str, Any] = {}
    mapping["x"] = [mapping]
    itself = message(1)
    itself.additional_properties["k"] = itself
    for given in (mapping, itself):
        with pytest.raises(CozeArgumentError, match="expected a value of finite depth"):
            await twin.value(PLACES[place][0](coze, given))
    assert sent == []


@pytest.mark.parametrize("given", [NOT_A_NUMBER, b"x", {"k": 1}, object(), "\ud800", [[1]]])
async def test_what_no_query_has_is_refused(twin: Twin, given: Any) -> None:
    sent: list[httpx.Request] = []
    coze = client(twin, sent)
    with pytest.raises(CozeArgumentError, match=r"^query\['k'\]"):
        await twin.value(coze.request("GET", "/x", query={"k": given}))
    with pytest.raises(CozeArgumentError, match=r"^query\['k'\]"):
        coze.with_options(query={"k": given})
    assert sent == []


@pytest.mark.parametrize("given", [Word.ONE, Plain.ONE, Shown("1")])
async def test_an_id_is_the_text_that_it_holds(twin: Twin, given: str) -> None:
    """Not what it shows as: in the path, the query and the body."""
    sent: list[httpx.Request] = []
    coze = client(twin, sent)
    await twin.value(coze.bots.retrieve(bot_id=given))
    await twin.value(coze.chat.retrieve(conversation_id=given, chat_id=given))
    await twin.value(chat(coze, bot_id=given))
    await twin.value(coze.request("GET", "/x", query={"k": given}))
    assert sent[0].url.path == "/v1/bots/1"
    assert dict(sent[1].url.params) == {"conversation_id": "1", "chat_id": "1"}
    assert json.loads(sent[2].content)["bot_id"] == "1"
    assert dict(sent[3].url.params) == {"k": "1"}


def test_no_time_is_too_long() -> None:
    """One longer than any is infinite."""
    coze = client(BlockingTwin(), [])
    for seconds in (10**400, 1e300, INFINITY):
        view = coze.with_options(deadline=seconds, retry_deadline=seconds)
        assert view.bots.retrieve(bot_id="1")
