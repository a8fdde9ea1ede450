from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class DatasetCreateRequest(Model):
    """A dataset to create.

    Example:
        {'name': 'Recipes', 'space_id': '7362519304827510793', 'format_type': 0, 'description':
            'Home-style dishes, step by step.'}
    """

    name: Annotated[str, Limits(min_length=1, max_length=100)]
    """Name of the dataset, 1 to 100 characters. Example: Recipes"""
    space_id: Annotated[str, Limits(identifier=True)]
    """ID of the workspace: the number after `w` (or `space`) in the URL of its page. Example:
    7362519304827510793
    """
    format_type: _models.DocumentFormatType
    """What the dataset is for, `0` texts or `2` images. Tables cannot be created by API. Example: 0"""
    description: str | None = None
    """What is in the dataset. Example: Home-style dishes, step by step."""
    file_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of an uploaded image to use as the icon. cozepy calls it `icon_file_id`. Example:
    7401926385027461120
    """
