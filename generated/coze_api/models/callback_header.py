from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class CallbackHeader(Model):
    """What every callback tells of its event (Coze reference, "Receive and handle callbacks").

    Example:
        {'event_type': 'bot.published', 'event_id':
            '83453324-0863-4abc-bcdf-80818705f29e-7545743825545740332', 'created_at': 1760083260000}
    """

    event_type: _models.CallbackEventType
    """Which event it is. Example: bot.published"""
    event_id: str | None = None
    """ID of the event. An event that wasn't answered in time comes again with the same ID, by which
    repetitions are known. Example: 83453324-0863-4abc-bcdf-80818705f29e-7545743825545740332
    """
    created_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the event, Unix time in milliseconds. Example: 1760083260000"""
    coze_account_id: str | None = None
    """ID of the account that the event is about, such as the owner of a bot's workspace. Example:
    7452643923450010041
    """
    api_app_id: str | None = None
    """ID of the callback app. Example: 7521953685535260061"""
    connector_id: str | None = None
    """ID of the channel; only for apps of channels. Example: 7452643923450010051"""
