from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ConnectorBotUpdateRequest(Model):
    """How the review of a bot ended.

    Example:
        {'audit_status': 2}
    """

    audit_status: _models.AuditStatus | None = None
    """How it ended, or that it has not."""
    reason: str | None = None
    """Why the bot was refused. Example: The avatar is not allowed."""
