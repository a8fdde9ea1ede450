from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class DatasetProcessRequest(Model):
    """The files whose progress is asked for.

    Example:
        {'document_ids': ['7386942056030110005']}
    """

    document_ids: Annotated[list[Annotated[str, Limits(identifier=True)]], Limits(min_length=1)]
    """IDs of files, all of one dataset. Example: ['7386942056030110005']"""
