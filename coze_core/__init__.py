"""The runtime of generated code, which knows no operation and no field of any."""

from importlib import import_module
from typing import Any


def __getattr__(name: str) -> Any:
    """Import a module of the package on first use (PEP 562), as annotations name them."""
    try:
        return import_module(f"{__name__}.{name}")
    except ModuleNotFoundError:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
