"""Keeps the tokens of `cozectl auth login` in the system's keyring, or else in a file."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
import httpx

from coze_ext import FileTokenStore, OAuthToken

from .profiles import Profile, folder

if TYPE_CHECKING:
    from coze_ext import DevicePrompt, TokenStore

_SERVICE: Final = "cozectl"


def auth_of(profile: Profile) -> httpx.Auth | None:
    """Return what signs the requests of a profile; None if nobody has signed in."""
    from coze_ext import DeviceOAuth, PKCEOAuth, TokenAuth, load_auth

    given = profile.auth
    method = given.get("method")
    if method is None:
        return None
    if method == "token":
        token = store_of(profile.name).load()
        if token is None:
            raise click.ClickException(_signed_out(profile.name))
        return TokenAuth(token.access_token)
    if method == "config":
        kind = given["client_type"]
        return load_auth(
            Path(given["path"]),
            redirect_uri=given.get("redirect_uri"),
            show=show_device_code if kind == "device" else None,
            store=None if kind == "jwt" else store_of(profile.name),
        )
    if method == "device":
        return DeviceOAuth(given["client_id"], show_device_code, store=store_of(profile.name))
    if method == "pkce":
        return PKCEOAuth(given["client_id"], given["redirect_uri"], store=store_of(profile.name))
    raise click.ClickException(f"profile {profile.name!r}: unknown way to sign in: {method!r}")


def show_device_code(prompt: DevicePrompt) -> None:
    """Tell a person where to type the code of a device."""
    click.echo(f"Open {prompt.url} and type the code {prompt.user_code}", err=True)
    click.echo(f"or open {prompt.complete_url}", err=True)


def store_of(name: str) -> TokenStore:
    """Return where the token of a profile is kept."""
    path = _path_of(name)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return FileTokenStore(path) if keyring() is None else KeyringTokenStore(path, name)


def place_of(name: str) -> str:
    """Return where the token of a profile is kept, in words."""
    ring = keyring()
    return str(_path_of(name)) if ring is None else f"the keyring ({ring.name})"


def forget(profile: Profile) -> None:
    """Delete what is kept for a profile."""
    ring = keyring()
    if ring is not None and ring.get_password(_SERVICE, profile.name) is not None:
        ring.delete_password(_SERVICE, profile.name)
    _path_of(profile.name).unlink(missing_ok=True)


def _path_of(name: str) -> Path:
    return folder() / f"token-{name}.json"


def keyring() -> Any:
    """Return the system's keyring; None if there is none that keeps anything."""
    import keyring as keyrings
    from keyring.backends import fail, null

    found = keyrings.get_keyring()
    return None if isinstance(found, fail.Keyring | null.Keyring) else found


class KeyringTokenStore(FileTokenStore):
    """Keeps a token in the system's keyring; a file's lock lets one process at a time renew it."""

    def __init__(self, path: str | os.PathLike[str], name: str) -> None:
        super().__init__(path)
        self._name = name

    def __repr__(self) -> str:
        return f"KeyringTokenStore({self._name!r})"

    def load(self) -> OAuthToken | None:
        kept = keyring().get_password(_SERVICE, self._name)
        try:
            found: Mapping[str, Any] | None = None if kept is None else json.loads(kept)
            return None if found is None else OAuthToken.from_dict(found)
        finally:
            del kept

    def save(self, token: OAuthToken) -> None:
        keyring().set_password(_SERVICE, self._name, json.dumps(token.to_dict()))


def _signed_out(name: str) -> str:
    return f"profile {name!r} has no token any more: run `cozectl auth login`"
