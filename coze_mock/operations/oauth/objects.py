"""What is kept for signing in: apps, what users decided, and tokens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Literal, TypeAlias

from coze_mock.state.collection import Kind

ClientType: TypeAlias = Literal["web", "pkce", "device", "jwt"]

ACCESS_PREFIXES = ("czu_", "czs_", "cztei_")
"""How the access tokens of OAuth begin: those of users, and those of service apps."""


@dataclass(frozen=True)
class App:
    """An OAuth app, as a developer registers it.

    ``permissions`` are those that its tokens have, by the names of the document's
    ``x-coze-permissions``; None is all. ``accounts`` and ``enterprises`` are the IDs of those whose
    resources a JWT app may be given; None is any.
    """

    client_type: ClientType
    client_id: str
    """Empty for keys that sign for any app."""
    name: str
    client_secret: str = field(default="", repr=False)
    """Of web apps alone. Any word is taken where it is empty."""
    redirect_uris: tuple[str, ...] = ()
    permissions: frozenset[str] | None = None
    public_keys: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """Of JWT apps alone: RSA keys by their IDs."""
    private_key: str = field(default="", repr=False)
    """PEM of the first key, if the server knows it."""
    audience: str | None = None
    """What the JWTs of this app may have as ``aud`` beside the server's own host."""
    accounts: frozenset[str] | None = None
    enterprises: frozenset[str] | None = None
    enabled: bool = True

    @property
    def public_key_id(self) -> str:
        """The ID of the first key, or an empty string."""
        return next(iter(self.public_keys), "")

    def config(self, base_url: str) -> dict[str, str]:
        """The fields of the configuration file that the SDKs load, for a server at this URL."""
        fields = {
            "client_type": self.client_type,
            "client_id": self.client_id,
            "client_secret": self.client_secret,
            "private_key": self.private_key,
            "public_key_id": self.public_key_id,
            "coze_api_base": base_url,
            "coze_www_base": "" if self.client_type == "jwt" else base_url,
        }
        return {name: value for name, value in fields.items() if value}


@dataclass(frozen=True)
class Access:
    """What a token reaches. None stands for everything."""

    client_id: str = ""
    permissions: frozenset[str] | None = None
    workspace_ids: frozenset[str] | None = None
    bot_ids: frozenset[str] | None = None
    workflow_ids: frozenset[str] | None = None
    account_id: str = ""
    enterprise_id: str = ""
    session_name: str = ""
    """The user of a service app, whose conversations no other session sees; empty for none."""


@dataclass
class AccessToken:
    """An access token that was handed out. ``expires_at`` is in Unix seconds."""

    token: str = field(repr=False)
    access: Access
    expires_at: int
    revoked: bool = False


@dataclass(frozen=True)
class RefreshToken:
    """A refresh token that wasn't used yet."""

    token: str = field(repr=False)
    access: Access
    expires_at: int


@dataclass
class Code:
    """An authorization code, and what it was bound to when the user allowed it."""

    code: str = field(repr=False)
    access: Access
    redirect_uri: str
    challenge: str = field(repr=False)
    method: str
    expires_at: int
    was_used: bool = False


@dataclass
class DeviceCode:
    """A device that waits for its user to decide."""

    device_code: str = field(repr=False)
    user_code: str
    access: Access
    expires_at: int
    interval: float
    """Seconds that the device must wait between two polls."""
    polled_at: float | None = None
    decision: Literal["pending", "allowed", "denied", "used"] = "pending"


@dataclass(frozen=True)
class UsedJwt:
    """A JWT that came, and won't be taken again. ``id`` is its issuer and its ``jti``."""

    id: str
    expires_at: float


_token = attrgetter("token")
ACCESS_TOKENS = Kind[AccessToken]("access token", key=_token)
REFRESH_TOKENS = Kind[RefreshToken]("refresh token", key=_token)
CODES = Kind[Code]("authorization code", key=attrgetter("code"))
DEVICE_CODES = Kind[DeviceCode]("device code", key=attrgetter("device_code"))
USED_JWTS = Kind[UsedJwt]("JWT")
