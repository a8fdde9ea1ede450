"""Registers the apps that the command line names."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from coze_mock.operations.oauth.apps import Apps
from coze_mock.operations.oauth.keys import AppError


def register_apps(apps: Apps, config_files: Iterable[Path], keys: Iterable[str]) -> None:
    """Register the apps of configuration files, and of keys such as ``APP/KEY=FILE``.

    Keys of the same app count as one app's, and those without an app sign for any.

    Raises OSError for a file that can't be read, and AppError, a ValueError, for what is no app.
    """
    for file in config_files:
        try:
            apps.app_from_config(json.loads(file.read_text(encoding="utf-8")))
        except AppError as error:
            raise AppError(f"{file}: {error}") from None
        except ValueError:
            # What is wrong with it may be quoted from where a secret stands.
            raise AppError(f"{file}: is not JSON") from None
    of_apps: defaultdict[str, dict[str, str | bytes | Path]] = defaultdict(dict)
    for text in keys:
        named, equals, file_name = text.partition("=")
        client_id, _, key_id = named.rpartition("/")
        if not equals or not key_id or not file_name:
            raise AppError(f"a key is named ID=FILE or APP/ID=FILE, not {text!r}")
        of_apps[client_id][key_id] = Path(file_name)
    for client_id, public_keys in of_apps.items():
        for key_id, path in public_keys.items() if client_id == "" else ():
            apps.jwt_app("", public_keys={key_id: path})
        if client_id:
            apps.jwt_app(client_id, public_keys=public_keys)
