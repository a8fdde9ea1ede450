"""The operations tagged `audio voiceprint_groups`, as a resource class and as endpoint functions"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.files import AsyncFileInput, FileInput, Progress, tracked
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations, resource
from coze_core.responses import EmptyResult

from ... import models

if TYPE_CHECKING:
    from ..audio_voiceprint_groups_features import (
        AsyncAudioVoiceprintGroupsFeatures,
        AudioVoiceprintGroupsFeatures,
    )


class AudioVoiceprintGroups(Operations):
    """The operations tagged `audio voiceprint_groups`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def features(self) -> AudioVoiceprintGroupsFeatures:
        """The operations tagged `audio voiceprint_groups features`."""
        from ..audio_voiceprint_groups_features import AudioVoiceprintGroupsFeatures

        return AudioVoiceprintGroupsFeatures(self._client)

    def list(
        self,
        *,
        page_num: int = 1,
        page_size: int = 10,
        name: str | None = None,
        user_id: str | None = None,
        group_id: str | None = None,
        coze_account_id: str | None = None,
    ) -> Page[models.VoiceprintGroup]:
        """List groups of voiceprints.

        List the groups of the team or the enterprise, page by page, or those that the token's user
        created.

        Token permission: `listVoiceprintGroup`.

        Args:
            page_num: Number of the page, from 1.
            page_size: Number of groups on a page, 1 to 200.
            name: Beginning of the name of the groups to list.
            user_id: Coze user ID of the creator, which can only be the token's user. Without
                it, the groups of all creators are listed.
            group_id: ID of the one group to list.
            coze_account_id: ID of the account whose groups to list. The reference does not list
                it; the official JavaScript SDK sends it.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "page_num": page_num,
                "page_size": page_size,
                "name": name,
                "user_id": user_id,
                "group_id": group_id,
                "coze_account_id": coze_account_id,
            },
        )

    def create(
        self,
        *,
        name: str,
        desc: str | None = None,
        coze_account_id: str | None = None,
    ) -> models.VoiceprintGroupCreateResult:
        """Create a group of voiceprints.

        Create an empty group, for each device for example. Speakers are identified among the
        voiceprints of one group. There may be 1,000 groups by default.

        Token permission: `createVoiceprintGroup`.

        Args:
            name: Name of the group, at most 20 characters.
            desc: What the group is for, at most 500 characters.
            coze_account_id: ID of the account to create the group for. The reference does not
                list it; the official JavaScript SDK sends it.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "name": name,
                "desc": desc,
                "coze_account_id": coze_account_id,
            },
        )

    def update(
        self,
        *,
        group_id: str,
        name: str | None = None,
        desc: str | None = None,
    ) -> EmptyResult:
        """Change a group of voiceprints.

        Change the name or the description of a group. What is left out stays as it is.

        Token permission: `updateVoiceprintGroup`.

        Args:
            group_id: ID of the group of voiceprints.
            name: New name of the group, at most 20 characters.
            desc: New description of the group, at most 500 characters.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
                "name": name,
                "desc": desc,
            },
        )

    def delete(
        self,
        *,
        group_id: str,
    ) -> EmptyResult:
        """Delete a group of voiceprints.

        Delete a group and the voiceprints in it, which only its creator can do.

        Token permission: `deleteVoiceprintGroup`.

        Args:
            group_id: ID of the group of voiceprints.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_delete import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
            },
        )

    def speaker_identify(
        self,
        *,
        group_id: str,
        file: FileInput,
        top_k: int | None = None,
        sample_rate: int | None = None,
        channel: int | None = None,
        progress: Progress | None = None,
    ) -> models.SpeakerIdentifyResult:
        """Identify a speaker.

        Compare a recording with the voiceprints of a group, and return how well each fits. Each
        call is charged.

        - Recording: one person speaking, with little noise, at most 4 MB.
        - Formats: WAV, and PCM at 16 kHz, mono, 16 bits.

        Token permission: `identifyInVoiceprintGroup`.

        Args:
            group_id: ID of the group of voiceprints.
            file: The recording's bytes and name. From 1 byte to 4 MB; lengths here count bytes.
            top_k: How many of the voiceprints that fit best to return; all by default.
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
        from .audio_voiceprint_groups_speaker_identify import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
                "file": tracked(file, progress),
                "top_k": top_k,
                "sample_rate": sample_rate,
                "channel": channel,
            },
        )


class AsyncAudioVoiceprintGroups(Operations):
    """The operations tagged `audio voiceprint_groups`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def features(self) -> AsyncAudioVoiceprintGroupsFeatures:
        """The operations tagged `audio voiceprint_groups features`."""
        from ..audio_voiceprint_groups_features import AsyncAudioVoiceprintGroupsFeatures

        return AsyncAudioVoiceprintGroupsFeatures(self._client)

    def list(
        self,
        *,
        page_num: int = 1,
        page_size: int = 10,
        name: str | None = None,
        user_id: str | None = None,
        group_id: str | None = None,
        coze_account_id: str | None = None,
    ) -> AsyncPages[models.VoiceprintGroup]:
        """List groups of voiceprints.

        List the groups of the team or the enterprise, page by page, or those that the token's user
        created.

        Token permission: `listVoiceprintGroup`.

        Args:
            page_num: Number of the page, from 1.
            page_size: Number of groups on a page, 1 to 200.
            name: Beginning of the name of the groups to list.
            user_id: Coze user ID of the creator, which can only be the token's user. Without
                it, the groups of all creators are listed.
            group_id: ID of the one group to list.
            coze_account_id: ID of the account whose groups to list. The reference does not list
                it; the official JavaScript SDK sends it.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "page_num": page_num,
                "page_size": page_size,
                "name": name,
                "user_id": user_id,
                "group_id": group_id,
                "coze_account_id": coze_account_id,
            },
        )

    async def create(
        self,
        *,
        name: str,
        desc: str | None = None,
        coze_account_id: str | None = None,
    ) -> models.VoiceprintGroupCreateResult:
        """Create a group of voiceprints.

        Create an empty group, for each device for example. Speakers are identified among the
        voiceprints of one group. There may be 1,000 groups by default.

        Token permission: `createVoiceprintGroup`.

        Args:
            name: Name of the group, at most 20 characters.
            desc: What the group is for, at most 500 characters.
            coze_account_id: ID of the account to create the group for. The reference does not
                list it; the official JavaScript SDK sends it.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "name": name,
                "desc": desc,
                "coze_account_id": coze_account_id,
            },
        )

    async def update(
        self,
        *,
        group_id: str,
        name: str | None = None,
        desc: str | None = None,
    ) -> EmptyResult:
        """Change a group of voiceprints.

        Change the name or the description of a group. What is left out stays as it is.

        Token permission: `updateVoiceprintGroup`.

        Args:
            group_id: ID of the group of voiceprints.
            name: New name of the group, at most 20 characters.
            desc: New description of the group, at most 500 characters.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
                "name": name,
                "desc": desc,
            },
        )

    async def delete(
        self,
        *,
        group_id: str,
    ) -> EmptyResult:
        """Delete a group of voiceprints.

        Delete a group and the voiceprints in it, which only its creator can do.

        Token permission: `deleteVoiceprintGroup`.

        Args:
            group_id: ID of the group of voiceprints.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_voiceprint_groups_delete import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
            },
        )

    async def speaker_identify(
        self,
        *,
        group_id: str,
        file: AsyncFileInput,
        top_k: int | None = None,
        sample_rate: int | None = None,
        channel: int | None = None,
        progress: Progress | None = None,
    ) -> models.SpeakerIdentifyResult:
        """Identify a speaker.

        Compare a recording with the voiceprints of a group, and return how well each fits. Each
        call is charged.

        - Recording: one person speaking, with little noise, at most 4 MB.
        - Formats: WAV, and PCM at 16 kHz, mono, 16 bits.

        Token permission: `identifyInVoiceprintGroup`.

        Args:
            group_id: ID of the group of voiceprints.
            file: The recording's bytes and name. From 1 byte to 4 MB; lengths here count bytes.
            top_k: How many of the voiceprints that fit best to return; all by default.
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
        from .audio_voiceprint_groups_speaker_identify import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "group_id": group_id,
                "file": tracked(file, progress),
                "top_k": top_k,
                "sample_rate": sample_rate,
                "channel": channel,
            },
        )
