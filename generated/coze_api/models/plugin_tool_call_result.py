from __future__ import annotations

from typing import Any

from coze_core.models import ResultModel


class PluginToolCallResult(ResultModel):
    """What a call of a tool came to.

    Example:
        {'result': {'recipes': [{'title': 'Leek soup', 'minutes': 30}]}}
    """

    result: dict[str, Any]
    """What the tool gives, as its `outputSchema` has it. Example: {'recipes': [{'title': 'Leek soup',
    'minutes': 30}]}
    """
