"""Every program of examples/ runs as a user runs it, against a mock server over a socket."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from coze_api.models import PromptInfo
from coze_ext import Coze, TokenAuth
from coze_mock import MockServer, OAuthTimes, read_scripts
from tests.docs.shape import LOG_ID, shape_of

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
TOKEN = "pat_examples"
WORKSPACE = "7300000000000000001"
PICTURE = b"\x89PNG\r\n\x1a\n"

USAGE = r"ChatUsage\(token_count=(\d+), output_count=(\d+), input_count=(\d+)\)"

# What each program prints, with names for what differs from run to run, and `...` for an answer.
PRINTED = {
    "init_client.py": """
        from the environment: Coze(base_url='http://127.0.0.1:<port>')
        by arguments: Coze(base_url='http://127.0.0.1:<port>')
        with a token that is asked for anew for every request: Coze(base_url='https://api.coze.cn')
        with an HTTP client of its own: Coze(base_url='http://127.0.0.1:<port>')
        bots in the workspace: 1, log ID: <log ID>
        """,
    "bot_lifecycle.py": """
        avatar: <ID>, 8 bytes, log ID: <log ID>
        bot_id: <ID>
        created, log ID: <log ID>
        published version <ID>, log ID: <log ID>
        updated with avatar <ID>, log ID: <log ID>
        published version <ID>, log ID: <log ID>
        """,
    "stream_chat.py": """
        ...“What can you do?”...“You are a patient cook.”...
        token usage: <usage>
        log ID: <log ID>
        """,
    "stream_chat_async.py": """
        ...“What can you do?”...“You are a patient cook.”...
        token usage: <usage>
        log ID: <log ID>
        """,
    "chat.py": """
        status: completed
        verbose: {"msg_type":"generate_answer_finish",...
        answer: ...“What can you do?”...“You are a patient cook.”...
        follow_up: ...
        follow_up: ...
        follow_up: ...
        token usage: <usage>
        log ID: <log ID>
        """,
    "batch_with_dask.py": """
        What can you do?
          ...“What can you do?”...“You are a patient cook.”... (log ID: <log ID>)
        What else?
          ...“What else?”...“You are a patient cook.”... (log ID: <log ID>)
        """,
    "chat_async.py": """
        What can you do? ...“What can you do?”... (log ID: <log ID>)
        What can't you do? ...“What can't you do?”... (log ID: <log ID>)
        """,
    "conversation.py": """
        ...“What can you do?”...“You are a patient cook.”... (log ID: <log ID>)
        ...“And what else?”...“You are a patient cook.”... (log ID: <log ID>)
        user: What can you do?
        assistant: ...“What can you do?”...“You are a patient cook.”...
        user: And what else?
        assistant: ...“And what else?”...“You are a patient cook.”...
        conversation: <ID>
        """,
    "chat_with_image.py": """
        ...“What do you see? [... image <ID>]”...
        log ID: <log ID>
        """,
    "sign_in_jwt.py": """
        ...“What can you do?”...“You are a patient cook.”...
        log ID: <log ID>
        """,
    "sign_in_web.py": """
        Sign in at ...
        ...“What can you do?”...“You are a patient cook.”...
        log ID: <log ID>
        """,
    "sign_in_pkce.py": """
        Sign in at ...
        Paste the address at which the browser ends: ...“What can you do?”...
        log ID: <log ID>
        """,
    "sign_in_device.py": """
        Open ... and type ...
        ...“What can you do?”...“You are a patient cook.”...
        log ID: <log ID>
        """,
    "tool_call.py": """
        the bot calls get_weather({'city': 'Oslo'})
        It is sunny in Oslo, at 24 °C ☀️
        log ID: <log ID>
        """,
}


@pytest.fixture
def server() -> Iterator[MockServer]:
    """A mock server whose bot calls a tool when it is asked for the weather."""
    times = OAuthTimes(device_interval=1)
    with MockServer(
        token=TOKEN, oauth_times=times, stream_interval=0, chat_duration=0.05
    ) as server:
        server.add_scripts(read_scripts(EXAMPLES / "tool_call.json"))
        yield server


@pytest.fixture
def environment(server: MockServer, tmp_path: Path) -> dict[str, str]:
    """The variables that the programs read; the bot is published."""
    picture = tmp_path / "avatar.png"
    picture.write_bytes(PICTURE)
    with Coze(auth=TokenAuth(TOKEN), base_url=server.base_url) as coze:
        bot = coze.bots.create(
            space_id=WORKSPACE,
            name="Cook",
            prompt_info=PromptInfo(prompt="You are a patient cook."),
        )
        coze.bots.publish(bot_id=bot.bot_id)
    app = server.oauth.jwt_app()
    with socket.create_server(("127.0.0.1", 0)) as free:
        callback = f"http://127.0.0.1:{free.getsockname()[1]}/callback"
    web = server.oauth.web_app(redirect_uris=[callback])
    return os.environ | {
        "COZE_API_TOKEN": TOKEN,
        "COZE_JWT_OAUTH_CLIENT_ID": app.client_id,
        "COZE_JWT_OAUTH_PRIVATE_KEY": str(app.private_key),
        "COZE_JWT_OAUTH_PUBLIC_KEY_ID": str(app.public_key_id),
        "COZE_WEB_OAUTH_CLIENT_ID": web.client_id,
        "COZE_WEB_OAUTH_CLIENT_SECRET": web.client_secret,
        "COZE_PKCE_OAUTH_CLIENT_ID": server.oauth.pkce_app(redirect_uris=[callback]).client_id,
        "COZE_DEVICE_OAUTH_CLIENT_ID": server.oauth.device_app().client_id,
        "COZE_REDIRECT_URI": callback,
        "COZE_TOKEN_FILE": str(tmp_path / "token.json"),
        "COZE_API_BASE": server.base_url,
        "WORKSPACE_ID": WORKSPACE,
        "PUBLISHED_BOT_ID": bot.bot_id,
        "USER_ID": "user-1",
        "IMAGE_FILE_PATH": str(picture),
        "NO_PROXY": "127.0.0.1",
        "no_proxy": "127.0.0.1",
        "PYTHONIOENCODING": "utf-8",
    }


def pattern_of(printed: str) -> str:
    """Return a regular expression for an entry of PRINTED."""
    lines = "\n".join(line.strip() for line in printed.strip().splitlines())
    return re.escape(lines).replace(re.escape("..."), ".+").replace("<usage>", USAGE)


def allow_in_browser(server: MockServer, line: str) -> str:
    """Do what the user's browser does once the user has allowed it."""
    httpx.get(server.oauth.allow(line.split()[-1]), trust_env=False).raise_for_status()
    return ""


def allow_and_paste(server: MockServer, line: str) -> str:
    return server.oauth.allow(line.split()[-1]) + "\n"


def type_code(server: MockServer, line: str) -> str:
    server.oauth.allow_device(line.split()[-1])
    return ""


# What a user does after the first line that a program prints, and types into it.
USERS = {
    "sign_in_web.py": allow_in_browser,
    "sign_in_pkce.py": allow_and_paste,
    "sign_in_device.py": type_code,
}


def run(name: str, environment: dict[str, str], server: MockServer) -> str:
    """Run a program of examples/ where warnings are errors; return what it printed."""
    with subprocess.Popen(
        [sys.executable, "-W", "error", EXAMPLES / name],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as program:
        try:
            printed, errors = _used(name, program, server)
        except BaseException:
            program.kill()  # or else its end would be waited for
            raise
    assert (program.returncode, errors) == (0, ""), errors
    return printed


def _used(name: str, program: subprocess.Popen[str], server: MockServer) -> tuple[str, str]:
    """Do what its user does, and return what the program wrote."""
    if name not in USERS:
        return program.communicate(timeout=60)
    assert program.stdin is not None
    assert program.stdout is not None
    assert program.stderr is not None
    # `communicate` would lose what was read ahead beside the first line.
    first = program.stdout.readline()
    program.stdin.write(USERS[name](server, first))
    program.stdin.close()
    return first + program.stdout.read(), program.stderr.read()


def test_every_example_has_a_case_here() -> None:
    assert {path.name for path in EXAMPLES.glob("*.py")} == set(PRINTED)


@pytest.mark.parametrize("name", PRINTED)
def test_an_example_runs_and_prints_what_it_should(
    name: str, server: MockServer, environment: dict[str, str]
) -> None:
    before = {request.logid for request in server.requests}
    printed = run(name, environment, server)
    shape = shape_of(printed)
    # Chats that run at once end in any order.
    if name == "chat_async.py":
        shape = "\n".join(sorted(shape.splitlines()))
    found = re.fullmatch(pattern_of(PRINTED[name]), shape)
    assert found, shape
    if usage := [int(number) for number in found.groups()]:
        assert usage[0] == usage[1] + usage[2]
        assert min(usage) > 0
    log_ids = LOG_ID.findall(printed)
    assert len(set(log_ids)) == len(log_ids) > 0
    assert set(log_ids) <= {request.logid for request in server.requests} - before


def test_the_bot_of_the_lifecycle_is_the_one_that_the_server_has(
    server: MockServer, environment: dict[str, str]
) -> None:
    printed = run("bot_lifecycle.py", environment, server)
    bot = server.bots[-1]
    assert f"bot_id: {bot.id}\n" in printed
    assert re.findall(r"published version (\d+)", printed) == [
        version.version for version, _ in bot.published
    ]
    first, second = (version.config for version, _ in bot.published)
    assert (first["name"], second["name"]) == ("Daily dish", "Daily dish, improved")
    assert [first["icon_file_id"], second["icon_file_id"]] == [file.id for file in server.files]
    assert re.findall(r"avatar:? (\d+)", printed) == [file.id for file in server.files]
