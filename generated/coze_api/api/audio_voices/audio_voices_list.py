"""List voices.

List the voices that the token's user can use, page by page: those of the system, those that the
user cloned, and those that others cloned in the user's workspaces.

Token permission: `listVoice`.

Args:
    filter_system_voice: Whether to leave out the voices of the system. By default `False`.
    model_type: Only voices of this kind of model; all by default.
    voice_state: Only voices in this state. By default `"cloned"`.
    page_num: Number of the page, from 1.
    page_size: Number of voices on a page, 1 to 100.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend_detailed, send_detailed
from coze_core.pages import AsyncPage, Page, PageData, PageResult, Paging
from coze_core.responses import Response

from ... import models

OPERATION: Final[Operation[PageData[models.Voice]]] = Operation(
    "audio_voices_list",
    "GET",
    "/v1/audio/voices",
    parameters=(
        Parameter("filter_system_voice", "query", bool),
        Parameter("model_type", "query", models.VoiceModelType),
        Parameter("voice_state", "query", models.VoiceStateFilter),
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=100)], required=True
        ),
    ),
    result=PageResult(
        models.VoiceListResponse,
        Paging(
            items="data.voice_list", number="page_num", size="page_size", has_more="data.has_more"
        ),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    filter_system_voice: bool | None = None,
    model_type: models.VoiceModelType | str | None = None,
    voice_state: models.VoiceStateFilter | str | None = None,
    page_num: int = 1,
    page_size: int = 100,
) -> Page[models.Voice]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "filter_system_voice": filter_system_voice,
            "model_type": model_type,
            "voice_state": voice_state,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    filter_system_voice: bool | None = None,
    model_type: models.VoiceModelType | str | None = None,
    voice_state: models.VoiceStateFilter | str | None = None,
    page_num: int = 1,
    page_size: int = 100,
) -> AsyncPage[models.Voice]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "filter_system_voice": filter_system_voice,
            "model_type": model_type,
            "voice_state": voice_state,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    filter_system_voice: bool | None = None,
    model_type: models.VoiceModelType | str | None = None,
    voice_state: models.VoiceStateFilter | str | None = None,
    page_num: int = 1,
    page_size: int = 100,
) -> Response[PageData[models.Voice]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "filter_system_voice": filter_system_voice,
            "model_type": model_type,
            "voice_state": voice_state,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    filter_system_voice: bool | None = None,
    model_type: models.VoiceModelType | str | None = None,
    voice_state: models.VoiceStateFilter | str | None = None,
    page_num: int = 1,
    page_size: int = 100,
) -> Response[PageData[models.Voice]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "filter_system_voice": filter_system_voice,
            "model_type": model_type,
            "voice_state": voice_state,
            "page_num": page_num,
            "page_size": page_size,
        },
    )
