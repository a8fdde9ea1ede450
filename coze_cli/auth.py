"""`cozectl auth`: signing in, by a token or as an OAuth app, and out."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import click

from . import profiles
from .program import Program, with_program
from .showing import show_object

_REDIRECT: Final = "http://127.0.0.1:8087/callback"
_EXAMPLES = """\b
Examples:
  cozectl auth login                          # asks for a personal access token
  cozectl auth login --stdin < token.txt
  cozectl auth login --device --client-id 1234.app.coze
  cozectl auth login --pkce --client-id 1234.app.coze
  cozectl auth login --config coze_oauth_config.json
  cozectl auth status"""


@click.group(name="auth", epilog=_EXAMPLES)
def command() -> None:
    """Sign in, see who is signed in, sign out."""


@command.command("login", epilog=_EXAMPLES)
@click.option("--device", "method", flag_value="device", help="Type a code on another device.")
@click.option("--pkce", "method", flag_value="pkce", help="Sign in in the browser.")
@click.option("--client-id", help="ID of the OAuth app, for --device and --pkce.")
@click.option("--redirect-uri", default=_REDIRECT, show_default=True, help="The app's, for --pkce.")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, resolve_path=True),
    help="The file of an OAuth app, as its console writes it: JWT, device, PKCE or web.",
)
@click.option("--stdin", "from_stdin", is_flag=True, help="Read the token from standard input.")
@with_program
def _login(
    program: Program,
    method: str | None,
    client_id: str | None,
    redirect_uri: str,
    config: str | None,
    from_stdin: bool,
) -> None:
    """Sign in, and keep the token in the system's keyring, or in a file that only you can read."""
    from .tokens import place_of

    name = program.chosen_profile or profiles.name_in_use()
    profile = profiles.profile_to_change(name)
    profile = replace(profile, base_url=program.chosen_base_url or profile.base_url)
    if method is not None and client_id is None:
        raise click.UsageError(f"--{method} needs --client-id")
    if config is not None:
        auth = _of_config(config, redirect_uri)
    elif method == "pkce":
        auth = {"method": "pkce", "client_id": client_id, "redirect_uri": redirect_uri}
    elif method == "device":
        auth = {"method": "device", "client_id": client_id}
    else:
        auth = {"method": "token"}
    profile = replace(profile, auth=auth)
    if auth["method"] == "token":
        _keep_token(profile, from_stdin)
    else:
        _sign_in(profile)
    profiles.keep(profile)
    if program.chosen_profile is None:
        profiles.use(name)
    click.echo(f"Signed in as profile {name!r}; the token is in {place_of(name)}.", err=True)


@command.command("status")
@with_program
def _status(program: Program) -> None:
    """Show who is signed in, as the service sees it."""
    profile = program.profile
    user = program.coze().users.me()
    found = {
        "profile": profile.name,
        "method": profile.auth.get("method", "COZE_API_TOKEN"),
        "base_url": profile.base_url,
        **user.to_dict(),
    }
    show_object(program, {key: value for key, value in found.items() if value is not None})


@command.command("logout")
@with_program
def _logout(program: Program) -> None:
    """Delete the token that is kept."""
    from .tokens import forget

    profile = program.profile
    forget(profile)
    profiles.keep(replace(profile, auth={}))
    click.echo(f"Profile {profile.name!r} is signed out.", err=True)


def _keep_token(profile: profiles.Profile, from_stdin: bool) -> None:
    from coze_ext import OAuthToken, TokenAuth

    from .tokens import store_of

    if from_stdin:
        token = sys.stdin.readline().strip()
    else:
        token = click.prompt("Token", hide_input=True).strip()
    try:
        TokenAuth(token)  # what is no token shows here
        store_of(profile.name).save(OAuthToken(token))
    finally:
        del token


def _of_config(path: str, redirect_uri: str) -> dict[str, Any]:
    found = json.loads(Path(path).read_text("utf-8"))
    kind = found.get("client_type") if isinstance(found, Mapping) else None
    if kind not in ("jwt", "device", "pkce", "web"):
        raise click.UsageError(f"{path}: unknown client_type: {kind!r}")
    auth = {"method": "config", "path": path, "client_type": kind}
    return auth if kind in ("jwt", "device") else {**auth, "redirect_uri": redirect_uri}


def _sign_in(profile: profiles.Profile) -> None:
    from coze_ext import Coze

    from .tokens import auth_of

    auth: Any = auth_of(profile)
    if hasattr(auth, "authorize"):
        _ask_in_browser(auth, profile.auth["redirect_uri"])
    with Coze(auth=auth, base_url=profile.base_url) as coze:
        auth.sign_in(coze)


def _ask_in_browser(auth: Any, redirect_uri: str) -> None:
    """Send the browser to the consent page, and take the address that it comes back to."""
    from .browser import Callback

    place = urlsplit(redirect_uri)
    if place.hostname not in ("127.0.0.1", "localhost", "::1") or place.port is None:
        raise click.UsageError(
            f"--redirect-uri: expected a port of this machine, got {redirect_uri}"
        )
    with Callback(place.hostname, place.port) as callback:
        url = auth.authorize().url
        click.echo(f"Opening {url}", err=True)
        click.launch(url)
        auth.accept(callback.address())
