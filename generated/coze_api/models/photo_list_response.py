from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class PhotoListResponse(Model):
    """The envelope around a page of images.

    Example:
        {'code': 0, 'msg': '', 'data': {'total_count': 1, 'photo_infos': [{'document_id':
            '7386942056030110007', 'caption': 'A bowl of soup.'}]}}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    data: _models.PhotoList | None = None
    """The page; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
