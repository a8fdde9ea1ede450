"""Reads what a run of a workflow gave: its output, parsed where it is JSON."""

from __future__ import annotations

from typing import Any, Final

from coze_api.models import WorkflowExecuteStatus, WorkflowRunHistory, WorkflowRunResponse
from coze_core import json
from coze_core.limits import refuse, type_name

# What an end node that gives text puts around it, on some hosts.
_AROUND_TEXT: Final = {"content_type", "data", "type_for_model"}
_OF_END_NODE: Final = "Output"


def run_output(run: WorkflowRunResponse | WorkflowRunHistory) -> Any:
    """Return the output of a run's end node: parsed if it is JSON, else the text that it is.

    Variables are a dictionary. None is a run that has no output, because it goes on, waits for an
    answer, or has failed. See sections "Run a workflow" and "Look up the result of an asynchronous
    run" of the Coze reference.

    Raises:
        CozeArgumentError: this is neither what `runs.create` nor what `run_histories.retrieve`
            returns.
    """
    if isinstance(run, WorkflowRunResponse):
        return parsed(run.data)
    if not isinstance(run, WorkflowRunHistory):
        refuse("run", "a WorkflowRunResponse or a WorkflowRunHistory", type_name(run))
    outputs = parsed(run.output)
    if isinstance(outputs, dict) and _OF_END_NODE in outputs:
        return parsed(outputs[_OF_END_NODE])
    return outputs


def node_outputs(run: WorkflowRunHistory) -> dict[str, Any]:
    """Return what each output node of a run wrote, by the title of the node."""
    outputs = parsed(run.output)
    if not isinstance(outputs, dict):
        return {}
    if run.execute_status == WorkflowExecuteStatus.SUCCESS and _OF_END_NODE not in outputs:
        return {}  # some hosts tell nothing but what the end node gave
    return {title: one for title, one in outputs.items() if title != _OF_END_NODE}


def parsed(output: object) -> Any:
    """Return an output, parsed if it is JSON text; None for no text."""
    if not isinstance(output, str):
        return output
    if not output:
        return None
    try:
        value = json.parse(output)
    except ValueError:
        return output
    if isinstance(value, dict) and value.keys() >= _AROUND_TEXT:
        return value["data"]
    return value
