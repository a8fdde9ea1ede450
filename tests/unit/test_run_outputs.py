"""What a run gave, parsed where it is JSON, and which messages the pieces of a stream make."""

from __future__ import annotations

import json
from typing import Any

import pytest

from coze_api.models import (
    WorkflowDone,
    WorkflowDoneEvent,
    WorkflowMessage,
    WorkflowMessageEvent,
    WorkflowRunHistory,
    WorkflowRunResponse,
)
from coze_ext import CozeArgumentError, run_output
from coze_ext._run_outputs import node_outputs
from coze_ext._run_transcript import RunTranscript

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
    ],
)
def test_an_output_is_parsed_where_it_is_json(given: str | None, meant: Any) -> None:
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


def test_only_a_run_has_an_output() -> None:
    run: Any = {"data": "17"}
    with pytest.raises(CozeArgumentError, match="run: expected a WorkflowRunResponse"):
        run_output(run)


def piece(content: str, **fields: Any) -> WorkflowMessageEvent:
    return WorkflowMessageEvent(WorkflowMessage(content=content, **fields))


def texts(*events: Any) -> list[str]:
    transcript = RunTranscript()
    for event in events:
        transcript.add(event)
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


def test_the_output_is_that_of_the_last_message_of_a_run_that_is_done() -> None:
    transcript = RunTranscript()
    transcript.add(piece("Hi", node_title="Answer", node_is_finish=True))
    transcript.add(piece('{"n":1}', node_title="End", node_is_finish=True))
    assert transcript.output is None
    transcript.add(WorkflowDoneEvent(WorkflowDone()))
    assert transcript.output == {"n": 1}
