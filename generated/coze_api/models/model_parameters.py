from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class ModelParameters(Model):
    """Settings that only some models support. Settings that are not listed here are passed on.

    Example:
        {'thinking_type': 'disabled', 'caching': {'type': 'enabled'}, 'store': True,
            'caching_expire_time': 86400}
    """

    thinking_type: _models.ThinkingType | None = None
    """Whether the model thinks before it answers; only some models can turn this on and off. While it
    is `enabled`, the default of those models, the model calls no tools; the bot can use no plugins,
    workflows, chatflows, triggers, variables, databases or file boxes; and shortcut commands that
    use a plugin or a workflow do not work. Example: disabled
    """
    caching: _models.ModelCaching | None = None
    """Prefix caching with `api_mode` `responses_api`; needs `store`. Example: {'type': 'enabled'}"""
    store: bool | None = None
    """Whether inputs and outputs are stored, except for thinking. By default `True`. Example: True"""
    caching_expire_time: Annotated[int, Limits(minimum=0, maximum=259200)] | None = None
    """How long the cache and the storage last, in seconds, at most 259,200 (3 days). By default
    `259200`. Example: 86400
    """
