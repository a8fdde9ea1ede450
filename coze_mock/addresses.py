"""Tells under which address a request found the server."""

from __future__ import annotations

from starlette.requests import Request


def base_url(request: Request) -> str:
    """Return the server's base URL as the request has it, without a slash at the end."""
    # Starlette's own leaves out the prefix under which the whole application is mounted.
    prefix = request.scope.get("root_path", "").rstrip("/")
    return f"{request.url.scheme}://{request.url.netloc}{prefix}"
