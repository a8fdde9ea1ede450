"""Values that have no end are refused as arguments and kept in responses."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Literal, NoReturn

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_api.models import Bot, PromptInfo
from coze_core import json as core_json
from coze_core.enums import OpenStrEnum
from coze_core.kinds import kind_of
from coze_core.limits import check_id
from coze_core.scalar_kinds import UNREADABLE, Integer, Kind, Number
from coze_ext import CozeArgumentError
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


@pytest.mark.parametrize(
    ("kind", "value", "read"),
    [
        (Integer(), "7", 7),
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
def test_numbers_are_read_from_text_too(kind: Kind, value: Any, read: Any) -> None:
    assert kind.read(value) == read


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


class Growing(OpenStrEnum):
    ONE = "1"


def test_a_member_that_is_not_known_is_checked_as_its_value_is() -> None:
    kind = kind_of(Growing)
    assert [kind.accept("x", Growing(value)) for value in ("1", "2")] == ["1", "2"]
    with pytest.raises(CozeArgumentError, match=r"^x: expected text that UTF-8 can encode"):
        kind.accept("x", Growing("\ud800"))
