"""Serves the document: as YAML, as JSON, and as a page to browse and try it out."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from coze_mock.document import Document, as_json, as_yaml

_STATIC = Path(__file__).parent / "static"


def document_routes(document: Document) -> list[BaseRoute]:
    """The routes ``/docs``, ``/openapi.yaml`` and ``/openapi.json``.

    What they serve names the server that was asked, so that the page's requests come back to it.
    """

    async def page(_: Request) -> Response:
        return FileResponse(_STATIC / "index.html")

    async def yaml_text(request: Request) -> Response:
        return Response(as_yaml(_served(request)), media_type="application/yaml")

    async def json_text(request: Request) -> Response:
        return Response(as_json(_served(request)), media_type="application/json")

    def _served(request: Request) -> dict[str, object]:
        # Starlette's base_url leaves out the prefix under which the whole application is mounted.
        prefix = request.scope.get("root_path", "").rstrip("/")
        return document.with_server(f"{request.url.scheme}://{request.url.netloc}{prefix}")

    return [
        Route("/docs", page),
        Mount("/docs", StaticFiles(directory=_STATIC)),
        Route("/openapi.yaml", yaml_text),
        Route("/openapi.json", json_text),
    ]
