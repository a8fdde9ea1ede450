from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class DocumentCreateResponse(Model):
    """The envelope around files that were added.

    Example:
        {'code': 0, 'msg': '', 'document_infos': [{'document_id': '7386942056030110005', 'name':
            'soups.txt', 'status': 0}]}
    """

    code: int
    """0 on success, otherwise the error code. Example: 0"""
    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    document_infos: list[_models.Document] | None = None
    """The files, in the order of the request; absent on failure."""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
