"""The operations tagged `audio speech`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import (
    AsyncBinaryStream,
    AsyncStreamingClient,
    BinaryStream,
    SyncStreamingClient,
)
from coze_core.operations import asend, send
from coze_core.resources import Operations
from coze_core.responses import BinaryResult

from ... import models


class AudioSpeech(Operations):
    """The operations tagged `audio speech`.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: SyncStreamingClient) -> None:
        self._client = client

    def create(
        self,
        *,
        input: str,
        voice_id: str,
        emotion: models.VoiceEmotion | str | None = None,
        emotion_scale: float | None = None,
        response_format: models.SpeechFormat | str | None = None,
        speed: float | None = None,
        sample_rate: models.SampleRate | int | None = None,
        loudness_rate: int | None = None,
        context_texts: str | None = None,
    ) -> BinaryResult:
        """Turn text into speech.

        Return a text spoken by a voice, as an audio file. `audio_voices_list` lists the voices.
        Each call is charged.

        Token permission: `createSpeech`.

        Args:
            input: The text, at most 1,024 bytes of UTF-8.
            voice_id: ID of the voice.
            emotion: Emotion of the voice, none by default. Only for voices with several
                emotions, and only one of those that the voice supports.
            emotion_scale: How strong the emotion is, 1.0 to 5.0. By default `4`.
            response_format: Format of the audio.
            speed: How fast the voice speaks, in times its normal speed: 0.5 to 2 for voices of
                large models, 0.2 to 3 for those of small ones. One decimal is enough. By default
                `1`.
            sample_rate: Sampling rate of the audio, in Hz.
            loudness_rate: How much louder the audio is than by default, in percent: -50 is half
                as loud, 100 is twice as loud. By default `0`.
            context_texts: How to speak, in words: emotion, dialect, tone, speed and pitch. None
                by default. Only for voices of the Doubao speech model 2.0.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_speech_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "input": input,
                "voice_id": voice_id,
                "emotion": emotion,
                "emotion_scale": emotion_scale,
                "response_format": response_format,
                "speed": speed,
                "sample_rate": sample_rate,
                "loudness_rate": loudness_rate,
                "context_texts": context_texts,
            },
        )

    def stream(
        self,
        *,
        input: str,
        voice_id: str,
        emotion: models.VoiceEmotion | str | None = None,
        emotion_scale: float | None = None,
        response_format: models.SpeechFormat | str | None = None,
        speed: float | None = None,
        sample_rate: models.SampleRate | int | None = None,
        loudness_rate: int | None = None,
        context_texts: str | None = None,
    ) -> BinaryStream:
        """Turn text into speech, as a stream.

        Return a text spoken by a voice, as an audio file. `audio_voices_list` lists the voices.
        Each call is charged.

        Token permission: `createSpeech`.

        Args:
            input: The text, at most 1,024 bytes of UTF-8.
            voice_id: ID of the voice.
            emotion: Emotion of the voice, none by default. Only for voices with several
                emotions, and only one of those that the voice supports.
            emotion_scale: How strong the emotion is, 1.0 to 5.0. By default `4`.
            response_format: Format of the audio.
            speed: How fast the voice speaks, in times its normal speed: 0.5 to 2 for voices of
                large models, 0.2 to 3 for those of small ones. One decimal is enough. By default
                `1`.
            sample_rate: Sampling rate of the audio, in Hz.
            loudness_rate: How much louder the audio is than by default, in percent: -50 is half
                as loud, 100 is twice as loud. By default `0`.
            context_texts: How to speak, in words: emotion, dialect, tone, speed and pitch. None
                by default. Only for voices of the Doubao speech model 2.0.

        Returns:
            the stream of bytes; the request is sent when it is entered, iterated or written to
                a file

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .audio_speech_create import OPERATION

        return self._client.stream_bytes(
            OPERATION.request(
                {
                    "input": input,
                    "voice_id": voice_id,
                    "emotion": emotion,
                    "emotion_scale": emotion_scale,
                    "response_format": response_format,
                    "speed": speed,
                    "sample_rate": sample_rate,
                    "loudness_rate": loudness_rate,
                    "context_texts": context_texts,
                }
            )
        )


