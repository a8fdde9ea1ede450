"""The document as the server shows it."""

from __future__ import annotations

import re
from typing import Any

import yaml

from coze_mock import MockServer
from tests.mock.wire import SPEC, Wire


def _without_servers(document: Any) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key != "servers"}


def test_the_document_is_served_with_this_server_in_it(coze_mock: MockServer, wire: Wire) -> None:
    as_json = wire.client.get("/openapi.json")
    as_yaml = wire.client.get("/openapi.yaml")

    assert as_json.headers["content-type"] == "application/json"
    assert as_yaml.headers["content-type"] == "application/yaml"
    document = as_json.json()
    assert document == yaml.safe_load(as_yaml.text)
    assert [server["url"] for server in document["servers"]] == [coze_mock.base_url]
    assert _without_servers(document) == _without_servers(yaml.safe_load(SPEC.read_bytes()))
    assert "&id" not in as_yaml.text


def test_the_page_needs_nothing_from_elsewhere(wire: Wire) -> None:
    page = wire.client.get("/docs")

    assert page.headers["content-type"].startswith("text/html")
    addresses = re.findall(r'(?:src|href|url)[=:] ?"([^"]+)"', page.text)
    assert len(addresses) == 4
    for address in addresses:
        assert "//" not in address
        assert wire.client.get(f"/{address}").status_code == 200
    stylesheet = wire.client.get("/docs/swagger-ui.css").text
    assert not re.search(r"@import|url\((?!data:|['\"]?data:)", stylesheet)
