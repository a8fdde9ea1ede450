"""Tools that look at a client find its operations, with their arguments."""

from __future__ import annotations

import inspect
import re
import types
import typing
from typing import Any
from unittest.mock import create_autospec

import pydantic
import pytest

import coze_ext
from coze_ext import ChatPoll, TokenAuth
from coze_ext._chat import AsyncChat, Chat
from tests.each import each
from tests.twins import TOKEN, AsyncTwin, Twin

PATHS = ("bots.retrieve", "bots.versions.list", "chat.create_and_poll", "chat.messages.list")


def found(client: Any, path: str) -> Any:
    for name in path.split("."):
        client = getattr(client, name)
    return client


@pytest.mark.parametrize("path", PATHS)
def test_a_mock_of_a_client_has_its_operations(twin: Twin, path: str) -> None:
    mocked = found(create_autospec(twin.coze_class, instance=True), path)
    with pytest.raises(TypeError):
        mocked(no_such_argument=1)


async def test_a_mocked_operation_returns_what_it_is_told(twin: Twin) -> None:
    mocked = create_autospec(twin.coze_class, instance=True)
    mocked.chat.create_and_poll.return_value = "polled"
    polled = await twin.value(mocked.chat.create_and_poll(bot_id="73", user_id="u"))
    assert polled == "polled"
    mocked.chat.create_and_poll.assert_called_once_with(bot_id="73", user_id="u")


@pytest.mark.parametrize(
    "name",
    ["create", "stream", "create_and_poll", "submit_tool_outputs_stream", "cancel"],
)
def test_the_types_of_all_arguments_can_be_read_and_made_a_model_of(twin: Twin, name: str) -> None:
    """As tools for agents do it."""
    method = getattr(twin.coze_class(auth=TokenAuth(TOKEN)).chat, name)
    types = typing.get_type_hints(method)
    parameters = inspect.signature(method).parameters
    assert {*parameters, "return"} == set(types)
    fields: dict[str, Any] = {
        one: (types[one], ... if given.default is given.empty else given.default)
        for one, given in parameters.items()
    }
    model = pydantic.create_model(name, **fields)
    assert set(model.model_json_schema()["properties"]) == set(parameters)


def test_what_is_polled_for_is_known(twin: Twin) -> None:
    method = twin.coze_class(auth=TokenAuth(TOKEN)).chat.create_and_poll
    assert typing.get_type_hints(method)["return"] is ChatPoll


def test_dir_shows_what_is_for_users(twin: Twin) -> None:
    coze = twin.coze_class(auth=TokenAuth(TOKEN))
    close = "aclose" if isinstance(twin, AsyncTwin) else "close"
    shown = {name for name in dir(coze) if not name.startswith("__")}
    resources = {"bots", "chat", "conversations", "files", "users", "workflows", "workspaces"}
    assert resources | {"request", "with_options", close} <= shown
    assert not {name for name in shown if name.startswith("_") or "httpx" in name}
    for path in PATHS:
        *parents, name = path.split(".")
        names = dir(found(coze, ".".join(parents)))
        assert name in names
        assert "_client" not in names


def test_reprs_say_what_a_thing_is_and_no_token(twin: Twin) -> None:
    coze = twin.coze_class(auth=TokenAuth(TOKEN), base_url="http://localhost:1")
    client = f"{type(coze).__name__}(base_url='http://localhost:1')"
    prefix = type(coze).__name__.removesuffix("Coze")
    assert repr(coze) == client
    assert repr(coze.chat) == f"{prefix}Chat({client})"
    assert repr(coze.bots.versions) == f"{prefix}BotsVersions({client})"
    stream = coze.chat.stream(bot_id="7", user_id="u")
    tools = coze.chat.run_tools_stream(tools=[], bot_id="7", user_id="u")
    batch = coze.chat.batch([], bot_id="7", user_id="u")
    assert repr(stream) == f"{prefix}ChatStream(not opened)"
    assert repr(tools) == f"{prefix}ToolStream(not opened)"
    assert repr(batch) == f"{prefix}Batch(open, concurrency=8)"
    if isinstance(twin, AsyncTwin):
        assert repr(coze.bots.list(workspace_id="7")) == "AsyncPages(bots_list, not asked for)"


def own_methods(kind: type) -> list[str]:
    return [name for name in dir(kind) if not name.startswith("_")]


@each(
    "name",
    # But for constants, which `help` shows as what they are.
    [one for one in coze_ext.__all__ if one[0] != "_" and callable(getattr(coze_ext, one))],
)
def test_help_of_each_public_name_reads_well(name: str) -> None:
    thing = getattr(coze_ext, name)
    assert_reads_well(name, thing)
    if isinstance(thing, type) and not issubclass(thing, Exception):
        for method in own_methods(thing):
            member = inspect.getattr_static(thing, method)
            if not isinstance(member, bool):  # as httpx has them
                assert_reads_well(f"{name}.{method}", member)


@pytest.mark.parametrize("kind", [Chat, AsyncChat])
def test_help_of_each_operation_of_chats_reads_well(kind: type) -> None:
    for name in own_methods(kind):
        method = inspect.getattr_static(kind, name)
        assert_reads_well(name, method)
        if inspect.isfunction(method):
            assert_tells_all_arguments(name, method)


