from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowParameter(Model):
    """A parameter that a workflow or one of its nodes takes or gives.

    Example:
        {'type': 'string', 'required': True, 'description': 'Name of the town.'}
    """

    type: str | None = None
    """Type of the value, such as `string`, `integer`, `number`, `boolean`, `object`, `array`, `image`
    or `file`. Example: string
    """
    required: bool | None = None
    """Whether a value is needed. Example: True"""
    description: str | None = None
    """What the parameter means. Example: Name of the town."""
    default_value: str | None = None
    """Value that stands where none is given. Example: Lisbon"""
    items: _models.WorkflowParameter | None = None
    """What the items of an `array` are."""
    properties: dict[str, _models.WorkflowParameter] | None = None
    """What an `object` is made of. Keys are the names of its parts."""
