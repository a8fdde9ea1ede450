"""Operations of the document that nothing simulates answer their examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import yaml

from coze_mock import MockServer

ANSWERS = {
    "json": {
        "application/json": {
            "examples": {
                "failure": {"value": {"code": 4200, "msg": "not found"}},
                "success": {"value": {"code": 0, "msg": "", "data": {"id": "7"}, "more": True}},
            }
        }
    },
    "oauth": {"application/json": {"example": {"access_token": "czu_example"}}},
    "audio": {"audio/mpeg": {"example": "sound"}},
    "stream": {
        "text/event-stream": {
            "examples": {
                "first": {"value": {"id": 0, "event": "Message", "data": {"content": "晴"}}},
                "pulse": {"value": {"event": "PING"}},
                "last": {"value": {"event": "Done", "data": "[DONE]"}},
            }
        }
    },
    "nothing": {},
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MockServer]:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Not simulated", "version": "1"},
        "paths": {
            f"/{name}": {
                "get": {
                    "operationId": name,
                    "x-coze-permissions": ["look"],
                    "responses": {"200": {"description": "An answer.", "content": content}},
                }
            }
            for name, content in ANSWERS.items()
        },
    }
    path = tmp_path_factory.mktemp("document") / "document.yaml"
    path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    with MockServer(document=Path(path), permissions=["look"]) as server:
        yield server


def get(server: MockServer, path: str) -> httpx.Response:
    return httpx.get(f"{server.base_url}{path}", headers={"Authorization": "Bearer pat_x"})


def test_json_is_the_first_success_with_a_log_id_of_its_own(server: MockServer) -> None:
    response = get(server, "/json")
    assert response.json() == {
        "code": 0,
        "msg": "",
        "data": {"id": "7"},
        "more": True,
        "detail": {"logid": response.headers["x-tt-logid"]},
    }


@pytest.mark.parametrize(
    ("path", "content_type", "text"),
    [
        ("/oauth", "application/json", '{"access_token": "czu_example"}'),
        ("/audio", "audio/mpeg", "sound"),
        (
            "/stream",
            "text/event-stream",
            'id:0\nevent:Message\ndata:{"content": "晴"}\n\n'
            "event:PING\n\n"
            "event:Done\ndata:[DONE]\n\n",
        ),
    ],
)
def test_other_answers_are_as_they_stand(
    server: MockServer, path: str, content_type: str, text: str
) -> None:
    response = get(server, path)
    assert response.headers["content-type"].split(";")[0] == content_type
    assert response.text == text


def test_what_has_no_example_is_refused(server: MockServer) -> None:
    response = get(server, "/nothing")
    assert (response.status_code, response.json()["code"]) == (501, 5000)


def test_the_token_is_looked_at_all_the_same(server: MockServer) -> None:
    assert httpx.get(f"{server.base_url}/json").status_code == 401
