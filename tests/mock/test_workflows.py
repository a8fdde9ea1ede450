"""How workflows run, wait and are looked up, and which runs are refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from coze_mock import Failure, Interrupt, MockServer, Ping
from tests.mock.conftest import Clock
from tests.mock.wire import Wire

ASKING = (Interrupt("Which town?", options=("Oslo", "Rome")), "Thank you.", {"town": "ok"})
WANTING = (Interrupt(wants={"town": {"type": "string", "required": True}}), {"town": "ok"})


def post(wire: Wire, path: str, **body: Any) -> Any:
    return wire.client.post(path, json=body).json()


def events(wire: Wire, path: str, **body: Any) -> list[tuple[int, str, Any]]:
    """The number, the name and the data of each frame of a stream."""
    found = []
    for block in wire.client.post(path, json=body).text.split("\n\n")[:-1]:
        fields = dict(line.split(": ", 1) for line in block.split("\n"))
        data = json.loads(fields["data"]) if "data" in fields else None
        found.append((int(fields["id"]), fields["event"], data))
    return found


def answer(event: Any, text: str, **fields: Any) -> dict[str, Any]:
    """What answers an interrupt."""
    asked = event["interrupt_data"]
    return {
        "event_id": asked["event_id"],
        "interrupt_type": asked["type"],
        "resume_data": text,
        **fields,
    }


def test_a_stream_has_what_nodes_write_and_numbers_its_frames(
    wire: Wire, coze_mock: MockServer
) -> None:
    workflow_id = coze_mock.workflow(
        None, Ping(bare=True), "It will rain.", Ping(), {"output": "rain"}
    )
    found = events(wire, "/v1/workflow/stream_run", workflow_id=workflow_id)
    assert [number for number, _, _ in found] == list(range(len(found)))
    assert [name for _, name, _ in found] == ["PING", *["Message"] * 3, "PING", "Message", "Done"]
    assert [data for _, name, data in found if name == "PING"] == [None, {}]
    pieces = [data for _, name, data in found if name == "Message"]
    assert [
        (one["node_title"], one["node_seq_id"], one["content"], one["node_is_finish"])
        for one in pieces
    ] == [
        ("Answer", "0", "It ", False),
        ("Answer", "1", "will ", False),
        ("Answer", "2", "rain.", True),
        ("End", "0", '{"output":"rain"}', True),
    ]


def test_a_run_that_asks_goes_on_once_it_is_resumed(wire: Wire, coze_mock: MockServer) -> None:
    workflow_id = coze_mock.workflow(None, *ASKING)
    *_, (_, name, asked) = events(wire, "/v1/workflow/stream_run", workflow_id=workflow_id)
    assert (name, asked["node_title"]) == ("Interrupt", "Ask")
    resumed = events(
        wire, "/v1/workflow/stream_resume", workflow_id=workflow_id, **answer(asked, "Oslo")
    )
    assert [number for number, _, _ in resumed] == [0, 1, 2, 3]
    assert resumed[-1][1] == "Done"
    again = post(
        wire, "/v1/workflow/stream_resume", workflow_id=workflow_id, **answer(asked, "Oslo")
    )
    assert again["code"] == 4315


@pytest.mark.parametrize(
    ("script", "misfits", "fits"),
    [(ASKING, ("Paris", "?"), "Rome"), (WANTING, ("Oslo", "{}"), "town: Oslo")],
    ids=["question", "input"],
)
def test_an_interrupt_takes_three_answers_at_most(
    wire: Wire, coze_mock: MockServer, script: Any, misfits: tuple[str, str], fits: str
) -> None:
    for last, expected in ((fits, "Done"), (misfits[0], "Error")):
        workflow_id = coze_mock.workflow(None, *script)
        *_, (_, _, asked) = events(wire, "/v1/workflow/stream_run", workflow_id=workflow_id)
        path = "/v1/workflow/stream_resume"
        for text in misfits:
            *_, (_, name, asked) = events(
                wire, path, workflow_id=workflow_id, **answer(asked, text)
            )
            assert name == "Interrupt"
        *_, (_, name, _) = events(wire, path, workflow_id=workflow_id, **answer(asked, last))
        assert name == expected


def test_a_run_is_resumed_in_the_way_in_which_it_was_started(
    wire: Wire, coze_mock: MockServer
) -> None:
    workflow_id = coze_mock.workflow(None, *ASKING)
    asked = post(wire, "/v1/workflow/run", workflow_id=workflow_id)
    streamed = post(
        wire, "/v1/workflow/stream_resume", workflow_id=workflow_id, **answer(asked, "Oslo")
    )
    assert streamed["code"] == 4000
    other = answer(asked, "Oslo", interrupt_type=5)
    assert post(wire, "/v1/workflows/resume", workflow_id=workflow_id, **other)["code"] == 4000
    done = post(wire, "/v1/workflows/resume", workflow_id=workflow_id, **answer(asked, "Oslo"))
    assert (done["code"], done["data"]) == (0, '{"town":"ok"}')


def test_an_asynchronous_run_is_found_in_its_history(
    wire: Wire, coze_mock: MockServer, clock: Clock
) -> None:
    workflow_id = coze_mock.workflow(None, "It will rain.", {"output": "rain"})
    run = post(
        wire,
        "/v1/workflow/run",
        workflow_id=workflow_id,
        is_async=True,
        ext={"user_id": "u1"},
    )
    assert "data" not in run
    path = f"/v1/workflows/{workflow_id}/run_histories/{run['execute_id']}"
    (running,) = wire.client.get(path).json()["data"]
    assert (running["execute_status"], running["output"]) == ("Running", "")
    clock.advance(10)
    (ended,) = wire.client.get(path).json()["data"]
    assert (ended["execute_status"], ended["run_mode"], ended["connector_uid"]) == (
        "Success",
        2,
        "u1",
    )
    assert json.loads(ended["output"]) == {
        "Output": '{"output":"rain"}',
        "Answer": "It will rain.",
    }
    node = ended["node_execute_status"]["Answer"]["node_execute_uuid"]
    found = wire.client.get(f"{path}/execute_nodes/{node}").json()["data"]
    assert found == {"is_finish": True, "node_output": "It will rain."}
    assert wire.client.get(f"{path}/execute_nodes/{node}0").json()["code"] == 4314
    assert wire.client.get(f"{path}0").json()["code"] == 4314


def test_an_asynchronous_run_that_fails_or_asks_says_so(
    wire: Wire, coze_mock: MockServer, clock: Clock
) -> None:
    failing = coze_mock.workflow(None, Failure(5000, "a node failed"))
    asking = coze_mock.workflow(None, *ASKING)
    found = []
    for workflow_id in (failing, asking):
        run = post(wire, "/v1/workflow/run", workflow_id=workflow_id, is_async=True)
        clock.advance(10)
        path = f"/v1/workflows/{workflow_id}/run_histories/{run['execute_id']}"
        found += wire.client.get(path).json()["data"]
    failed, asked = found
    assert (failed["execute_status"], failed["error_code"]) == ("Fail", "5000")
    assert (asked["execute_status"], asked["interrupt_data"]["type"]) == ("Running", 2)


@pytest.mark.parametrize(
    ("path", "more"),
    [
        ("/v1/workflow/run", {}),
        ("/v1/workflow/stream_run", {}),
        (
            "/v1/workflows/chat",
            {"additional_messages": [{"role": "user", "content": "Hi", "content_type": "text"}]},
        ),
    ],
)
def test_runs_that_the_service_would_refuse(
    wire: Wire, coze_mock: MockServer, path: str, more: dict[str, Any]
) -> None:
    bot_id = wire.published_bot()
    workflow_id = coze_mock.workflow(None, "Hi.")
    draft = coze_mock.workflow(None, "Hi.", versions=())
    refused = [
        ({"workflow_id": draft, "bot_id": bot_id}, 4200),
        ({"workflow_id": "1", "bot_id": bot_id}, 4200),
        ({"workflow_id": workflow_id, "bot_id": bot_id, "app_id": "7"}, 4000),
        ({"workflow_id": workflow_id, "bot_id": bot_id, "workflow_version": "v9"}, 4200),
        ({"workflow_id": workflow_id, "bot_id": "1"}, 4006),
        ({"workflow_id": workflow_id, "bot_id": coze_mock.bot(connector_ids=[])}, 4015),
    ]
    for body, code in refused:
        assert post(wire, path, **body, **more)["code"] == code, body


@pytest.mark.parametrize(
    ("messages", "code"),
    [
        ([{"role": "assistant", "content": "Hi", "content_type": "text"}], 4000),
        ([{"role": "user", "content": "[]", "content_type": "object_string"}], 4005),  # no items
        ([{"role": "user", "content": "Hi", "content_type": "text"}] * 51, 4004),
    ],
)
def test_a_chatflow_takes_a_question_and_no_more_than_50_messages(
    wire: Wire, coze_mock: MockServer, messages: list[dict[str, str]], code: int
) -> None:
    body = {"workflow_id": coze_mock.workflow(None, "Hi."), "bot_id": wire.published_bot()}
    assert post(wire, "/v1/workflows/chat", **body, additional_messages=messages)["code"] == code


def test_a_chat_of_a_chatflow_keeps_its_messages_and_goes_on_after_an_interrupt(
    wire: Wire, coze_mock: MockServer
) -> None:
    def ask(text: str, **fields: Any) -> list[tuple[str, Any]]:
        message = {"role": "user", "content": text, "content_type": "text"}
        body = {"workflow_id": workflow_id, "app_id": "7", "additional_messages": [message]}
        said = wire.client.post("/v1/workflows/chat", json={**body, **fields}).text
        blocks = [block.split("\n") for block in said.split("\n\n")[:-1]]
        return [(one[0][len("event:") :], json.loads(one[1][len("data:") :])) for one in blocks]

    workflow_id = coze_mock.workflow(None, *ASKING[:2])
    first = ask("The weather?")
    assert [name for name, _ in first][-2:] == ["conversation.chat.requires_action", "done"]
    assert "bot_id" not in first[0][1]
    conversation_id = first[0][1]["conversation_id"]
    second = ask("Rome", conversation_id=conversation_id)
    assert [name for name, _ in second][-2:] == ["conversation.chat.completed", "done"]
    assert second[-1][1]["debug_url"].startswith("https://")
    kept = post(wire, f"/v1/conversation/message/list?conversation_id={conversation_id}")["data"]
    assert [one["content"] for one in kept if one["type"] in ("question", "answer")][::-1] == [
        "The weather?",
        "Which town?",
        "Rome",
        "Thank you.",
    ]
    named = ask("Hi", parameters={"CONVERSATION_NAME": "Nobody's"})
    assert named[-2] == (
        "conversation.chat.failed",
        {"code": "720702204", "msg": "no such conversation name"},
    )


def test_workflows_are_listed_by_kind_and_status_page_by_page(
    wire: Wire, coze_mock: MockServer
) -> None:
    made = [coze_mock.workflow(None, "Hi.", workspace_id="5") for _ in range(3)]
    draft = coze_mock.workflow(None, "Hi.", workspace_id="5", versions=())
    flow = coze_mock.workflow(None, "Hi.", workspace_id="5", mode="chatflow", app_id="7")

    def listed(**query: Any) -> tuple[list[str], bool]:
        asked = {"workspace_id": "5", "page_num": 1, **query}
        data = wire.client.get("/v1/workflows", params=asked).json()["data"]
        return [one["workflow_id"] for one in data["items"]], data["has_more"]

    assert listed(page_size=3) == ([flow, *made[:0:-1]], True)
    assert listed(page_size=3, page_num=2) == ([made[0]], False)
    assert listed(publish_status="unpublished_draft") == ([draft], False)
    assert listed(workflow_mode="chatflow") == listed(app_id="7") == ([flow], False)
    assert len(listed(publish_status="all")[0]) == 5


def test_versions_are_listed_newest_first_page_by_page(wire: Wire, coze_mock: MockServer) -> None:
    workflow_id = coze_mock.workflow(None, {"n": 1}, versions=["v0.0.1", "v0.0.2", "v0.0.3"])
    path = f"/v1/workflows/{workflow_id}/versions"
    first = wire.client.get(path, params={"page_size": 2}).json()["data"]
    assert [one["version"] for one in first["items"]] == ["v0.0.3", "v0.0.2"]
    assert first["has_more"]
    rest = {"page_token": first["next_page_token"], "include_input_output": "true"}
    last = wire.client.get(path, params=rest).json()["data"]
    assert [one["version"] for one in last["items"]] == ["v0.0.1"]
    assert not last["has_more"]
    assert last["items"][0]["output"]["parameters"] == {"n": {"type": "integer"}}
