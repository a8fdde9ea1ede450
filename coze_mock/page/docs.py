"""Serves the document: as YAML, as JSON, and as a page to browse and try it out."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from coze_mock.addresses import base_url
from coze_mock.document import Document, as_json, as_yaml
from coze_mock.page.assets import read_asset


def document_routes(document: Document) -> list[BaseRoute]:
    """The routes ``/docs``, ``/openapi.yaml`` and ``/openapi.json``.

    What they serve names the server that was asked, so that the page's requests come back to it.
    """

    async def page(_: Request) -> Response:
        return _static("index.html")

    async def beside_it(request: Request) -> Response:
        return _static(request.path_params["name"])

    async def yaml_text(request: Request) -> Response:
        return Response(as_yaml(_served(request)), media_type="application/yaml")

    async def json_text(request: Request) -> Response:
        return Response(as_json(_served(request)), media_type="application/json")

    def _served(request: Request) -> dict[str, object]:
        return document.with_server(base_url(request))

    return [
        Route("/docs", page),
        Route("/docs/{name}", beside_it),
        Route("/openapi.yaml", yaml_text),
        Route("/openapi.json", json_text),
    ]


def _static(name: str) -> Response:
    content, media_type = read_asset("static", name)
    return Response(content, media_type=media_type, headers={"cache-control": "max-age=3600"})
