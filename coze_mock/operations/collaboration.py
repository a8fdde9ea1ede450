"""Answers what bots, workflows and apps have in common: who works on one beside its owner."""

from __future__ import annotations

from typing import Protocol, TypeVar

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.operations.bots.objects import trim
from coze_mock.operations.resource import Answer, Call, Done
from coze_mock.operations.workspaces.objects import WORKSPACES
from coze_mock.state.collection import Kind


class Shared(Protocol):
    """What several people may work on."""

    collaborators: dict[str, None]


class Switched(Shared, Protocol):
    """What several people work on once it was switched to that."""

    collaboration_mode: str


S = TypeVar("S", bound=Shared)
W = TypeVar("W", bound=Switched)


def switch_mode(call: Call, kind: Kind[W], item: W) -> Answer:
    """Let one person or several work on something, whom the call's body says."""
    mode = call.body.get("collaboration_mode", item.collaboration_mode)
    if mode == "single" and item.collaborators:
        raise ApiError(Code.BAD_PARAMETER, f"remove the {kind.name}'s collaborators first")
    item.collaboration_mode = mode
    return Done()


def check_mode(kind: Kind[W], item: W) -> None:
    """Raise ApiError 4000 unless several people may work on something."""
    if item.collaboration_mode != "collaboration":
        raise ApiError(Code.BAD_PARAMETER, f"switch the {kind.name} to collaboration mode first")


def add_collaborators(call: Call, kind: Kind[S], item: S, workspace_id: str) -> Answer:
    """Let the people of the call's body work on something that is in a workspace.

    They must be members of the workspace, unless nobody has told who is: it came about by being
    named, and nobody was added to it.
    """
    wanted = [one["user_id"] for one in call.body["collaborators"]]
    workspace = call.state[WORKSPACES].get(workspace_id)
    for user_id in wanted:
        if workspace is not None and user_id not in workspace.members:
            raise ApiError(
                Code.BAD_PARAMETER,
                f"{shorten(user_id)} is no member of workspace {shorten(workspace_id)}",
            )
    item.collaborators.update(dict.fromkeys(wanted))
    trim(item.collaborators, call.state.settings.limits.connectors)
    call.state[kind].changed(item)
    return Done()


def remove_collaborator(call: Call, kind: Kind[S], item: S) -> Answer:
    """Take the person of the call's path from those who work on something."""
    user_id = call.path["user_id"]
    if user_id not in item.collaborators:
        what = f"the {kind.name} has no collaborator {shorten(user_id)}"
        raise ApiError(Code.NOT_FOUND, what)
    del item.collaborators[user_id]
    return Done()
