from __future__ import annotations

from coze_core.models import Model


class ExtraParams(Model):
    """Facts for the model in special cases. The service accepts only `latitude` and `longitude`.

    Example:
        {'latitude': '39.9800718', 'longitude': '116.309314'}
    """

    latitude: str | None = None
    """Latitude in degrees, as a decimal string. Example: 39.9800718"""
    longitude: str | None = None
    """Longitude in degrees, as a decimal string. Example: 116.309314"""
