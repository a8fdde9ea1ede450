"""Wrong arguments are refused before anything is sent, by a message that names them."""

from __future__ import annotations

import inspect
import io
import os
import re
import socket
from collections.abc import Callable, Iterator
from hashlib import sha256
from operator import attrgetter
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, ClassVar, TypeAlias

import httpx
import pytest

from coze_api.models import (
    BotCollaborator,
    BotKnowledge,
    EnterMessage,
    ModelInfoConfig,
    ObjectStringItem,
    OnboardingInfo,
    PromptInfo,
    ToolOutput,
)
from coze_core.errors import CozeFileError
from coze_core.files import File
from coze_ext import (
    Coze,
    CozeArgumentError,
    TokenAuth,
    assistant_message,
    audio,
    file,
    image,
    text,
    user_message,
)
from tests.each import each
from tests.faults.world import World, ask
from tests.twins import TOKEN, Twin

LARGEST = 512 * 1024 * 1024


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A port where a connection would be noticed."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


def url_of(listening: socket.socket) -> str:
    return f"http://127.0.0.1:{listening.getsockname()[1]}"


def assert_nothing_was_sent(listening: socket.socket) -> None:
    with pytest.raises(BlockingIOError):
        listening.accept()


Call: TypeAlias = Callable[[Any], Any]
Case: TypeAlias = tuple[Call, type[Exception], str]
"""A call, what it raises, and the argument and the limit that the message names."""

IDS = {"conversation_id": "72", "chat_id": "71"}
HI = user_message("Hi")
TEXT: dict[str, Any] = {"role": "user", "content": "x", "content_type": "text"}
NUMBER_OUTPUT: dict[str, Any] = {"tool_call_id": "1", "output": 1}
OUTPUT = ToolOutput(tool_call_id="1", output="x")


def run_tools(**arguments: Any) -> Call:
    return lambda c: c.chat.run_tools_stream(tools=[], bot_id="73", user_id="u", **arguments)


def talk(**arguments: Any) -> Call:
    return lambda coze: coze.chat.stream(**{"bot_id": "73", "user_id": "u"} | arguments)


def poll(**arguments: Any) -> Call:
    return lambda coze: coze.chat.create_and_poll(**{"bot_id": "73", "user_id": "u"} | arguments)


def create(**arguments: Any) -> Call:
    return lambda coze: coze.bots.create(**{"space_id": "7", "name": "x"} | arguments)


def submit(**arguments: Any) -> Call:
    given = {**IDS, "tool_outputs": [OUTPUT]} | arguments
    return lambda coze: coze.chat.submit_tool_outputs(**given)


def list_bots(**arguments: Any) -> Call:
    return lambda coze: coze.bots.list(**{"workspace_id": "7"} | arguments)


def collaborate(*collaborators: Any) -> Call:
    return lambda coze: coze.bots.collaborators.create(bot_id="1", collaborators=collaborators)


def build(builder: Callable[..., Any], *arguments: Any, **named: Any) -> Call:
    """A call that needs no client."""
    return lambda _: builder(*arguments, **named)


# For each method that takes IDs, arguments that it would take.
ASKED: dict[str, Any] = {"bot_id": "73", "user_id": "u"}
CHAT_ARGUMENTS: dict[str, dict[str, Any]] = {
    "chat.create": ASKED,
    "chat.stream": ASKED,
    "chat.create_and_poll": ASKED,
    "chat.run_tools": {**ASKED, "tools": []},
    "chat.run_tools_stream": {**ASKED, "tools": []},
    "chat.batch": {**ASKED, "questions": []},
    "chat.retrieve": IDS,
    "chat.poll": IDS,
    "chat.cancel": IDS,
    "chat.submit_tool_outputs": {**IDS, "tool_outputs": [OUTPUT]},
    "chat.submit_tool_outputs_and_poll": {**IDS, "tool_outputs": [OUTPUT]},
    "chat.submit_tool_outputs_stream": {**IDS, "tool_outputs": [OUTPUT]},
    "chat.messages.list": IDS,
}
ARGUMENTS: dict[str, dict[str, Any]] = CHAT_ARGUMENTS | {
    "files.retrieve": {"file_id": "1"},
    "bots.create": {"space_id": "7", "name": "x"},
    "bots.update": {"bot_id": "73"},
    "bots.publish": {"bot_id": "73"},
    "bots.unpublish": {"bot_id": "73", "connector_id": "1024"},
    "bots.retrieve": {"bot_id": "73"},
    "bots.list": {"workspace_id": "7"},
    "bots.versions.list": {"bot_id": "73"},
    "bots.collaboration_modes.update": {"bot_id": "73", "collaboration_mode": "single"},
    "bots.collaborators.create": {"bot_id": "73", "collaborators": [BotCollaborator(user_id="1")]},
    "bots.collaborators.delete": {"bot_id": "73", "user_id": "1"},
    "bots.retrieve_published": {"bot_id": "73"},
    "bots.list_published": {"space_id": "7"},
}


