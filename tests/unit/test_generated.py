"""The generated package works alone, takes whatever the service sends, and sends what it may."""

from __future__ import annotations

import copy
import hashlib
import inspect
import io
import json
import pickle
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import product
from pathlib import Path
from typing import Any, BinaryIO

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_api import AuthenticatedClient, models
from coze_api.api import chat as generated_chat
from coze_api.api.bots import AsyncBots, Bots, bots_create, bots_retrieve, bots_update
from coze_api.api.chat import chat_create
from coze_api.api.files import Files, files_upload
from coze_core.events import Event
from coze_core.files import File
from coze_core.kinds import Upload
from coze_core.models import Model
from coze_core.plans import plan_of
from coze_ext import (
    AsyncCoze,
    Coze,
    CozeAPIError,
    CozeArgumentError,
    CozeBadRequestError,
    CozeError,
    CozeNotFoundError,
    CozeResponseError,
    CozeServerError,
    TokenAuth,
)
from coze_mock.document import load_document
from tests.each import each
from tests.twins import BASE_URL, TOKEN, Handler, Twin
from tests.unit.bodies import LOG_ID, chat, envelope

BOT = {"bot_id": "73", "name": "Herbs"}


def public(kind: type[Any]) -> list[type[Any]]:
    """The models or enumerations of the package."""
    found = (getattr(models, name) for name in models.__all__)
    return [one for one in found if isinstance(one, type) and issubclass(one, kind)]


MODELS: list[type[Model]] = public(Model)
ENUMS: list[type[Enum]] = public(Enum)


# ---- on its own


def plain_client(handler: Handler, **settings: Any) -> AuthenticatedClient:
    transport = {"transport": httpx.MockTransport(handler)}
    return AuthenticatedClient(base_url=BASE_URL, token=TOKEN, httpx_args=transport, **settings)


def answer_bot(request: httpx.Request) -> httpx.Response:
    assert request.headers["authorization"] == f"Bearer {TOKEN}"
    return envelope(BOT)


async def test_a_plain_client_and_an_endpoint_function_make_a_call() -> None:
    client = plain_client(answer_bot)
    with client:
        answer = bots_retrieve.sync(client=client, bot_id="73")
        detailed = bots_retrieve.sync_detailed(client=client, bot_id="73")
    assert isinstance(answer, models.Bot)
    assert (answer.bot_id, answer.name, answer.logid) == ("73", "Herbs", LOG_ID)
    assert (detailed.status_code, detailed.headers["x-tt-logid"]) == (200, LOG_ID)
    assert json.loads(detailed.content)["data"] == BOT
    assert detailed.parsed == answer

    client = plain_client(answer_bot)
    async with client:
        assert await bots_retrieve.asyncio(client=client, bot_id="73") == answer
        detailed = await bots_retrieve.asyncio_detailed(client=client, bot_id="73")
    assert detailed.parsed == answer


async def test_a_plain_client_and_a_resource_class_make_a_call() -> None:
    client = plain_client(answer_bot)
    with client:
        bot = Bots(client).retrieve(bot_id="73")
    assert (bot.bot_id, bot.logid) == ("73", LOG_ID)
    client = plain_client(answer_bot)
    async with client:
        assert await AsyncBots(client).retrieve(bot_id="73") == bot


