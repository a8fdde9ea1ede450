from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class DatasetList(Model):
    """One page of datasets.

    Example:
        {'total_count': 1, 'dataset_list': [{'dataset_id': '7385093717923410004', 'name':
            'Recipes'}]}
    """

    total_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of datasets on all pages. Example: 1"""
    dataset_list: list[_models.Dataset] | None = None
    """The datasets of the page."""
