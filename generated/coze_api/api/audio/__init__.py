"""The resources below `audio`, as a resource class"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncStreamingClient, SyncStreamingClient
from coze_core.resources import Operations, resource

if TYPE_CHECKING:
    from ..audio_live import AsyncAudioLive, AudioLive
    from ..audio_rooms import AsyncAudioRooms, AudioRooms
    from ..audio_speech import AsyncAudioSpeech, AudioSpeech
    from ..audio_transcriptions import AsyncAudioTranscriptions, AudioTranscriptions
    from ..audio_voiceprint_groups import AsyncAudioVoiceprintGroups, AudioVoiceprintGroups
    from ..audio_voices import AsyncAudioVoices, AudioVoices


class Audio(Operations):
    """The resources below `audio`.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: SyncStreamingClient) -> None:
        self._client = client

    @resource
    def speech(self) -> AudioSpeech:
        """The operations tagged `audio speech`."""
        from ..audio_speech import AudioSpeech

        return AudioSpeech(self._client)

    @resource
    def transcriptions(self) -> AudioTranscriptions:
        """The operations tagged `audio transcriptions`."""
        from ..audio_transcriptions import AudioTranscriptions

        return AudioTranscriptions(self._client)

    @resource
    def voices(self) -> AudioVoices:
        """The operations tagged `audio voices`."""
        from ..audio_voices import AudioVoices

        return AudioVoices(self._client)

    @resource
    def rooms(self) -> AudioRooms:
        """The operations tagged `audio rooms`."""
        from ..audio_rooms import AudioRooms

        return AudioRooms(self._client)

    @resource
    def live(self) -> AudioLive:
        """The operations tagged `audio live`."""
        from ..audio_live import AudioLive

        return AudioLive(self._client)

    @resource
    def voiceprint_groups(self) -> AudioVoiceprintGroups:
        """The operations tagged `audio voiceprint_groups`."""
        from ..audio_voiceprint_groups import AudioVoiceprintGroups

        return AudioVoiceprintGroups(self._client)


class AsyncAudio(Operations):
    """The resources below `audio`, asynchronous.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: AsyncStreamingClient) -> None:
        self._client = client

    @resource
    def speech(self) -> AsyncAudioSpeech:
        """The operations tagged `audio speech`."""
        from ..audio_speech import AsyncAudioSpeech

        return AsyncAudioSpeech(self._client)

    @resource
    def transcriptions(self) -> AsyncAudioTranscriptions:
        """The operations tagged `audio transcriptions`."""
        from ..audio_transcriptions import AsyncAudioTranscriptions

        return AsyncAudioTranscriptions(self._client)

    @resource
    def voices(self) -> AsyncAudioVoices:
        """The operations tagged `audio voices`."""
        from ..audio_voices import AsyncAudioVoices

        return AsyncAudioVoices(self._client)

    @resource
    def rooms(self) -> AsyncAudioRooms:
        """The operations tagged `audio rooms`."""
        from ..audio_rooms import AsyncAudioRooms

        return AsyncAudioRooms(self._client)

    @resource
    def live(self) -> AsyncAudioLive:
        """The operations tagged `audio live`."""
        from ..audio_live import AsyncAudioLive

        return AsyncAudioLive(self._client)

    @resource
    def voiceprint_groups(self) -> AsyncAudioVoiceprintGroups:
        """The operations tagged `audio voiceprint_groups`."""
        from ..audio_voiceprint_groups import AsyncAudioVoiceprintGroups

        return AsyncAudioVoiceprintGroups(self._client)
