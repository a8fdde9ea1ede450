"""What is kept of workflows and of their runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from coze_mock.errors import Code
from coze_mock.operations.workflows.scripts import Interrupt, RunPart
from coze_mock.state.collection import Kind

SYNCHRONOUS, STREAMING, ASYNCHRONOUS = range(3)
"""How a workflow is run, as ``run_mode`` has it."""

NO_APP = "0"
"""What stands for the app of a workflow that belongs to none."""
NO_EXECUTION = 4314
EXECUTION_ENDED = 4315


@dataclass(frozen=True)
class WorkflowVersion:
    """A workflow as it was published, or its draft."""

    version: str
    token: str
    """What the page that follows it in a list is asked for by: milliseconds since 1970."""
    created_at: int
    description: str = ""


@dataclass
class Workflow:
    """A workflow, its versions, and what its runs do."""

    id: str
    name: str
    workspace_id: str
    creator: Mapping[str, str]
    created_at: int
    script: tuple[RunPart, ...] = ()
    """Without parts, the output tells what the run was given."""
    app_id: str = NO_APP
    mode: Literal["workflow", "chatflow"] = "workflow"
    description: str = ""
    parameters: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """What the start node takes."""
    published: list[WorkflowVersion] = field(default_factory=list)
    """Oldest first; empty if it was never published."""
    collaboration_mode: str = "single"
    collaborators: dict[str, None] = field(default_factory=dict)
    """User IDs, in the order in which they were added."""


@dataclass(frozen=True)
class Written:
    """What an output node wrote in a run."""

    node: str
    node_id: str
    execute_uuid: str
    text: str


@dataclass
class Waiting:
    """What a run waits for."""

    event_id: str
    interrupt: Interrupt
    rest: tuple[RunPart, ...]
    misfits: int = 0
    """Answers that didn't fit."""


@dataclass
class Run:
    """A run of a workflow: what it has done, and what it will be at ``ready_at``."""

    id: str
    workflow_id: str
    run_mode: int
    logid: str
    created_at: int
    ready_at: float
    """When the present part of it is over; only asynchronous runs take their time."""
    parameters: Mapping[str, Any]
    bot_id: str = "0"
    connector_id: str = "1024"
    user_id: str = ""
    written: list[Written] = field(default_factory=list)
    output: str | None = None
    failure: tuple[int, str] | None = None
    waiting: Waiting | None = None
    input_tokens: int = 0
    output_tokens: int = 0

    def usage(self) -> dict[str, int]:
        return {
            "input_count": self.input_tokens,
            "output_count": self.output_tokens,
            "token_count": self.input_tokens + self.output_tokens,
        }


@dataclass
class ChatWaiting:
    """The interrupt of a chatflow, which the next question in the conversation answers."""

    conversation_id: str
    workflow_id: str
    waiting: Waiting


WORKFLOWS = Kind[Workflow]("workflow", missing=Code.NOT_FOUND)
RUNS = Kind[Run]("execution record", missing=NO_EXECUTION)
WAITING_CHATS = Kind[ChatWaiting]("interrupt", key=lambda one: one.conversation_id)
