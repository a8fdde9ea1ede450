"""Settings that are kept under names, in a file of the user's."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

import click

DEFAULT: Final = "default"
_NAME: Final = re.compile(r"[^\W_][\w.-]{0,59}")


@dataclass(frozen=True)
class Profile:
    """Settings under a name.

    Attributes:
        name: the name.
        base_url: where the API is.
        bot: ID of the bot to chat with where none is named.
        user_id: what the bot is told of who asks.
        auth: how to sign in: `method`, and what that needs; no secret is among it.
    """

    name: str
    base_url: str | None = None
    bot: str | None = None
    user_id: str | None = None
    auth: Mapping[str, Any] = field(default_factory=dict)

    def settings(self) -> dict[str, Any]:
        """Return what is set, as it is kept."""
        values = {one.name: getattr(self, one.name) for one in fields(self) if one.name != "name"}
        return {name: value for name, value in values.items() if value}


def folder() -> Path:
    """Return the folder of the settings: COZECTL_CONFIG_DIR, or where the system has them."""
    if given := os.environ.get("COZECTL_CONFIG_DIR"):
        return Path(given)
    from platformdirs import user_config_path

    return user_config_path("cozectl", appauthor=False)


def profile_named(name: str | None) -> Profile:
    """Return a profile: the named one, or COZE_PROFILE's, or the one in use.

    Raises:
        click.UsageError: there is no profile of that name.
    """
    kept = _read()
    wanted = name or os.environ.get("COZE_PROFILE") or kept.get("in_use", DEFAULT)
    profiles = kept.get("profiles", {})
    if wanted not in profiles:
        if wanted != DEFAULT:
            raise click.UsageError(f"there is no profile {wanted!r}: see `cozectl profile list`")
        return Profile(DEFAULT)
    known = {one.name for one in fields(Profile)} - {"name"}
    settings = {key: value for key, value in profiles[wanted].items() if key in known}
    return Profile(wanted, **settings)


def profile_to_change(name: str) -> Profile:
    """Return the profile of a name, or a new one.

    Raises:
        click.UsageError: a profile can't have that name. It becomes part of a file's.
    """
    if name in names():
        return profile_named(name)
    if not _NAME.fullmatch(name):
        raise click.UsageError(
            f"a profile can't be named {name!r}: expected letters, digits, '.', '_' and '-', "
            "a letter or a digit first"
        )
    return Profile(name)


def names() -> list[str]:
    """Return the names of all profiles."""
    return sorted({DEFAULT, *_read().get("profiles", {})})


def name_in_use() -> str:
    """Return the name of the profile that counts where none is named."""
    return str(os.environ.get("COZE_PROFILE") or _read().get("in_use", DEFAULT))


def keep(profile: Profile) -> None:
    """Keep a profile, in place of one of that name."""
    kept = _read()
    kept.setdefault("profiles", {})[profile.name] = profile.settings()
    _write(kept)


def use(name: str) -> None:
    """Let a profile count where none is named."""
    _write({**_read(), "in_use": name})


def remove(name: str) -> None:
    """Forget a profile."""
    kept = _read()
    kept.get("profiles", {}).pop(name, None)
    if kept.get("in_use") == name:
        del kept["in_use"]
    _write(kept)


def _path() -> Path:
    return folder() / "config.toml"


def _read() -> dict[str, Any]:
    try:
        return tomllib.loads(_path().read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except tomllib.TOMLDecodeError as error:
        raise click.ClickException(f"{_path()}: {error}") from None


def _write(kept: Mapping[str, Any]) -> None:
    import tomli_w

    path = _path()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = path.with_suffix(".new")
    new.write_text(tomli_w.dumps(kept), "utf-8")
    new.chmod(0o600)
    new.replace(path)