REFUSALS: dict[str, tuple[Handler, type[CozeError], str]] = {
    "a code": (lambda _: envelope(code=4200, msg="gone"), CozeNotFoundError, "^gone .*4200"),
    "a code and a status": (
        lambda _: envelope(code=4200, msg="gone", status=404),
        CozeNotFoundError,
        "^gone .*4200",
    ),
    "a code and empty data": (
        lambda _: envelope({}, code=4200, msg="gone"),
        CozeNotFoundError,
        "^gone",
    ),
    "a code of text": (lambda _: envelope(code="4200", msg="gone"), CozeNotFoundError, "^gone"),
    "no data": (lambda _: envelope(), CozeResponseError, "lacks its data"),
    "a list for an object": (lambda _: envelope(["73"]), CozeResponseError, "lacks its data"),
    "a text for an object": (lambda _: envelope("73"), CozeResponseError, "lacks its data"),
    "a gateway's page": (
        lambda _: httpx.Response(502, text="<p>Bad gateway</p>"),
        CozeServerError,
        "Bad gateway",
    ),
    "a page for JSON": (
        lambda _: httpx.Response(200, html="<p>Sign in</p>"),
        CozeResponseError,
        "expected a JSON envelope, got a body of type text/html.*Sign in",
    ),
    "a list for an envelope": (
        lambda _: httpx.Response(200, json=[]),
        CozeResponseError,
        "expected a JSON envelope",
    ),
    "no code": (
        lambda _: httpx.Response(200, json={"code": None}),
        CozeResponseError,
        "expected a JSON envelope",
    ),
    "nothing": (lambda _: httpx.Response(200), CozeResponseError, "got an empty body"),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_is_no_success_is_the_same_error_from_a_function_and_from_a_class(name: str) -> None:
    handler, kind, words = REFUSALS[name]
    errors: list[CozeError] = []
    with plain_client(handler) as client, httpx.Client(transport=httpx.MockTransport(handler)) as h:
        coze = Coze(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=h, max_retries=0)
        calls: list[Callable[[], Any]] = [
            lambda: bots_retrieve.sync(client=client, bot_id="73"),
            lambda: bots_retrieve.sync_detailed(client=client, bot_id="73"),
            lambda: bots_retrieve.sync(client=coze, bot_id="73"),
            lambda: Bots(client).retrieve(bot_id="73"),
            lambda: coze.bots.retrieve(bot_id="73"),
        ]
        for call in calls:
            with pytest.raises(kind, match=words) as caught:
                call()
            errors.append(caught.value)
    for error in errors:
        assert type(error) is kind
        assert str(error) == str(errors[0])
        assert error.logid == (LOG_ID if "x-tt-logid" in handler(ASKED).headers else None)
        assert (error.__cause__, error.__context__) == (None, None)
        copied = pickle.loads(pickle.dumps(error))
        assert (str(copied), repr(copied), copied.logid) == (str(error), repr(error), error.logid)


ASKED = httpx.Request("GET", BASE_URL)


def test_an_object_that_lacks_what_it_must_have_is_no_error() -> None:
    with plain_client(lambda _: envelope({"name": "Herbs"})) as client:
        bot = bots_retrieve.sync(client=client, bot_id="73")
    assert bot.to_dict() == {"name": "Herbs"}
    missing: Any = bot.bot_id
    assert missing is None


def test_what_an_error_knows_of_its_call_is_the_same_from_a_function() -> None:
    with (
        plain_client(lambda _: envelope(code=4200, msg="gone", status=404)) as client,
        pytest.raises(CozeAPIError) as caught,
    ):
        bots_retrieve.sync(client=client, bot_id="73")
    error = caught.value
    assert error.call == "GET /v1/bots/73 on localhost"
    assert (error.http_status, error.code, error.msg, error.logid) == (404, 4200, "gone", LOG_ID)
    assert error.response is not None
    assert error.response.json()["msg"] == "gone"
    assert TOKEN not in f"{error} {error!r}"


def test_a_plain_client_shows_no_token() -> None:
    client = plain_client(answer_bot, headers={"X-Secret": "hidden"})
    assert TOKEN not in repr(client)
    with client:
        client.get_httpx_client()
        assert TOKEN not in repr(client)
    assert TOKEN not in repr(client.with_headers({"X-Other": "hidden"}))
    assert "hidden" not in repr(client)


async def test_the_everyday_client_serves_endpoint_functions_too() -> None:
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return envelope(BOT)

    settings: dict[str, Any] = {
        "auth": TokenAuth(TOKEN),
        "base_url": "http://localhost/coze/",
        "headers": {"X-Trace": "1"},
    }
    with httpx.Client(transport=httpx.MockTransport(answer)) as http_client:
        coze = Coze(http_client=http_client, **settings)
        blocking = bots_retrieve.sync(client=coze, bot_id="73")
    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as async_http_client:
        async_coze = AsyncCoze(http_client=async_http_client, **settings)
        assert await bots_retrieve.asyncio(client=async_coze, bot_id="73") == blocking
    assert isinstance(blocking, models.Bot)
    assert len(requests) == 2
    for request in requests:
        assert (request.url.host, request.url.path) == ("localhost", "/coze/v1/bots/73")
        assert request.headers["authorization"] == f"Bearer {TOKEN}"
        assert request.headers["user-agent"].startswith("coze-openapi-client/")
        assert request.headers["x-trace"] == "1"


async def test_through_the_everyday_client_a_failure_raises_from_an_endpoint_function() -> None:
    def refuse(_: httpx.Request) -> httpx.Response:
        return envelope(code=4015, msg="not published")

    body = models.ChatCreateRequest(bot_id="73", user_id="u")
    settings: dict[str, Any] = {"auth": TokenAuth(TOKEN), "base_url": BASE_URL}
    with httpx.Client(transport=httpx.MockTransport(refuse)) as http_client:
        coze = Coze(http_client=http_client, **settings)
        with pytest.raises(CozeBadRequestError, match="4015"):
            chat_create.sync(client=coze, body=body)
        with pytest.raises(CozeBadRequestError, match=LOG_ID):
            bots_update.sync_detailed(client=coze, body=models.BotUpdateRequest(bot_id="73"))
    async with httpx.AsyncClient(transport=httpx.MockTransport(refuse)) as async_http_client:
        async_coze = AsyncCoze(http_client=async_http_client, **settings)
        with pytest.raises(CozeBadRequestError, match="4015"):
            await chat_create.asyncio_detailed(client=async_coze, body=body)


# ---- whatever the service sends: enumerations


def of_tomorrow(enum: type[Enum]) -> Any:
    """A value that the document doesn't know."""
    return "of_tomorrow" if issubclass(enum, str) else 987_654


@each("enum", ENUMS)
def test_a_value_that_the_document_does_not_know_passes_through(enum: type[Enum]) -> None:
    for value in [*(member.value for member in enum), of_tomorrow(enum)]:
        member: Any = enum(value)
        assert type(member) is enum
        assert isinstance(member, type(value))
        assert member == value == member.value
        assert hash(member) == hash(value)
        assert {member: 1}[value] == 1
        assert f"{member} {member!s} {member:>12}" == f"{value} {value!s} {value:>12}"
        assert repr(value) in repr(member)
        assert member.name
        assert json.loads(json.dumps({"key": member})) == {"key": value}
        for twin in (
            *(pickle.loads(pickle.dumps(member, protocol)) for protocol in range(2, 6)),
            copy.copy(member),
            copy.deepcopy(member),
        ):
            assert (type(twin), twin) == (enum, value)
    assert of_tomorrow(enum) not in [member.value for member in enum]


@each(("enum", "value"), product(ENUMS, [None, 1.5, b"x", [], {}]))
def test_what_is_neither_text_nor_number_is_no_value(enum: type[Enum], value: Any) -> None:
    with pytest.raises((ValueError, TypeError)):
        enum(value)


@given(st.text())
def test_any_text_passes_through_an_enumeration_of_texts(text: str) -> None:
    for enum in ENUMS:
        if issubclass(enum, str):
            assert enum(text) == text
            assert str(enum(text)) == text


# ---- whatever the service sends: models


def names(model: type[Model], *, required: bool | None = None) -> list[str]:
    """The names of a model's fields in JSON: of all, of the required or of the optional ones."""
    fields = plan_of(model).fields
    return [field.name for field in fields if required in (None, field.required)]


JSON_MODELS = [
    model
    for model in MODELS
    if not any(isinstance(field.kind, Upload) for field in plan_of(model).fields)
]
"""The models that come as JSON: a file never does, it only goes out."""


def value_of(model: type[Model], name: str) -> Any:
    """The attribute for a name in JSON."""
    made, attribute = model, plan_of(model).by_name[name].attribute
    return lambda one: getattr(one, attribute) if isinstance(one, made) else None


def least(model: type[Model]) -> dict[str, Any]:
    """What a model must have, as far as any value will do."""
    return {name: [] if is_list(model, name) else "x" for name in names(model, required=True)}


def is_list(model: type[Model], name: str) -> bool:
    return isinstance(value_of(model, name)(model()), list)


def tagged(model: type[Model], content: dict[str, Any]) -> dict[str, Any]:
    """Content with the name of the event, where the model is one."""
    return {"event": model.event, **content} if issubclass(model, Event) else content


def kinds(value: object) -> object:
    """The types of all that is in a model."""
    if isinstance(value, Model):
        return type(value), {name: kinds(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, list):
        return [kinds(item) for item in value]
    return type(value)


def read(model: type[Model], content: dict[str, Any]) -> Any:
    """A model of the content, which can be shown, and be copied, by whichever way it is read."""
    made = model.from_dict(copy.deepcopy(content))
    assert repr(made)
    assert made == model.from_dict(content)
    # Parsed in one step or leniently: whichever way JSON goes, the same comes of it.
    parsed = model.from_json(json.dumps(content).encode())
    assert parsed == made
    assert kinds(parsed) == kinds(made)
    assert pickle.loads(pickle.dumps(made)) == made
    assert copy.deepcopy(made) == made
    # What has been read once is as documented: reading it again changes nothing.
    assert model.from_dict(made.to_dict()).to_dict() == made.to_dict()
    return made


def comes_back(model: type[Model], content: dict[str, Any]) -> Any:
    """A model of the content, which gives the content back."""
    made = read(model, content)
    assert made.to_dict() == content
    return made


@each(
    ("model", "name"), [(model, name) for model in MODELS for name in names(model, required=False)]
)
def test_optional_fields_may_be_absent(model: type[Model], name: str) -> None:
    made = model.from_dict(least(model))
    assert value_of(model, name)(made) is None
    assert name not in made.to_dict()


@each("model", MODELS)
def test_null_is_as_good_as_absent(model: type[Model]) -> None:
    made = read(model, dict.fromkeys(names(model)))
    assert made == model.from_dict({}) == model()
    for name in names(model):
        found = value_of(model, name)(made)
        assert found is None or found == []
    assert {name for name in made.to_dict() if name != "event"} <= set(names(model, required=True))


ANY_VALUES = ["", [], {}, 0, 0.0, False, "x", 1, 1.5, True, ["x"], [None], [[]]]


@each(
    ("model", "name", "value"),
    [(model, *one) for model in JSON_MODELS for one in product(names(model), ANY_VALUES)],
)
def test_no_value_of_any_field_is_an_error_and_none_that_says_something_is_lost(
    model: type[Model], name: str, value: Any
) -> None:
    given = tagged(model, least(model) | {name: value})
    kept = read(model, given).to_dict().get(name)
    # Kept as it came, or as the documented type says it.
    assert kept == value or not value or str(kept).lower() == str(value).lower()


@each("model", JSON_MODELS)
def test_fields_that_the_document_does_not_know_are_kept(model: type[Model]) -> None:
    new = {"of_tomorrow": {"a": [1, None, "é"]}, "import": 1, "additional_properties": {"x": 1}}
    made = read(model, new)
    assert made.additional_properties == new
    assert {name: made.to_dict()[name] for name in new} == new
    # A model is no mapping: nothing looks like a key of one, or like a list of something.
    for misleading in ("__getitem__", "__contains__", "__iter__", "__len__"):
        assert not hasattr(model, misleading)


@each(
    ("model", "name"), [(model, name) for model in MODELS for name in names(model, required=True)]
)
def test_a_required_field_may_be_absent_from_what_comes(model: type[Model], name: str) -> None:
    content = {other: value for other, value in least(model).items() if other != name}
    found = value_of(model, name)(model.from_dict(content))
    assert found == ([] if is_list(model, name) else None)


def without_null(example: dict[str, Any]) -> dict[str, Any]:
    """An example as a model says it: what is null isn't there."""
    return {name: value for name, value in example.items() if value is not None}


def document_examples() -> Iterator[tuple[type[Model], Any]]:
    schemas = load_document().content["components"]["schemas"]
    for name, schema in schemas.items():
        for example in schema.get("examples") or (
            [schema["example"]] if "example" in schema else []
        ):
            model = getattr(models, name, None)
            if isinstance(example, dict) and model in MODELS:
                yield model, example


EXAMPLES = list(document_examples())


@each(("model", "example"), [one for one in EXAMPLES if one[0] in JSON_MODELS])
def test_the_documents_examples_come_back_as_they_are(model: type[Model], example: Any) -> None:
    assert read(model, example).to_dict() == without_null(example)


def test_the_documents_examples_are_found() -> None:
    assert len(EXAMPLES) > 50


@each(
    ("model", "name", "example"),
    [(model, name, example) for model, example in EXAMPLES for name in names(model, required=True)],
)
def test_a_required_field_that_is_absent_is_named_when_the_model_is_sent(
    model: type[Model], name: str, example: Any
) -> None:
    made = model.from_dict(example)
    for one in plan_of(model).fields:
        if isinstance(one.kind, Upload):
            setattr(made, one.attribute, b"bytes")
    attribute = plan_of(model).by_name[name].attribute
    setattr(made, attribute, None)
    with pytest.raises(
        CozeArgumentError, match=rf"^body\.{attribute}: expected a value, got None$"
    ):
        made.accepted("body")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=5,
)


unknown_names = st.text().filter(lambda name: name not in plan_of(models.Chat).by_name)


@given(st.dictionaries(unknown_names, json_values))
def test_fields_that_the_document_does_not_know_may_hold_anything(fields: dict[str, Any]) -> None:
    comes_back(models.Chat, chat() | fields)


SEVERAL = {models.ConversationChatFailedEvent}
"""Models with one of several objects in a place, which only their fields tell apart."""


@each(
    ("model", "example"),
    [one for one in EXAMPLES if one[0] in JSON_MODELS and one[0] not in SEVERAL],
)
def test_json_as_documented_is_parsed_in_one_step(model: type[Model], example: Any) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(model, "from_dict", None)
        made = model.from_json(json.dumps(example).encode())
    assert made.to_dict() == without_null(example)


# ---- what may be sent


LIMITS: list[tuple[Callable[[Any], Any], str]] = [
    (
        lambda coze: coze.bots.create(space_id="", name="Herbs"),
        "space_id: expected an ID, got an empty string",
    ),
    (lambda coze: coze.bots.create(space_id="7", name=""), "name: expected"),
    (
        lambda coze: coze.bots.create(space_id="7", name="x" * 21),
        "name: expected 1 to 20 characters, got 21",
    ),
    (
        lambda coze: coze.bots.update(bot_id="73", description="x" * 501),
        "description: expected 0 to 500|description: expected at most 500",
    ),
    (
        lambda coze: coze.bots.create(
            space_id="7", name="Herbs", prompt_info=models.PromptInfo(prompt="x" * 20_001)
        ),
        r"prompt_info\.prompt: expected .*20000 characters, got 20001",
    ),
    (
        lambda coze: coze.bots.create(
            space_id="7", name="Herbs", onboarding_info=models.OnboardingInfo(prologue="x" * 301)
        ),
        r"onboarding_info\.prologue: expected .*300 characters",
    ),
    (
        lambda coze: coze.bots.update(
            bot_id="73",
            onboarding_info=models.OnboardingInfo(suggested_questions=["ok", "x" * 51]),
        ),
        r"onboarding_info\.suggested_questions\[1\]: expected .*50 characters, got 51",
    ),
    (
        lambda coze: coze.bots.update(
            bot_id="73", knowledge=models.BotKnowledge(dataset_ids=["1"] * 151)
        ),
        r"knowledge\.dataset_ids: expected .*150 items, got 151",
    ),
    (
        lambda coze: coze.bots.update(
            bot_id="73", model_info_config=models.ModelInfoConfig(model_id="1", top_p=1.5)
        ),
        r"model_info_config\.top_p: expected 0.* to 1.*, got 1\.5",
    ),
    (lambda coze: coze.bots.publish(bot_id="73", connector_ids=[]), "connector_ids: expected"),
    (lambda coze: coze.bots.publish(bot_id="73", connector_ids="1024"), "connector_ids: expected"),
    (
        lambda coze: coze.bots.unpublish(
            bot_id="73", connector_id="1024", unpublish_reason="x" * 1025
        ),
        "unpublish_reason: expected .*1024 characters, got 1025",
    ),
    (
        lambda coze: coze.bots.collaborators.create(bot_id="73", collaborators=[]),
        "collaborators: exp",
    ),
    (
        lambda coze: coze.bots.collaborators.create(
            bot_id="73", collaborators=[models.BotCollaborator(user_id="1")] * 2
        ),
        "collaborators: expected 1 items?, got 2",
    ),
    (
        lambda coze: coze.chat.create(
            bot_id="73",
            user_id="u",
            additional_messages=[
                models.EnterMessage(
                    role=models.MessageRole.USER,
                    content="x",
                    content_type=models.MessageContentType.TEXT,
                )
            ]
            * 101,
        ),
        "additional_messages: expected .*100 items, got 101",
    ),
    (
        lambda coze: coze.chat.create(
            bot_id="73", user_id="u", meta_data={str(number): "x" for number in range(17)}
        ),
        "meta_data: expected .*16 pairs, got 17",
    ),
    (
        lambda coze: coze.chat.create(bot_id="73", user_id="u", meta_data={"k" * 65: "x"}),
        "meta_data: key .*: expected 1 to 64 characters, got 65",
    ),
    (
        lambda coze: coze.chat.create(bot_id="73", user_id="u", meta_data={"k": "x" * 513}),
        r"meta_data\['k'\]: expected 1 to 512 characters, got 513",
    ),
    (
        lambda coze: coze.chat.create(bot_id="73", user_id="u", meta_data={"k": ""}),
        r"meta_data\['k'\]: expected 1 to 512 characters, got 0",
    ),
    (
        lambda coze: coze.chat.submit_tool_outputs(
            conversation_id="72", chat_id="71", tool_outputs=[]
        ),
        "tool_outputs: expected",
    ),
    (lambda coze: coze.chat.messages.list(conversation_id="72", chat_id=""), "chat_id: expected"),
    (lambda coze: coze.chat.retrieve(conversation_id=None, chat_id="71"), "conversation_id: exp"),
    (lambda coze: coze.files.retrieve(file_id=12), "file_id: expected a string, got int"),
    (lambda coze: coze.files.upload(file=b""), "file: expected .*bytes, got 0"),
    (
        lambda coze: coze.bots.update(bot_id="73", prompt_info="Be kind"),
        "prompt_info: expected PromptInfo or a mapping, got str",
    ),
    (
        lambda coze: coze.bots.update(bot_id="73", plugin_id_list={"id_list": [{"api_id": "1"}]}),
        r"plugin_id_list\['id_list'\]\[0\]\['plugin_id'\]: expected a value, got None",
    ),
    (
        lambda coze: coze.chat.create(
            bot_id="73", user_id="u", additional_messages=[models.EnterMessage.from_dict({})]
        ),
        r"additional_messages\[0\]\.role: expected a value, got None",
    ),
    (lambda coze: coze.bots.list(workspace_id="7", page_num=0), "page_num: expected at least 1"),
    (lambda coze: coze.bots.list(workspace_id="7", page_num=None), "page_num: expected an int"),
    (
        lambda coze: coze.bots.list(workspace_id="7", page_size="5"),
        "page_size: expected an int",
    ),
    (
        lambda coze: coze.bots.list(workspace_id="7", page_size=True),
        "page_size: expected an integer, got bool",
    ),
    (
        lambda coze: coze.chat.create(bot_id="73", user_id="\ud800"),
        "user_id: expected text that UTF-8 can encode",
    ),
    (
        lambda coze: coze.chat.create(
            bot_id="73", user_id="u", parameters={"a": [1, {"b": float("nan")}]}
        ),
        r"parameters\['a'\]\[1\]\['b'\]: expected a finite number, got nan",
    ),
]


@each(("call", "words"), LIMITS)
async def test_what_the_document_does_not_allow_is_refused_before_anything_is_sent(
    twin: Twin, call: Callable[[Any], Any], words: str
) -> None:
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return envelope(BOT)

    with pytest.raises(CozeArgumentError, match=f"^({words})") as caught:
        await twin.value(call(twin.coze(answer)))
    assert requests == []
    # However a program guards its arguments.
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, TypeError)


