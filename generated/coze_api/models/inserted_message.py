from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class InsertedMessage(Model):
    """A message that was added to the conversation.

    Example:
        {'id': '7412230993456780041'}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the message. Example: 7412230993456780041"""
