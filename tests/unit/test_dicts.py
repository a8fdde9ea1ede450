"""A plain dictionary may stand for a model: it is typed, and a misspelt key is refused by name."""

from __future__ import annotations

import json
import typing
from typing import Any

import httpx
import pytest

from coze_api import models
from coze_core.kinds import kind_of
from coze_core.models import Model
from coze_core.plans import plan_of
from coze_ext import CozeArgumentError
from tests.twins import Twin
from tests.unit.bodies import chat, envelope

MESSAGE = {"role": "user", "content": "?", "content_type": "text"}
DICTS = [name for name in models.__all__ if name.endswith("Dict")]


class Service:
    """Remembers the bodies that were sent."""

    def __init__(self) -> None:
        self.bodies: list[Any] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.bodies.append(json.loads(request.content))
        return envelope(chat())


async def ask(twin: Twin, service: Service, message: Any) -> Any:
    chats = twin.coze(service).chat
    return await twin.value(chats.create(bot_id="7", user_id="u", additional_messages=[message]))


@pytest.mark.parametrize("name", DICTS)
def test_its_keys_are_those_of_the_model_on_the_wire(name: str) -> None:
    typed: Any = getattr(models, name)
    model: type[Model] = getattr(models, name.removesuffix("Dict"))
    fields = plan_of(model).fields
    hints = typing.get_type_hints(typed, include_extras=True)
    assert hints.keys() == {one.name for one in fields}
    required = {one for one, hint in hints.items() if typing.get_origin(hint) is typing.Required}
    assert required == {one.name for one in fields if one.required}


def test_each_argument_that_takes_a_model_has_one() -> None:
    assert {"EnterMessageDict", "ToolOutputDict", "PromptInfoDict"} <= {*DICTS}


async def test_it_is_sent_as_the_model_would_be(twin: Twin) -> None:
    service = Service()
    await ask(twin, service, MESSAGE)
    await ask(twin, service, models.EnterMessage.from_dict(MESSAGE))
    assert service.bodies[0] == service.bodies[1]


MISSPELT = [
    ({"rol": "user"}, "rol", "role"),
    ({"Content": "?"}, "Content", "content"),
    ({"contentType": "text"}, "contentType", "content_type"),
    ({"content-type": "text"}, "content-type", "content_type"),
    ({"CONTENTTYPE": "text"}, "CONTENTTYPE", "content_type"),
    ({"metadata": {}}, "metadata", "meta_data"),
    ({"meta_date": {}}, "meta_date", "meta_data"),
    ({"meta-dt": {}}, "meta-dt", "meta_data"),
]


@pytest.mark.parametrize(("change", "key", "meant"), MISSPELT)
async def test_a_misspelt_key_is_refused_by_name(
    twin: Twin, change: dict[str, Any], key: str, meant: str
) -> None:
    service = Service()
    message = {name: value for name, value in MESSAGE.items() if name != meant} | change
    with pytest.raises(CozeArgumentError) as caught:
        await ask(twin, service, message)
    assert str(caught.value) == (
        f"additional_messages[0][{key!r}]: expected the key {meant!r}, or a new one as one of the "
        "additional_properties of EnterMessage, got one that looks misspelt"
    )
    assert service.bodies == []


class Counts(Model):
    a_b_c_d: int | None = None
    input_count: int | None = None
    output_count: int | None = None


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("abcd", "a_b_c_d"),
        ("a-b-c-d", "a_b_c_d"),
        ("ABCD", "a_b_c_d"),
        ("input_cout", "input_count"),
        ("outputcount", "output_count"),
    ],
)
def test_the_key_that_is_most_like_it_is_named(key: str, meant: str) -> None:
    with pytest.raises(
        CozeArgumentError, match=f"^x\\['{key}'\\]: expected the key '{meant}', or "
    ):
        kind_of(Counts).accept("x", {key: 1})


def test_a_key_that_is_known_or_like_one_that_is_given_is_sent() -> None:
    for given in ({"input_count": 1}, {"a_b_c_d": 1, "abcd": 1}, {"of_tomorrow": 1}):
        assert kind_of(Counts).accept("x", given) == given


@pytest.mark.parametrize("without", [{"role": None}, {}])
async def test_a_key_that_is_required_is_missed_by_name(twin: Twin, without: Any) -> None:
    service = Service()
    message = {name: value for name, value in MESSAGE.items() if name != "role"} | without
    with pytest.raises(CozeArgumentError) as caught:
        await ask(twin, service, message)
    assert str(caught.value) == "additional_messages[0]['role']: expected a value, got None"
    assert service.bodies == []


async def test_a_key_that_is_no_text_is_refused(twin: Twin) -> None:
    service = Service()
    with pytest.raises(CozeArgumentError) as caught:
        await ask(twin, service, MESSAGE | {1: "x"})
    assert str(caught.value) == "additional_messages[0]: key 1: expected a string, got int"
    assert service.bodies == []


@pytest.mark.parametrize("key", ["k", "brand_new", "roles", "contents"])
async def test_a_new_key_is_sent(twin: Twin, key: str) -> None:
    """One that is like another is new where that other is there as well."""
    service = Service()
    await ask(twin, service, MESSAGE | {key: 1})
    assert service.bodies[0]["additional_messages"] == [MESSAGE | {key: 1}]


async def test_a_key_within_another_is_named_by_its_whole_place(twin: Twin) -> None:
    bots = twin.coze(Service()).bots
    config = {"onboarding_info": {"prologe": "Hello"}}
    with pytest.raises(CozeArgumentError, match=r"onboarding_info\['prologe'\]: .*'prologue'"):
        await twin.value(bots.create(space_id="7", name="x", **config))
