"""Keeps the apps that may sign in, and checks what is registered as one."""

from __future__ import annotations

import dataclasses
import inspect
import re
import secrets
import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlsplit

from coze_mock.errors import shorten
from coze_mock.operations.oauth.keys import AppError, new_private_key, public_key
from coze_mock.operations.oauth.objects import App, ClientType

_MOST_APPS = 1000
_MOST_KEYS = 3
_MOST_REDIRECT_URIS = 3
# RFC 6749, appendix A: what an ID or a secret consists of; spaces would end one in a header.
_WORD = re.compile(r"[!-~]{1,512}")
_LISTS = ("redirect_uris", "permissions", "accounts", "enterprises")
# What the configuration file of a client has beside what describes the app.
_OF_CLIENTS = ("coze_api_base", "coze_www_base")


class Apps:
    """The apps that are registered. Safe to use from any thread."""

    def __init__(self) -> None:
        self._apps: dict[str, App] = {}
        self._lock = threading.Lock()

    @property
    def apps(self) -> tuple[App, ...]:
        """The apps, oldest first."""
        with self._lock:
            return tuple(self._apps.values())

    def find_app(self, client_id: str) -> App | None:
        with self._lock:
            return self._apps.get(client_id)

    def web_app(
        self,
        client_id: str | None = None,
        *,
        redirect_uris: Iterable[str],
        client_secret: str | None = None,
        name: str = "Web app",
        permissions: Iterable[str] | None = None,
    ) -> App:
        """Register a web app. Without ``client_id`` and ``client_secret`` it is given some.

        ``permissions`` are those that its tokens have, such as ``{"chat", "uploadFile"}``, by the
        names in the document's ``x-coze-permissions``; by default all.

        Raises AppError, a ValueError, for what is no app.
        """
        return self.register(
            App(
                client_type="web",
                client_id=_client_id(client_id),
                client_secret=_word("client_secret", client_secret or secrets.token_urlsafe(24)),
                redirect_uris=_redirect_uris(redirect_uris),
                name=name,
                permissions=_set("permissions", permissions),
            )
        )

    def pkce_app(
        self,
        client_id: str | None = None,
        *,
        redirect_uris: Iterable[str],
        name: str = "PKCE app",
        permissions: Iterable[str] | None = None,
    ) -> App:
        """Register an app that proves itself by PKCE (RFC 7636). Raises as ``web_app`` does."""
        return self.register(
            App(
                client_type="pkce",
                client_id=_client_id(client_id),
                redirect_uris=_redirect_uris(redirect_uris),
                name=name,
                permissions=_set("permissions", permissions),
            )
        )

    def device_app(
        self,
        client_id: str | None = None,
        *,
        name: str = "Device app",
        permissions: Iterable[str] | None = None,
    ) -> App:
        """Register an app on a device without a browser (RFC 8628). Raises as ``web_app`` does."""
        return self.register(
            App(
                client_type="device",
                client_id=_client_id(client_id),
                name=name,
                permissions=_set("permissions", permissions),
            )
        )

    def jwt_app(
        self,
        client_id: str | None = None,
        *,
        public_keys: Mapping[str, str | bytes | Path] | None = None,
        name: str = "Service app",
        permissions: Iterable[str] | None = None,
        audience: str | None = None,
        accounts: Iterable[str] | None = None,
        enterprises: Iterable[str] | None = None,
    ) -> App:
        """Register a service app.

        ``public_keys`` are up to three RSA keys by their IDs: PEM, or a Path; a private key stands
        for its public one. Without any, a pair is made: ``app.private_key`` and
        ``app.public_key_id``. An empty ``client_id`` stands for any: its keys sign for every app.
        ``audience`` is what a JWT may have as ``aud`` beside the host and port of this server.
        ``accounts`` and ``enterprises`` are the IDs of those whose resources it may be given; by
        default any.

        Raises AppError, a ValueError, for what is no app.
        """
        private_key = ""
        if public_keys is None:
            private_key = new_private_key()
            public_keys = {secrets.token_urlsafe(32): private_key}
        if not 1 <= len(public_keys) <= _MOST_KEYS:
            raise AppError(f"public_keys: must be 1 to {_MOST_KEYS}, not {len(public_keys)}")
        return self.register(
            App(
                client_type="jwt",
                client_id="" if client_id == "" else _word("client_id", client_id or _number()),
                public_keys={
                    _word("the ID of a key", key_id): public_key(key_id, key)
                    for key_id, key in public_keys.items()
                },
                private_key=private_key,
                name=name,
                permissions=_set("permissions", permissions),
                audience=audience,
                accounts=_set("accounts", accounts),
                enterprises=_set("enterprises", enterprises),
            )
        )

    def app_from_config(self, config: Any) -> App:
        """Register the app of a configuration file that the SDKs load.

        Its fields are ``client_type``, ``client_id``, ``client_secret``, and ``public_key_id`` with
        ``private_key`` or ``public_key``. Beside these it may have the arguments of the methods
        above, and those of web and PKCE apps must have ``redirect_uris``.

        Raises AppError, a ValueError, for what is no app.
        """
        if not isinstance(config, Mapping):
            raise AppError("an app must be an object")
        fields = {name: value for name, value in config.items() if name not in _OF_CLIENTS}
        register = self._by_type(fields.pop("client_type", None))
        for name, value in fields.items():
            if name in _LISTS and not isinstance(value, list):
                raise AppError(f"{name}: must be a list")
            if name not in _LISTS and not isinstance(value, str):
                raise AppError(f"{shorten(name)}: must be a string")
        if "public_key_id" in fields:
            key_id = fields.pop("public_key_id")
            given = [fields.pop(name) for name in ("private_key", "public_key") if name in fields]
            if not given:
                raise AppError("private_key: is required beside public_key_id")
            fields["public_keys"] = {key_id: given[0]}
        try:
            inspect.signature(register).bind(**fields)
        except TypeError as error:
            raise AppError(shorten(error)) from None
        return register(**fields)

    def disable(self, client_id: str) -> None:
        """Refuse an app from now on, as after it was switched off: ``access_deny``.

        Tokens that it has stay valid. Raises KeyError when there is no such app.
        """
        with self._lock:
            self._apps[client_id] = dataclasses.replace(self._apps[client_id], enabled=False)

    def _by_type(self, client_type: Any) -> Callable[..., App]:
        methods: Mapping[ClientType, Callable[..., App]] = {
            "web": self.web_app,
            "pkce": self.pkce_app,
            "device": self.device_app,
            "jwt": self.jwt_app,
        }
        if client_type not in get_args(ClientType):
            shown = "is missing" if client_type is None else f"{shorten(repr(client_type))}"
            raise AppError(f"client_type: {shown}, must be one of {', '.join(methods)}")
        return methods[client_type]

    def register(self, app: App) -> App:
        """Register an app that was made by hand, in place of one with its ID.

        Keys that sign for any app add up. Raises AppError, a ValueError, when there are 1000.
        """
        with self._lock:
            before = self._apps.get(app.client_id)
            if before is None and len(self._apps) >= _MOST_APPS:
                raise AppError(f"there are {_MOST_APPS} apps already")
            if before is not None and app.client_id == "":
                keys = {**before.public_keys, **app.public_keys}
                if len(keys) > _MOST_APPS:
                    raise AppError(f"there are {_MOST_APPS} keys already")
                app = dataclasses.replace(app, public_keys=keys)
            self._apps[app.client_id] = app
        return app


