from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ModelInfoParameters(Model):
    """Settings of a model as the service returns them. There may be settings that are not listed here.

    Example:
        {'thinking_type': 'enabled'}
    """

    thinking_type: _models.ThinkingType | None = None
    """Whether the model thinks before it answers."""
