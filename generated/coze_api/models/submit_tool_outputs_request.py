from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class SubmitToolOutputsRequest(Model):
    """The outputs that a chat is waiting for.

    Example:
        {'tool_outputs': [{'tool_call_id': 'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc',
            'output': '{"temperature":21}'}]}
    """

    tool_outputs: Annotated[list[_models.ToolOutput], Limits(min_length=1)]
    """One output for each tool call."""
    stream: bool | None = None
    """Whether to respond with an event stream. By default `False`. Example: True"""
    auto_save_history: bool | None = None
    """Whether what follows is saved. The reference does not list it; the official JavaScript SDK knows
    it. Example: True
    """
    connector_id: Annotated[str, Limits(identifier=True)] | None = None
    """Channel of the chat: `1024` API or `999` Chat SDK. The reference does not list it; the official
    SDKs send it. By default `"1024"`. Example: 1024
    """
