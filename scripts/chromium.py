"""Finds the Chromium of the system, which is no Python package."""

from __future__ import annotations

import shutil

_NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str:
    """Return where Chromium is. Raises FileNotFoundError, which says how to get it."""
    for path in map(shutil.which, _NAMES):
        if path is not None:
            return path
    raise FileNotFoundError("there is no Chromium; on Debian: apt-get install chromium")
