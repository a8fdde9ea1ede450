from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class RequiredAction(Model):
    """What a chat is waiting for. It counts only while the status of the chat is `requires_action`.

    Example:
        {'type': 'submit_tool_outputs', 'submit_tool_outputs': {'tool_calls': [{'id':
            'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc', 'type': 'function', 'function': {'name':
            'get_room_temperature', 'arguments': '{"room":"kitchen"}'}}]}}
    """

    type: _models.RequiredActionType | None = None
    """Kind of action."""
    submit_tool_outputs: _models.SubmitToolOutputsAction | None = None
    """The tool calls whose outputs are needed."""
