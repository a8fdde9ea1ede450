from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class VariablesUpdateRequest(Model):
    """Values to set.

    Example:
        {'bot_id': '7395041286730219554', 'connector_uid': 'user-42', 'data': [{'keyword':
            'favourite_dish', 'value': 'noodles'}]}
    """

    connector_uid: Annotated[str, Limits(min_length=1)]
    """ID of the user, chosen by the application: the `user_id` of a chat, or of a workflow run's
    `ext`. Example: user-42
    """
    data: Annotated[list[_models.VariableValue], Limits(min_length=1)]
    """The values, at least one."""
    app_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the app: the number after `project-ide` in the URL of its page. Either `app_id` or
    `bot_id` is needed. Example: 7443775747763010001
    """
    bot_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the bot: the number after `bot` in the URL of its page. Either `app_id` or `bot_id` is
    needed. Example: 7395041286730219554
    """
    connector_id: Annotated[str, Limits(identifier=True)] | None = None
    """Channel of the values: `1024` API or `999` Chat SDK. By default `"1024"`. Example: 1024"""
