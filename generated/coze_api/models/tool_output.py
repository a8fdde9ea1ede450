from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class ToolOutput(Model):
    """The output of a tool call.

    Example:
        {'tool_call_id': 'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc', 'output':
            '{"temperature":21}'}
    """

    tool_call_id: Annotated[str, Limits(min_length=1)]
    """ID of the tool call, from `required_action`. Example:
    BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc
    """
    output: str
    """What the tool returned, usually JSON text. Upload a file first and refer to it by its ID, for
    example `{"file":"7401926385027461120"}`. Example: {"temperature":21}
    """