def method_of(coze: Any, path: str) -> Any:
    return attrgetter(path)(coze)


def calling(path: str, arguments: dict[str, Any]) -> Call:
    return lambda coze: method_of(coze, path)(**arguments)


def id_arguments() -> Iterator[tuple[str, str]]:
    """Each method and each of its arguments that is an ID of the service."""
    with httpx.Client(verify=False) as http_client:
        coze = Coze(auth=TokenAuth(TOKEN), http_client=http_client)
        for path in methods_of(coze):
            # What is passed on by create_and_poll are the arguments of create.
            method = method_of(coze, path.replace("create_and_poll", "create"))
            for name in inspect.signature(method).parameters:
                # A user of an application has the application's own name.
                if re.search("(^|_)ids?$", name) and (path, name) not in {
                    (call, "user_id") for call in CHAT_ARGUMENTS
                }:
                    yield path, name


def methods_of(coze: Coze) -> Iterator[str]:
    for resource in ("bots", "files", "chat", "chat.messages"):
        for name, _ in inspect.getmembers(method_of(coze, resource), inspect.ismethod):
            if not name.startswith("_"):
                yield f"{resource}.{name}"


NO_IDS = [
    "1/2",
    "../x",
    "..",
    "...",
    "1\\2",
    "1?x=1",
    "1#x",
    "1 2",
    " 1",
    "1\r\n",
    "\x00",
    "\ud83d",
]


