from __future__ import annotations

from coze_core.models import Model


class CanvasPosition(Model):
    """The part of a background image that is shown.

    Example:
        {'top': 100, 'left': 50, 'width': 300, 'height': 200}
    """

    top: float | None = None
    """Distance from the top of the image, in pixels. Example: 100"""
    left: float | None = None
    """Distance from the left of the image, in pixels. Example: 50"""
    width: float | None = None
    """Width of the part, in pixels. Example: 300"""
    height: float | None = None
    """Height of the part, in pixels. Example: 200"""
