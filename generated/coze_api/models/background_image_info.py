from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BackgroundImageInfo(Model):
    """The background images of a bot.

    Example:
        {'web_background_image': {'image_url': 'https://example.com/backgrounds/web.png',
            'theme_color': '#FFFFFF'}}
    """

    web_background_image: _models.BackgroundImageDetail | None = None
    """Background in web browsers."""
    mobile_background_image: _models.BackgroundImageDetail | None = None
    """Background on phones."""
