"""A model is its fields, and every way into and out of it says the same."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
import weakref
from typing import Annotated, Any, ClassVar
from unittest.mock import ANY

import httpx
import msgspec
import pydantic
import pytest
from fastapi import Body, FastAPI
from hypothesis import assume, example, given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter

from coze_api import models
from coze_core.kinds import Upload, kind_of
from coze_core.limits import Limits
from coze_core.models import Model, ModelMeta
from coze_core.pages import Page
from coze_core.plans import plan_of
from coze_core.responses import ResultList
from coze_ext import Coze, CozeArgumentError, CozeError, TokenAuth
from tests.contract.document import component
from tests.contract.strategies import valid
from tests.each import each
from tests.twins import BASE_URL, TOKEN
from tests.unit.bodies import LOG_ID, chat, envelope, message

MODELS: list[type[Model]] = [
    one
    for one in (getattr(models, name) for name in models.__all__)
    # A file is no JSON, and its body never comes.
    if isinstance(one, type)
    and issubclass(one, Model)
    and not any(isinstance(field.kind, Upload) for field in plan_of(one).fields)
]
CHAT = chat(
    "completed",
    usage={"token_count": 12, "of_tomorrow": 1},
    meta_data={"a": "b"},
    required_action=None,
    last_error={"code": 0, "msg": ""},
    inserted_additional_messages=[{"id": "1"}, {"id": "2", "more": [None]}],
    of_tomorrow={"deep": [1, None, {"é": 1.5}]},
)
SAID = {name: value for name, value in CHAT.items() if value is not None}
"""The same without what is null."""

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["", "true", "12", "-1.5", "x", "é", "👋", "event", "data"])
    | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)


@st.composite
def contents(draw: st.DrawFn) -> tuple[type[Model], dict[str, Any]]:
    """A model, and any JSON object: of known and unknown names, with any values."""
    model = draw(st.sampled_from(MODELS))
    names = st.sampled_from([field.name for field in plan_of(model).fields] or ["x"])
    inner = st.dictionaries(names | st.text(max_size=3), json_values, max_size=4)
    return model, draw(st.dictionaries(names | st.text(max_size=3), json_values | inner))


# ---- One meaning, whichever way it goes


@given(contents())
@example((models.WorkflowOutput, {"terminate_plan": {}, "parameters": {"a": []}}))
@example((models.WorkflowOutput, {"parameters": {"a": "", "b": {"type": "string"}}}))
def test_every_way_into_and_out_of_a_model_agrees(drawn: tuple[type[Model], Any]) -> None:
    model, content = drawn
    text = json.dumps(content)
    made = model.from_dict(copy.deepcopy(content))
    assert model.from_json(text) == model.from_json(text.encode()) == made
    said = made.to_dict()
    for written in (
        made.to_json(),
        json.dumps(said),
        TypeAdapter(model).dump_json(made),
    ):
        assert json.loads(written) == said
    # What has been read once is read the same ever after.
    again = model.from_dict(said)
    assert again == made
    assert again.to_dict() == said


@st.composite
def documented(draw: st.DrawFn) -> tuple[type[Model], dict[str, Any]]:
    """A model, and JSON of it that the document knows every field of."""
    model = draw(st.sampled_from(MODELS))
    return model, draw(valid(component(model.__name__)))


@given(documented())
def test_msgspec_writes_what_is_documented_by_itself(
    drawn: tuple[type[Model], Any],
) -> None:
    model, content = drawn
    made = model.from_dict(content)
    assume("additional_properties" not in repr(made))  # some objects are documented to have any
    assert json.loads(msgspec.json.encode(made)) == made.to_dict()
    assert model.from_json(msgspec.json.encode(made)) == made


def test_msgspec_alone_leaves_out_what_the_document_does_not_know() -> None:
    """It writes the fields of a class, and has no word for others; `to_json` has them all."""
    made = models.ChatUsage.from_dict({"token_count": 12, "of_tomorrow": 1})
    assert json.loads(msgspec.json.encode(made)) == {"token_count": 12}
    assert json.loads(made.to_json()) == {"token_count": 12, "of_tomorrow": 1}


def says_something(value: Any) -> bool:
    """Whether a value is not empty, where null is as good as absent."""
    if isinstance(value, dict):
        value = [one for one in value.values() if one is not None]
    return value not in (None, "", [])


@given(contents())
@example((models.VoiceprintGroup, {"user_info": {"id": None}}))
def test_nothing_that_says_something_is_lost(drawn: tuple[type[Model], Any]) -> None:
    """A value is there as it came, or as the documented type says it."""
    model, content = drawn
    said = model.from_dict(content).to_dict()
    for name, value in content.items():
        known = plan_of(model).by_name.get(name)
        is_tag = name == model.__struct_config__.tag_field
        if known is None and not is_tag:
            assert said[name] == value
        elif says_something(value) and not is_tag:
            assert says_something(said[name])


@given(contents())
def test_null_is_as_good_as_absent(drawn: tuple[type[Model], Any]) -> None:
    model, content = drawn
    nulls = {field.name: None for field in plan_of(model).fields}
    absent = {
        name: value for name, value in content.items() if value is not None or name not in nulls
    }
    made = model.from_dict(absent)
    assert model.from_dict(nulls | absent) == made
    assert model.from_json(json.dumps(nulls | absent)) == made
    assert model.from_dict(nulls | absent).to_dict() == made.to_dict()


@given(contents())
def test_a_copy_says_the_same_and_is_its_own(drawn: tuple[type[Model], Any]) -> None:
    model, content = drawn
    made = model.from_dict(content)
    said = made.to_dict()
    twins = [copy.copy(made), copy.deepcopy(made)]
    twins += [pickle.loads(pickle.dumps(made, protocol)) for protocol in range(2, 6)]
    for twin in twins:
        assert type(twin) is model
        assert twin == made
        assert twin.to_dict() == said
        twin.additional_properties["of_tomorrow"] = 1
    assert made.to_dict() == said


def test_json_that_is_no_object_is_no_model() -> None:
    for text in ("[]", '"x"', "1", "null", "", "{", "\x00"):
        with pytest.raises(ValueError, match=r"JSON|Expecting"):
            models.Chat.from_json(text)


# ---- In the hands of a program


def test_a_field_is_set_like_that_of_any_object() -> None:
    made = models.Chat.from_dict(CHAT)
    assert made.to_dict() == SAID
    made.section_id = "9"
    made.meta_data = None
    made.additional_properties["own"] = [models.ChatUsage(token_count=1)]
    changed = {name: value for name, value in SAID.items() if name != "meta_data"}
    assert made.to_dict() == changed | {"section_id": "9", "own": [{"token_count": 1}]}
    assert "of_tomorrow" in repr(made)
    assert weakref.ref(made)() is made
    assert "meta_data" not in repr(made)
    with pytest.raises(AttributeError):
        made.sectoin_id  # type: ignore[attr-defined]  # noqa: B018


def test_two_that_say_the_same_are_equal_by_whichever_call_they_came() -> None:
    one, other = models.Chat.from_dict(CHAT), models.Chat.from_json(json.dumps(CHAT))
    one.logid = LOG_ID
    assert one == other
    other.status = models.ChatStatus.FAILED
    assert one != other
    assert one != CHAT
    assert one == ANY
    assert models.ChatUsage() != models.ChatError()


def test_only_what_is_sent_is_checked() -> None:
    made = models.PromptInfo(prompt="x" * 20_001)
    assert made.to_dict() == {"prompt": "x" * 20_001}
    with pytest.raises(CozeArgumentError, match=r"^prompt: expected .*20000 char.*, got 20001$"):
        made.accepted()
    assert models.PromptInfo(prompt="x").accepted() == {"prompt": "x"}
    lacking = models.EnterMessage.from_dict({"content": "x"})
    with pytest.raises(CozeArgumentError, match=r"^body\.role: expected a value, got None$"):
        lacking.accepted("body")


@dataclasses.dataclass
class Record:
    chat: models.Chat
    messages: list[models.Message] = dataclasses.field(default_factory=list)


def test_a_dataclass_may_hold_models() -> None:
    record = Record(models.Chat.from_dict(CHAT), [models.Message.from_dict(message("Hi"))])
    assert dataclasses.replace(record) == record
    told = dataclasses.asdict(record)
    assert told["chat"] == record.chat
    assert told["chat"] is not record.chat
    assert told["messages"][0].to_dict() == message("Hi")
    assert pickle.loads(pickle.dumps(record)) == record


class Envelope(BaseModel):
    chat: models.Chat
    message: models.Message | None = None
    usages: list[models.ChatUsage] = []


def test_pydantic_takes_a_model_for_a_field() -> None:
    made = models.Chat.from_dict(CHAT)
    for came in (made, CHAT):
        read = Envelope.model_validate({"chat": came, "usages": [{"token_count": "12"}]})
        assert read.chat == made
        assert read.usages == [models.ChatUsage(token_count=12)]
        written = {"chat": SAID, "message": None, "usages": [{"token_count": 12}]}
        assert read.model_dump() == written
        assert json.loads(read.model_dump_json()) == written
        assert Envelope.model_validate_json(read.model_dump_json()) == read
        assert read.model_copy(deep=True) == read
    assert Envelope(chat=made).chat is made
    with pytest.raises(pydantic.ValidationError, match="expected Chat or a mapping, got str"):
        Envelope.model_validate({"chat": "71"})


@each("model", MODELS)
def test_pydantic_can_describe_every_model(model: type[Model]) -> None:
    for mode in ("validation", "serialization"):
        schema = TypeAdapter(model).json_schema(mode=mode)
        assert (schema["type"], schema["title"]) == ("object", model.__name__)
        assert schema["properties"].keys() == {field.name for field in plan_of(model).fields}


async def test_fastapi_takes_a_model_and_returns_one() -> None:
    app = FastAPI()

    @app.post("/chats", response_model=models.Chat)
    async def returned(chat: Annotated[models.Chat, Body()]) -> models.Chat:
        return chat

    @app.get("/chats")
    async def listed() -> list[models.Chat]:
        return [models.Chat.from_dict(CHAT)]

    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url=BASE_URL) as client:
        assert (await client.post("/chats", json=CHAT)).json() == SAID
        assert (await client.get("/chats")).json() == [SAID]
        assert (await client.post("/chats", json="x")).status_code == 422
        paths = (await client.get("/openapi.json")).json()["paths"]
    (answer,) = paths["/chats"]["post"]["responses"]["200"]["content"].values()
    assert answer["schema"]["properties"].keys() >= {"id", "status", "usage"}


# ---- What operations return


def coze(*answers: httpx.Response) -> Coze:
    remaining = iter(answers)
    transport = httpx.MockTransport(lambda _: next(remaining))
    client = httpx.Client(transport=transport)
    return Coze(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=client, max_retries=0)


def test_a_result_knows_its_log_id_and_does_not_say_it() -> None:
    result = coze(envelope(CHAT)).chat.retrieve(conversation_id="72", chat_id="71")
    assert result.logid == LOG_ID
    assert result.to_dict() == SAID
    assert LOG_ID not in f"{result!r} {result.to_json()!r}"
    for twin in (copy.copy(result), copy.deepcopy(result), pickle.loads(pickle.dumps(result))):
        assert (twin, twin.logid) == (result, LOG_ID)


def test_a_list_is_a_list_that_knows_its_log_id() -> None:
    messages = coze(envelope([message("a"), message("b")])).chat.messages.list(
        conversation_id="72", chat_id="71"
    )
    assert isinstance(messages, ResultList)
    assert [one.content for one in messages] == ["a", "b"]
    for twin in (messages, copy.copy(messages), pickle.loads(pickle.dumps(messages))):
        assert (list(twin), twin.logid) == (list(messages), LOG_ID)


def test_empty_lists_are_a_result_whatever_new_field_is_beside_them() -> None:
    members = coze(envelope({"not_exist_user_ids": [], "of_tomorrow": 1})).workspaces.members
    added = members.create(workspace_id="7", users=[])
    assert (added.not_exist_user_ids, added.added_success_user_ids) == ([], [])
    assert added.additional_properties == {"of_tomorrow": 1}


def test_a_page_can_be_shown_written_and_kept() -> None:
    data = {"items": [{"id": "73", "name": "Herbs", "new": 1}], "total": 2}
    page: Page[models.BotSimpleInfo] = coze(envelope(data)).bots.list(workspace_id="7", page_size=1)
    assert repr(page) == (
        f"Page(1 items, number=1, size=1, total=2, has_more=True, logid={LOG_ID!r})"
    )
    facts = {"total": 2, "has_more": True, "number": 1, "size": 1, "logid": LOG_ID}
    assert json.loads(json.dumps(page.to_dict())) == {"items": data["items"], **facts}
    again = coze(envelope(data)).bots.list(workspace_id="7", page_size=1)
    assert page == again == ANY
    assert page != page.to_dict()
    again.total = 3
    assert page != again
    again.total, again.items = 2, []
    assert page != again
    stored = pickle.dumps(page)
    assert b"coze_core.operations" not in stored
    kept = pickle.loads(stored)
    assert (kept, repr(kept), TOKEN in repr(vars(kept))) == (page, repr(page), False)
    with pytest.raises(CozeError, match="has no client"):
        kept.next_page()


@pytest.mark.parametrize(
    ("union", "expected"),
    [(str | int, "a string or an integer"), (int | str, "an integer or a string")],
)
def test_the_types_of_a_union_are_named_in_their_order(union: Any, expected: str) -> None:
    # Unions of the same types are equal, so that one might be taken for the other.
    for kind, value in ((kind_of(union), 1.5), (kind_of(list[union]), [1.5])):
        with pytest.raises(CozeArgumentError, match=f"expected {expected}, got float"):
            kind.accept("value", value)


def test_a_field_without_a_default_is_required() -> None:
    class Made(Model):
        known: ClassVar[int] = 1
        plain: str
        named: str = msgspec.field(name="Named")
        listed: list[str]
        listed_by_name: list[str] = msgspec.field(name="Listed")
        few: Annotated[list[str], Limits(max_length=2)]
        free: str | None = None
        freely_named: str | None = msgspec.field(default=None, name="freelyNamed")

    made = Made.from_json(b"{}")
    lists: dict[str, Any] = {"listed": [], "Listed": [], "few": []}
    assert json.loads(msgspec.json.encode(made)) == made.to_dict() == lists
    assert [field.attribute for field in plan_of(Made).fields if field.required] == [
        "plain",
        "named",
        "listed",
        "listed_by_name",
        "few",
    ]
    full = {"plain": "a", "Named": "b", **lists, "freelyNamed": "c"}
    assert Made.from_dict(full).accepted() == full
    for lacking in ("plain", "named"):
        made = Made.from_dict(full)
        setattr(made, lacking, None)
        with pytest.raises(CozeArgumentError, match=f"^{lacking}: expected a value, got None$"):
            made.accepted()


def test_annotations_may_be_types_as_well_as_their_names() -> None:
    annotations = {"__annotations__": {"count": int}, "__module__": __name__}
    made: Any = ModelMeta("Made", (Model,), annotations)
    assert made.from_dict({"count": "7"}).count == 7


class Cat(Model):
    claws: int | None = None


class Dog(Model):
    bones: int | None = None


class Lists(Model):
    few: list[str] | None = None
    many: list[str] | None = None


class Needy(Model):
    needed: list[str]
    count: int | None = None


@each(
    ("model", "came", "is_foreign"),
    [
        (Cat, {}, False),
        (Cat, {"of_tomorrow": 1}, True),
        (Cat, {"of_tomorrow": 1, "claws": 0}, False),
        (Lists, {"of_tomorrow": 1, "few": []}, True),
        (Lists, {"of_tomorrow": 1, "few": ["a"]}, False),
        (Lists, {"of_tomorrow": 1, "few": [], "many": []}, False),
        (Needy, {"of_tomorrow": 1}, False),
        (Needy, {"of_tomorrow": 1, "needed": ["a"]}, False),
    ],
)
def test_an_object_of_nothing_but_new_fields_is_foreign(
    model: type[Model], came: dict[str, Any], is_foreign: bool
) -> None:
    assert model.from_dict(came).is_foreign() is is_foreign


class Owner(Model):
    pet: Cat | Dog | None = None


def test_models_that_only_their_fields_tell_apart_are_read_both_ways() -> None:
    for pet, came in ((Cat(claws=1), {"claws": 1}), (Dog(bones=2), {"bones": 2})):
        for found in (
            Owner.from_dict({"pet": came}),
            Owner.from_json(json.dumps({"pet": came})),
            Owner.from_json(json.dumps({"pet": came}).encode()),
        ):
            assert found == Owner(pet=pet)
