"""The server as tests and programs use it: starting, stopping, limits, application, fixture."""

from __future__ import annotations

import contextlib
import gc
import re
import shlex
import socket
import subprocess
import sys
import threading
import tomllib
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.types import ASGIApp, Receive, Scope, Send

from coze_mock import FunctionCall, Limits, MockServer, Settings, create_app
from coze_mock.document import load_document
from coze_mock.operations.registry import handlers
from tests.mock.wire import Wire, asking, ids

HEADERS = {"Authorization": "Bearer pat_x"}


def test_servers_run_side_by_side_and_share_nothing() -> None:
    with MockServer() as one, MockServer() as other:
        assert one.base_url != other.base_url
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+", one.base_url)
        wire = Wire(one.base_url)
        wire.create_bot()
        wire.close()
        assert (len(one.bots), len(other.bots)) == (1, 0)


def test_who_comes_while_it_closes_leaves_nothing_open(monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", left.append)
    for _ in range(5):
        server = MockServer()
        address = ("127.0.0.1", int(server.base_url.rpartition(":")[2]))
        came: list[socket.socket] = []

        def come(address: tuple[str, int] = address, came: list[socket.socket] = came) -> None:
            with contextlib.suppress(OSError):
                came.extend(socket.create_connection(address, timeout=10) for _ in range(200))

        coming = threading.Thread(target=come)
        coming.start()
        server.close()
        coming.join()
        for one in came:
            one.close()
    gc.collect()
    assert left == []


def test_a_closed_server_is_gone() -> None:
    with MockServer() as server:
        httpx.get(f"{server.base_url}/openapi.json")
    with pytest.raises(httpx.ConnectError):
        httpx.get(server.base_url)
    assert "coze-mock" not in [thread.name for thread in threading.enumerate()]
    server.close()


def test_a_port_that_is_taken_is_an_error() -> None:
    with MockServer() as server, pytest.raises(OSError, match="in use"):
        MockServer(port=int(server.base_url.rsplit(":", 1)[1]))


@pytest.mark.parametrize(
    "arguments", [{"token": ""}, {"chat_duration": -1.0}, {"stream_interval": -0.1}]
)
def test_settings_that_make_no_sense_are_refused(arguments: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"must not be empty|0 or more"):
        MockServer(**arguments)


def test_ids_are_unique_and_the_same_on_every_run_with_the_same_seed() -> None:
    def run(seed: int) -> list[str]:
        with MockServer(seed=seed, stream_interval=0) as server:
            wire = Wire(server.base_url)
            found = [wire.upload(), wire.published_bot()]
            events = wire.stream("/v3/chat", json=asking(found[1], stream=True))
            wire.close()
            completed = [data["id"] for name, data in events if name.endswith("message.completed")]
            return [*found, events[0][1]["id"], events[0][1]["conversation_id"], *completed]

    assert run(1) == run(1)
    assert not set(run(1)) & set(run(2))
    assert len(set(run(1))) == len(run(1))
    assert all(re.fullmatch(r"\d{19}", one) and int(one) < 2**63 for one in run(999_999))


def test_no_more_is_kept_than_the_limits_allow() -> None:
    limits = Limits(files=3, bots=3, versions=3, connectors=3, chats=3, conversations=3, requests=3)
    with MockServer(limits=limits, stream_interval=0) as server:
        wire = Wire(server.base_url)
        files = [wire.upload() for _ in range(5)]
        bots = [wire.published_bot() for _ in range(5)]
        versions = [wire.publish(bots[-1], f"{number}", "1024") for number in range(5)]
        chats = [wire.chat(bots[-1]) for _ in range(5)]

        assert [file.id for file in server.files] == files[-3:]
        assert [bot.id for bot in server.bots] == bots[-3:]
        assert [chat.id for chat in server.chats] == [chat["id"] for chat in chats[-3:]]
        assert len(server.conversations) == len(server.requests) == 3
        assert len(server.bots[-1].online) == 3
        listed = wire.data("GET", f"/v1/bots/{bots[-1]}/versions")["items"]
        assert [item["version"] for item in listed] == versions[::-1][:3]
        wire.close()


def test_what_is_kept_of_one_bot_is_bounded() -> None:
    """However many updates bring it, and though the document doesn't name it."""
    with MockServer(limits=Limits(kept_bytes=10_000)) as server:
        wire = Wire(server.base_url)
        large = {"space_id": "730", "name": "Cook", "unknown": "x" * 10_000}
        assert wire.refusal("POST", "/v1/bot/create", json=large) == (400, 4000)
        bot_id = wire.create_bot()
        for number in range(3):
            update = {"bot_id": bot_id, f"unknown_{number}": "x" * 3_000}
            wire.data("POST", "/v1/bot/update", json=update)
        update = {"bot_id": bot_id, "unknown_3": "x" * 3_000}
        assert wire.refusal("POST", "/v1/bot/update", json=update) == (400, 4000)
        # A chat, of which little is kept, may be larger.
        wire.publish(bot_id)
        wire.chat(bot_id, "x" * 10_000)
        wire.close()

        assert "unknown_3" not in server.bots[0].draft.config
        assert len(server.chats[0].question) < 2_000


def output_of(chat: dict[str, Any], output: str) -> dict[str, Any]:
    """The request that answers a chat's one tool call."""
    (call,) = chat["required_action"]["submit_tool_outputs"]["tool_calls"]
    outputs = [{"tool_call_id": call["id"], "output": output}]
    return {"params": ids(chat), "json": {"tool_outputs": outputs, "stream": True}}


def test_what_is_kept_of_one_chat_is_bounded() -> None:
    where = "/v3/chat/submit_tool_outputs"
    with MockServer(limits=Limits(turns=3, kept_bytes=10_000), stream_interval=0) as server:
        server.script(FunctionCall("look"), repeat=True)
        wire = Wire(server.base_url)
        events = wire.stream("/v3/chat", json=asking(wire.published_bot(), stream=True))
        for number in range(5):
            chat = events[-2][1]
            large = output_of(chat, "x" * 10_000)
            assert wire.refusal("POST", where, **large) == (400, 4000)
            events = wire.stream(where, **output_of(chat, f"output {number}"))
        wire.close()

        (kept,) = server.chats
        assert len(kept.turns) == 3
        assert "output 4" in [message.content for message in kept.turns[-1].messages]


def test_clear_forgets_everything(coze_mock: MockServer, wire: Wire) -> None:
    wire.chat(wire.published_bot(icon_file_id=wire.upload()))
    coze_mock.script("Never said.")
    coze_mock.clear()

    assert not any([coze_mock.files, coze_mock.bots, coze_mock.chats, coze_mock.conversations])
    assert not coze_mock.requests
    events = wire.stream("/v3/chat", json=asking(wire.published_bot(), stream=True))
    assert "Never" not in str(events)


class TestScripts:
    """Which chat takes which script."""

    def answer(self, wire: Wire, bot_id: str, question: str = "Hi") -> str:
        events = wire.stream("/v3/chat", json=asking(bot_id, question, stream=True))
        (found,) = [
            data["content"]
            for name, data in events
            if name == "conversation.message.completed" and data["type"] == "answer"
        ]
        return str(found)

    def test_they_are_used_up_in_their_order(self, coze_mock: MockServer, wire: Wire) -> None:
        bot_id = wire.published_bot()
        coze_mock.script("one")
        coze_mock.script("two")

        assert [self.answer(wire, bot_id) for _ in range(2)] == ["one", "two"]
        assert self.answer(wire, bot_id) not in ("one", "two")

    def test_they_can_be_for_a_bot_or_a_question(self, coze_mock: MockServer, wire: Wire) -> None:
        cook, poet = wire.published_bot(), wire.published_bot()
        coze_mock.script("A rhyme.", bot_id=poet)
        coze_mock.script("Soup.", question="eat", repeat=True)
        coze_mock.script("Anything.")

        assert self.answer(wire, cook, "What shall I eat?") == "Soup."
        assert self.answer(wire, cook, "And to eat tomorrow?") == "Soup."
        assert self.answer(wire, cook) == "Anything."
        assert self.answer(wire, poet, "What shall I eat?") == "A rhyme."
        assert self.answer(wire, poet, "What shall I eat?") == "Soup."

    def test_a_refused_chat_uses_none_up(self, coze_mock: MockServer, wire: Wire) -> None:
        coze_mock.script("kept")
        wire.refusal("POST", "/v3/chat", json=asking("1"))
        wire.refusal("POST", "/v3/chat", json=asking(wire.create_bot()))

        assert self.answer(wire, wire.published_bot()) == "kept"


class TestApplication:
    """The mock without a server of its own."""

    @pytest.mark.anyio
    async def test_it_answers_within_the_program(self) -> None:
        app = create_app(Settings(token="pat_x", stream_interval=0))
        app.state.mock.script("scripted")
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://mock") as client:
            created = await client.post(
                "/v1/bot/create", json={"space_id": "1", "name": "x"}, headers=HEADERS
            )
        assert [bot.id for bot in app.state.mock.bots.values()] == [
            created.json()["data"]["bot_id"]
        ]

    def test_it_can_be_mounted_under_a_prefix(self) -> None:
        async def get() -> list[httpx.Response]:
            app = Starlette(routes=[Mount("/gateway", create_app())])
            transport = httpx.ASGITransport(app)
            async with httpx.AsyncClient(transport=transport, base_url="http://mock") as client:
                paths = ("v1/bots?workspace_id=1", "openapi.json", "docs", "nothing")
                return [await client.get(f"/gateway/{path}", headers=HEADERS) for path in paths]

        bots, document, page, nothing = anyio.run(get)
        assert bots.json()["data"] == {"items": [], "total": 0}
        assert document.json()["servers"][0]["url"] == "http://mock/gateway"
        assert page.status_code == 200
        assert nothing.json()["code"] == 4200

    def test_middleware_sees_requests_before_the_mock_does(self) -> None:
        seen: list[str] = []

        class Watch:
            def __init__(self, app: ASGIApp) -> None:
                self.app = app

            async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
                seen.append(scope["state"]["logid"])
                await self.app(scope, receive, send)

        with MockServer(middleware=[Middleware(Watch)]) as server:
            response = httpx.get(f"{server.base_url}/nothing")
        assert seen == [response.headers["x-tt-logid"]]

    def test_a_fault_of_its_own_is_an_envelope_too(self) -> None:
        class Broken:
            def __init__(self, app: ASGIApp) -> None:
                pass

            async def __call__(self, *_: object) -> None:
                raise RuntimeError("broken on purpose")

        async def get() -> httpx.Response:
            app = create_app(middleware=[Middleware(Broken)])
            transport = httpx.ASGITransport(app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://mock") as client:
                return await client.get("/v1/bots")

        response = anyio.run(get)
        assert (response.status_code, response.json()["code"]) == (500, 5000)
        assert response.json()["detail"]["logid"] == response.headers["x-tt-logid"]

    def test_an_operation_without_behaviour_says_so(self, tmp_path: Path) -> None:
        document = tmp_path / "document.yaml"
        document.write_text(
            "openapi: 3.1.0\n"
            "info: {title: t, version: '1'}\n"
            "paths:\n"
            "  /v1/new/{id}:\n"
            "    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
            "    get: {operationId: new_thing, responses: {'200': {description: d}}}\n"
        )
        with MockServer(document=document) as server:
            response = httpx.get(f"{server.base_url}/v1/new/1", headers=HEADERS)
        assert (response.status_code, response.json()["code"]) == (501, 5000)
        assert "GET /v1/new/1" in response.json()["msg"]


def test_every_behaviour_is_that_of_an_operation_of_the_document() -> None:
    assert {*handlers()} <= {operation.operation_id for operation in load_document().operations}


def printed_by(program: str) -> str:
    """What a program prints in an interpreter of its own, in which nothing is imported yet."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_mock_knows_neither_client() -> None:
    """Client and server must not share a mistake."""
    program = (
        "import sys, coze_mock.cli, coze_mock.testing, coze_mock.pytest_plugin\n"
        "print([name for name in sys.modules if name.startswith(('coze_api', 'coze_ext'))])"
    )
    assert printed_by(program) == "[]"


def test_the_plugin_costs_other_test_runs_nothing() -> None:
    """Pytest imports it wherever the package is installed, so it must not import the server."""
    program = (
        "import sys, coze_mock.pytest_plugin\n"
        "print([name for name in ('starlette', 'uvicorn', 'jsonschema', 'yaml')"
        " if name in sys.modules])"
    )
    assert printed_by(program) == "[]"


def test_what_is_missing_is_said_with_its_remedy() -> None:
    program = (
        "import sys; sys.modules['uvicorn'] = None\n"
        "import coze_mock\n"
        "try:\n"
        "    coze_mock.MockServer\n"
        "except ModuleNotFoundError as error:\n"
        "    print(error)"
    )
    printed = printed_by(program)
    (target,) = shlex.split(printed.partition("pip install ")[2])
    root = Path(target.removesuffix("[mock]"))
    extras = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    assert "mock" in extras["optional-dependencies"]


def test_the_fixture_gives_each_test_a_server_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "test_user.py").write_text(
        "import httpx, pytest\n"
        "seen = []\n"
        "@pytest.mark.parametrize('run', [1, 2])\n"
        "def test_fresh(coze_mock, run):\n"
        "    headers = {'Authorization': 'Bearer pat_x'}\n"
        "    assert not coze_mock.files\n"
        "    httpx.post(f'{coze_mock.base_url}/v1/files/upload',"
        " files={'file': b'x'}, headers=headers)\n"
        "    assert len(coze_mock.files) == 1\n"
        "    seen.append(coze_mock)\n"
        "    assert len(set(seen)) == run\n"
        "class TestOptions:\n"
        "    @pytest.fixture\n"
        "    def coze_mock_options(self):\n"
        "        return {'token': 'pat_y'}\n"
        "    def test_they_are_used(self, coze_mock):\n"
        "        headers = {'Authorization': 'Bearer pat_x'}\n"
        "        answer = httpx.get(f'{coze_mock.base_url}/v1/bots', headers=headers)\n"
        "        assert answer.status_code == 401\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "coze_mock.pytest_plugin", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        # Once the package is installed, pytest would find the plugin a second time by itself.
        env={
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 passed" in done.stdout