def parts(method: object) -> tuple[str, list[str]]:
    """The first line of a method's help; and its other paragraphs."""
    first, *others = (inspect.getdoc(method) or "").split("\n\n")
    return first, others


def test_help_of_a_method_that_passes_arguments_on_tells_of_both(twin: Twin) -> None:
    documents = twin.coze_class(auth=TokenAuth(TOKEN)).datasets.documents
    first, (*words, args, returns, raises) = parts(documents.create_and_wait)
    _, (*other_words, other_args, _, other_raises) = parts(documents.create)
    assert first == "Add files to a dataset, and wait until they have been processed."
    assert words == other_words
    assert args.startswith("Args:\n    progress: called with the progress of each file after each")
    assert args.endswith(
        "    poll_interval: seconds between two looks at the files, at least 1.\n"
        + other_args.removeprefix("Args:\n")
    )
    words_of_returns = "the files' progress, in which all are processed, in the order of"
    assert returns == f"Returns:\n    {words_of_returns} `document_bases`"
    assert raises.startswith("Raises:\n    CozeDocumentsFailedError: files could not be processed;")
    assert raises.endswith("the files were added.\n" + other_raises.removeprefix("Raises:\n"))


def test_help_is_wrapped_at_100_characters(twin: Twin) -> None:
    chats = twin.coze_class(auth=TokenAuth(TOKEN)).chat
    (returns,) = [part for part in parts(chats.stream)[1] if part.startswith("Returns:")]
    words = (
        "the stream of events (`ChatStream`, or `AsyncChatStream`); the request is sent when it is"
    )
    words += (
        " entered or first iterated. Leaving it early lets the chat go on at the service: `cancel`"
    )
    lines = returns.splitlines()[1:]
    assert " ".join(line.removeprefix("    ") for line in lines) == f"{words} ends it"
    assert [len(line) for line in lines] == [93, 100]


def test_help_of_a_method_without_words_of_its_own_is_that_of_the_other(twin: Twin) -> None:
    chats = twin.coze_class(auth=TokenAuth(TOKEN)).chat
    cancel = twin.coze_class(auth=TokenAuth(TOKEN)).chat.stream(bot_id="7", user_id="u").cancel
    for method, first in (
        (chats.stream, "Start a chat, as a stream."),
        (chats.create, "Start a chat."),
        (
            cancel,
            "Cancel the chat at the service, close the stream, and return the chat as it ended.",
        ),
    ):
        assert parts(method)[0] == first
        assert not [line for line in parts(method)[1] if line.endswith(":")]


def test_the_arguments_of_both_are_in_the_signature_and_have_types(twin: Twin) -> None:
    chats = twin.coze_class(auth=TokenAuth(TOKEN)).chat
    parameters = inspect.signature(chats.batch).parameters
    names = list(parameters)
    others = list(inspect.signature(chats.create).parameters)
    assert names == ["questions", *others, "concurrency", "recover"]
    kinds = [one.kind.name for one in parameters.values()]
    assert kinds == ["POSITIONAL_OR_KEYWORD", *["KEYWORD_ONLY"] * (len(names) - 1)]
    returned = str(inspect.signature(chats.batch).return_annotation)
    assert returned == f"coze_ext.{'Async' * isinstance(twin, AsyncTwin)}Batch[Q]"


WAITING = {"timeout": None, "poll_interval": 1.0}


@each(
    ("name", "defaults"),
    [
        ("stream", {"recover": False}),
        ("create_and_poll", WAITING),
        ("submit_tool_outputs_stream", {"recover": False}),
        ("submit_tool_outputs_and_poll", WAITING),
        ("run_tools", {"max_rounds": 10, **WAITING}),
        ("run_tools_stream", {"max_rounds": 10, "recover": False}),
        ("batch", {"concurrency": 8, "recover": False}),
    ],
)
def test_what_is_not_said_of_how_to_chat_has_a_default(
    twin: Twin, name: str, defaults: dict[str, Any]
) -> None:
    chat = twin.coze_class(auth=TokenAuth(TOKEN)).chat
    parameters = inspect.signature(getattr(chat, name)).parameters
    assert {one: parameters[one].default for one in defaults} == defaults


def test_help_of_a_batch_names_what_ends_it(twin: Twin) -> None:
    coze = twin.coze_class(auth=TokenAuth(TOKEN))
    (name,) = re.findall(r"`(\w*close\w*)`", inspect.getdoc(coze.chat.batch) or "")
    assert callable(getattr(coze.chat.batch([], bot_id="7", user_id="u"), name))


def assert_reads_well(name: str, thing: object) -> None:
    words = inspect.getdoc(thing)
    if isinstance(thing, types.MemberDescriptorType):
        return  # a field, which the class describes
    assert words, name
    first = words.splitlines()[0]
    assert first[0].isupper(), (name, first)
    assert all(len(line) <= 110 for line in words.splitlines()), name
    for section in ("Args:", "Returns:", "Raises:", "Attributes:"):
        assert words.count(f"\n{section}\n") <= 1, (name, section)


def assert_tells_all_arguments(name: str, method: Any) -> None:
    words = inspect.getdoc(method) or ""
    told = re.findall(r"^    (\w+)(?:, \w+)*: ", words.partition("\nArgs:\n")[2], re.MULTILINE)
    assert {*inspect.signature(method).parameters} - {"self"} <= set(told), name
