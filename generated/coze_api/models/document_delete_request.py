from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class DocumentDeleteRequest(Model):
    """Files to remove.

    Example:
        {'document_ids': ['7386942056030110005']}
    """

    document_ids: Annotated[
        list[Annotated[str, Limits(identifier=True)]], Limits(min_length=1, max_length=100)
    ]
    """IDs of the files, 1 to 100. Example: ['7386942056030110005']"""
