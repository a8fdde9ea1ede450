from __future__ import annotations

from coze_core.models import Model


class WorkflowExt(Model):
    """Facts about a run. The service knows `latitude`, `longitude` and `user_id`.

    Example:
        {'latitude': '38.7223', 'longitude': '-9.1393', 'user_id': 'user-42'}
    """

    latitude: str | None = None
    """Latitude in degrees, as a decimal string. Example: 38.7223"""
    longitude: str | None = None
    """Longitude in degrees, as a decimal string. Example: -9.1393"""
    user_id: str | None = None
    """ID of the user, chosen by the application. Example: user-42"""
