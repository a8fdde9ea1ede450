"""The operations tagged `audio voiceprint_groups features`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.files import AsyncFileInput, FileInput, Progress, tracked
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations
from coze_core.responses import EmptyResult

from ... import models


class AudioVoiceprintGroupsFeatures(Operations):
    """The operations tagged `audio voiceprint_groups features`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        group_id: str,
        page_num: int = 1,
        page_size: int = 10,
    ) -> Page[models.VoiceprintFeature]:
        """List the voiceprints of a group.

        List the voiceprints of a group, page by page.

        Token permission: `listVoiceprintFeature`.

        Args:
            group_id: ID of the group of voiceprints.
            page_num: Number of the page, from 1.
            page_size: Number of voiceprints on a page, 1 to 200.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_features_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    def create(
        self,
        *,
        group_id: str,
        file: FileInput,
        name: str,
        desc: str | None = None,
        sample_rate: int | None = None,
        channel: int | None = None,
        progress: Progress | None = None,
    ) -> models.VoiceprintFeatureCreateResult:
        """Create a voiceprint.

        Make a voiceprint from a recording of a person. A group has room for 10.

        - Recording: one person speaking naturally, within half a metre of the microphone and with
          little noise, at most 4 MB.
        - Formats: WAV, and PCM at 16 kHz, mono, 16 bits.

        Token permission: `createVoiceprintFeature`.

        Args:
            group_id: ID of the group of voiceprints.
            file: The recording's bytes and name. From 1 byte to 4 MB; lengths here count bytes.
            name: Name of the voiceprint.
            desc: Description of the voiceprint.
            sample_rate: Sampling rate of the recording in Hz, needed for PCM; 16000 by default.
            channel: Number of the recording's channels, needed for PCM; 1 by default.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_features_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
                "file": tracked(file, progress),
                "name": name,
                "desc": desc,
                "sample_rate": sample_rate,
                "channel": channel,
            },
        )

    def update(
        self,
        *,
        group_id: str,
        feature_id: str,
        file: FileInput | None = None,
        name: str | None = None,
        desc: str | None = None,
        sample_rate: int | None = None,
        channel: int | None = None,
        progress: Progress | None = None,
    ) -> EmptyResult:
        """Change a voiceprint.

        Change the name or the description of a voiceprint, or replace its recording, which only its
        creator can do. What is left out stays as it is. The limits of recordings are those of
        `audio_voiceprint_groups_features_create`.

        Token permission: `updateVoiceprintFeature`.

        Args:
            group_id: ID of the group of voiceprints.
            feature_id: ID of the voiceprint.
            file: The new recording's bytes and name. From 1 byte to 4 MB; lengths here count
                bytes.
            name: New name of the voiceprint.
            desc: New description of the voiceprint.
            sample_rate: Sampling rate of the recording in Hz, needed for PCM; 16000 by default.
            channel: Number of the recording's channels, needed for PCM; 1 by default.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_features_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
                "feature_id": feature_id,
                "file": tracked(file, progress),
                "name": name,
                "desc": desc,
                "sample_rate": sample_rate,
                "channel": channel,
            },
        )

    def delete(
        self,
        *,
        group_id: str,
        feature_id: str,
    ) -> EmptyResult:
        """Delete a voiceprint.

        Delete a voiceprint, which only its creator can do.

        Token permission: `deleteVoiceprintFeature`.

        Args:
            group_id: ID of the group of voiceprints.
            feature_id: ID of the voiceprint.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_features_delete import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
                "feature_id": feature_id,
            },
        )


class AsyncAudioVoiceprintGroupsFeatures(Operations):
    """The operations tagged `audio voiceprint_groups features`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        group_id: str,
        page_num: int = 1,
        page_size: int = 10,
    ) -> AsyncPages[models.VoiceprintFeature]:
        """List the voiceprints of a group.

        List the voiceprints of a group, page by page.

        Token permission: `listVoiceprintFeature`.

        Args:
            group_id: ID of the group of voiceprints.
            page_num: Number of the page, from 1.
            page_size: Number of voiceprints on a page, 1 to 200.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_features_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    async def create(
        self,
        *,
        group_id: str,
        file: AsyncFileInput,
        name: str,
        desc: str | None = None,
        sample_rate: int | None = None,
        channel: int | None = None,
        progress: Progress | None = None,
    ) -> models.VoiceprintFeatureCreateResult:
        """Create a voiceprint.

        Make a voiceprint from a recording of a person. A group has room for 10.

        - Recording: one person speaking naturally, within half a metre of the microphone and with
          little noise, at most 4 MB.
        - Formats: WAV, and PCM at 16 kHz, mono, 16 bits.

        Token permission: `createVoiceprintFeature`.

        Args:
            group_id: ID of the group of voiceprints.
            file: The recording's bytes and name. From 1 byte to 4 MB; lengths here count bytes.
            name: Name of the voiceprint.
            desc: Description of the voiceprint.
            sample_rate: Sampling rate of the recording in Hz, needed for PCM; 16000 by default.
            channel: Number of the recording's channels, needed for PCM; 1 by default.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_features_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
                "file": tracked(file, progress),
                "name": name,
                "desc": desc,
                "sample_rate": sample_rate,
                "channel": channel,
            },
        )

    async def update(
        self,
        *,
        group_id: str,
        feature_id: str,
        file: AsyncFileInput | None = None,
        name: str | None = None,
        desc: str | None = None,
        sample_rate: int | None = None,
        channel: int | None = None,
        progress: Progress | None = None,
    ) -> EmptyResult:
        """Change a voiceprint.

        Change the name or the description of a voiceprint, or replace its recording, which only its
        creator can do. What is left out stays as it is. The limits of recordings are those of
        `audio_voiceprint_groups_features_create`.

        Token permission: `updateVoiceprintFeature`.

        Args:
            group_id: ID of the group of voiceprints.
            feature_id: ID of the voiceprint.
            file: The new recording's bytes and name. From 1 byte to 4 MB; lengths here count
                bytes.
            name: New name of the voiceprint.
            desc: New description of the voiceprint.
            sample_rate: Sampling rate of the recording in Hz, needed for PCM; 16000 by default.
            channel: Number of the recording's channels, needed for PCM; 1 by default.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_features_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
                "feature_id": feature_id,
                "file": tracked(file, progress),
                "name": name,
                "desc": desc,
                "sample_rate": sample_rate,
                "channel": channel,
            },
        )

    async def delete(
        self,
        *,
        group_id: str,
        feature_id: str,
    ) -> EmptyResult:
        """Delete a voiceprint.

        Delete a voiceprint, which only its creator can do.

        Token permission: `deleteVoiceprintFeature`.

        Args:
            group_id: ID of the group of voiceprints.
            feature_id: ID of the voiceprint.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_features_delete import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
                "feature_id": feature_id,
            },
        )
