"""What is kept of callback apps."""

from __future__ import annotations

from dataclasses import dataclass, field

from coze_mock.state.collection import Kind


@dataclass
class ApiApp:
    """A callback app: where events are sent, and which."""

    id: str
    app_type: str
    name: str
    verify_token: str = field(repr=False)
    connector_id: str = ""
    """The channel whose events it is told of; empty for those of the account."""
    callback_url: str = ""
    event_types: dict[str, None] = field(default_factory=dict)
    """In the order in which they were subscribed to."""


API_APPS = Kind[ApiApp]("callback app")
