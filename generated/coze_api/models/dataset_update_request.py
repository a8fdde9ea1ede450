from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class DatasetUpdateRequest(Model):
    """What a dataset is described by; what is left out goes back to its default.

    Example:
        {'name': 'Recipes for beginners', 'description': 'Home-style dishes, step by step.'}
    """

    name: Annotated[str, Limits(min_length=1, max_length=100)]
    """Name of the dataset, 1 to 100 characters. Example: Recipes for beginners"""
    file_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of an uploaded image to use as the icon. cozepy calls it `icon_file_id`. Example:
    7401926385027461120
    """
    description: str | None = None
    """What is in the dataset. Example: Home-style dishes, step by step."""
