"""The operations tagged `audio voices`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.files import AsyncFileInput, FileInput, Progress, tracked
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations

from ... import models


class AudioVoices(Operations):
    """The operations tagged `audio voices`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        filter_system_voice: bool | None = None,
        model_type: models.VoiceModelType | str | None = None,
        voice_state: models.VoiceStateFilter | str | None = None,
        page_num: int = 1,
        page_size: int = 100,
    ) -> Page[models.Voice]:
        """List voices.

        List the voices that the token's user can use, page by page: those of the system, those that
        the user cloned, and those that others cloned in the user's workspaces.

        Token permission: `listVoice`.

        Args:
            filter_system_voice: Whether to leave out the voices of the system. By default
                `False`.
            model_type: Only voices of this kind of model; all by default.
            voice_state: Only voices in this state. By default `"cloned"`.
            page_num: Number of the page, from 1.
            page_size: Number of voices on a page, 1 to 100.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voices_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "filter_system_voice": filter_system_voice,
                "model_type": model_type,
                "voice_state": voice_state,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    def clone(
        self,
        *,
        voice_name: str,
        file: FileInput,
        audio_format: models.VoiceAudioFormat | str,
        text: str | None = None,
        language: models.VoiceLanguage | str | None = None,
        voice_id: str | None = None,
        preview_text: str | None = None,
        space_id: str | None = None,
        description: str | None = None,
        progress: Progress | None = None,
    ) -> models.VoiceCloneResult:
        """Clone a voice.

        Make a voice from a recording of a person, or train a voice that was cloned before again,
        which replaces it under the same ID. Enterprise plans only; each voice is charged.

        - Recording: one person speaking, 10 to 30 seconds, at most 10 MB, with a steady volume and
          little noise.
        - Formats: WAV, MP3, OGG, M4A, AAC and PCM (24 kHz, mono).
        - A voice can be trained 10 times, the first time included.
        - Only members of the workspace can use the voice.

        Token permission: `createVoice`.

        Args:
            voice_name: Name of the voice, at most 128 bytes of UTF-8. The official JavaScript
                SDK asks for more than 6 characters.
            file: The recording's bytes and name. From 1 byte to 10 MB; lengths here count
                bytes. The reference shows the part in its example only.
            audio_format: Format of the recording. The reference shows it in its example only.
            text: What is said in the recording, at most 1,024 bytes of UTF-8. If the recording
                is too different, the call fails with code 1109.
            language: Language of the recording.
            voice_id: ID of a voice to train again. Without it, a new voice is made.
            preview_text: What the preview of the voice says. Without it, a default text of the
                service.
            space_id: ID of the workspace that the voice is for: the number after `w` in the URL
                of its page. By default the personal workspace of the token's user.
            description: What the voice is for. The reference does not list it; the official
                SDKs send it.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voices_clone import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "voice_name": voice_name,
                "file": tracked(file, progress),
                "audio_format": audio_format,
                "text": text,
                "language": language,
                "voice_id": voice_id,
                "preview_text": preview_text,
                "space_id": space_id,
                "description": description,
            },
        )


class AsyncAudioVoices(Operations):
    """The operations tagged `audio voices`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        filter_system_voice: bool | None = None,
        model_type: models.VoiceModelType | str | None = None,
        voice_state: models.VoiceStateFilter | str | None = None,
        page_num: int = 1,
        page_size: int = 100,
    ) -> AsyncPages[models.Voice]:
        """List voices.

        List the voices that the token's user can use, page by page: those of the system, those that
        the user cloned, and those that others cloned in the user's workspaces.

        Token permission: `listVoice`.

        Args:
            filter_system_voice: Whether to leave out the voices of the system. By default
                `False`.
            model_type: Only voices of this kind of model; all by default.
            voice_state: Only voices in this state. By default `"cloned"`.
            page_num: Number of the page, from 1.
            page_size: Number of voices on a page, 1 to 100.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voices_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "filter_system_voice": filter_system_voice,
                "model_type": model_type,
                "voice_state": voice_state,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    async def clone(
        self,
        *,
        voice_name: str,
        file: AsyncFileInput,
        audio_format: models.VoiceAudioFormat | str,
        text: str | None = None,
        language: models.VoiceLanguage | str | None = None,
        voice_id: str | None = None,
        preview_text: str | None = None,
        space_id: str | None = None,
        description: str | None = None,
        progress: Progress | None = None,
    ) -> models.VoiceCloneResult:
        """Clone a voice.

        Make a voice from a recording of a person, or train a voice that was cloned before again,
        which replaces it under the same ID. Enterprise plans only; each voice is charged.

        - Recording: one person speaking, 10 to 30 seconds, at most 10 MB, with a steady volume and
          little noise.
        - Formats: WAV, MP3, OGG, M4A, AAC and PCM (24 kHz, mono).
        - A voice can be trained 10 times, the first time included.
        - Only members of the workspace can use the voice.

        Token permission: `createVoice`.

        Args:
            voice_name: Name of the voice, at most 128 bytes of UTF-8. The official JavaScript
                SDK asks for more than 6 characters.
            file: The recording's bytes and name. From 1 byte to 10 MB; lengths here count
                bytes. The reference shows the part in its example only.
            audio_format: Format of the recording. The reference shows it in its example only.
            text: What is said in the recording, at most 1,024 bytes of UTF-8. If the recording
                is too different, the call fails with code 1109.
            language: Language of the recording.
            voice_id: ID of a voice to train again. Without it, a new voice is made.
            preview_text: What the preview of the voice says. Without it, a default text of the
                service.
            space_id: ID of the workspace that the voice is for: the number after `w` in the URL
                of its page. By default the personal workspace of the token's user.
            description: What the voice is for. The reference does not list it; the official
                SDKs send it.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voices_clone import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "voice_name": voice_name,
                "file": tracked(file, progress),
                "audio_format": audio_format,
                "text": text,
                "language": language,
                "voice_id": voice_id,
                "preview_text": preview_text,
                "space_id": space_id,
                "description": description,
            },
        )
