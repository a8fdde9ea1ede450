"""The operations tagged `audio transcriptions`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.files import AsyncFileInput, FileInput, Progress, tracked
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class AudioTranscriptions(Operations):
    """The operations tagged `audio transcriptions`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create(
        self,
        *,
        file: FileInput,
        progress: Progress | None = None,
    ) -> models.Transcription:
        """Turn speech into text.

        Return what is said in an audio file. Each call is charged.

        - Size: at most 10 MB. Duration: less than 30 minutes. Any sampling rate and bit rate.
        - Known formats: OPUS, OGG, MP3, WAV, M4A, MP4, PCM, RAW, SPX, AAC and AMR with large
          models; OGG, MP3, WAV, MP4 and M4A with small ones.

        Token permission: `createTranscription`.

        Args:
            file: The audio file's bytes and name, in a part called `file` (the reference calls
                it `body`). From 1 byte to 10 MB; lengths here count bytes.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_transcriptions_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "file": tracked(file, progress),
            },
        )


class AsyncAudioTranscriptions(Operations):
    """The operations tagged `audio transcriptions`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        file: AsyncFileInput,
        progress: Progress | None = None,
    ) -> models.Transcription:
        """Turn speech into text.

        Return what is said in an audio file. Each call is charged.

        - Size: at most 10 MB. Duration: less than 30 minutes. Any sampling rate and bit rate.
        - Known formats: OPUS, OGG, MP3, WAV, M4A, MP4, PCM, RAW, SPX, AAC and AMR with large
          models; OGG, MP3, WAV, MP4 and M4A with small ones.

        Token permission: `createTranscription`.

        Args:
            file: The audio file's bytes and name, in a part called `file` (the reference calls
                it `body`). From 1 byte to 10 MB; lengths here count bytes.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_transcriptions_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "file": tracked(file, progress),
            },
        )
