"""A mock of the Coze service that obeys the OpenAPI document, for tests without the network.

It needs the extra ``mock``: ``pip install "coze-openapi-client[mock]"``. Run it as the command
``coze-mock``, as ``MockServer`` in a test, by the pytest fixture ``coze_mock``, or within a program
as the ASGI application that ``create_app`` makes.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coze_mock.faults.kinds import (
        Body,
        Cut,
        DoneEvents,
        ErrorEvent,
        Fault,
        FaultError,
        Garbage,
        Gzip,
        Pass,
        Redirect,
        Rejection,
        Reset,
        Stall,
        Status,
        Trickle,
        Truncated,
    )
    from coze_mock.operations.chat.replies import (
        Audio,
        Failure,
        FollowUp,
        FunctionCall,
        RawEvent,
        Reasoning,
        Script,
        ScriptError,
        StreamError,
        Text,
        read_scripts,
    )
    from coze_mock.operations.oauth.authorization import AuthorizationError
    from coze_mock.operations.oauth.keys import AppError
    from coze_mock.operations.oauth.objects import Access, AccessToken, App
    from coze_mock.operations.oauth.service import OAuth
    from coze_mock.operations.workflows.scripts import Interrupt, NodeMessage, Output, Ping
    from coze_mock.server.app import create_app
    from coze_mock.server.mock_server import MockServer
    from coze_mock.settings import Limits, OAuthTimes, Settings
    from coze_mock.state.requests import RecordedRequest
    from coze_mock.state.state import MockState
    from coze_mock.testing import CozeMock

__all__ = [
    "Access",
    "AccessToken",
    "App",
    "AppError",
    "Audio",
    "AuthorizationError",
    "Body",
    "CozeMock",
    "Cut",
    "DoneEvents",
    "ErrorEvent",
    "Failure",
    "Fault",
    "FaultError",
    "FollowUp",
    "FunctionCall",
    "Garbage",
    "Gzip",
    "Interrupt",
    "Limits",
    "MockServer",
    "MockState",
    "NodeMessage",
    "OAuth",
    "OAuthTimes",
    "Output",
    "Pass",
    "Ping",
    "RawEvent",
    "Reasoning",
    "RecordedRequest",
    "Redirect",
    "Rejection",
    "Reset",
    "Script",
    "ScriptError",
    "Settings",
    "Stall",
    "Status",
    "StreamError",
    "Text",
    "Trickle",
    "Truncated",
    "create_app",
    "read_scripts",
]

_FAULTS = (
    "Body",
    "Cut",
    "DoneEvents",
    "ErrorEvent",
    "Fault",
    "FaultError",
    "Garbage",
    "Gzip",
    "Pass",
    "Redirect",
    "Rejection",
    "Reset",
    "Stall",
    "Status",
    "Trickle",
    "Truncated",
)
_REPLIES = (
    "Audio",
    "Failure",
    "FollowUp",
    "FunctionCall",
    "RawEvent",
    "Reasoning",
    "Script",
    "ScriptError",
    "StreamError",
    "Text",
    "read_scripts",
)
_RUNS = ("Interrupt", "NodeMessage", "Output", "Ping")
_MODULES = {
    **dict.fromkeys(_FAULTS, "faults.kinds"),
    **dict.fromkeys(_REPLIES, "operations.chat.replies"),
    **dict.fromkeys(_RUNS, "operations.workflows.scripts"),
    "Access": "operations.oauth.objects",
    "AccessToken": "operations.oauth.objects",
    "App": "operations.oauth.objects",
    "AppError": "operations.oauth.keys",
    "AuthorizationError": "operations.oauth.authorization",
    "CozeMock": "testing",
    "Limits": "settings",
    "MockServer": "server.mock_server",
    "MockState": "state.state",
    "OAuth": "operations.oauth.service",
    "OAuthTimes": "settings",
    "RecordedRequest": "state.requests",
    "Settings": "settings",
    "create_app": "server.app",
}


def __getattr__(name: str) -> Any:
    # pytest imports this package in every run once it is installed, to find the fixture: so what
    # the server needs is imported on first use, and may be missing until then.
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        module = importlib.import_module(f"{__name__}.{_MODULES[name]}")
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            f"coze_mock needs {error.name}: pip install {_with_extra()}", name=error.name
        ) from error
    return getattr(module, name)


def _with_extra() -> str:
    """Return what pip installs with the extra: this checkout, if it is one, or the distribution."""
    import shlex
    from pathlib import Path

    root = Path(__file__).resolve().parent.parent
    is_checkout = (root / "pyproject.toml").is_file()
    return shlex.quote(f"{root if is_checkout else 'coze-openapi-client'}[mock]")
