from __future__ import annotations

from typing import Any

from coze_core.models import Model

from .. import models as _models


class WorkflowMessage(Model):
    """A piece of what a node writes. Pieces of several nodes may come in turn; the message of a node
    is whole when `node_is_finish` is true. A node may run more than once.

    Example:
        {'content': 'It will ', 'node_title': 'Answer', 'node_seq_id': '0', 'node_is_finish':
            False}
    """

    content: str
    """The piece; from an end node that returns variables, JSON text of all of them. Example: It will"""
    content_type: str | None = None
    """Kind of content, such as `text`; often absent. Example: text"""
    node_title: str | None = None
    """Title of the node; empty or `End` for the end node. Example: Answer"""
    node_id: str | None = None
    """ID of the node. Example: 131001"""
    node_execute_uuid: str | None = None
    """ID of one execution of the node. Example: 63c7f1d2-7a5b-4c1e-9d3f-1e2a3b4c56d2"""
    node_seq_id: str | None = None
    """Number of the piece within the node's message, from `0`, as digits in a string. Example: 0"""
    node_is_finish: bool | None = None
    """Whether this is the last piece of the node's message. Example: False"""
    ext: dict[str, Any] | None = None
    """Further facts about the piece."""
    usage: _models.WorkflowUsage | None = None
    """Tokens that the run used; with its last message."""
    token: int | None = None
    """Tokens that the run used, from older hosts; with its last message. Example: 150"""
    cost: str | None = None
    """What the run cost, from older hosts; with its last message. Example: 0.00000"""
