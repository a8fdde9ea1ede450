from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class EnterpriseMemberUpdateRequest(Model):
    """The role of a member of an enterprise.

    Example:
        {'role': 'enterprise_admin'}
    """

    role: _models.EnterpriseRole
    """Role in the enterprise. Example: enterprise_member"""