CASES: dict[str, Case] = {
    # IDs; what can't be one is below
    "an empty bot_id": (lambda c: c.bots.retrieve(bot_id=""), ValueError, "bot_id"),
    "a bot_id that is a number": (
        lambda c: c.bots.retrieve(bot_id=73),
        TypeError,
        "bot_id: expected a string",
    ),
    "a bot_id that is None": (lambda c: c.bots.retrieve(bot_id=None), TypeError, "bot_id"),
    "a bot_id that is bytes": (lambda c: c.bots.retrieve(bot_id=b"73"), TypeError, "bot_id"),
    "an empty bot_id to publish": (lambda c: c.bots.publish(bot_id=""), ValueError, "bot_id"),
    "an empty bot_id to update": (lambda c: c.bots.update(bot_id=""), ValueError, "bot_id"),
    "an empty bot_id to list": (lambda c: c.bots.versions.list(bot_id=""), ValueError, "bot_id"),
    "an empty bot_id of old": (
        lambda c: c.bots.retrieve_published(bot_id=""),
        ValueError,
        "bot_id",
    ),
    "an empty user_id in a path": (
        lambda c: c.bots.collaborators.delete(bot_id="1", user_id=""),
        ValueError,
        "user_id",
    ),
    "an empty file_id": (lambda c: c.files.retrieve(file_id=""), ValueError, "file_id"),
    "a file_id that is a number": (lambda c: c.files.retrieve(file_id=1), TypeError, "file_id"),
    "an empty workspace_id": (list_bots(workspace_id=""), ValueError, "workspace_id"),
    "an empty space_id": (create(space_id=""), ValueError, "space_id"),
    "an empty space_id of old": (
        lambda c: c.bots.list_published(space_id=""),
        ValueError,
        "space_id",
    ),
    "an empty bot_id to talk to": (talk(bot_id=""), ValueError, "bot_id"),
    "an empty user_id to talk as": (talk(user_id=""), ValueError, "user_id"),
    "a user_id that is a number": (talk(user_id=5), TypeError, "user_id"),
    "an empty conversation_id": (talk(conversation_id=""), ValueError, "conversation_id"),
    "an empty chat_id": (
        lambda c: c.chat.retrieve(**{**IDS, "chat_id": ""}),
        ValueError,
        "chat_id",
    ),
    "an empty chat_id to cancel": (
        lambda c: c.chat.cancel(**{**IDS, "chat_id": ""}),
        ValueError,
        "chat_id",
    ),
    "a chat without its conversation": (
        lambda c: c.chat.messages.list(**{**IDS, "conversation_id": ""}),
        ValueError,
        "conversation_id",
    ),
    "an empty tool_call_id": (
        submit(tool_outputs=[ToolOutput(tool_call_id="", output="x")]),
        ValueError,
        "tool_call_id",
    ),
    # bots
    "an empty name": (create(name=""), ValueError, "name"),
    "a name too long": (create(name="x" * 21), ValueError, "name: expected 1 to 20 characters"),
    "a name that is None": (create(name=None), TypeError, "name"),
    "a name too long to update": (
        lambda c: c.bots.update(bot_id="1", name="ü" * 21),
        ValueError,
        "name: expected 1 to 20",
    ),
    "a description too long": (create(description="x" * 501), ValueError, "description.*500"),
    "a prompt too long": (
        create(prompt_info=PromptInfo(prompt="x" * 20_001)),
        ValueError,
        r"prompt_info\.prompt.*20000",
    ),
    "a prompt that is plain text": (create(prompt_info="Be kind."), TypeError, "prompt_info"),
    "a prologue too long": (
        create(onboarding_info=OnboardingInfo(prologue="x" * 301)),
        ValueError,
        r"onboarding_info\.prologue.*300",
    ),
    "a question too long": (
        create(onboarding_info=OnboardingInfo(suggested_questions=["ok", "x" * 51])),
        ValueError,
        r"suggested_questions\[1\].*50",
    ),
    "a top_p too large": (
        create(model_info_config=ModelInfoConfig(model_id="1", top_p=1.5)),
        ValueError,
        r"top_p.*0 to 1",
    ),
    "an empty model_id": (
        create(model_info_config=ModelInfoConfig(model_id="")),
        ValueError,
        r"model_info_config\.model_id",
    ),
    "too many datasets": (
        lambda c: c.bots.update(bot_id="1", knowledge=BotKnowledge(dataset_ids=["1"] * 151)),
        ValueError,
        r"knowledge\.dataset_ids.*150",
    ),
    "a connector_id that is a number": (
        lambda c: c.bots.unpublish(bot_id="1", connector_id=1024),
        TypeError,
        "connector_id: expected a string",
    ),
    "an icon_file_id that is a number": (create(icon_file_id=1), TypeError, "icon_file_id"),
    "an empty icon_file_id": (create(icon_file_id=""), ValueError, "icon_file_id"),
    "an empty one of connector_ids": (
        lambda c: c.bots.publish(bot_id="1", connector_ids=["1024", ""]),
        ValueError,
        r"connector_ids\[1\]",
    ),
    "an empty connector_id": (
        lambda c: c.bots.unpublish(bot_id="1", connector_id=""),
        ValueError,
        "connector_id",
    ),
    "no connectors": (
        lambda c: c.bots.publish(bot_id="1", connector_ids=[]),
        ValueError,
        "connector_ids.*1",
    ),
    "one connector as text": (
        lambda c: c.bots.publish(bot_id="1", connector_ids="1024"),
        TypeError,
        "connector_ids",
    ),
    "connectors that are numbers": (
        lambda c: c.bots.publish(bot_id="1", connector_ids=[1024]),
        TypeError,
        r"connector_ids\[0\]",
    ),
    "connectors as a list": (
        lambda c: c.bots.publish(bot_id="1", connectors=["1024"]),
        TypeError,
        "connectors",
    ),
    "no collaborators": (collaborate(), ValueError, "collaborators.*1"),
    "two collaborators": (
        collaborate(*[BotCollaborator(user_id="1")] * 2),
        ValueError,
        "collaborators.*1",
    ),
    "a collaborator as text": (collaborate("1"), TypeError, r"collaborators\[0\]"),
    "a mode that is a number": (
        lambda c: c.bots.collaboration_modes.update(bot_id="1", collaboration_mode=1),
        TypeError,
        "collaboration_mode",
    ),
    "is_published as text": (
        lambda c: c.bots.retrieve(bot_id="1", is_published="yes"),
        TypeError,
        "is_published",
    ),
    # pages
    "page 0": (list_bots(page_num=0), ValueError, "page.*1"),
    "a page below 0": (list_bots(page_num=-1), ValueError, "page.*1"),
    "a page that is text": (list_bots(page_num="1"), TypeError, "page.*an integer"),
    "a page that is a fraction": (list_bots(page_num=1.5), TypeError, "page.*an integer"),
    "a page that is true": (list_bots(page_num=True), TypeError, "page.*an integer"),
    "pages of 0": (list_bots(page_size=0), ValueError, "page_size.*1"),
    "pages of old of 0": (
        lambda c: c.bots.list_published(space_id="7", page_size=0),
        ValueError,
        "page_size.*1",
    ),
    "pages of versions of 0": (
        lambda c: c.bots.versions.list(bot_id="1", page_size=0),
        ValueError,
        "page_size.*1 to 30",
    ),
    "pages too large": (
        lambda c: c.bots.versions.list(bot_id="1", page_size=31),
        ValueError,
        "page_size.*30",
    ),
    # chats
    "too many messages": (
        talk(additional_messages=[HI] * 101),
        ValueError,
        "additional_messages.*100",
    ),
    "one message without a list": (talk(additional_messages=HI), TypeError, "additional_messages"),
    "messages that are text": (
        talk(additional_messages=["Hi"]),
        TypeError,
        r"additional_messages\[0\]",
    ),
    "messages as one text": (talk(additional_messages="Hi"), TypeError, "additional_messages"),
    "a role that is a number": (
        talk(additional_messages=[EnterMessage(**{**TEXT, "role": 1})]),
        TypeError,
        r"additional_messages\[0\]\.role",
    ),
    "too many pairs": (
        talk(meta_data={f"k{number}": "v" for number in range(17)}),
        ValueError,
        "meta_data.*16",
    ),
    "an empty key": (talk(meta_data={"": "v"}), ValueError, "meta_data.*1 to 64"),
    "a key too long": (talk(meta_data={"k" * 65: "v"}), ValueError, "meta_data.*1 to 64"),
    "a value too long": (talk(meta_data={"k": "v" * 513}), ValueError, "meta_data.*1 to 512"),
    "an empty value": (talk(meta_data={"k": ""}), ValueError, "meta_data.*1 to 512"),
    "a value that is a number": (talk(meta_data={"k": 1}), TypeError, "meta_data"),
    "a key that is a number": (talk(meta_data={1: "v"}), TypeError, "meta_data"),
    "pairs as a list": (talk(meta_data=[("k", "v")]), TypeError, "meta_data"),
    "variables as a list": (talk(custom_variables=["x"]), TypeError, "custom_variables"),
    "auto_save_history as text": (talk(auto_save_history="no"), TypeError, "auto_save_history"),
    "an answer that is neither streamed nor saved": (
        lambda c: c.chat.create(bot_id="73", user_id="u", auto_save_history=False),
        CozeArgumentError,
        "auto_save_history: expected True, got False",
    ),
    "a run with a bot and an app": (
        lambda c: c.workflows.runs.create(workflow_id="74", bot_id="73", app_id="76"),
        CozeArgumentError,
        "app_id: expected none beside bot_id, got str",
    ),
    "a chatflow with a bot and an app": (
        lambda c: c.workflows.chat.stream(
            workflow_id="74",
            bot_id="73",
            app_id="76",
            additional_messages=[user_message("x")],
        ).final_text(),
        CozeArgumentError,
        "bot_id: expected none beside app_id, got str",
    ),
    "recover as text": (talk(recover="yes"), TypeError, "recover"),
    "recover what isn't saved": (
        talk(recover=True, auto_save_history=False),
        ValueError,
        "recover.*auto_save_history",
    ),
    "tools that recover as text": (run_tools(recover="yes"), TypeError, "^recover"),
    "tools of a chat that isn't saved": (
        run_tools(auto_save_history=False),
        CozeArgumentError,
        "^auto_save_history: expected True, got False",
    ),
    "a chat with no time": (poll(timeout=0), ValueError, "timeout"),
    "a chat with less than no time": (poll(timeout=-1), ValueError, "timeout"),
    "a chat with no number of seconds": (poll(timeout=float("nan")), ValueError, "timeout"),
    "looks too often": (poll(poll_interval=0.5), ValueError, "poll_interval.*1"),
    "no tool outputs": (submit(tool_outputs=[]), ValueError, "tool_outputs.*1"),
    "one tool output without a list": (submit(tool_outputs=OUTPUT), TypeError, "tool_outputs"),
    "tool outputs that are text": (submit(tool_outputs=["x"]), TypeError, r"tool_outputs\[0\]"),
    "a tool output that is a number": (
        submit(tool_outputs=[ToolOutput(**NUMBER_OUTPUT)]),
        TypeError,
        r"tool_outputs\[0\]\.output",
    ),
    # messages
    "an empty question": (build(user_message, ""), ValueError, "content"),
    "a question of bytes": (build(user_message, b"Hi"), ValueError, "content"),
    "a question of nothing": (build(user_message, []), ValueError, "content.*1"),
    "a question of None": (build(user_message, None), ValueError, "content"),
    "an empty answer": (build(assistant_message, ""), ValueError, "content"),
    "half a character": (build(user_message, "\ud83d"), ValueError, "content.*UTF-8"),
    "a text without a file": (
        build(user_message, [text("Look")]),
        ValueError,
        "content.*file or an image",
    ),
    "a text beside sound alone": (
        build(user_message, [text("Listen"), audio("1")]),
        ValueError,
        "content.*file or an image",
    ),
    "two texts": (
        build(user_message, [text("a"), text("b"), image("1")]),
        ValueError,
        "content.*at most 1 text",
    ),
    "an item that is plain text": (
        build(user_message, ["Look", image("1")]),
        ValueError,
        r"content\[0\]",
    ),
    "an image of nothing": (build(image), ValueError, "image.*file_id or file_url"),
    "a file with an empty ID": (build(file, ""), ValueError, r"file\.file_id"),
    "a sound with an empty URL": (build(audio, file_url=""), ValueError, r"audio\.file_url"),
    "an image whose ID is a number": (build(image, 1), ValueError, r"image\.file_id"),
    "an empty text": (build(text, ""), ValueError, r"text\.text"),
    "too many pairs of a message": (
        build(user_message, "Hi", meta_data={f"k{number}": "v" for number in range(17)}),
        ValueError,
        "meta_data.*16",
    ),
    "a pair of a message that is a number": (
        build(user_message, "Hi", meta_data={"k": 1}),
        ValueError,
        "meta_data",
    ),
    # uploads
    "an empty path": (lambda c: c.files.upload(file=""), ValueError, "file.*empty"),
    "no bytes": (lambda c: c.files.upload(file=b""), ValueError, "file.*1 to 536870912 bytes"),
    "no bytes with a name": (
        lambda c: c.files.upload(file=("x", b"")),
        ValueError,
        "file.*1 to 536870912 bytes",
    ),
    "bytes without their name": (
        lambda c: c.files.upload(file=("", b"x")),
        ValueError,
        "file.*name",
    ),
    "a tuple of one": (lambda c: c.files.upload(file=("x",)), TypeError, "file.*tuple"),
    "a tuple of three": (
        lambda c: c.files.upload(file=("x", b"x", "text/plain")),
        TypeError,
        "file.*tuple",
    ),
    "a file that is a number": (lambda c: c.files.upload(file=3), TypeError, "file.*int"),
    "a file that is None": (lambda c: c.files.upload(file=None), TypeError, "file.*None"),
    "a file that is a list": (lambda c: c.files.upload(file=[b"x"]), TypeError, "file.*list"),
    "a progress that can't be called": (
        lambda c: c.files.upload(file=b"x", progress=1),
        TypeError,
        "progress",
    ),
}


