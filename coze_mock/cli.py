"""The command ``coze-mock``."""

from __future__ import annotations

import argparse
import contextlib
import signal
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from coze_mock.operations.chat.replies import ScriptError, read_scripts


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the mock server until SIGINT or SIGTERM, and return the exit code.

    The first line on stdout is the base URL, written once the server accepts connections.
    """
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except KeyboardInterrupt:  # before the server could take the signal
        return 128 + signal.SIGINT


def _run(options: argparse.Namespace) -> int:
    try:
        scripts = read_scripts(options.script) if options.script else ()
        # The server's own imports take a moment, and `--help` doesn't need them.
        from coze_mock import MockServer, OAuthTimes
        from coze_mock.operations.oauth.files import register_apps

        server = MockServer(
            token=options.token,
            chat_duration=options.chat_duration,
            document_duration=options.document_duration,
            bill_duration=options.bill_duration,
            stream_interval=options.stream_interval,
            host=options.host,
            port=options.port,
            faults=options.faults,
            studio=options.studio,
            oauth_times=OAuthTimes(leeway=options.jwt_leeway),
        )
        with contextlib.ExitStack() as unless_done:
            unless_done.callback(server.close)
            register_apps(server.oauth, options.oauth_app, options.jwt_key)
            unless_done.pop_all()
    except (OSError, ScriptError, ValueError, ModuleNotFoundError) as error:
        # The number of an error of the system says little.
        of_system = isinstance(error, OSError) and error.filename is None
        _say(error.args[-1] if of_system else error)
        return 1
    if not server.is_local:
        _say(f"whoever reaches this machine can use the server at {options.host or '0.0.0.0'}")
    with server:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: server.stop())
        server.add_scripts(scripts)
        if not options.empty:
            server.world()
        sys.stdout.write(f"{server.base_url}\n")
        sys.stdout.write(f"Browse and try the API at {server.base_url}/docs\n")
        sys.stdout.write(f"Try it in a browser at {server.base_url}/\n")
        sys.stdout.flush()
        server.wait()
    return 0


def _say(words: object) -> None:
    sys.stderr.write(f"coze-mock: {words}\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="coze-mock",
        description="A mock of the Coze service. The first line on stdout is its base URL.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"coze-mock {_version()}")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument(
        "--port",
        type=_port,
        default=8700,
        help="port to listen on; 0 takes a free one (%(default)s)",
    )
    parser.add_argument("--token", help="the only token to accept; by default any is accepted")
    parser.add_argument(
        "--chat-duration",
        type=float,
        default=0.3,
        metavar="SECONDS",
        help="time that a chat which isn't streamed takes (%(default)s)",
    )
    parser.add_argument(
        "--document-duration",
        type=float,
        default=0.3,
        metavar="SECONDS",
        help="time that a file added to a dataset is being processed (%(default)s)",
    )
    parser.add_argument(
        "--bill-duration",
        type=float,
        default=0.3,
        metavar="SECONDS",
        help="time that a bill which was asked for takes (%(default)s)",
    )
    parser.add_argument(
        "--stream-interval",
        type=float,
        default=0.02,
        metavar="SECONDS",
        help="time before each piece of a streamed answer (%(default)s)",
    )
    parser.add_argument(
        "--faults",
        action="store_true",
        help="let programs on this machine ask for faults at /_mock/faults",
    )
    parser.add_argument(
        "--studio",
        action="store_true",
        help="answer as self-hosted Coze Studio does, with what that serves",
    )
    parser.add_argument(
        "--empty",
        action="store_true",
        help="begin without the workspace, bot and chats that the examples at /docs name",
    )
    parser.add_argument("--script", type=Path, metavar="FILE", help="JSON file with replies")
    parser.add_argument(
        "--oauth-app",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="configuration file of an OAuth app that may sign in, with redirect_uris beside what"
        " clients read; may be given again",
    )
    parser.add_argument(
        "--jwt-key",
        action="append",
        default=[],
        metavar="[APP/]KEY=FILE",
        help="RSA key in PEM, public or private, by which the service app APP, or any, signs JWTs,"
        " and its ID; may be given again",
    )
    parser.add_argument(
        "--jwt-leeway",
        type=int,
        default=60,
        metavar="SECONDS",
        help="how far the clock of a service app may be wrong (%(default)s)",
    )
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError("must be 0 to 65535")
    return port


def _version() -> str:
    try:
        return version("coze-openapi-client")
    except PackageNotFoundError:  # as in a program that was frozen
        return "of an unknown version"
