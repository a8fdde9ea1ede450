"""The exceptions of files that were not processed, or not in time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from coze_core.errors import CozeError, CozeTimeoutError


class CozeDocumentsFailedError(CozeError):
    """The service could not process files of a dataset; the message has its reasons.

    `documents` has the progress of all files that were added, those that failed among them, and
    `failed` has the latter alone.
    """

    def __init__(
        self,
        message: str,
        *,
        documents: Sequence[Any] = (),
        failed: Sequence[Any] = (),
        logid: str | None = None,
    ) -> None:
        super().__init__(message, logid=logid)
        self.documents: list[Any] = list(documents)
        self.failed: list[Any] = list(failed)


class CozeDocumentsTimeoutError(CozeTimeoutError):
    """Files of a dataset were not processed in time. The service goes on with them.

    `document_ids` are the IDs of all files that were added, and `documents` has their progress as
    it was last known; it is empty if it was never read.
    """

    def __init__(
        self,
        message: str,
        *,
        document_ids: Sequence[str] = (),
        documents: Sequence[Any] = (),
        logid: str | None = None,
    ) -> None:
        super().__init__(message, logid=logid)
        self.document_ids: list[str] = list(document_ids)
        self.documents: list[Any] = list(documents)

    def _facts(self) -> dict[str, object]:
        return {"documents": ", ".join(self.document_ids), **super()._facts()}
