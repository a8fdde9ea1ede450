from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel

from .. import models as _models


class BillTask(ResultModel):
    """A bill that was asked for.

    Example:
        {'task_id': '7528610044170010071', 'started_at': 1759248000, 'ended_at': 1759507199,
            'created_at': 1760083260, 'expires_at': 1760688060, 'status': 'succeed', 'file_urls':
            ['https://example.com/bills/7528610044170010071.csv']}
    """

    task_id: Annotated[str, Limits(identifier=True)]
    """ID of the task. Example: 7528610044170010071"""
    status: _models.BillTaskStatus | None = None
    """How far the bill is."""
    started_at: Annotated[int, Limits(minimum=0)] | None = None
    """Beginning of the first day, Unix time in seconds. Example: 1759248000"""
    ended_at: Annotated[int, Limits(minimum=0)] | None = None
    """End of the last day, Unix time in seconds. Example: 1759507199"""
    created_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time when the bill was asked for, Unix time in seconds. Example: 1760083260"""
    expires_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time until which the files can be downloaded, Unix time in seconds. Example: 1760688060"""
    file_urls: list[str] | None = None
    """Links to the files, of up to 500,000 rows each; only once the status is `succeed`. Example:
    ['https://example.com/bills/7528610044170010071.csv']
    """
