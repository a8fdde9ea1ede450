from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BackgroundImageDetail(Model):
    """A background image and how it is shown.

    Example:
        {'image_url': 'https://example.com/backgrounds/web.png', 'origin_image_url':
            'https://example.com/backgrounds/web-original.png', 'theme_color': '#FFFFFF',
            'canvas_position': {'top': 100, 'left': 50, 'width': 300, 'height': 200},
            'gradient_position': {'left': 0, 'right': 800}}
    """

    image_url: str | None = None
    """URL of the image. Example: https://example.com/backgrounds/web.png"""
    origin_image_url: str | None = None
    """URL of the image before cropping. The reference shows it in its example only. Example:
    https://example.com/backgrounds/web-original.png
    """
    theme_color: str | None = None
    """Colour that goes with the image, hexadecimal. Example: #FFFFFF"""
    canvas_position: _models.CanvasPosition | None = None
    """The part of the image that is shown."""
    gradient_position: _models.GradientPosition | None = None
    """Where the image fades out."""
