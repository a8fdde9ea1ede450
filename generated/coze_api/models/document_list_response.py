from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class DocumentListResponse(Model):
    """The envelope around a page of files.

    Example:
        {'code': 0, 'msg': '', 'document_infos': [{'document_id': '7386942056030110005', 'name':
            'soups.txt', 'status': 1}], 'total': 1}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    document_infos: list[_models.Document] | None = None
    """The files of the page; absent on failure."""
    total: Annotated[int, Limits(minimum=0)] | None = None
    """Number of files of the dataset. Example: 1"""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
