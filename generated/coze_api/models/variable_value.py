from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class VariableValue(Model):
    """A variable of a user and its value.

    Example:
        {'keyword': 'favourite_dish', 'value': 'noodles'}
    """

    keyword: Annotated[str, Limits(min_length=1)]
    """Name of the variable. It must be one that the bot or app has and that is turned on, and none of
    the system's. Example: favourite_dish
    """
    value: str
    """Value of the variable. Example: noodles"""
    create_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time when the value was set first, Unix time in seconds; 0 for a default value. Only in
    responses. Example: 1760083260
    """
    update_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time when the value was set last, Unix time in seconds. Only in responses. Example: 1760083260"""
