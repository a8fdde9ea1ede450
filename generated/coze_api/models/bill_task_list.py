from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class BillTaskList(Model):
    """One page of bills that were asked for.

    Example:
        {'total': 1, 'task_infos': [{'task_id': '7528610044170010071', 'started_at': 1759248000,
            'ended_at': 1759507199, 'created_at': 1760083260, 'expires_at': 1760688060, 'status':
            'succeed', 'file_urls': ['https://example.com/bills/7528610044170010071.csv']}]}
    """

    task_infos: list[_models.BillTask]
    """The tasks of the page."""
    total: Annotated[int, Limits(minimum=0)]
    """Number of tasks that fit. Example: 1"""
