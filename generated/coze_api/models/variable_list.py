from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class VariableList(Model):
    """The variables of a user.

    Example:
        {'items': [{'keyword': 'favourite_dish', 'value': 'noodles'}]}
    """

    items: list[_models.VariableValue]
    """The variables."""
