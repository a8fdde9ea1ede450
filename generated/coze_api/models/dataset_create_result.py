from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel


class DatasetCreateResult(ResultModel):
    """The new dataset.

    Example:
        {'dataset_id': '7385093717923410004'}
    """

    dataset_id: Annotated[str, Limits(min_length=1)]
    """ID of the new dataset. Example: 7385093717923410004"""
