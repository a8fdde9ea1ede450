from __future__ import annotations

from coze_core.models import Model


class GradientPosition(Model):
    """Where a background image fades out.

    Example:
        {'left': 0, 'right': 800}
    """

    left: float | None = None
    """Left border of the fade, in pixels from the left of the canvas. Example: 0"""
    right: float | None = None
    """Right border of the fade, in pixels from the left of the canvas. Example: 800"""
