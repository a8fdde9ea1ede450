"""Turn text into speech.

Return a text spoken by a voice, as an audio file. `audio_voices_list` lists the voices. Each call
is charged.

Token permission: `createSpeech`.

Args:
    input: The text, at most 1,024 bytes of UTF-8.
    voice_id: ID of the voice.
    emotion: Emotion of the voice, none by default. Only for voices with several emotions, and
        only one of those that the voice supports.
    emotion_scale: How strong the emotion is, 1.0 to 5.0. By default `4`.
    response_format: Format of the audio.
    speed: How fast the voice speaks, in times its normal speed: 0.5 to 2 for voices of large
        models, 0.2 to 3 for those of small ones. One decimal is enough. By default `1`.
    sample_rate: Sampling rate of the audio, in Hz.
    loudness_rate: How much louder the audio is than by default, in percent: -50 is half as
        loud, 100 is twice as loud. By default `0`.
    context_texts: How to speak, in words: emotion, dialect, tone, speed and pitch. None by
        default. Only for voices of the Doubao speech model 2.0.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import Operation, asend, asend_detailed, send, send_detailed
from coze_core.responses import BinaryReader, BinaryResult, Response

from ... import models

OPERATION: Final[Operation[BinaryResult]] = Operation(
    "audio_speech_create",
    "POST",
    "/v1/audio/speech",
    body=models.SpeechCreateRequest,
    result=BinaryReader(),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.SpeechCreateRequest,
) -> BinaryResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.SpeechCreateRequest,
) -> BinaryResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.SpeechCreateRequest,
) -> Response[BinaryResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.SpeechCreateRequest,
) -> Response[BinaryResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
