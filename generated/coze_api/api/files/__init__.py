"""The operations tagged `files`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.files import AsyncFileInput, FileInput, Progress, tracked
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class Files(Operations):
    """The operations tagged `files`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def upload(
        self,
        *,
        file: FileInput,
        progress: Progress | None = None,
    ) -> models.FileInfo:
        """Upload a file.

        Store one file and return its ID, for use in messages or as the avatar of a bot.

        - Size: 1 byte to 512 MB. What a bot can use also depends on its model.
        - Lifetime: 3 months, or forever once the file is an avatar.
        - Rate limit: 10 requests per second (personal plans), 20 (enterprise plans).
        - Only the account that uploaded a file can use it, and nobody can download it.
        - Known formats: documents (DOC, DOCX, XLS, XLSX, PPT, PPTX, PDF, NUMBERS, CSV), source text
          (CPP, PY, JAVA, C), images (JPG, JPG2, PNG, GIF, WEBP, HEIC, HEIF, BMP, PCD, TIFF), audio
          (WAV, MP3, FLAC, M4A, AAC, OGG, WMA, MIDI), video (MP4, AVI, MOV, 3GP, 3GPP, FLV, WEBM,
          WMV, RMVB, M4V, MKV) and archives (RAR, ZIP, 7Z, GZ, GZIP, BZ2). TXT is not among the
          formats that the reference lists.

        Token permission: `uploadFile`.

        Args:
            file: The file's bytes and name, in a part called `file` (the reference calls it
                `Data`). From 1 byte to 512 MB; lengths here count bytes.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .files_upload import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "file": tracked(file, progress),
            },
        )

    def retrieve(
        self,
        *,
        file_id: str,
    ) -> models.FileInfo:
        """Look up a file.

        Return the name, size and upload time of a file. The content cannot be read back.

        Token permission: `retrieveFile`.

        Args:
            file_id: ID of the file, as returned by the upload.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .files_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "file_id": file_id,
            },
        )


class AsyncFiles(Operations):
    """The operations tagged `files`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def upload(
        self,
        *,
        file: AsyncFileInput,
        progress: Progress | None = None,
    ) -> models.FileInfo:
        """Upload a file.

        Store one file and return its ID, for use in messages or as the avatar of a bot.

        - Size: 1 byte to 512 MB. What a bot can use also depends on its model.
        - Lifetime: 3 months, or forever once the file is an avatar.
        - Rate limit: 10 requests per second (personal plans), 20 (enterprise plans).
        - Only the account that uploaded a file can use it, and nobody can download it.
        - Known formats: documents (DOC, DOCX, XLS, XLSX, PPT, PPTX, PDF, NUMBERS, CSV), source text
          (CPP, PY, JAVA, C), images (JPG, JPG2, PNG, GIF, WEBP, HEIC, HEIF, BMP, PCD, TIFF), audio
          (WAV, MP3, FLAC, M4A, AAC, OGG, WMA, MIDI), video (MP4, AVI, MOV, 3GP, 3GPP, FLV, WEBM,
          WMV, RMVB, M4V, MKV) and archives (RAR, ZIP, 7Z, GZ, GZIP, BZ2). TXT is not among the
          formats that the reference lists.

        Token permission: `uploadFile`.

        Args:
            file: The file's bytes and name, in a part called `file` (the reference calls it
                `Data`). From 1 byte to 512 MB; lengths here count bytes.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .files_upload import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "file": tracked(file, progress),
            },
        )

    async def retrieve(
        self,
        *,
        file_id: str,
    ) -> models.FileInfo:
        """Look up a file.

        Return the name, size and upload time of a file. The content cannot be read back.

        Token permission: `retrieveFile`.

        Args:
            file_id: ID of the file, as returned by the upload.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .files_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "file_id": file_id,
            },
        )