class AsyncAudioSpeech(Operations):
    """The operations tagged `audio speech`, asynchronous.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: AsyncStreamingClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        input: str,
        voice_id: str,
        emotion: models.VoiceEmotion | str | None = None,
        emotion_scale: float | None = None,
        response_format: models.SpeechFormat | str | None = None,
        speed: float | None = None,
        sample_rate: models.SampleRate | int | None = None,
        loudness_rate: int | None = None,
        context_texts: str | None = None,
    ) -> BinaryResult:
        """Turn text into speech.

        Return a text spoken by a voice, as an audio file. `audio_voices_list` lists the voices.
        Each call is charged.

        Token permission: `createSpeech`.

        Args:
            input: The text, at most 1,024 bytes of UTF-8.
            voice_id: ID of the voice.
            emotion: Emotion of the voice, none by default. Only for voices with several
                emotions, and only one of those that the voice supports.
            emotion_scale: How strong the emotion is, 1.0 to 5.0. By default `4`.
            response_format: Format of the audio.
            speed: How fast the voice speaks, in times its normal speed: 0.5 to 2 for voices of
                large models, 0.2 to 3 for those of small ones. One decimal is enough. By default
                `1`.
            sample_rate: Sampling rate of the audio, in Hz.
            loudness_rate: How much louder the audio is than by default, in percent: -50 is half
                as loud, 100 is twice as loud. By default `0`.
            context_texts: How to speak, in words: emotion, dialect, tone, speed and pitch. None
                by default. Only for voices of the Doubao speech model 2.0.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_speech_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "input": input,
                "voice_id": voice_id,
                "emotion": emotion,
                "emotion_scale": emotion_scale,
                "response_format": response_format,
                "speed": speed,
                "sample_rate": sample_rate,
                "loudness_rate": loudness_rate,
                "context_texts": context_texts,
            },
        )

    def stream(
        self,
        *,
        input: str,
        voice_id: str,
        emotion: models.VoiceEmotion | str | None = None,
        emotion_scale: float | None = None,
        response_format: models.SpeechFormat | str | None = None,
        speed: float | None = None,
        sample_rate: models.SampleRate | int | None = None,
        loudness_rate: int | None = None,
        context_texts: str | None = None,
    ) -> AsyncBinaryStream:
        """Turn text into speech, as a stream.

        Return a text spoken by a voice, as an audio file. `audio_voices_list` lists the voices.
        Each call is charged.

        Token permission: `createSpeech`.

        Args:
            input: The text, at most 1,024 bytes of UTF-8.
            voice_id: ID of the voice.
            emotion: Emotion of the voice, none by default. Only for voices with several
                emotions, and only one of those that the voice supports.
            emotion_scale: How strong the emotion is, 1.0 to 5.0. By default `4`.
            response_format: Format of the audio.
            speed: How fast the voice speaks, in times its normal speed: 0.5 to 2 for voices of
                large models, 0.2 to 3 for those of small ones. One decimal is enough. By default
                `1`.
            sample_rate: Sampling rate of the audio, in Hz.
            loudness_rate: How much louder the audio is than by default, in percent: -50 is half
                as loud, 100 is twice as loud. By default `0`.
            context_texts: How to speak, in words: emotion, dialect, tone, speed and pitch. None
                by default. Only for voices of the Doubao speech model 2.0.

        Returns:
            the stream of bytes; the request is sent when it is entered, iterated or written to
                a file

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .audio_speech_create import OPERATION

        return self._client.stream_bytes(
            OPERATION.request(
                {
                    "input": input,
                    "voice_id": voice_id,
                    "emotion": emotion,
                    "emotion_scale": emotion_scale,
                    "response_format": response_format,
                    "speed": speed,
                    "sample_rate": sample_rate,
                    "loudness_rate": loudness_rate,
                    "context_texts": context_texts,
                }
            )
        )
