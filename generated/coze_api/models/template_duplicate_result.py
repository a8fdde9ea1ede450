from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel

from .. import models as _models


class TemplateDuplicateResult(ResultModel):
    """What a template became.

    Example:
        {'entity_id': '7395041286730219556', 'entity_type': 'agent'}
    """

    entity_id: Annotated[str, Limits(min_length=1)]
    """ID of the copy. With `entity_type` `agent` it is a bot's. Example: 7395041286730219556"""
    entity_type: _models.TemplateEntityType | None = None
    """Kind of the copy."""
