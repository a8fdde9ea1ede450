"""Whether `MockServer(studio=True)` answers as self-hosted Coze Studio does, as far as it is known.

What is known was read in its source, not seen at work. Where a fact is inferred, the test is marked
so: `pytest -m inferred` runs those.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from coze_mock import Failure, FunctionCall, Interrupt, MockServer, StreamError
from coze_mock.document import load_document
from coze_mock.operations.apps import APPS
from coze_mock.settings import Limits
from coze_mock.studio.served import ELSEWHERE, SERVED
from tests.each import each
from tests.mock.commanding import commanded
from tests.mock.conftest import Clock

TOKEN = "pat_0123456789abcdef"
GOOD = {"Authorization": f"Bearer {TOKEN}"}
JSON = "application/json; charset=utf-8"
PLAIN = "text/plain; charset=utf-8"


@pytest.fixture
def coze_mock_options(clock: Clock) -> dict[str, Any]:
    times = {"chat_duration": 10.0, "stream_interval": 0.0}
    return {"token": TOKEN, "clock": clock, "studio": True, **times}


@pytest.fixture
def http(coze_mock: MockServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=coze_mock.base_url, headers=GOOD) as http:
        yield http


@pytest.fixture
def bot_id(coze_mock: MockServer) -> str:
    return coze_mock.bot("Herbs")


def chat(bot_id: str, **fields: Any) -> dict[str, Any]:
    question = {"role": "user", "content": "Hi", "content_type": "text"}
    return {"bot_id": bot_id, "user_id": "1", "additional_messages": [question], **fields}


def frames(response: httpx.Response) -> list[list[str]]:
    """The lines of each event of a stream."""
    assert response.text.endswith("\n\n")
    return [one.split("\n") for one in response.text.removesuffix("\n\n").split("\n\n")]


def names(response: httpx.Response) -> list[str]:
    lines = [line for lines in frames(response) for line in lines]
    return [line[6:].strip() for line in lines if line.startswith("event:")]


SERVED_THERE = {
    one.path
    for one in load_document().operations
    if one.operation_id in SERVED.keys() - ELSEWHERE.keys()
}


@each("operation", [one for one in load_document().operations if one.path not in SERVED_THERE])
def test_what_is_not_served_is_401_whatever_the_token(http: httpx.Client, operation: Any) -> None:
    path = "/".join("12" if part.startswith("{") else part for part in operation.path.split("/"))
    for headers in (GOOD, {"Authorization": "Bearer pat_another"}, {"Authorization": ""}):
        response = http.request(operation.method, path, headers=headers)
        assert (response.status_code, response.json()["code"]) == (401, 401), path
        assert response.json().keys() == {"code", "msg"}
        assert response.headers["content-type"] == JSON
        assert len(response.headers["x-log-id"]) == 36
        assert "x-tt-logid" not in response.headers


def test_an_id_in_a_path_is_digits_and_another_method_is_404(http: httpx.Client) -> None:
    assert http.get("/v1/bots/abc").status_code == 401
    other = http.delete("/v1/bots/12")
    assert (other.status_code, other.json()["code"]) == (404, 404)
    by_post = http.post("/v3/chat/retrieve", params={"conversation_id": "1", "chat_id": "2"})
    assert (by_post.status_code, by_post.json()["code"]) == (404, 404)
    refused = http.delete("/v1/bots/12", headers={"Authorization": "Bearer pat_another"})
    assert (refused.status_code, refused.json()["code"]) == (200, 700012006)


@each(
    ("header", "is_good"),
    [
        (f"Bearer {TOKEN}", True),
        (f"Bearer    {TOKEN}", True),
        (f"anything Bearer {TOKEN}", True),
        (f"bearer {TOKEN}", False),
        (f"Bearer Bearer {TOKEN}", False),
        ("Bearer", False),
        ("Bearer pat_another", False),
    ],
)
def test_a_token_is_refused_with_http_200(
    http: httpx.Client, bot_id: str, header: str, is_good: bool
) -> None:
    for response in (
        http.get(f"/v1/bots/{bot_id}", headers={"Authorization": header}),
        http.post("/v3/chat", json=chat(bot_id), headers={"Authorization": header}),
    ):
        assert response.status_code == 200
        if not is_good:
            assert response.json().keys() == {"code", "msg"}
            assert response.json()["code"] == 700012006


@each(
    "body",
    [
        {"bot_id": 7},
        {"bot_id": "abc"},
        {"connector_id": 1024},
        {"parameters": "{}"},
    ],
)
def test_a_body_is_read_strictly(http: httpx.Client, bot_id: str, body: dict[str, Any]) -> None:
    response = http.post("/v3/chat", json=chat(bot_id, stream=False) | body)
    assert (response.status_code, response.json()["code"]) == (400, 400)


@pytest.mark.inferred  # that no integer is read in an empty text
@pytest.mark.parametrize("name", ["bot_id", "connector_id"])
def test_an_empty_id_in_a_body_is_refused(http: httpx.Client, bot_id: str, name: str) -> None:
    response = http.post("/v3/chat", json=chat(bot_id, stream=False) | {name: ""})
    assert (response.status_code, response.json()["code"]) == (400, 400)


def test_a_body_counts_only_with_its_type_and_its_length(http: httpx.Client, bot_id: str) -> None:
    content = json.dumps(chat(bot_id, stream=False)).encode()
    as_json = {"Content-Type": "application/json"}
    assert http.post("/v3/chat", content=content, headers=as_json).status_code == 200
    assert http.post("/v3/chat", content=content).status_code == 400
    assert http.post("/v3/chat", content=iter([content]), headers=as_json).status_code == 400
    empty = http.post("/v3/chat?conversation_id=", content=content, headers=as_json)
    assert empty.status_code == 400


def test_pages_of_files_are_counted_from_0_and_without_a_size_all_come(
    http: httpx.Client,
) -> None:
    asked = {"space_id": "7", "name": "Soups", "format_type": 0}
    dataset_id = http.post("/v1/datasets", json=asked).json()["data"]["dataset_id"]
    bases = [{"name": f"{n}", "source_info": {"custom_content": "Simmer."}} for n in range(5)]
    filled = {"dataset_id": dataset_id, "format_type": 0, "chunk_strategy": {"chunk_type": 0}}
    made = http.post(
        "/open_api/knowledge/document/create", json={**filled, "document_bases": bases}
    )
    assert made.json()["code"] == 0

    def names(**asked: Any) -> list[str]:
        body = {"dataset_id": dataset_id, **asked}
        answer = http.post("/open_api/knowledge/document/list", json=body).json()
        assert (answer["total"], answer["BaseResp"]) == (5, None)
        return [one["name"] for one in answer.get("document_infos", ())]

    everything = names()
    assert (len(everything), names(page=3)) == (5, everything)
    assert names(size=2) == names(page=0, size=2) == everything[:2]
    assert [names(page=1, size=2), names(page=2, size=2)] == [everything[2:4], everything[4:]]
    assert names(page=3, size=2) == []


def test_the_ids_of_files_are_numbers_where_their_progress_is_asked_for(
    http: httpx.Client, coze_mock: MockServer
) -> None:
    made = {"space_id": "7", "name": "Soups", "format_type": 0}
    dataset_id = http.post("/v1/datasets", json=made).json()["data"]["dataset_id"]
    source = {"custom_content": "Simmer."}
    asked = {
        "dataset_id": dataset_id,
        "format_type": 0,
        "chunk_strategy": {"chunk_type": 0},
        "document_bases": [{"name": "Soup", "source_info": source}],
    }
    http.post("/open_api/knowledge/document/create", json=asked)
    ids = {"document_id": coze_mock.documents[-1].id}
    path = f"/v1/datasets/{dataset_id}/process"
    assert http.post(path, json={"document_ids": [ids["document_id"]]}).status_code == 400
    answer = http.post(path, json={"document_ids": [int(ids["document_id"])]}).json()
    assert (answer["code"], answer["msg"], "BaseResp" in answer) == (0, "success", False)
    assert answer["data"]["data"][0]["document_id"] == ids["document_id"]


def test_a_chat_streams_unless_that_is_refused(http: httpx.Client, bot_id: str) -> None:
    for body in ({}, {"stream": True}, {"stream": None}):
        response = http.post("/v3/chat", json=chat(bot_id, **body))
        assert response.headers["content-type"] == "text/event-stream"
        assert len(response.headers["x-log-id"]) == 36
        assert response.headers["x-accel-buffering"] == "no"
        first, *_, before, last = frames(response)
        assert first[0] == "event:conversation.chat.created"
        assert first[1].startswith('data:{"id":"')
        created = json.loads(first[1].removeprefix("data:"))
        assert (created["completed_at"], created["failed_at"]) == (0, 0)
        assert created.keys().isdisjoint({"usage", "last_error", "required_action", "meta_data"})
        assert before[0] == "event:conversation.chat.completed"
        assert last == ["event:conversation.stream.done", "data:"]
    started = http.post("/v3/chat", json=chat(bot_id, stream=False)).json()
    assert (started["code"], started["msg"], started["BaseResp"]) == (0, "", None)
    assert started["data"]["status"] == "created"
    assert "detail" not in started


def test_a_chat_that_fails_midway_still_says_that_it_is_completed(
    http: httpx.Client, coze_mock: MockServer, bot_id: str
) -> None:
    coze_mock.script("Half", Failure(4013, "the model is busy"))
    response = http.post("/v3/chat", json=chat(bot_id))
    ending = ["error", "conversation.chat.completed", "conversation.stream.done"]
    assert names(response)[-3:] == ending
    made = coze_mock.chats[-1]
    ids = {"chat_id": made.id, "conversation_id": made.conversation_id}
    assert http.get("/v3/chat/retrieve", params=ids).json()["data"]["status"] == "completed"


@pytest.mark.parametrize("reply", [Failure(4013, "busy"), StreamError(5000, "busy")])
def test_a_chat_that_can_not_start_ends_with_its_error(
    http: httpx.Client, coze_mock: MockServer, bot_id: str, reply: Any
) -> None:
    coze_mock.script(reply)
    response = http.post("/v3/chat", json=chat(bot_id))
    assert names(response) == [
        "conversation.chat.created",
        "conversation.chat.in_progress",
        "error",
    ]
    made = coze_mock.chats[-1]
    ids = {"chat_id": made.id, "conversation_id": made.conversation_id}
    assert http.get("/v3/chat/retrieve", params=ids).json()["data"]["status"] == "failed"


def test_a_chat_that_is_refused_is_one_event_with_the_true_code_in_its_words(
    http: httpx.Client,
) -> None:
    response = http.post("/v3/chat", json=chat("7"))
    ((name, data),) = frames(response)
    error = json.loads(data.removeprefix("data:"))
    assert (name, error["code"]) == ("event:error", 103100001)
    assert error["msg"].startswith("code=103100002 message=there is no bot 7 \nstack=")
    refused = http.post("/v3/chat", json=chat("7", stream=False))
    assert (refused.status_code, refused.json()["code"]) == (400, 400)
    assert refused.json()["msg"].startswith("code=103100002 message=")


def test_a_chat_that_is_not_there_is_plain_text_or_nothing_at_all(
    http: httpx.Client, bot_id: str
) -> None:
    made = http.post("/v3/chat", json=chat(bot_id, stream=False)).json()["data"]
    lost = http.get(
        "/v3/chat/retrieve", params={"chat_id": "1", "conversation_id": made["conversation_id"]}
    )
    assert (lost.status_code, lost.headers["content-type"]) == (500, "text/plain; charset=utf-8")
    assert "\nstack=" in lost.text
    for path in ("/v3/chat/retrieve", "/v3/chat/message/list"):
        nothing = http.get(path, params={"chat_id": "1", "conversation_id": "1"})
        assert (nothing.status_code, nothing.content) == (500, b"")


def test_cancelling_stops_nothing_and_names_an_event_for_a_status(
    http: httpx.Client, clock: Clock, bot_id: str
) -> None:
    made = http.post("/v3/chat", json=chat(bot_id, stream=False)).json()["data"]
    ids = {"chat_id": made["id"], "conversation_id": made["conversation_id"]}
    cancelled = http.post("/v3/chat/cancel", json=ids).json()
    assert cancelled.keys() == {"ChatV3ChatDetail", "BaseResp"}
    assert cancelled["ChatV3ChatDetail"]["status"] == "conversation.chat.cancelled"
    clock.advance(11)
    assert http.get("/v3/chat/retrieve", params=ids).json()["data"]["status"] == "completed"
    over = http.post("/v3/chat/cancel", json=ids)
    assert (over.status_code, over.json()["code"]) == (400, 400)
    assert over.json()["msg"].startswith("code=103200005 message=")


def test_the_messages_of_a_chat_begin_with_its_question(
    http: httpx.Client, clock: Clock, bot_id: str
) -> None:
    items = [
        {"type": "text", "text": "What is it?"},
        {"type": "image", "file_url": "http://x/a.png"},
    ]
    asked = {"role": "user", "content_type": "object_string", "content": json.dumps(items)}
    made = http.post(
        "/v3/chat", json=chat(bot_id, stream=False, additional_messages=[asked])
    ).json()
    ids = {"chat_id": made["data"]["id"], "conversation_id": made["data"]["conversation_id"]}
    clock.advance(11)
    listed = http.get("/v3/chat/message/list", params=ids).json()
    assert listed.keys() == {"Messages", "code", "msg", "BaseResp"}
    first = listed["Messages"][0]
    assert (first["type"], first["content_type"], first["content"]) == (
        "question",
        "mix",
        "What is it?",
    )


def test_pages_of_messages_are_newest_first_and_before_id_switches_after_id_off(
    http: httpx.Client, bot_id: str
) -> None:
    conversation = http.post("/v1/conversation/create", json={"bot_id": bot_id}).json()["data"]
    where = {"conversation_id": conversation["id"]}
    assert "data" not in http.post("/v1/conversation/message/list", params=where, json={}).json()
    for _ in range(3):
        http.post("/v3/chat", params=where, json=chat(bot_id))

    def page(**body: Any) -> dict[str, Any]:
        got: dict[str, Any] = http.post(
            "/v1/conversation/message/list", params=where, json={"limit": 2, **body}
        ).json()
        return got

    def ids(one: dict[str, Any]) -> list[str]:
        return [item["id"] for item in one["data"]]

    first = page(order="asc")
    assert ids(first) == ids(page(order="desc"))
    assert (first["first_id"], first["last_id"]) == (ids(first)[0], ids(first)[-1])
    second = page(after_id=first["last_id"])
    assert set(ids(second)).isdisjoint(ids(first))
    assert ids(page(after_id=first["last_id"], before_id="0")) == ids(first)
    assert ids(page(before_id=second["first_id"])) == ids(first)[::-1]
    lost = http.post("/v1/conversation/message/list", params=where, json={"after_id": "1"})
    assert (lost.status_code, lost.json()["code"]) == (500, 500)


def test_conversations_without_a_size_lack_their_last(http: httpx.Client, bot_id: str) -> None:
    none = http.get("/v1/conversations", params={"bot_id": bot_id, "page_num": 1, "page_size": 5})
    assert none.json()["data"] == {"conversations": None, "has_more": False}
    for _ in range(3):
        http.post("/v1/conversation/create", json={"bot_id": bot_id})
    data = http.get("/v1/conversations", params={"bot_id": bot_id}).json()["data"]
    assert (len(data["conversations"]), data["has_more"]) == (2, True)


def test_the_older_bot_has_no_envelope_and_needs_a_channel(http: httpx.Client, bot_id: str) -> None:
    without = http.get("/v1/bot/get_online_info", params={"bot_id": bot_id})
    assert (without.status_code, without.json()["code"]) == (500, 500)
    asked = {"bot_id": bot_id, "connector_id": "1024"}
    bot = http.get("/v1/bot/get_online_info", params=asked).json()
    assert (bot["bot_id"], bot["plugin_info_list"], bot["variables"]) == (bot_id, None, None)
    assert bot.keys().isdisjoint({"code", "msg", "data", "BaseResp"})


def test_events_of_workflows_are_numbered_and_end_in_one_of_four_ways(
    http: httpx.Client, coze_mock: MockServer
) -> None:
    def run(*script: Any) -> httpx.Response:
        workflow_id = coze_mock.workflow(None, *script)
        return http.post("/v1/workflow/stream_run", json={"workflow_id": workflow_id})

    done = run("It rains.", {"output": "rain"})
    assert done.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert frames(done)[0][:2] == ["id: 0", "event: Message"]
    assert names(done)[-1] == "Done"
    asked = run(Interrupt("Which town?"))
    message, interrupt = (json.loads(lines[2].removeprefix("data: ")) for lines in frames(asked))
    assert message["content"] == interrupt["interrupt_data"]["data"]
    assert json.loads(message["content"])["messages"][-1]["content"] == "Which town?"
    failed = run("Half", Failure(5000, "a node failed"))
    assert names(failed)[-1] == "Error"
    for response in (done, asked, failed):
        assert '"usage"' not in response.text
        assert "node_execute_uuid" not in response.text


def test_a_run_is_looked_up_at_another_path(
    http: httpx.Client, coze_mock: MockServer, clock: Clock
) -> None:
    workflow_id = coze_mock.workflow(None, {"output": "rain"})
    body = {"workflow_id": workflow_id, "is_async": True}
    started = http.post("/v1/workflow/run", json=body).json()
    assert (started["code"], started["msg"], started["data"]) == (0, None, None)
    ids = {"workflow_id": workflow_id, "execute_id": started["execute_id"]}
    assert http.get("/v1/workflow/get_run_history", params={"workflow_id": "1"}).status_code == 400
    clock.advance(11)
    history = http.get("/v1/workflow/get_run_history", params=ids).json()
    assert history.keys() == {"data", "BaseResp"}
    assert history["data"][0]["execute_id"] == int(started["execute_id"])
    assert history["data"][0]["output"] == '{"output":"rain"}'
    unknown = http.post("/v1/workflow/run", json={"workflow_id": "7"}).json()
    assert unknown.keys() == started.keys()
    assert unknown["code"] == 6031


def test_a_form_without_its_length_is_not_read(http: httpx.Client) -> None:
    form = {"file": ("a.txt", b"abc", "text/plain")}
    whole = http.build_request("POST", "/v1/files/upload", files=form)
    content = whole.read()
    uploaded = http.send(whole).json()
    assert (uploaded["code"], uploaded["data"].keys() & {"CreatedAt", "created_at"}) == (
        0,
        {"CreatedAt"},
    )
    headers = {"Content-Type": whole.headers["content-type"]}
    chunked = http.post("/v1/files/upload", content=iter([content]), headers=headers)
    assert (chunked.status_code, chunked.json()["code"]) == (200, 104000005)


def test_a_slash_behind_a_path_leads_to_the_path(http: httpx.Client, bot_id: str) -> None:
    for method, path, status in (("GET", f"/v1/bots/{bot_id}", 301), ("POST", "/v3/chat", 307)):
        response = http.request(method, f"{path}/")
        assert (response.status_code, response.headers["location"]) == (
            status,
            f"{http.base_url}".rstrip("/") + path,
        )


def test_an_app_is_null_unless_it_is_published_to_the_channel_named(
    http: httpx.Client, coze_mock: MockServer
) -> None:
    coze_mock.world()
    (app,) = [one for one in coze_mock.state[APPS].values() if one.connectors][:1]
    found = http.get(f"/v1/apps/{app.id}", params={"connector_id": "1024"}).json()
    assert found.keys() == {"data"}
    assert found["data"]["app_id"] == app.id
    for path, query in ((f"/v1/apps/{app.id}", {}), ("/v1/apps/7", {"connector_id": "1024"})):
        response = http.get(path, params=query)
        assert (response.status_code, response.text) == (200, "null")


def test_a_conversation_of_an_app_is_opened_or_found_by_its_name(http: httpx.Client) -> None:
    path = "/v1/workflow/conversation/create"
    named = {"app_id": "7", "conversation_name": "Dinner"}
    lost = http.post(path, json={**named, "get_or_create": True})
    assert (lost.status_code, lost.json()["code"]) == (200, 777777762)
    made = http.post(path, json=named).json()
    assert made.keys() == {"code", "msg", "data"}
    assert made["data"].keys() == {"id", "created_at", "meta_data", "last_section_id"}
    again = http.post(path, json={**named, "get_or_create": True}).json()
    assert again["data"]["id"] == made["data"]["id"]
    bad: list[Any] = [{}, {"app_id": 7}, {"app_id": "7", "connector_id": ""}, []]
    for body in bad:
        refused = http.post(path, json=body)
        assert (refused.status_code, refused.headers["content-type"]) == (400, PLAIN)


@each(
    ("path", "body"),
    [
        ("/open_api/knowledge/document/list", {}),
        ("/open_api/knowledge/document/update", {"document_id": 7}),
        ("/open_api/knowledge/document/delete", {"document_ids": "7"}),
    ],
)
def test_what_can_not_be_read_of_files_is_refused_in_plain_text(
    http: httpx.Client, path: str, body: dict[str, Any]
) -> None:
    refused = http.post(path, json=body)
    assert (refused.status_code, refused.headers["content-type"]) == (400, PLAIN)
    assert refused.text.startswith("binding error")


def test_a_body_that_is_too_large_is_413_in_plain_text() -> None:
    limits = Limits(json_bytes=1000)
    with (
        MockServer(studio=True, limits=limits) as server,
        httpx.Client(base_url=server.base_url, headers=GOOD) as http,
    ):
        for path in ("/v3/chat", "/v1/workflow/conversation/create"):
            response = http.post(path, json={"bot_id": "7", "user_id": "x" * 1000})
            assert (response.status_code, response.headers["content-type"]) == (413, PLAIN)


def test_an_upload_has_one_file(http: httpx.Client) -> None:
    file = ("a.txt", b"abc")
    for parts, code in (([("picture", file)], 104000006), ([("file", file)] * 2, 104000007)):
        response = http.post("/v1/files/upload", files=parts)
        assert (response.status_code, response.json()["code"]) == (200, code)


def test_a_bot_is_shown_as_it_is_published_whatever_is_asked_for(
    http: httpx.Client, coze_mock: MockServer
) -> None:
    draft = coze_mock.bot("Draft", connector_ids=())
    for query in ({}, {"is_published": "false"}):
        answer = http.get(f"/v1/bots/{draft}", params=query)
        assert (answer.status_code, answer.json()["code"]) == (200, 100000000)


@each(
    ("message", "is_taken"),
    [
        ({"role": "user", "type": "question"}, True),
        ({"role": "assistant", "type": "answer"}, True),
        ({"role": "assistant"}, True),
        ({"role": "assistant", "type": "function_call"}, False),
        ({"role": "system"}, False),
    ],
)
def test_a_chat_takes_questions_and_answers_of_users_and_assistants_alone(
    http: httpx.Client, bot_id: str, message: dict[str, Any], is_taken: bool
) -> None:
    earlier = {**message, "content": "Hi", "content_type": "text"}
    asked = chat(bot_id, stream=False)
    asked["additional_messages"] = [earlier, *asked["additional_messages"]]
    response = http.post("/v3/chat", json=asked)
    if not is_taken:
        assert (response.status_code, response.json()["code"]) == (400, 400)
        assert "code=" not in response.json()["msg"]
        return
    where = {"conversation_id": response.json()["data"]["conversation_id"]}
    listed = http.post("/v1/conversation/message/list", params=where, json={}).json()["data"]
    # Without a type a message counts as the user's, even if it is the assistant's.
    kept = ("user", "question") if "type" not in message else (message["role"], message["type"])
    assert (listed[-1]["role"], listed[-1]["type"]) == kept


@pytest.mark.inferred  # its run ends in a way that nobody meant
def test_a_chat_without_a_question_is_completed_without_an_answer(
    http: httpx.Client, clock: Clock, bot_id: str
) -> None:
    said = {"role": "assistant", "type": "answer", "content": "Hi", "content_type": "text"}
    for messages in ([], [said]):
        asked = chat(bot_id, stream=False, additional_messages=messages)
        made = http.post("/v3/chat", json=asked).json()["data"]
        clock.advance(11)
        ids = {"chat_id": made["id"], "conversation_id": made["conversation_id"]}
        assert http.get("/v3/chat/retrieve", params=ids).json()["data"]["status"] == "completed"
        listed = http.get("/v3/chat/message/list", params=ids).json().get("Messages", [])
        assert [one["content"] for one in listed if one["type"] == "answer"] == (
            ["Hi"] if messages else []
        )


def test_a_conversation_that_was_deleted_is_found_but_not_changed(
    http: httpx.Client, bot_id: str
) -> None:
    made = http.post("/v1/conversation/create", json={"bot_id": bot_id}).json()["data"]["id"]
    assert http.delete(f"/v1/conversations/{made}").json()["code"] == 0
    found = http.get("/v1/conversation/retrieve", params={"conversation_id": made}).json()
    assert (found["code"], found["ConversationData"]["id"]) == (0, made)
    assert http.delete(f"/v1/conversations/{made}").json()["code"] == 103000002
    web = {"bot_id": bot_id, "connector_id": "999"}
    of_web = http.post("/v1/conversation/create", json=web).json()["data"]["id"]
    cleared = http.post(f"/v1/conversations/{of_web}/clear")
    assert (cleared.status_code, cleared.content) == (500, b"")


def test_a_workflow_runs_in_its_newest_version_with_parameters_in_json_too(
    http: httpx.Client, coze_mock: MockServer
) -> None:
    workflow_id = coze_mock.workflow(None, {"output": "rain"})
    asked = {"workflow_id": workflow_id, "workflow_version": "v9.9.9", "parameters": '{"a": 1}'}
    assert http.post("/v1/workflow/run", json=asked).json()["data"] == '{"output":"rain"}'
    lost = http.get(
        "/v1/workflow/get_run_history", params={"workflow_id": workflow_id, "execute_id": "7"}
    )
    assert (lost.status_code, lost.json().keys()) == (200, {"code", "msg", "BaseResp"})
    assert lost.json()["code"] == 777777775


def test_datasets_come_in_pages_only_with_a_number_and_a_size(http: httpx.Client) -> None:
    for _ in range(3):
        http.post("/v1/datasets", json={"space_id": "7", "name": "Soups", "format_type": 0})

    def count(**query: Any) -> int:
        data = http.get("/v1/datasets", params={"space_id": "7", **query}).json()["data"]
        assert data["total_count"] == 3
        return len(data["dataset_list"])

    assert count(page_num=1, page_size=2) == 2
    assert count() == count(page_size=2) == count(page_num=2) == 3


def test_only_its_answers_tell_what_a_streamed_chat_has_used(
    http: httpx.Client, coze_mock: MockServer, bot_id: str
) -> None:
    coze_mock.script("It rains.")
    response = http.post("/v3/chat", json=chat(bot_id))
    completed = [
        json.loads(data.removeprefix("data:"))
        for name, data in frames(response)
        if name == "event:conversation.message.completed"
    ]
    (answer,) = [one for one in completed if one["type"] == "answer"]
    assert answer["meta_data"]["token"].isdigit()
    assert '"usage"' not in response.text
    assert [one["type"] for one in completed][-1] == "verbose"  # after what the bot suggests


@pytest.mark.inferred  # the library wasn't read
def test_a_tool_call_is_that_of_the_library_behind_it(
    http: httpx.Client, coze_mock: MockServer, bot_id: str
) -> None:
    coze_mock.script(FunctionCall("get_weather", {"city": "Oslo"}), "It rains.")
    response = http.post("/v3/chat", json=chat(bot_id))
    told = [
        json.loads(data.removeprefix("data:"))
        for _, data in frames(response)
        if '"function_call"' in data
    ]
    called = json.loads(told[0]["content"])["function"]
    assert (called["name"], json.loads(called["arguments"])) == ("get_weather", {"city": "Oslo"})


def test_the_command_does_so_too() -> None:
    with commanded("--studio") as (base_url, _):
        base_url = base_url
        workflows = httpx.get(f"{base_url}/v1/workflows", headers=GOOD)
        assert (workflows.status_code, workflows.json()["code"]) == (401, 401)
        bot = load_document().content["components"]["examples"]["BotConfiguration"]["value"]["data"]
        found = httpx.get(f"{base_url}/v1/bots/{bot['bot_id']}", headers=GOOD).json()
        assert (found["code"], found["data"]["bot_id"]) == (0, bot["bot_id"])