async def test_what_the_document_just_allows_is_sent(twin: Twin) -> None:
    requests: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(json.loads(request.content))
        return envelope(BOT)

    prompt = models.PromptInfo(prompt="é" * 20_000)
    coze = twin.coze(answer)
    await twin.value(coze.bots.create(space_id="7", name="👋" * 20, prompt_info=prompt))
    assert requests == [
        {"space_id": "7", "name": "👋" * 20, "prompt_info": {"prompt": "é" * 20_000}}
    ]


async def test_values_of_tomorrow_can_be_sent_too(twin: Twin) -> None:
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return envelope({"items": [], "total": 0})

    await twin.value(twin.coze(answer).bots.list(workspace_id="7", publish_status="of_tomorrow"))
    known = models.BotPublishStatusFilter.ALL
    await twin.value(twin.coze(answer).bots.list(workspace_id="7", publish_status=known))
    assert [request.url.params["publish_status"] for request in requests] == ["of_tomorrow", "all"]


async def test_the_api_channel_is_published_to_unless_told_otherwise(twin: Twin) -> None:
    bodies: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return envelope({"bot_id": "73", "version": "1"})

    bots = twin.coze(answer).bots
    await twin.value(bots.publish(bot_id="73"))
    await twin.value(bots.publish(bot_id="73", connector_ids=("999", "1024")))
    assert [body["connector_ids"] for body in bodies] == [["1024"], ["999", "1024"]]


