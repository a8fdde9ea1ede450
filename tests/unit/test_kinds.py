"""Values that have no end are refused as arguments and kept in responses."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Annotated, Any, Literal, NoReturn, TypeAlias

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_api.models import Bot, PromptInfo
from coze_core import json as core_json
from coze_core.enums import OpenIntEnum, OpenStrEnum, spelled
from coze_core.kinds import kind_of
from coze_core.limits import Limits, check_id
from coze_core.models import Model
from coze_core.scalar_kinds import UNREADABLE, Flag, Integer, Kind, Number, Text
from coze_ext import CozeArgumentError
from tests.each import each
from tests.twins import Twin
from tests.unit.bodies import envelope

LONG = 10**5000
"""Longer than Python writes an integer (sys.set_int_max_str_digits)."""


def in_itself(kind: type[dict[Any, Any] | list[Any]]) -> Any:
    held: Any = kind()
    if isinstance(held, dict):
        held["self"] = held
    else:
        held.append(held)
    return held


def unsent(_: httpx.Request) -> NoReturn:
    raise AssertionError("it was sent")


def create(**fields: Any) -> Callable[[Any], Any]:
    return lambda coze: coze.bots.create(space_id="7", name="x", **fields)


def ask(**fields: Any) -> Callable[[Any], Any]:
    return lambda coze: coze.chat.create(bot_id="7", user_id="u", **fields)


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (create(prompt_info=in_itself(dict)), "prompt_info"),
        (create(prompt_info={"later": in_itself(list)}), "prompt_info"),
        (ask(parameters=in_itself(dict)), "parameters"),
        (ask(parameters={"a": LONG}), r"parameters\['a'\]"),
        (ask(parameters={"a": [-LONG]}), r"parameters\['a'\]\[0\]"),
        (lambda coze: coze.bots.list(workspace_id="7", page_num=LONG), "page_num"),
        (
            create(model_info_config={"model_id": "1", "top_p": LONG}),
            r"model_info_config\['top_p'\]",
        ),
        (create(model_info_config={"model_id": "1", "max_tokens": LONG}), r"model_info_config.+"),
    ],
)
async def test_an_argument_without_an_end_is_refused_by_name(
    twin: Twin, call: Callable[[Any], Any], argument: str
) -> None:
    with pytest.raises(CozeArgumentError, match=f"^{argument}: expected ") as caught:
        await twin.value(call(twin.coze(unsent)))
    assert len(str(caught.value)) < 200


async def test_a_model_that_holds_itself_is_refused_too(twin: Twin) -> None:
    prompt: Any = PromptInfo(prompt="x")
    prompt.additional_properties["self"] = prompt
    with pytest.raises(CozeArgumentError, match=r"^prompt_info: expected a value of finite"):
        await twin.value(create(prompt_info=prompt)(twin.coze(unsent)))


async def test_a_number_of_any_length_in_a_response_is_kept(twin: Twin) -> None:
    digits = "9" * 5000
    content = envelope({"bot_id": "7"}).content.replace(
        b'"7"', f'"7", "of_tomorrow": {digits}, "name": {digits}'.encode()
    )
    bot = await twin.value(
        twin.coze(lambda _: httpx.Response(200, content=content)).bots.retrieve(bot_id="7")
    )
    assert (bot.bot_id, bot.name) == ("7", digits)
    assert bot.additional_properties == {"of_tomorrow": digits}


half = st.sampled_from(["\ud83d", "x\udfff", "a\ud83d\ud83d"])


@given(name=half | st.none(), key=half, value=st.recursive(half | st.floats(), st.lists))
def test_half_a_character_that_came_is_written_as_it_came(name: Any, key: str, value: Any) -> None:
    bot = Bot.from_json(json.dumps({"bot_id": "7", "name": name, key: value}))
    written = bot.to_json()
    assert core_json.parse(written) == json.loads(
        json.dumps(bot.to_dict()), parse_constant=lambda _: None
    )
    assert Bot.from_json(written).name == name


class Square(Model):
    side: int | None = None
    color: str | None = None


class Circle(Model):
    radius: int | None = None
    color: str | None = None


@spelled({"one": "1"})
class Growing(OpenStrEnum):
    ONE = "1"


@spelled({-1: 1})
class Counting(OpenIntEnum):
    ONE = 1


@pytest.mark.parametrize(
    ("kind", "value", "read"),
    [
        (Text(), True, "true"),
        (Text(), False, "false"),
        (Text(), 7, "7"),
        (Text(), 7.5, "7.5"),
        (Text(), [], UNREADABLE),
        *((Flag(), value, True) for value in (True, 1, "1", "true", " True ")),
        *((Flag(), value, False) for value in (False, 0, "0", "false", "FALSE")),
        (Flag(), "", None),
        *((Flag(), value, UNREADABLE) for value in (2, "yes", 1.0)),
        (Flag(), [], UNREADABLE),
        (kind_of(Growing), "", Growing("")),
        (kind_of(Growing), 1, Growing.ONE),
        (kind_of(Growing), [], UNREADABLE),
        (kind_of(str | int), 7, 7),
        (kind_of(str | int), 7.5, "7.5"),
        (kind_of(int | str), 7.5, UNREADABLE),
        (kind_of(Any), {"a": [None]}, {"a": [None]}),
        (Integer(), "7", 7),
        (Integer(), "9" * 640, int("9" * 640)),
        (Integer(), "9" * 641, UNREADABLE),
        (Integer(), " -7 ", -7),
        (Integer(), "", None),
        (Integer(), " ", None),
        (Integer(), "-", UNREADABLE),
        (Integer(), "7.5", UNREADABLE),
        (Integer(), 7.0, 7),
        (Integer(), 7.5, UNREADABLE),
        (Integer(), [], UNREADABLE),
        (Number(), "7.5", 7.5),
        (Number(), " ", None),
        (Number(), None, None),
        (Number(), "seven", UNREADABLE),
        (Number(), [], UNREADABLE),
    ],
)
def test_a_value_of_another_type_is_read_as_what_it_means(
    kind: Kind, value: Any, read: Any
) -> None:
    found = kind.read(value)
    assert (type(found), found) == (type(read), read)


class Holder(Model):
    one: Square | None = None
    either: Square | Circle | None = None
    several: list[list[str]] | None = None
    named: dict[str, list[str]] | None = None
    shapes: dict[str, Square] | None = None
    rates: dict[str, float] | None = None


@each(
    ("name", "came", "read", "is_kept"),
    [
        *(
            (name, came, None, is_kept)
            for name in ("one", "either", "named", "shapes")
            for came, is_kept in (("", False), ([], False), ("x", True), (7, True), ([1], True))
        ),
        ("one", {"side": 1}, Square(side=1), False),
        ("either", {"radius": 1}, Circle(radius=1), False),
        ("either", {"color": "red"}, Square(color="red"), False),
        ("either", {"color": "red", "radius": 1}, Circle(radius=1, color="red"), False),
        ("either", {"of_tomorrow": 1}, None, True),
        ("several", "", [], False),
        ("several", {}, [], False),
        ("several", "x", None, True),
        ("several", {"a": 1}, None, True),
        ("several", [["a"], []], [["a"], []], False),
        ("several", [["a"], None], [["a"]], True),
        ("several", [["a"], 7], [["a"]], True),
        ("several", [["a", None]], [["a"]], True),
        ("named", {"a": ["b"], "c": ""}, {"a": ["b"], "c": []}, False),
        ("named", {"a": ["b"], "c": 7}, {"a": ["b"]}, True),
        ("named", {"a": ["b", None]}, {"a": ["b"]}, True),
        ("shapes", {"a": {"side": 1}, "b": ""}, {"a": Square(side=1)}, True),
        ("rates", {"a": "1.5", "b": ""}, {"a": 1.5, "b": None}, False),
    ],
)
def test_what_cannot_be_read_is_kept_as_it_came(
    name: str, came: Any, read: Any, is_kept: bool
) -> None:
    for made in (Holder.from_dict({name: came}), Holder.from_json(json.dumps({name: came}))):
        assert getattr(made, name) == read
        assert made.additional_properties == ({name: came} if is_kept else {})


def test_what_cannot_be_read_hides_no_other_field() -> None:
    made = Holder.from_dict({"one": 7, "of_tomorrow": None, "rates": {"a": 1}})
    assert (made.one, made.rates) == (None, {"a": 1.0})
    assert made.additional_properties == {"one": 7, "of_tomorrow": None}


Name: TypeAlias = Annotated[str, Limits(min_length=2, max_length=3, max_bytes=4)]
ID: TypeAlias = Annotated[str, Limits(identifier=True)]


@each(
    ("annotation", "fits", "refused", "words"),
    [
        (Name, ["ab", "abc", "éé"], "a", "2 to 3 characters, got 1"),
        (Name, ["ab"], "é", "2 to 3 characters, got 1"),
        (Name, ["ab"], "abcd", "2 to 3 characters, got 4"),
        (Name, ["aé"], "ééé", "at most 4 bytes of UTF-8, got 6"),
        (Name, ["ab"], "aé€", "at most 4 bytes of UTF-8, got 6"),
        (Name, ["ab"], 7, "a string, got int"),
        (Name, ["ab"], "a\ud800", "text that UTF-8 can encode, got half of a surrogate pair"),
        (Annotated[str, Limits(max_length=1)], ["", "é"], "éé", "at most 1 character, got 2"),
        (Annotated[str, Limits(min_length=1)], ["a" * 600, "é"], "", "at least 1 character, got 0"),
        (
            Annotated[str, Limits(max_bytes=3)],
            ["abc", "€"],
            "abcd",
            "at most 3 bytes of UTF-8, got 4",
        ),
        (str, ["", "a" * 600, "é" * 600], None, "a string, got None"),
        (ID, ["a" * 512, "é-." * 170], "a" * 513, "an ID, got 513 characters"),
        (ID, ["a"], "", "an ID, got an empty string"),
        (ID, ["a"], "..", "an ID, got '..'"),
        (int, [-1, 2**2125 - 1], 2**2125, "an integer of at most 2125 bits, got a longer one"),
        (int, [1], True, "an integer, got bool"),
        (int, [1], 1.0, "an integer, got float"),
        (Annotated[int, Limits(minimum=1)], [1, 2], 0, "at least 1, got 0"),
        (Annotated[int, Limits(maximum=2)], [0, 2], 3, "at most 2, got 3"),
        (float, [1, 1.5], True, "an integer or a number, got bool"),
        (float, [1], "1", "an integer or a number, got str"),
        (float, [1], float("inf"), "a finite number, got inf"),
        (Annotated[float, Limits(minimum=0, maximum=1)], [0, 1.0], 1.5, "0 to 1, got 1.5"),
        (bool, [True, False], 1, "a bool, got int"),
        (dict[str, str], [{}, {"a": "b"}], [], "a mapping, got list"),
        (list[str], [[], ["a"]], "a", "a sequence of items, got str"),
        (list[str], [["a"]], b"a", "a sequence of items, got bytes"),
        (list[str], [["a"]], {"a"}, "a sequence of items, got set"),
        (Annotated[list[str], Limits(min_length=1, max_length=1)], [["a"]], [], "1 item, got 0"),
        (Annotated[list[str], Limits(min_length=11, max_length=11)], [], [], "11 items, got 0"),
        (
            Annotated[list[str], Limits(max_length=2)],
            [[], ["a"] * 2],
            ["a"] * 3,
            "at most 2 items, got 3",
        ),
        (object, [{"a": [1]}], b"x", "a value that JSON has, got bytes"),
        (Square, [{"side": 1}], 7, "Square or a mapping, got int"),
        (
            Square | Circle,
            [{"side": 1}, {"radius": 1}],
            7,
            "Square or Circle or a mapping, got int",
        ),
        (Square | None, [{"side": 1}], 7, "Square or a mapping, got int"),
        (Square | str, [{"side": 1}, "x"], 7, "Square or a string, got int"),
        (str | Square | Circle, ["x", {"radius": 1}], 7, "a string or Square or Circle, got int"),
        (int | float, [1, 1.5], "x", "an integer or a number, got str"),
        (bool | list[str], [True, ["x"]], 7, "a bool or a sequence, got int"),
        (Name | None, ["xy"], 7, "a string, got int"),
        (int | dict[str, int], [7, {"a": 1}], True, "an integer or a mapping, got bool"),
    ],
)
def test_what_is_sent_is_within_the_limits_of_its_kind(
    annotation: Any, fits: list[Any], refused: Any, words: str
) -> None:
    kind = kind_of(annotation)
    assert [kind.accept("x", value) for value in fits] == fits
    with pytest.raises(CozeArgumentError) as caught:
        kind.accept("x", refused)
    assert str(caught.value) == f"x: expected {words}"


def test_only_text_whose_least_length_is_none_may_be_empty() -> None:
    least = [None, 0, 1]
    kinds = [kind_of(Annotated[str, Limits(min_length=length)]) for length in least]
    assert [isinstance(kind, Text) and kind.allows_empty for kind in kinds] == [False, True, False]


def test_an_object_of_one_of_several_models_is_sent_as_its_own() -> None:
    for kind in (kind_of(Square | Circle), kind_of(str | Square | Circle)):
        assert kind.accept("x", Circle(color="red")) == {"color": "red"}
        assert kind.accept("x", {"color": "red", "of_tomorrow": 1})["of_tomorrow"] == 1
        with pytest.raises(CozeArgumentError, match=r"^x\.radius: expected an integer, got str$"):
            kind.accept("x", Circle(radius="1"))  # type: ignore[arg-type]  # the fault
        with pytest.raises(
            CozeArgumentError, match=r"^x\['radius'\]: expected an integer, got str$"
        ):
            kind.accept("x", {"radius": "1"})


def test_plain_data_has_no_models_at_any_depth() -> None:
    bot = Bot(bot_id="1")
    plain = {"bot_id": "1"}
    given = {"one": bot, "more": [bot, (bot, {"name": bot})]}
    assert core_json.plain(given) == {"one": plain, "more": [plain, [plain, {"name": plain}]]}


@pytest.mark.parametrize("given", ["7", "é", "-", "a.b", "X.", "x" * 512, "-" * 512])
def test_what_may_be_an_id_is_let_through(given: str) -> None:
    check_id("x", given)


@pytest.mark.parametrize(
    "given", ["", ".", "..", "a/b", "a b", "a?", "a#", "a\\b", "a\n", "x" * 513, "-" * 513]
)
def test_what_can_be_no_id_is_refused(given: str) -> None:
    with pytest.raises(CozeArgumentError, match=r"^x: expected an ID, got"):
        check_id("x", given)
    with pytest.raises(CozeArgumentError, match=r"^x: expected a string, got bytes"):
        check_id("x", given.encode())


def test_none_but_the_fixed_values_are_accepted() -> None:
    kind = kind_of(Literal["a", 7])
    assert [kind.accept("x", value) for value in ("a", 7)] == ["a", 7]
    with pytest.raises(CozeArgumentError, match=r"^x: expected 'a' or 7, got 'b'"):
        kind.accept("x", "b")


@pytest.mark.parametrize(
    ("enum", "known", "spelling", "new", "wrong"),
    [(Growing, "1", "one", "2", 2), (Counting, 1, -1, 2, "2")],
)
def test_a_value_that_is_not_known_is_a_member_of_its_own(
    enum: Any, known: Any, spelling: Any, new: Any, wrong: Any
) -> None:
    assert enum(known) is enum(spelling) is enum.ONE
    member = enum(new)
    assert (type(member), member, member.name, member.value, str(member)) == (
        enum,
        new,
        str(new),
        new,
        str(new),
    )
    assert str(enum.ONE) == str(known)
    assert member not in list(enum)
    with pytest.raises(ValueError, match="is not a valid"):
        enum(wrong)


def test_a_member_that_is_not_known_is_checked_as_its_value_is() -> None:
    kind = kind_of(Growing)
    assert [kind.accept("x", Growing(value)) for value in ("1", "2")] == ["1", "2"]
    with pytest.raises(CozeArgumentError, match=r"^x: expected text that UTF-8 can encode"):
        kind.accept("x", Growing("\ud800"))
