from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ModelCaching(Model):
    """Prefix caching of a model.

    Example:
        {'type': 'enabled'}
    """

    type: _models.CachingSwitch | None = None
    """Whether prefixes are cached. Example: enabled"""
