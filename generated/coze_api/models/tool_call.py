from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ToolCall(Model):
    """A tool call whose output is needed.

    Example:
        {'id': 'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc', 'type': 'function', 'function':
            {'name': 'get_room_temperature', 'arguments': '{"room":"kitchen"}'}}
    """

    id: str
    """ID of the tool call, to be sent with its output. Example:
    BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc
    """
    type: _models.ToolCallType | None = None
    """Kind of tool call."""
    function: _models.ToolCallFunction | None = None
    """The function to run."""
