"""What the options of all commands say: whose client, and how results are shown."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from coze_ext import AsyncCoze, Coze

    from .profiles import Profile

OPTION_NAMES: Final = ("profile", "base_url", "timeout", "form")


def with_program(function: Callable[..., None]) -> Callable[..., None]:
    """Call a function with the program first, and give its command the options of all commands."""

    @wraps(function)
    def call(**given: Any) -> None:
        program: Program = click.get_current_context().obj
        program.take(given)
        function(program, **given)

    for option in reversed(options()):
        option(call)
    return call


def options() -> list[Any]:
    """Return the decorators that add the options which every command takes."""
    return [
        click.option("--profile", metavar="NAME", help="Settings kept by `cozectl profile`."),
        click.option("--base-url", metavar="URL", help="Where the API is."),
        click.option(
            "--timeout", type=float, metavar="SECONDS", help="How long a request may take."
        ),
        click.option(
            "--format",
            "form",
            type=click.Choice(["text", "json"]),
            help="Text for people (the default) or JSON for programs.",
        ),
        click.option("--json", "form", flag_value="json", help="The same as --format json."),
    ]


class Program:
    """One run of `cozectl`: its settings, and the client that it makes on first use."""

    def __init__(self) -> None:
        self._options: dict[str, Any] = {}

    def take(self, given: dict[str, Any]) -> None:
        """Take the options of all commands out of those of one; the last given counts."""
        for name in OPTION_NAMES:
            value = given.pop(name, None)
            if value is not None:
                self._options[name] = value

    @property
    def is_json(self) -> bool:
        """Whether results are JSON."""
        return self._options.get("form") == "json"

    @property
    def chosen_profile(self) -> str | None:
        """The name of the profile that was asked for."""
        return self._options.get("profile")

    @property
    def chosen_base_url(self) -> str | None:
        """The base URL that was asked for."""
        return self._options.get("base_url")

    @property
    def profile(self) -> Profile:
        """The settings that are in force."""
        from .profiles import profile_named

        return profile_named(self.chosen_profile)

    def coze(self) -> Coze:
        """Return a client, which is closed when the command ends."""
        from coze_ext import Coze

        return click.get_current_context().with_resource(Coze(**self._settings()))

    def async_coze(self) -> AsyncCoze:
        """Return an asynchronous client, which whoever asks for it closes."""
        from coze_ext import AsyncCoze

        return AsyncCoze(**self._settings())

    def _settings(self) -> Mapping[str, Any]:
        profile = self.profile
        # What is said in a command counts before the environment, and that before what is kept.
        is_chosen = self.chosen_profile is not None
        has_token = bool(os.environ.get("COZE_API_TOKEN"))
        auth = None
        if profile.auth and (is_chosen or not has_token):
            from .tokens import auth_of  # with what signs in, which no token of one's own needs

            auth = auth_of(profile)
        if auth is None and has_token and is_chosen and profile.base_url is not None:
            # The token of the environment may be of another service.
            raise click.UsageError(
                f"nobody has signed in as profile {profile.name!r}: "
                f"`cozectl auth login --profile {profile.name}`"
            )
        base_url = self.chosen_base_url
        if base_url is None and (is_chosen or not os.environ.get("COZE_API_BASE")):
            base_url = profile.base_url
        settings = {"auth": auth, "base_url": base_url, "timeout": self._options.get("timeout")}
        return {name: value for name, value in settings.items() if value is not None}
