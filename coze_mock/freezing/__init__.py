"""Tells PyInstaller what a frozen mock server needs besides its code."""

from __future__ import annotations

from pathlib import Path


def hook_dirs() -> list[str]:
    """Return the folder with the hook, for the entry point `pyinstaller40`."""
    return [str(Path(__file__).parent)]
