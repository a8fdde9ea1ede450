from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class DocumentProgressList(Model):
    """The progress of files.

    Example:
        {'data': [{'document_id': '7386942056030110005', 'status': 0, 'progress': 40}]}
    """

    data: list[_models.DocumentProgress] | None = None
    """The progress of each file that was asked about."""
