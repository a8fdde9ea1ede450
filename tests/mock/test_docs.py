"""The document as the server shows it."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from coze_mock import MockServer, Status
from tests.contract.document import DOCUMENT_PATH
from tests.mock.wire import Wire


def read(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CSafeLoader)  # ten times as fast as SafeLoader


def _without_servers(document: Any) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key != "servers"}


def test_the_document_is_served_with_this_server_in_it(coze_mock: MockServer, wire: Wire) -> None:
    as_json = wire.client.get("/openapi.json")
    as_yaml = wire.client.get("/openapi.yaml")

    assert as_json.headers["content-type"] == "application/json"
    assert as_yaml.headers["content-type"] == "application/yaml"
    document = as_json.json()
    assert document == read(as_yaml.text)
    assert [server["url"] for server in document["servers"]] == [coze_mock.base_url]
    assert _without_servers(document) == _without_servers(
        read(DOCUMENT_PATH.read_text(encoding="utf-8"))
    )
    assert "&id" not in as_yaml.text


def test_the_page_needs_nothing_from_elsewhere(wire: Wire) -> None:
    page = wire.client.get("/docs")

    assert page.headers["content-type"].startswith("text/html")
    addresses = re.findall(r'(?:src|href|url)[=:] ?"([^"]+)"', page.text)
    assert len(addresses) == 6
    for address in addresses:
        assert "//" not in address
        assert wire.client.get(f"/{address}").status_code == 200
    stylesheet = wire.client.get("/docs/swagger-ui.css").text
    assert not re.search(r"@import|url\((?!data:|['\"]?data:)", stylesheet)


@pytest.mark.parametrize("name", ["nothing.css", "..%2Fdocs.py", "%2e%2e/docs.py", ""])
def test_nothing_else_is_served_beside_the_page(wire: Wire, name: str) -> None:
    assert wire.client.get(f"/docs/{name}").status_code == 404


LOCAL = ["http://localhost:3000", "http://127.0.0.1", "https://[::1]:8443", "http://app.localhost"]
REMOTE = ["http://example.com", "http://localhost.example.com", "http://127.0.0.1.nip.io", "null"]


@pytest.mark.parametrize("origin", LOCAL)
def test_a_page_of_this_machine_may_talk_to_it(wire: Wire, origin: str) -> None:
    asked = {
        "Origin": origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type,x-own",
    }
    before = wire.client.options("/v3/chat", headers=asked)
    response = wire.client.get("/v1/bots?workspace_id=1", headers={"Origin": origin})

    assert before.status_code == 200
    assert before.headers["access-control-allow-origin"] == origin
    assert "POST" in before.headers["access-control-allow-methods"]
    assert "authorization" in before.headers["access-control-allow-headers"].lower()
    assert response.headers["access-control-allow-origin"] == origin
    assert "x-tt-logid" in response.headers["access-control-expose-headers"]


@pytest.mark.parametrize("origin", REMOTE)
def test_a_page_from_elsewhere_may_not(wire: Wire, origin: str) -> None:
    asked = {"Origin": origin, "Access-Control-Request-Method": "POST"}
    before = wire.client.options("/v3/chat", headers=asked)
    response = wire.client.get("/v1/bots?workspace_id=1", headers={"Origin": origin})

    assert before.status_code == 400
    assert "access-control-allow-origin" not in {**before.headers, **response.headers}


def test_what_a_browser_asks_first_meets_no_fault(coze_mock: MockServer, wire: Wire) -> None:
    asked = {"Origin": LOCAL[0], "Access-Control-Request-Method": "POST"}
    coze_mock.fail(Status(503))
    assert wire.client.options("/v3/chat", headers=asked).status_code == 200
    failed = wire.client.post("/v3/chat", headers={"Origin": LOCAL[0]}, json={})
    assert failed.status_code == 503
    assert failed.headers["access-control-allow-origin"] == LOCAL[0]
