"""`cozectl run`: a workflow's run, with what it says and asks on the way."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from .program import Program, with_program
from .showing import echo_events, echo_json, echo_nodes, plain, show_object
from .values import Pairs, Structured, typed

if TYPE_CHECKING:
    from coze_ext import Coze, WorkflowStream

_EXAMPLES = """\b
Examples:
  cozectl run 7400000000000000007 -p city=Paris -p days=3
  cozectl run 7400000000000000007 --input @parameters.json --json
  cozectl run 7400000000000000007 -p text=@article.md --wait     # runs that take long"""


@click.command(name="run", epilog=_EXAMPLES)
@click.argument("workflow")
@click.option(
    "-p", "--param", "params", type=Pairs(), multiple=True, help="A parameter; =@file reads one."
)
@click.option("--input", "given_input", type=Structured(), help="All parameters as JSON or YAML.")
@click.option("--bot-id", help="The bot that the run is for.")
@click.option("--app-id", help="The app that the workflow belongs to.")
@click.option("--version", "workflow_version", help="The version to run.")
@click.option("--wait", is_flag=True, help="Run in the background, and wait for the end.")
@click.option("--events", is_flag=True, help="Write each event as a line of JSON.")
@with_program
def command(
    program: Program,
    workflow: str,
    params: tuple[Mapping[str, Any], ...],
    given_input: Any,
    wait: bool,
    events: bool,
    **given: Any,
) -> None:
    """Run a workflow. What its nodes say is shown as it comes, and what they ask is asked here."""
    arguments = {name: value for name, value in given.items() if value is not None}
    parameters = {**(given_input or {}), **typed(params)}
    if parameters:
        arguments["parameters"] = parameters
    coze = program.coze()
    if wait:
        run = coze.workflows.runs.create_and_wait(workflow_id=workflow, **arguments)
        show_object(program, plain(run) if program.is_json else run.output)
        return
    stream = coze.workflows.runs.stream(workflow_id=workflow, **arguments)
    while True:
        _show(program, stream, events)
        if stream.interrupt is None or not _can_ask(program, events):
            break
        stream = _go_on(coze, workflow, stream)
    _end(program, stream, events)


def _show(program: Program, stream: WorkflowStream, events: bool) -> None:
    if events:
        echo_events(stream)
    elif program.is_json:
        stream.final_output()
    else:
        echo_nodes(stream)


def _can_ask(program: Program, events: bool) -> bool:
    return sys.stdin.isatty() and not (program.is_json or events)


def _go_on(coze: Coze, workflow: str, stream: WorkflowStream) -> WorkflowStream:
    interrupt = stream.interrupt
    assert interrupt is not None
    if interrupt.data:
        click.echo(_asked(interrupt.data), err=True)
    answer = click.prompt("Answer", err=True)
    return coze.workflows.runs.resume(
        workflow_id=workflow,
        event_id=interrupt.event_id,
        interrupt_type=interrupt.type,
        resume_data=answer,
    )


def _asked(data: str) -> str:
    """Return what a node asks, out of the JSON that it may stand in."""
    try:
        found = json.loads(data)
    except ValueError:
        return data
    if isinstance(found, Mapping) and isinstance(found.get("content"), str):
        return _asked(found["content"])
    return json.dumps(found, ensure_ascii=False)


def _end(program: Program, stream: WorkflowStream, events: bool) -> None:
    waits = stream.interrupt
    if program.is_json and not events:
        echo_json(
            {
                "output": stream.output,
                "text": stream.text,
                "interrupt": plain(waits),
                "usage": plain(stream.usage),
                "debug_url": stream.debug_url,
                "logid": stream.logid,
            }
        )
    if waits is not None:
        click.echo(
            f"cozectl: the run waits for an answer, event {waits.event_id}: "
            "see `cozectl workflows runs resume --help`",
            err=True,
        )
        click.get_current_context().exit(1)
