from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class DocumentUpdateRequest(Model):
    """What to change of a file.

    Example:
        {'document_id': '7386942056030110005', 'document_name': 'soups and stews.txt'}
    """

    document_id: Annotated[str, Limits(identifier=True)]
    """ID of the file. Example: 7386942056030110005"""
    document_name: Annotated[str, Limits(min_length=1)] | None = None
    """New name of the file. Example: soups and stews.txt"""
    update_rule: _models.DocumentUpdateRule | None = None
    """Whether a web page is read again."""
