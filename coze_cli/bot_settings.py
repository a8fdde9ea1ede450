"""The settings of a bot as a file holds them: what an update takes."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
import yaml

from coze_api import models
from coze_ext import Coze

from .showing import plain
from .values import structure

if TYPE_CHECKING:
    from coze_api.models import Bot


def settings_of(bot: Bot) -> dict[str, Any]:
    """Return the settings of a bot as an update takes them."""
    found = plain(bot)
    settings = {
        name: value
        for name, value in found.items()
        if name in arguments_of("update") and name not in _OTHERWISE
    }
    for name, (argument, turned) in _OTHERWISE.items():
        settings[argument] = turned(found.get(name) or {})
    return {
        name: value
        for name, value in settings.items()
        if name != "bot_id" and value not in (None, [], {}, "")
    }


def arguments_of(operation: str) -> frozenset[str]:
    """Return the names of the settings that an operation on bots takes."""
    return frozenset(inspect.signature(getattr(Coze.bots, operation)).parameters) - {"self"}


def settings_in(path: Path) -> dict[str, Any]:
    """Return the settings in a file; `-` is standard input.

    Raises:
        click.UsageError: the file holds something else, or a setting that no bot has.
    """
    text = sys.stdin.read() if str(path) == "-" else path.read_text("utf-8")
    try:
        found = structure(text)
    except ValueError as error:
        raise click.UsageError(f"{path}: {error}") from None
    if not isinstance(found, dict):
        raise click.UsageError(f"{path}: expected settings by name, got {type(found).__name__}")
    known = arguments_of("create") | arguments_of("update")
    for name in found:
        if name not in known:
            raise click.UsageError(f"{path}: unknown setting: {name}")
    return found


def as_yaml(settings: Mapping[str, Any]) -> str:
    """Return settings as a file holds them."""
    return yaml.safe_dump(
        dict(settings), allow_unicode=True, sort_keys=False, width=100, default_flow_style=False
    )


def within(found: Any, wanted: Any) -> Any:
    """Return what of a setting a file names too."""
    if isinstance(found, Mapping) and isinstance(wanted, Mapping):
        return {name: within(found.get(name), value) for name, value in wanted.items()}
    return found


def _plugins(found: Any) -> dict[str, Any]:
    ids = [
        {"plugin_id": plugin["plugin_id"], "api_id": tool["api_id"]}
        for plugin in found
        for tool in plugin.get("api_info_list") or ()
    ]
    return {"id_list": ids} if ids else {}


def _workflows(found: Any) -> dict[str, Any]:
    ids = [{"id": workflow["id"]} for workflow in found]
    return {"ids": ids} if ids else {}


def _knowledge(found: Any) -> dict[str, Any]:
    ids = [one["id"] for one in found.get("knowledge_infos") or ()]
    return {"dataset_ids": ids} if ids else {}


def _model(found: Any) -> dict[str, Any]:
    known = models.ModelInfoConfig.__struct_fields__
    return {name: value for name, value in found.items() if name in known}


# What an update names or holds otherwise than a bot does, by the bot's names.
_OTHERWISE: Final[dict[str, tuple[str, Callable[[Any], dict[str, Any]]]]] = {
    "plugin_info_list": ("plugin_id_list", _plugins),
    "workflow_info_list": ("workflow_id_list", _workflows),
    "knowledge": ("knowledge", _knowledge),
    "model_info": ("model_info_config", _model),
}