# ---- uploads


async def test_a_field_beside_a_file_is_plain_text(twin: Twin) -> None:
    bodies: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(request.content)
        return envelope({"voice_id": "1"})

    voices = twin.coze(answer).audio.voices
    await twin.value(voices.clone(voice_name="Zoë", file=b"x", audio_format="wav"))
    part = 'name="voice_name"\r\nContent-Type: text/plain\r\n\r\nZoë\r\n--'
    assert part.encode() in bodies[0]


class Uploads:
    """Takes files apart as a server does: by the boundary that the header names."""

    def __init__(self) -> None:
        self.boundaries: list[str] = []
        self.names: list[str] = []
        self.contents: list[bytes] = []
        self.kinds: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        kind, _, boundary = request.headers["content-type"].partition("; boundary=")
        assert kind == "multipart/form-data"
        # Two boundaries alone: one that stood in the file would make a third part.
        before, part, after = request.content.split(b"--" + boundary.encode())
        assert (before, after) == (b"", b"--\r\n")
        head, _, content = part.partition(b"\r\n\r\n")
        assert content.endswith(b"\r\n")
        _, disposition, media_type = head.decode().split("\r\n")
        start, _, name = disposition.partition("; filename=")
        assert start == 'Content-Disposition: form-data; name="file"'
        self.boundaries.append(boundary)
        self.names.append(name.strip('"'))
        self.kinds.append(media_type.removeprefix("Content-Type: "))
        self.contents.append(content[:-2])
        sha256 = hashlib.sha256(content[:-2]).hexdigest()
        return envelope({"id": "91", "bytes": len(content) - 2, "file_name": name, "sha": sha256})


