"""Serves the playground: a page of its own, its modules and its style, all from this server."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from coze_mock.page.assets import read_asset

_ASSETS = "playground/assets"
_HEADERS = {
    # All is of this server, and nothing is made into HTML or code from text (W3C, "Content Security
    # Policy Level 3", "Trusted Types").
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    # The modules are of one version with each other, whatever the browser has of another.
    "cache-control": "no-cache",
}


def playground_routes() -> list[BaseRoute]:
    """The routes ``/`` and ``/playground/{name}``."""

    async def page(_: Request) -> Response:
        return _asset("index.html")

    async def beside_it(request: Request) -> Response:
        return _asset(request.path_params["name"])

    return [Route("/", page), Route("/playground/{name}", beside_it)]


def _asset(name: str) -> Response:
    content, media_type = read_asset(_ASSETS, name)
    return Response(content, media_type=media_type, headers=_HEADERS)