async def make(coze: Any, call: Call) -> None:
    """Make a call; streams and pages are sent when they are used, and refused before that."""
    result = call(coze)
    if hasattr(result, "__await__"):
        await result


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 60


@each("name", CASES)
async def test_a_wrong_argument_is_refused(twin: Twin, listener: socket.socket, name: str) -> None:
    call, kind, words = CASES[name]
    with pytest.raises(kind, match=words) as caught:
        await make_towards(listener, twin, call)
    # The argument first, and then what it should have been.
    assert re.match(r"[a-z_]+\b.*: (expected |the name )", str(caught.value))
    assert_nothing_was_sent(listener)


@each(("path", "name"), id_arguments())
async def test_what_can_be_no_id_of_the_service_is_refused(
    twin: Twin, listener: socket.socket, path: str, name: str
) -> None:
    """In the path, the query or the body, required or not."""
    for given in NO_IDS:
        wrong: Any = ["1024", given] if name.endswith("_ids") else given
        arguments = {**ARGUMENTS[path], name: wrong}
        with pytest.raises(ValueError, match=rf"^{name}(\[1\])?: expected "):
            await make_towards(listener, twin, calling(path, arguments))
    assert_nothing_was_sent(listener)


@pytest.mark.parametrize("builder", [image, file, audio])
def test_what_can_be_no_id_is_refused_in_a_message_too(builder: Any) -> None:
    for given in NO_IDS:
        made = ObjectStringItem(type=builder.__name__, file_id=given)
        for build_it in (lambda one=given: builder(one), lambda one=made: user_message([one])):
            with pytest.raises(CozeArgumentError, match=r"^[a-z0-9\[\]]+\.file_id: expected "):
                build_it()