def _client_id(given: str | None) -> str:
    return _word("client_id", given or f"{_number()}.app.coze")


def _number() -> str:
    return str(10**31 + secrets.randbelow(9 * 10**31))


def _word(name: str, value: str) -> str:
    if not _WORD.fullmatch(value):
        raise AppError(f"{name}: must be 1 to 512 visible ASCII characters")
    return value


def _set(name: str, values: Iterable[str] | None) -> frozenset[str] | None:
    if values is None:
        return None
    if isinstance(values, str):
        raise AppError(f"{name}: must be several strings, not one")
    found = frozenset(values)
    if not all(isinstance(value, str) for value in found):
        raise AppError(f"{name}: must be strings")
    return found


def _redirect_uris(uris: Iterable[str]) -> tuple[str, ...]:
    """Up to three absolute addresses without a fragment (RFC 6749, section 3.1.2)."""
    found = (uris,) if isinstance(uris, str) else tuple(uris)
    if not 1 <= len(found) <= _MOST_REDIRECT_URIS:
        raise AppError(f"redirect_uris: must be 1 to {_MOST_REDIRECT_URIS}, not {len(found)}")
    for uri in found:
        if not _is_redirect_uri(uri):
            shown = shorten(repr(uri))
            raise AppError(f"redirect_uris: {shown} is no http or https URL without a fragment")
    return found


def _is_redirect_uri(uri: object) -> bool:
    if not isinstance(uri, str) or not re.fullmatch(r"[!-~]{1,2000}", uri) or "#" in uri:
        return False
    try:
        parts = urlsplit(uri)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
