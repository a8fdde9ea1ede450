from __future__ import annotations

from msgspec import field

from coze_core.models import Model


class RoomTranslateConfig(Model):
    """Languages of an interpretation.

    Example:
        {'from': 'zh', 'to': 'en'}
    """

    from_: str | None = field(default=None, name="from")
    """Language that is spoken. Example: zh"""
    to: str | None = None
    """Language that it is translated into. Example: en"""
