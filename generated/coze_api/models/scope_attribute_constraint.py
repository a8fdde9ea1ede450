from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ScopeAttributeConstraint(Model):
    """Which resources the token is for.

    Example:
        {'connector_bot_chat_attribute': {'bot_id_list': ['7401926385027461303']}}
    """

    connector_bot_chat_attribute: _models.ScopeConnectorBotChatAttribute
    """Which bots the token may chat with. Example: {'bot_id_list': ['7401926385027461303']}"""