AWKWARD = b"--+++\r\n--+++--\r\n\r\n--\r\n\x00\xff--+++"


@pytest.fixture
def uploads() -> Uploads:
    return Uploads()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "avatar.png"
    path.write_bytes(AWKWARD)
    return path


class Pipe(io.RawIOBase):
    """A binary file that can only be read on, as a pipe or a socket."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._content.readinto(buffer)


def opened(path: Path) -> BinaryIO:
    return path.open("rb")


# What can be uploaded, made of a path, and the name that it comes by.
SOURCES: dict[str, tuple[Callable[[Path], Any], str]] = {
    "a path": (lambda path: path, "avatar.png"),
    "a path as text": (str, "avatar.png"),
    "bytes": (lambda path: path.read_bytes(), "file"),
    "a bytearray": (lambda path: bytearray(path.read_bytes()), "file"),
    "a memoryview": (lambda path: memoryview(path.read_bytes()), "file"),
    "an open file": (opened, "avatar.png"),
    "a buffer": (lambda path: io.BytesIO(path.read_bytes()), "file"),
    "a pipe": (lambda path: Pipe(path.read_bytes()), "file"),
    "a name and bytes": (lambda path: ("é.png", path.read_bytes()), "é.png"),
    "a name and a path": (lambda path: ("other.png", path), "other.png"),
    "a name and an open file": (lambda path: ("other.png", opened(path)), "other.png"),
    "a name and a pipe": (lambda path: ("other.png", Pipe(path.read_bytes())), "other.png"),
    "a File": (lambda path: File(opened(path), "x.png", "image/x-own"), "x.png"),
}


def payload_of(source: Any) -> Any:
    """The open file in a source, if there is one."""
    inner = source[1] if isinstance(source, tuple) else source
    inner = inner.payload if isinstance(inner, File) else inner
    return inner if hasattr(inner, "close") else None


@pytest.mark.parametrize("name", SOURCES)
async def test_a_file_arrives_unchanged_with_its_name_and_stays_open_if_it_was(
    twin: Twin, uploads: Uploads, path: Path, name: str
) -> None:
    make, file_name = SOURCES[name]
    source = make(path)
    info = await twin.value(twin.coze(uploads).files.upload(file=source))
    assert uploads.contents == [AWKWARD]
    assert uploads.names == [file_name]
    assert info.additional_properties["sha"] == hashlib.sha256(AWKWARD).hexdigest()
    assert (info.id, info.bytes, info.logid) == ("91", len(AWKWARD), LOG_ID)
    payload = payload_of(source)
    if payload is not None:
        assert not payload.closed
        payload.close()


@given(
    st.binary(min_size=1, max_size=200)
    | st.lists(
        st.sampled_from([b"--", b"+++", b"\r\n", b"\r\n--", b"a", b'"', b"\x00"]), min_size=1
    ).map(b"".join)
)
def test_any_bytes_arrive_unchanged(content: bytes) -> None:
    uploads = Uploads()
    with plain_client(uploads) as client:
        Files(client).upload(file=content)
    assert uploads.contents == [content]


async def test_every_upload_has_a_boundary_of_its_own(twin: Twin, uploads: Uploads) -> None:
    files = twin.coze(uploads).files
    for _ in range(5):
        await twin.value(files.upload(file=b"x"))
    assert len(set(uploads.boundaries)) == 5
    assert all(len(boundary) >= 16 for boundary in uploads.boundaries)


def test_an_endpoint_function_uploads_with_a_boundary_of_its_own_too(uploads: Uploads) -> None:
    with plain_client(uploads) as client:
        for _ in range(2):
            body = models.FileUploadRequest(file=File(io.BytesIO(AWKWARD), "avatar.png"))
            answer = files_upload.sync(client=client, body=body)
            assert isinstance(answer, models.FileInfo)
    assert uploads.contents == [AWKWARD, AWKWARD]
    assert len(set(uploads.boundaries)) == 2


async def test_the_kind_of_a_file_is_told_by_its_name(twin: Twin, uploads: Uploads) -> None:
    files = twin.coze(uploads).files
    await twin.value(files.upload(file=("avatar.png", b"x")))
    await twin.value(files.upload(file=("notes.of_tomorrow", b"x")))
    await twin.value(files.upload(file=File(io.BytesIO(b"x"), "avatar.png", "image/x-own")))
    assert uploads.kinds == ["image/png", "application/octet-stream", "image/x-own"]


@pytest.mark.parametrize("name", ['a"b.png', "a\r\nX-Evil: 1.png", "a\\b.png", "über 你好.png"])
async def test_a_name_stays_within_its_header(twin: Twin, uploads: Uploads, name: str) -> None:
    await twin.value(twin.coze(uploads).files.upload(file=(name, b"x")))
    assert uploads.contents == [b"x"]
    (sent,) = uploads.names
    assert "\r" not in sent
    assert "\n" not in sent
    assert '"' not in sent


@pytest.mark.parametrize("fails", [False, True], ids=["succeeds", "fails"])
@pytest.mark.parametrize("named", [False, True], ids=["path", "name and path"])
async def test_a_file_that_was_opened_here_is_closed(
    twin: Twin,
    uploads: Uploads,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fails: bool,
    named: bool,
) -> None:
    files: list[Any] = []
    open_path = Path.open

    def watched(self: Path, *arguments: Any, **options: Any) -> Any:
        files.append(open_path(self, *arguments, **options))
        return files[-1]

    def refuse(request: httpx.Request) -> httpx.Response:
        uploads(request)
        return envelope(code=4303, msg="no such type")

    monkeypatch.setattr(Path, "open", watched)
    source = ("other.png", path) if named else path
    call = twin.coze(refuse if fails else uploads).files.upload
    if fails:
        with pytest.raises(CozeBadRequestError):
            await twin.value(call(file=source))
    else:
        await twin.value(call(file=source))
    assert [file.closed for file in files] == [True]


async def test_a_file_that_can_seek_is_sent_from_its_beginning(
    twin: Twin, uploads: Uploads, path: Path
) -> None:
    with opened(path) as file:
        file.seek(7)
        await twin.value(twin.coze(uploads).files.upload(file=file))
    assert uploads.contents == [AWKWARD]


NO_FILES: dict[str, tuple[Callable[[Path], Any], type[Exception], str]] = {
    "a path that leads nowhere": (lambda path: path / "no" / "file", OSError, "file"),
    "a missing file": (lambda path: path.with_name("missing.png"), FileNotFoundError, "missing"),
    "a directory": (lambda path: path.parent, CozeArgumentError, "file: .* the directory"),
    "a directory with a name": (lambda path: ("x", path.parent), CozeArgumentError, "directory"),
    "an empty path": (lambda _: "", CozeArgumentError, "file: "),
    "a file in text mode": (lambda path: path.open(), CozeArgumentError, "file: .* text mode"),
    "a named file in text mode": (lambda path: ("x", path.open()), CozeArgumentError, "text mode"),
    "a text buffer": (lambda _: io.StringIO("x"), CozeArgumentError, "file: .* text mode"),
    "a closed file": (lambda path: _closed(path), CozeArgumentError, "file: .* closed"),
    "an empty name": (lambda path: ("", path), CozeArgumentError, "file: .* name"),
    "nothing": (lambda _: None, CozeArgumentError, "file: "),
    "a number": (lambda _: 12, CozeArgumentError, "file: "),
    "a list": (lambda _: [b"x"], CozeArgumentError, "file: "),
    "a tuple of three": (lambda _: ("x", b"x", "image/png"), CozeArgumentError, "file: "),
    "a name and nothing": (lambda _: ("x", None), CozeArgumentError, "file: "),
}


def _closed(path: Path) -> BinaryIO:
    with opened(path) as file:
        return file


@pytest.mark.parametrize("name", NO_FILES)
async def test_what_is_no_file_is_refused_before_anything_is_sent(
    twin: Twin, uploads: Uploads, path: Path, name: str
) -> None:
    make, kind, words = NO_FILES[name]
    source = make(path)
    with pytest.raises(kind, match=words):
        await twin.value(twin.coze(uploads).files.upload(file=source))
    assert uploads.contents == []
    payload = payload_of(source)
    if payload is not None:
        payload.close()


def test_a_body_is_what_was_set_and_no_more() -> None:
    bodies: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return envelope(BOT)

    with plain_client(answer) as client:
        bots_create.sync(client=client, body=models.BotCreateRequest(space_id="7", name="Herbs"))
        body = models.BotCreateRequest(space_id="7", name="Herbs", description="")
        body.additional_properties["of_tomorrow"] = [1]
        bots_create.sync(client=client, body=body)
    assert bodies == [
        {"space_id": "7", "name": "Herbs"},
        {"space_id": "7", "name": "Herbs", "description": "", "of_tomorrow": [1]},
    ]


# ---- what the everyday client adds to


@pytest.mark.parametrize("name", ["create", "stream", "submit_tool_outputs_stream"])
def test_a_method_that_is_added_to_keeps_its_signature_and_its_words(twin: Twin, name: str) -> None:
    method = getattr(twin.coze(lambda _: envelope()).chat, name)
    original = getattr(generated_chat.Chat(twin.coze(lambda _: envelope())), name)
    own, expected = (inspect.signature(one).parameters for one in (method, original))
    assert {key: own[key] for key in expected} == dict(expected)
    lines = (inspect.getdoc(original) or "").splitlines()
    # But for what is returned, which is what the method adds to.
    lines = [line for line in lines if "stream of events" not in line]
    assert set(lines) <= set((inspect.getdoc(method) or "").splitlines())
    assert {"Args:", "Returns:", "Raises:"} <= set(lines)
