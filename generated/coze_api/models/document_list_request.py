from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class DocumentListRequest(Model):
    """Which files to list.

    Example:
        {'dataset_id': '7385093717923410004', 'page': 1, 'size': 10}
    """

    dataset_id: Annotated[str, Limits(identifier=True)]
    """ID of the dataset: the number after `knowledge` in the URL of its page. Example:
    7385093717923410004
    """
    page: Annotated[int, Limits(minimum=1)] | None = None
    """Number of the page, from 1. By default `1`. Example: 1"""
    size: Annotated[int, Limits(minimum=1)] | None = None
    """Number of files on a page. By default `10`. Example: 10"""
