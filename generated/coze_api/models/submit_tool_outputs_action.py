from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class SubmitToolOutputsAction(Model):
    """The tool calls whose outputs a chat is waiting for.

    Example:
        {'tool_calls': [{'id': 'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc', 'type':
            'function', 'function': {'name': 'get_room_temperature', 'arguments':
            '{"room":"kitchen"}'}}]}
    """

    tool_calls: list[_models.ToolCall] | None = None
    """The tool calls."""
