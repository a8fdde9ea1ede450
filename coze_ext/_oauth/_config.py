"""Makes an authorization from a configuration file of the official SDKs' form."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from coze_core.errors import CozeArgumentError
from coze_core.limits import check_type
from coze_ext._base_url import COZE_COM_BASE_URL

from ._auth import OAuth
from ._codes import PKCEOAuth, WebOAuth
from ._device import DeviceOAuth, DevicePrompt
from ._jwt import JWTAuth
from ._stores import TokenStore

_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "web": ("client_id", "client_secret"),
    "pkce": ("client_id",),
    "device": ("client_id",),
    "jwt": ("client_id", "private_key", "public_key_id"),
}

_ARGUMENTS: Final[dict[str, tuple[str, ...]]] = {
    "redirect_uri": ("web", "pkce"),
    "show": ("device",),
    "store": ("web", "pkce", "device"),
}


def load_auth(
    source: str | os.PathLike[str] | Mapping[str, Any],
    *,
    redirect_uri: str | None = None,
    show: Callable[[DevicePrompt], Any] | None = None,
    store: TokenStore | None = None,
) -> OAuth:
    """Return the authorization that a configuration describes.

    Its fields are those that the official SDKs load: `client_type` (`web`, `pkce`, `device`,
    `jwt`), `client_id`, `client_secret`, `private_key`, `public_key_id`, `coze_api_base` and
    `coze_www_base`.

    Args:
        source: path of a JSON file, or its content, in which `private_key` may be a `Path`.
        redirect_uri: for `web` and `pkce`, where the browser comes back.
        show: for `device`, what shows the code.
        store: where the token of a user is kept.

    Raises:
        CozeArgumentError: a field is missing or can't be used, by its name.
        OSError: the file can't be read.
    """
    config = _read(source)
    try:
        return _made(config, redirect_uri, show, store)
    finally:
        del config, source  # tracebacks that show locals show what a frame has


def _problem_of(config: Mapping[str, Any], given: Mapping[str, object]) -> str | None:
    """Return what is wrong with a configuration, without quoting a secret; None if nothing is."""
    kind = config.get("client_type")
    if not isinstance(kind, str) or kind not in _FIELDS:
        got = repr(kind) if isinstance(kind, str) else type(kind).__name__
        return f"client_type: expected 'web', 'pkce', 'device' or 'jwt', got {got}"
    for name in (*_FIELDS[kind], "coze_api_base", "coze_www_base"):
        value = config.get(name)
        if value is None and name.startswith("coze_"):
            continue
        if name == "private_key" and isinstance(value, Path):
            continue
        if not isinstance(value, str):
            got = "none" if value is None else type(value).__name__
            return f"{name}: expected a string, got {got}"
        if not value:
            return f"{name}: expected a string, got an empty one"
    for name, kinds in _ARGUMENTS.items():
        if kind in kinds and given[name] is None and name != "store":
            return f"{name}: expected one for client_type {kind!r}, got none"
        if kind not in kinds and given[name] is not None:
            return f"{name}: expected none for client_type {kind!r}, got one"
    return None


def _made(
    config: Mapping[str, Any],
    redirect_uri: str | None,
    show: Callable[[DevicePrompt], Any] | None,
    store: TokenStore | None,
) -> OAuth:
    problem = _problem_of(config, {"redirect_uri": redirect_uri, "show": show, "store": store})
    if problem is not None:
        del config
        raise CozeArgumentError(problem)
    try:
        return _MAKERS[config["client_type"]](config, redirect_uri, show, store)
    finally:
        del config


def _jwt(config: Mapping[str, Any], *_: Any) -> OAuth:
    try:
        return JWTAuth(
            config["client_id"],
            config["private_key"],
            config["public_key_id"],
            base_url=_base_of(config),
        )
    finally:
        del config


def _device(config: Mapping[str, Any], _: Any, show: Any, store: Any) -> OAuth:
    return DeviceOAuth(config["client_id"], show, store=store, base_url=_base_of(config))


def _pkce(config: Mapping[str, Any], redirect_uri: Any, _: Any, store: Any) -> OAuth:
    return PKCEOAuth(
        config["client_id"],
        redirect_uri,
        store=store,
        base_url=_base_of(config),
        www_base_url=config.get("coze_www_base"),
    )


def _web(config: Mapping[str, Any], redirect_uri: Any, _: Any, store: Any) -> OAuth:
    try:
        return WebOAuth(
            config["client_id"],
            config["client_secret"],
            redirect_uri,
            store=store,
            base_url=_base_of(config),
            www_base_url=config.get("coze_www_base"),
        )
    finally:
        del config


def _base_of(config: Mapping[str, Any]) -> str:
    base_url: str = config.get("coze_api_base") or COZE_COM_BASE_URL
    return base_url


_MAKERS: Final[dict[str, Callable[..., OAuth]]] = {
    "jwt": _jwt,
    "device": _device,
    "pkce": _pkce,
    "web": _web,
}


def _read(source: Any) -> Mapping[str, Any]:
    if isinstance(source, Mapping):
        return source
    check_type("source", source, str, os.PathLike)
    text = Path(source).read_text(encoding="utf-8")
    try:
        found: Any = json.loads(text)
    except ValueError:
        found = None
    finally:
        del text
    if isinstance(found, dict):
        return found
    del found
    raise CozeArgumentError(f"source: expected JSON with an object in {str(source)!r}, got another")
