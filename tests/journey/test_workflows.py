"""Workflows over real sockets, with both clients: their runs, what those ask, and their chats."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import pytest

from coze_api.models import WorkflowExecuteStatus, WorkflowInterruptEvent, WorkflowMessageEvent
from coze_core import steps
from coze_ext import (
    CozeArgumentError,
    CozeChatFailedError,
    CozeRunFailedError,
    CozeRunTimeoutError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
    TokenAuth,
    run_output,
    user_message,
)
from coze_mock import Cut, Failure, Interrupt, MockServer, Ping
from tests.hosts import Host, on_both_hosts
from tests.journey.test_journey import Clock
from tests.twins import TOKEN, Twin, sleep_here

ASKING = ("Let me see. ", Interrupt("Which town?"), "It will rain.", {"output": ["rain"]})


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(steps, "time", SimpleNamespace(sleep=clock.sleep, monotonic=clock))
    sleep_here(clock.sleep_async, monkeypatch)
    return clock


@pytest.fixture
def coze_mock_options(clock: Clock) -> dict[str, Any]:
    return {"clock": clock, "stream_interval": 0.0, "chat_duration": 10.0}


@asynccontextmanager
async def opened(twin: Twin, server: MockServer) -> AsyncIterator[Any]:
    client = twin.coze_class(auth=TokenAuth(TOKEN), base_url=server.base_url, max_retries=0)
    async with twin.within(client) as coze:
        yield coze.workflows


async def test_a_workflow_is_found_and_run(twin: Twin, coze_mock: MockServer) -> None:
    workflow_id = coze_mock.workflow(None, {"output": ["rain"]}, workspace_id="5")
    async with opened(twin, coze_mock) as workflows:
        (found,) = await twin.items(workflows.list(workspace_id="5"))
        assert found.workflow_id == workflow_id
        shown = await twin.value(
            workflows.retrieve(workflow_id=workflow_id, include_input_output=True)
        )
        assert shown.output.parameters["output"].type == "array"
        (version,) = await twin.items(workflows.versions.list(workflow_id=workflow_id))
        run = await twin.value(
            workflows.runs.create(workflow_id=workflow_id, workflow_version=version.version)
        )
        assert (run_output(run), run.logid) == ({"output": ["rain"]}, run.detail.logid)


@on_both_hosts
async def test_a_streamed_run_asks_and_is_resumed(
    twin: Twin, coze_mock: MockServer, host: Host
) -> None:
    workflow_id = coze_mock.workflow(None, Ping(bare=True), *ASKING)
    async with opened(twin, coze_mock) as workflows:
        stream = workflows.runs.stream(workflow_id=workflow_id)
        pieces = await twin.items(stream.text_deltas())
        assert pieces == ["Let ", "me ", "see. ", host.question("Which town?")]
        assert stream.text == "".join(pieces)
        assert await twin.value(stream.final_output()) is None
        assert stream.interrupt is not None
        resumed = workflows.runs.resume(
            workflow_id=workflow_id,
            event_id=stream.interrupt.event_id,
            interrupt_type=stream.interrupt.type,
            resume_data="Oslo",
        )
        assert await twin.value(resumed.final_output()) == {"output": ["rain"]}
        assert [(one.node_title, one.text) for one in resumed.messages] == [
            ("Answer", "It will rain."),
            ("End", '{"output":["rain"]}'),
        ]
        assert await twin.value(resumed.final_text()) == resumed.text
        assert resumed.text == 'It will rain.{"output":["rain"]}'
        assert resumed.interrupt is None
        assert host.is_studio or resumed.usage.token_count > 0
        assert resumed.debug_url.startswith("http")
        assert resumed.to_dict() == {
            "messages": [one.to_dict() for one in resumed.messages],
            "output": {"output": ["rain"]},
            "interrupt": None,
            "usage": resumed.usage and resumed.usage.to_dict(),
            "debug_url": resumed.debug_url,
            "logid": resumed.logid,
        }
        assert resumed.logid
        assert stream.to_dict()["interrupt"] == stream.interrupt.to_dict()


@on_both_hosts
async def test_events_of_a_run_have_types_and_numbers(
    twin: Twin, coze_mock: MockServer, host: Host
) -> None:
    workflow_id = coze_mock.workflow(None, *ASKING[1:])
    async with opened(twin, coze_mock) as workflows:
        message, asked = await twin.items(workflows.runs.stream(workflow_id=workflow_id))
    assert isinstance(message, WorkflowMessageEvent)
    assert isinstance(asked, WorkflowInterruptEvent)
    assert (message.id, asked.id) == (0, 1)
    assert (message.message.content, message.interrupt) == (host.question("Which town?"), None)
    assert asked.interrupt.node_title == (None if host.is_studio else "Ask")


async def test_a_run_that_is_not_streamed_is_resumed_too(twin: Twin, coze_mock: MockServer) -> None:
    workflow_id = coze_mock.workflow(None, *ASKING)
    async with opened(twin, coze_mock) as workflows:
        run = await twin.value(workflows.runs.create(workflow_id=workflow_id))
        assert run_output(run) is None
        done = await twin.value(
            workflows.runs.resume_run(
                workflow_id=workflow_id,
                event_id=run.interrupt_data.event_id,
                interrupt_type=run.interrupt_data.type,
                resume_data="Oslo",
            )
        )
        assert run_output(done) == {"output": ["rain"]}


@on_both_hosts
async def test_a_run_that_fails_or_is_cut_raises_with_the_text_so_far(
    twin: Twin, coze_mock: MockServer, host: Host
) -> None:
    workflow_id = coze_mock.workflow(None, "Broken", Failure(5000, "a node failed"))
    async with opened(twin, coze_mock) as workflows:
        with pytest.raises(CozeStreamEventError, match="a node failed") as failed:
            await twin.value(workflows.runs.stream(workflow_id=workflow_id).final_text())
        assert (failed.value.code, failed.value.text) == (host.codes["run"], "Broken")
        coze_mock.fail(Cut(events=1), path="/v1/workflow/stream_run")
        with pytest.raises(CozeStreamInterruptedError) as cut:
            await twin.value(workflows.runs.stream(workflow_id=workflow_id).final_output())
        assert cut.value.text == "Broken"


@on_both_hosts
async def test_an_asynchronous_run_is_awaited(
    twin: Twin, coze_mock: MockServer, clock: Clock, host: Host
) -> None:
    began = clock.now
    done = coze_mock.workflow(None, "It will rain.", {"output": ["rain"]})
    asking = coze_mock.workflow(None, *ASKING)
    failing = coze_mock.workflow(None, Failure(5000, "a node failed"))
    async with opened(twin, coze_mock) as workflows:
        run = await twin.value(workflows.runs.create_and_wait(workflow_id=done))
        of_nodes = {} if host.is_studio else {"Answer": "It will rain."}
        assert (run.output, run.node_outputs) == ({"output": ["rain"]}, of_nodes)
        assert run.history.execute_status == WorkflowExecuteStatus.SUCCESS
        assert run.history.logid_ != run.logid
        assert clock.now - began == 10
        assert repr(run) == (
            f"WorkflowRun(status='Success', output=\"{{'output': ['rain']}}\", logid={run.logid!r})"
        )
        assert run.logid
        assert run.to_dict() == run.history.to_dict()
        with pytest.raises(AttributeError):
            run.history = None
        waits = await twin.value(workflows.runs.create_and_wait(workflow_id=asking))
        assert waits.output is None
        assert host.is_studio or waits.interrupt is not None
        with pytest.raises(CozeRunFailedError, match="a node failed") as failed:
            await twin.value(workflows.runs.create_and_wait(workflow_id=failing))
        assert (failed.value.code, failed.value.run.execute_status) == (host.codes["run"], "Fail")
        assert failed.value.msg == failed.value.message
        told = f"[code {host.codes['run']}, run {failed.value.run.execute_id}"
        assert f"{failed.value.msg} {told}" in str(failed.value)


@on_both_hosts
async def test_a_run_that_takes_too_long_is_left_alone(twin: Twin, coze_mock: MockServer) -> None:
    workflow_id = coze_mock.workflow(None, "It will rain.")
    async with opened(twin, coze_mock) as workflows:
        with pytest.raises(CozeRunTimeoutError) as late:
            await twin.value(workflows.runs.create_and_wait(workflow_id=workflow_id, timeout=5.5))
        assert late.value.execute_id == late.value.run.execute_id
        assert late.value.run.execute_status == WorkflowExecuteStatus.RUNNING
        assert f"within 5.5 seconds [run {late.value.execute_id}" in str(late.value)
        with pytest.raises(CozeArgumentError, match="poll_interval"):
            await twin.value(
                workflows.runs.create_and_wait(workflow_id=workflow_id, poll_interval=0.5)
            )


async def test_a_chatflow_is_chatted_with(twin: Twin, coze_mock: MockServer) -> None:
    workflow_id, bot_id = coze_mock.workflow(None, *ASKING[:3]), coze_mock.bot()
    failing = coze_mock.workflow(None, Failure(5000, "a node failed", bare=True))

    def ask(workflows: Any, words: str, **fields: Any) -> Any:
        fields = {"workflow_id": workflow_id, "bot_id": bot_id, **fields}
        return workflows.chat.stream(additional_messages=[user_message(words)], **fields)

    async with opened(twin, coze_mock) as workflows:
        first = ask(workflows, "The weather?")
        assert await twin.value(first.final_text()) == "Let me see. Which town?"
        assert (await twin.value(first.final_chat())).status == "requires_action"
        second = ask(workflows, "Oslo", conversation_id=first.conversation_id)
        assert await twin.items(second.text_deltas()) == ["It ", "will ", "rain."]
        with pytest.raises(CozeChatFailedError, match="a node failed") as failed:
            await twin.value(ask(workflows, "?", workflow_id=failing).final_chat())
        assert failed.value.code == 5000


@on_both_hosts
async def test_what_was_never_published_is_not_run(
    twin: Twin, coze_mock: MockServer, host: Host
) -> None:
    workflow_id = coze_mock.workflow(None, "Hi.", versions=())
    async with opened(twin, coze_mock) as workflows:
        with pytest.raises(host.refuses_unpublished) as caught:
            await twin.value(workflows.runs.create(workflow_id=workflow_id))
        assert caught.value.code == host.codes["unpublished"]
        with pytest.raises(host.refuses_unpublished) as caught:
            await twin.value(workflows.runs.stream(workflow_id=workflow_id).final_text())
        assert caught.value.code == host.codes["unpublished, streamed"]