async def test_a_streamed_answer_need_not_be_saved(twin: Twin, world: World) -> None:
    async with world.coze(twin) as coze:
        await twin.items(ask(coze, world.bot_id, auto_save_history=False))
    assert world.server.requests[-1].json["auto_save_history"] is False


async def test_the_applications_own_name_for_a_user_may_hold_anything(
    twin: Twin, world: World
) -> None:
    user_id = "Ann O'Neill / sales?#\\ 👋"
    async with world.coze(twin) as coze:
        await twin.value(
            coze.chat.create(bot_id=world.bot_id, user_id=user_id, additional_messages=[HI])
        )
    assert world.server.requests[-1].json["user_id"] == user_id


async def make_towards(listening: socket.socket, twin: Twin, call: Call) -> None:
    async with twin.within(twin.over_sockets(verify=False, timeout=5)) as http_client:
        coze = twin.coze_class(
            auth=TokenAuth(TOKEN), base_url=url_of(listening), http_client=http_client
        )
        await make(coze, call)


# ---- files


def nowhere(folder: Path) -> Any:
    return folder / "nowhere.txt"


def directory(folder: Path) -> Any:
    return folder


def directory_as_text(folder: Path) -> Any:
    return str(folder)


def empty(folder: Path) -> Any:
    path = folder / "empty.txt"
    path.touch()
    return path


