"""Writes workflows and runs as the wire carries them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from coze_mock.operations.chat.turns import pieces
from coze_mock.operations.workflows.objects import Run, Waiting, Workflow, WorkflowVersion
from coze_mock.operations.workflows.runs import Asked, Ended, Failed, RunItem, Said
from coze_mock.operations.workflows.scripts import Output, Ping


def basic(workflow: Workflow, *, as_text: bool) -> dict[str, Any]:
    """A workflow; its times are digits in a string in lists, and numbers where one is shown."""
    updated_at = workflow.published[-1].created_at if workflow.published else workflow.created_at
    times = {"created_at": workflow.created_at, "updated_at": updated_at}
    return {
        "workflow_id": workflow.id,
        "workflow_name": workflow.name,
        "description": workflow.description,
        "icon_url": "https://example.com/icons/workflow.png",
        "app_id": workflow.app_id,
        "creator": dict(workflow.creator),
        **({name: str(time) for name, time in times.items()} if as_text else times),
    }


def version(workflow: Workflow, shown: WorkflowVersion, *, with_parameters: bool) -> dict[str, Any]:
    info = {
        "workflow_id": workflow.id,
        "version": shown.version,
        "description": shown.description,
        "creator": dict(workflow.creator),
        "created_at": str(shown.created_at),
        "updated_at": str(shown.created_at),
    }
    return {**info, **parameters(workflow)} if with_parameters else info


def parameters(workflow: Workflow) -> dict[str, Any]:
    """What the start node of a workflow takes, and its end node gives."""
    outputs = [part.value for part in workflow.script if isinstance(part, Output)]
    value = outputs[0] if outputs else {"output": ""}
    if isinstance(value, str):
        output: dict[str, Any] = {
            "terminate_plan": "use_answer_content",
            "content": "{{output}}",
            "parameters": {"output": {"type": "string"}},
        }
    else:
        output = {
            "terminate_plan": "return_variables",
            "parameters": {name: {"type": _type(one)} for name, one in value.items()},
        }
    return {
        "input": {"parameters": {name: dict(one) for name, one in workflow.parameters.items()}},
        "output": output,
    }


def _type(value: Any) -> str:
    names = {bool: "boolean", int: "integer", float: "number", list: "array", dict: "object"}
    return names.get(type(value), "string")


def debug_url(run_id: str, workflow_id: str) -> str:
    return f"https://www.coze.com/work_flow?execute_id={run_id}&workflow_id={workflow_id}"


def interrupt(waiting: Waiting) -> dict[str, Any]:
    asked = waiting.interrupt
    info = {"event_id": waiting.event_id, "type": asked.kind, "data": asked.data()}
    wants = {name: dict(one) for name, one in asked.wants.items()}
    return {**info, "required_parameters": wants} if wants else info


def history(run: Run, now: float) -> dict[str, Any]:
    """An asynchronous run at a time."""
    is_over = now >= run.ready_at
    status = "Running"
    info: dict[str, Any] = {"output": ""}
    if is_over and run.failure is not None:
        status = "Fail"
    elif is_over and run.output is not None:
        status = "Success"
        outputs = {"Output": run.output, **{one.node: one.text for one in run.written}}
        info = {"output": json.dumps(outputs, ensure_ascii=False), "usage": run.usage()}
    elif is_over and run.waiting is not None:
        info |= {"interrupt_data": interrupt(run.waiting)}
    code, msg = run.failure if is_over and run.failure else ("", "")
    return {
        "execute_id": run.id,
        "execute_status": status,
        "bot_id": run.bot_id,
        "connector_id": run.connector_id,
        "connector_uid": run.user_id,
        "run_mode": run.run_mode,
        "create_time": run.created_at,
        "update_time": int(min(now, max(run.ready_at, run.created_at))),
        "node_execute_status": {
            one.node: {
                "node_id": one.node_id,
                "is_finish": is_over,
                "update_time": int(min(now, run.ready_at)),
                "sub_execute_id": "0",
                "node_execute_uuid": one.execute_uuid,
            }
            for one in run.written
        },
        "error_code": str(code),
        "error_message": msg,
        "debug_url": debug_url(run.id, run.workflow_id),
        "is_output_trimmed": False,
        "logid": run.logid,
        **info,
    }


def frames(run: Run, items: Sequence[RunItem]) -> Iterator[str]:
    """The events of a stream as the wire carries them, numbered from 0."""
    for number, (name, data) in enumerate(_events(run, items)):
        lines = [f"id: {number}", f"event: {name}"]
        if data is not None:
            text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            lines.append(f"data: {text}")
        yield "\n".join(lines) + "\n\n"


def _events(run: Run, items: Sequence[RunItem]) -> Iterator[tuple[str, Any]]:
    for item in items:
        match item:
            case Said():
                for data in _message(run, item):
                    yield "Message", data
            case Asked(waiting):
                node = waiting.interrupt.node
                yield "Interrupt", {"interrupt_data": interrupt(waiting), "node_title": node}
            case Failed(code, msg):
                yield "Error", {"error_code": code, "error_message": msg}
            case Ended():
                yield "Done", {"debug_url": debug_url(run.id, run.workflow_id)}
            case Ping(bare):
                yield "PING", None if bare else {}


def _message(run: Run, said: Said) -> Iterator[dict[str, Any]]:
    whole = said.is_end or said.content_type
    texts = [said.text] if whole else [*pieces(said.text)] or [""]
    for number, text in enumerate(texts):
        last = number == len(texts) - 1
        yield {
            "content": text,
            "node_title": said.node,
            "node_id": said.node_id,
            "node_execute_uuid": said.execute_uuid,
            "node_seq_id": str(number),
            "node_is_finish": last,
            **({"content_type": said.content_type} if said.content_type else {}),
            **({"usage": run.usage()} if said.is_end else {}),
        }
