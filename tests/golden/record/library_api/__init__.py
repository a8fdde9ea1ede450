"""A client library for accessing Library API

`library_api.api` has a module of endpoint functions for every operation, and resource classes that gather them
by tag; `library_api.models` has the objects that they take and return. Generated from an OpenAPI document: edit
that, not this.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)


def __getattr__(name: str) -> Any:
    """Import the plain clients on first use (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import client

    return getattr(client, name)