def too_large(folder: Path) -> Any:
    path = folder / "large.bin"
    with path.open("wb") as sparse:
        sparse.truncate(LARGEST + 1)
    return path


def pipe(folder: Path) -> Any:
    """One that nobody writes into: to open it would take for ever."""
    path = folder / "pipe"
    os.mkfifo(path)
    return path


def link_to_a_pipe(folder: Path) -> Any:
    path = folder / "link"
    path.symlink_to(pipe(folder))
    return str(path)


def path_of_a_socket(folder: Path) -> Any:
    path = folder / "socket"
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(path))
    return path


def loop_of_links(folder: Path) -> Any:
    path = folder / "loop"
    path.symlink_to(path)
    return path


def below_a_file(folder: Path) -> Any:
    return empty(folder) / "below.txt"


def closed(folder: Path) -> Any:
    with too_large(folder).open("rb") as opened:
        return opened


def in_text_mode(folder: Path) -> Any:
    path = folder / "text.txt"
    path.write_text("Hi")
    return path.open()


def wrapped_in_text_mode(_: Path) -> Any:
    return NamedTemporaryFile("w+")


def for_writing(folder: Path) -> Any:
    path = folder / "written.txt"
    path.write_text("Hi")
    return path.open("ab")


FILES: dict[str, tuple[Callable[[Path], Any], type[Exception], str]] = {
    "missing": (nowhere, FileNotFoundError, "nowhere.txt"),
    "a directory": (directory, CozeFileError, "^file: expected a file, got the directory "),
    "a directory as text": (
        directory_as_text,
        CozeFileError,
        "^file: expected a file, got the dir",
    ),
    "a pipe": (pipe, CozeFileError, "^file: expected a file, got .*/pipe', a pipe, "),
    "a pipe with a name": (lambda folder: ("x.txt", pipe(folder)), OSError, "^file: expected "),
    "a link to a pipe": (link_to_a_pipe, OSError, "^file: expected a file, got .*/link', a pipe, "),
    "a socket": (path_of_a_socket, OSError, "^file: expected a file"),
    "a device": (lambda _: os.devnull, OSError, "^file: expected a file, got '/dev/null', a "),
    "empty": (empty, ValueError, "file.*1 to 536870912 bytes, got 0"),
    "too large": (too_large, ValueError, "file.*1 to 536870912 bytes, got 536870913"),
    "too large and open": (
        lambda folder: too_large(folder).open("rb"),
        ValueError,
        "file.*1 to 536870912 bytes, got 536870913",
    ),
    "too large with a name": (
        lambda folder: ("x.bin", too_large(folder)),
        ValueError,
        "file.*1 to 536870912 bytes",
    ),
    "a loop of links": (loop_of_links, OSError, "loop"),
    "below a file": (below_a_file, NotADirectoryError, "below.txt"),
    "closed": (closed, ValueError, "file.*closed"),
    "in text mode": (in_text_mode, ValueError, "file.*text mode"),
    "text in memory": (lambda _: io.StringIO("x"), ValueError, "file.*text mode"),
    "wrapped and in text mode": (wrapped_in_text_mode, ValueError, "file.*text mode"),
    "for writing": (for_writing, ValueError, "file.*for reading"),
}


