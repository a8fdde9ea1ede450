"""What a run gave, parsed where it is JSON, and which messages the pieces of a stream make."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from coze_api.models import (
    WorkflowDone,
    WorkflowDoneEvent,
    WorkflowMessage,
    WorkflowMessageEvent,
    WorkflowRunHistory,
    WorkflowRunResponse,
)
from coze_ext import (
    CozeArgumentError,
    CozeError,
    CozeRunFailedError,
    CozeStreamInterruptedError,
    run_output,
)
from coze_ext._run_outputs import node_outputs
from coze_ext._run_transcript import RunTranscript
from tests.twins import TOKEN, Twin
from tests.unit.bodies import LOG_ID, Body, envelope, event, event_stream
from tests.unit.test_polling import clock_in_place

TEXT = '{"content_type":1,"data":"It will rain.","type_for_model":2}'


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (None, None),
        ("", None),
        ("It will rain.", "It will rain."),
        ('{"output":["rain"]}', {"output": ["rain"]}),
        ('{"output":', '{"output":'),
        ("17", 17),
        (TEXT, "It will rain."),
        ({"n": 1}, {"n": 1}),
        (17, 17),
    ],
)
def test_an_output_is_parsed_where_it_is_json(given: Any, meant: Any) -> None:
    assert run_output(WorkflowRunResponse(msg="", data=given)) == meant
    output = None if given is None else json.dumps({"Output": given, "Answer": "Hi"})
    history = {"execute_id": "1", "execute_status": "Success", "output": output}
    assert run_output(WorkflowRunHistory.from_dict(history)) == meant


def test_a_run_may_tell_nothing_but_what_its_end_node_gave() -> None:
    told = {"execute_id": "1", "execute_status": "Success", "output": '{"town":"Oslo"}'}
    run = WorkflowRunHistory.from_dict(told)
    assert (run_output(run), node_outputs(run)) == ({"town": "Oslo"}, {})
    goes_on = WorkflowRunHistory.from_dict({**told, "execute_status": "Running"})
    assert node_outputs(goes_on) == {"town": "Oslo"}
    for output in ("It will rain.", "[1]", "", None):
        assert node_outputs(WorkflowRunHistory.from_dict({**told, "output": output})) == {}


async def test_a_run_that_is_not_named_cannot_be_waited_for(twin: Twin) -> None:
    coze = twin.coze(lambda _: envelope())
    with pytest.raises(CozeError, match="didn't name the run") as caught:
        await twin.value(coze.workflows.runs.create_and_wait(workflow_id="7"))
    assert caught.value.logid == LOG_ID


async def test_a_run_that_fails_without_a_word_says_that_it_failed(twin: Twin) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            return envelope(execute_id="9")
        return envelope([{"execute_id": "9", "execute_status": "Fail"}])

    with clock_in_place(), pytest.raises(CozeRunFailedError) as caught:
        await twin.value(twin.coze(answer).workflows.runs.create_and_wait(workflow_id="7"))
    assert (caught.value.msg, caught.value.code) == ("the run failed", None)


async def test_a_token_that_a_run_writes_is_not_in_the_error_of_its_stream(twin: Twin) -> None:
    said = {"content": f"Hi {TOKEN}", "node_title": "A", "node_seq_id": "0"}
    coze = twin.coze(lambda _: event_stream(Body(event("Message", said))))
    with pytest.raises(CozeStreamInterruptedError) as caught:
        await twin.value(coze.workflows.runs.stream(workflow_id="7").final_text())
    assert caught.value.text.startswith("Hi ")
    assert TOKEN not in f"{caught.value!r} {vars(caught.value)}"


def test_only_a_run_has_an_output() -> None:
    run: Any = {"data": "17"}
    with pytest.raises(CozeArgumentError, match="run: expected a WorkflowRunResponse"):
        run_output(run)


def piece(content: str, **fields: Any) -> WorkflowMessageEvent:
    return WorkflowMessageEvent(WorkflowMessage(content=content, **fields))


def test_pieces_are_one_message_whatever_their_numbers() -> None:
    for ids in ({"node_title": "A"}, {"node_execute_uuid": "1"}):
        assert texts(
            piece("It ", node_seq_id="0", **ids), piece("rains", node_seq_id="1", **ids)
        ) == ["It rains"]
    ids = {"node_execute_uuid": "1", "node_seq_id": "0"}
    assert texts(piece("It ", **ids), piece("rains", **ids)) == ["It rains"]


@pytest.mark.parametrize("content", [5, None, "", ["Hi"]])
def test_what_is_no_text_adds_none(content: Any) -> None:
    assert texts(piece("It "), piece(content), piece("rains")) == ["It rains"]


def texts(*pieces: Any) -> list[str]:
    transcript = RunTranscript()
    for one in pieces:
        transcript.add(one)
    return [message.text for message in transcript.messages]


def test_pieces_of_nodes_that_write_in_turn_make_their_messages() -> None:
    one, two = {"node_execute_uuid": "1"}, {"node_execute_uuid": "2"}
    assert texts(
        piece("It ", **one), piece("So ", **two), piece("rains.", **one), piece("what?", **two)
    ) == ["It rains.", "So what?"]


@pytest.mark.parametrize("is_said", [True, pytest.param(False, marks=pytest.mark.inferred)])
def test_a_node_that_runs_again_begins_another_message(is_said: bool) -> None:
    round_one = piece("One", node_title="Loop", node_seq_id="0", node_is_finish=is_said)
    assert texts(round_one, piece("Two", node_title="Loop", node_seq_id="0")) == ["One", "Two"]


def test_a_message_says_whether_its_node_has_finished() -> None:
    transcript = RunTranscript()
    transcript.add(piece("One", node_title="A", node_is_finish=True))
    transcript.add(piece("Two", node_title="B"))
    assert [message.is_finish for message in transcript.messages] == [True, False]


def test_a_message_names_its_node_and_is_shown_with_its_text() -> None:
    transcript = RunTranscript()
    transcript.add(piece("One", node_title="A", node_id="9"))
    (message,) = transcript.messages
    assert (message.node_title, message.node_id) == ("A", "9")
    assert repr(message) == "NodeMessage(node_title='A', text='One', is_finish=False)"
    assert message.to_dict() == {"node_title": "A", "text": "One", "is_finish": False}


def test_the_output_is_that_of_the_last_message_of_a_run_that_is_done() -> None:
    transcript = RunTranscript()
    transcript.add(piece("Hi", node_title="Answer", node_is_finish=True))
    transcript.add(piece('{"n":1}', node_title="End", node_is_finish=True))
    assert transcript.output is None
    transcript.add(WorkflowDoneEvent(WorkflowDone()))
    assert transcript.output == {"n": 1}


def test_a_run_that_wrote_nothing_has_no_output() -> None:
    transcript = RunTranscript()
    transcript.add(WorkflowDoneEvent(WorkflowDone()))
    assert (transcript.output, transcript.text) == (None, "")
