from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BotAudit(Model):
    """How the review of a bot stands.

    Example:
        {'audit_status': 2}
    """

    audit_status: _models.AuditStatus | None = None
    """How it stands. One that goes on ends by `connectors_bots_update`. Example: 2"""
    reason: str | None = None
    """Why the bot was refused. Example: The avatar is not allowed."""
