from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class OAuthErrorResponse(Model):
    """A failure of OAuth, which has no envelope.

    Example:
        {'error_code': 'authorization_pending', 'error_message': 'The user has not decided
            yet.', 'error': 'authorization_pending'}
    """

    error_code: _models.OAuthErrorCode | None = None
    """What failed."""
    error_message: str | None = None
    """The same in words. Example: The user has not decided yet."""
    error: str | None = None
    """The code once more, or the parameter that is wrong. Example: authorization_pending"""
    error_description: str | None = None
    """More words, of devices alone. Example: The user has not decided yet."""