@each("name", FILES)
async def test_a_file_that_cannot_be_sent_is_refused(
    twin: Twin, listener: socket.socket, tmp_path: Path, name: str
) -> None:
    make_file, kind, words = FILES[name]
    folder = tmp_path / name
    folder.mkdir()
    given = make_file(folder)
    async with twin.within(twin.over_sockets(verify=False, timeout=5)) as http_client:
        coze = twin.coze_class(
            auth=TokenAuth(TOKEN), base_url=url_of(listener), http_client=http_client
        )
        with pytest.raises(kind, match=words):
            await twin.value(coze.files.upload(file=given))
    if hasattr(given, "close"):
        given.close()
    assert_nothing_was_sent(listener)


async def test_a_file_that_may_not_be_read_is_refused(
    twin: Twin, listener: socket.socket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system says no, which it never does to its administrator: so it is made to."""
    path = tmp_path / "secret.txt"
    path.write_text("secret")
    path.chmod(0)
    if os.access(path, os.R_OK):

        def refuse(self: Path, *_: Any, **__: Any) -> None:
            raise PermissionError(13, "Permission denied", str(self))

        monkeypatch.setattr(Path, "open", refuse)
    async with twin.within(twin.over_sockets(verify=False, timeout=5)) as http_client:
        coze = twin.coze_class(
            auth=TokenAuth(TOKEN), base_url=url_of(listener), http_client=http_client
        )
        with pytest.raises(PermissionError, match=r"secret\.txt"):
            await twin.value(coze.files.upload(file=path))
    assert_nothing_was_sent(listener)


@pytest.mark.parametrize("mime_type", ["text/plain\r\nX: 1", "text/plain\n", "text", "", "ü/x"])
async def test_a_media_type_that_is_none_is_refused(
    twin: Twin, listener: socket.socket, mime_type: str
) -> None:
    """With a line break it would put a header of its own into the part (RFC 9110, 8.3.1)."""
    async with twin.within(twin.over_sockets(verify=False, timeout=0.1)) as http_client:
        coze = twin.coze_class(
            auth=TokenAuth(TOKEN), base_url=url_of(listener), http_client=http_client
        )
        file = File(io.BytesIO(b"Add salt."), "salt.txt", mime_type)
        with pytest.raises(ValueError, match="mime_type"):
            await twin.value(coze.files.upload(file=file))
    assert_nothing_was_sent(listener)


async def test_what_a_pipe_holds_can_be_passed_as_an_opened_file(twin: Twin, world: World) -> None:
    reading, writing = os.pipe()
    os.write(writing, b"Add salt.")
    os.close(writing)
    async with world.coze(twin) as coze:
        with os.fdopen(reading, "rb") as opened:
            await twin.value(coze.files.upload(file=("salt.txt", opened)))
    (stored,) = world.server.files
    assert (stored.file_name, stored.sha256) == ("salt.txt", sha256(b"Add salt.").hexdigest())


# ---- settings of a client


SETTINGS: dict[str, tuple[dict[str, Any], type[Exception], str]] = {
    "a token as text": ({"auth": TOKEN}, TypeError, "auth"),
    "a token with basic auth": ({"auth": ("me", "secret")}, TypeError, "auth"),
    "a URL of another scheme": ({"base_url": "ftp://127.0.0.1"}, ValueError, "base_url"),
    "a URL without a scheme": ({"base_url": "api.coze.com"}, ValueError, "base_url"),
    "a URL with a password": ({"base_url": "https://me:pw@host"}, ValueError, "base_url"),
    "a URL with a query": ({"base_url": "https://host/?a=1"}, ValueError, "base_url"),
    "a URL that is a number": ({"base_url": 8700}, ValueError, "base_url"),
    "a client that is none": ({"http_client": object()}, TypeError, "http_client"),
    "retries below 0": ({"max_retries": -1}, ValueError, "max_retries.*0"),
    "retries that are text": ({"max_retries": "2"}, TypeError, "max_retries"),
    "retries that are true": ({"max_retries": True}, TypeError, "max_retries"),
    "retries that are None": ({"max_retries": None}, TypeError, "max_retries"),
    "a deadline below 0": ({"retry_deadline": -0.1}, ValueError, "retry_deadline.*0"),
    "a deadline that is text": ({"retry_deadline": "60"}, TypeError, "retry_deadline"),
    "a deadline that is no number": (
        {"retry_deadline": float("nan")},
        ValueError,
        "retry_deadline",
    ),
    "events of no bytes": ({"max_event_bytes": 0}, ValueError, "max_event_bytes.*1"),
    "answers of no bytes": ({"max_answer_bytes": 0}, ValueError, "max_answer_bytes.*1"),
    "answers of a fraction": ({"max_answer_bytes": 1.5}, TypeError, "max_answer_bytes"),
    "events of a fraction": ({"max_event_bytes": 1.5}, TypeError, "max_event_bytes"),
    "a timeout that is text": ({"timeout": "30"}, TypeError, "timeout"),
    "a timeout below 0": ({"timeout": -1}, ValueError, "timeout"),
    "a timeout that is no number": ({"timeout": float("nan")}, ValueError, "timeout"),
    "headers that are a number": ({"headers": 5}, TypeError, "headers"),
    "headers with a line break": ({"headers": {"X": "a\r\nY: b"}}, ValueError, "headers"),
}


@each("name", SETTINGS)
def test_a_wrong_setting_is_refused(
    twin: Twin, listener: socket.socket, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    settings, kind, words = SETTINGS[name]
    opened: list[Any] = []
    monkeypatch.setattr(httpx, twin.http_class.__name__, NotToBeOpened)
    monkeypatch.setattr(NotToBeOpened, "opened", opened)
    with pytest.raises(kind, match=rf"^{words}\b") as caught:
        twin.coze_class(**{"auth": TokenAuth(TOKEN), "base_url": url_of(listener)} | settings)
    assert TOKEN not in str(caught.value)
    assert opened == []
    assert_nothing_was_sent(listener)


class NotToBeOpened:
    """Stands for an HTTP client that nobody would close."""

    opened: ClassVar[list[Any]] = []

    def __init__(self, **_: Any) -> None:
        self.opened.append(self)


TOKENS: list[Any] = [
    "",
    " ",
    "pat_a b",
    "pat_a\n",
    "\npat_a",
    "pat_a\r\nX: 1",
    "pat_ü",
    None,
    5,
    b"pat_a",
]


@each("token", TOKENS)
async def test_what_is_no_token_is_refused_without_being_quoted(
    twin: Twin, listener: socket.socket, token: Any
) -> None:
    with pytest.raises(ValueError, match="token") as caught:
        TokenAuth(token)
    messages = [str(caught.value)]
    async with twin.within(twin.over_sockets(verify=False, timeout=5)) as http_client:
        coze = twin.coze_class(
            auth=TokenAuth(lambda: token), base_url=url_of(listener), http_client=http_client
        )
        with pytest.raises(ValueError, match="token") as caught:
            await twin.value(coze.bots.retrieve(bot_id="1"))
        messages.append(str(caught.value))
    assert "pat_a" not in "".join(messages).replace("pat_...", "")
    assert_nothing_was_sent(listener)
