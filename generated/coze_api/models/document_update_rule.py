from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class DocumentUpdateRule(Model):
    """Whether and how often a web page is read again.

    Example:
        {'update_type': 1, 'update_interval': 24}
    """

    update_type: _models.DocumentUpdateType | None = None
    """Whether the page is read again. Example: 0"""
    update_interval: Annotated[int, Limits(minimum=24)] | None = None
    """Hours after which the page is read again, at least 24. Example: 24"""
