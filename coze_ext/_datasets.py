"""Datasets: the generated operations, with waiting for the processing of files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias

from coze_api import models
from coze_api.api import datasets as generated
from coze_api.api import datasets_documents as generated_documents
from coze_core.limits import refuse, type_name
from coze_core.resources import resource
from coze_core.responses import ResultList
from coze_core.steps import POLL_INTERVAL, Deadline, carry_out, carry_out_async

from ._documented import documented_by
from ._views import Bounded

Progress: TypeAlias = Callable[[Sequence["models.DocumentProgress"]], object]
"""What is called with the progress of files."""

_WAIT_WORDS: Final = """\
progress: called with the progress of each file after each look.
timeout: seconds that adding and processing may take, requests and pauses included; None waits
    forever. The service goes on with the files after that; `datasets.documents.delete` takes them
    away.
poll_interval: seconds between two looks at the files, at least 1.
"""
_WAITED: Final = "the files' progress, in which all are processed, in the order of `document_bases`"
_WAIT_ERRORS: Final = """\
CozeDocumentsFailedError: files could not be processed; it has the service's reasons, and
    `documents` and `failed`.
CozeDocumentsTimeoutError: not all were processed in time; it has `document_ids` and `documents`.
CozeTimeoutError: no response told in time that the files were added.
"""


class DatasetsDocuments(generated_documents.DatasetsDocuments):
    """The operations tagged `datasets documents`, with waiting for the processing of files."""

    _client: Any

    @documented_by(
        generated_documents.DatasetsDocuments.create,
        _WAIT_WORDS,
        returns=_WAITED,
        raises=_WAIT_ERRORS,
    )
    def create_and_wait(
        self,
        *,
        dataset_id: str,
        document_bases: Sequence[models.DocumentBase | models.DocumentBaseDict],
        chunk_strategy: models.DocumentChunkStrategy | models.DocumentChunkStrategyDict,
        format_type: models.DocumentFormatType | int,
        progress: Progress | None = None,
        timeout: float | None = None,
        poll_interval: float = POLL_INTERVAL,
    ) -> ResultList[models.DocumentProgress]:
        """Add files to a dataset, and wait until they have been processed."""
        return carry_out(
            _steps(
                progress,
                Deadline(timeout, poll_interval),
                dataset_id=dataset_id,
                document_bases=document_bases,
                chunk_strategy=chunk_strategy,
                format_type=format_type,
            ),
            self._client.datasets._within,
        )


class AsyncDatasetsDocuments(generated_documents.AsyncDatasetsDocuments):
    """The asynchronous twin of `DatasetsDocuments`."""

    _client: Any

    @documented_by(
        generated_documents.AsyncDatasetsDocuments.create,
        _WAIT_WORDS,
        returns=_WAITED,
        raises=_WAIT_ERRORS,
    )
    async def create_and_wait(
        self,
        *,
        dataset_id: str,
        document_bases: Sequence[models.DocumentBase | models.DocumentBaseDict],
        chunk_strategy: models.DocumentChunkStrategy | models.DocumentChunkStrategyDict,
        format_type: models.DocumentFormatType | int,
        progress: Progress | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 -- part of the work, not of this coroutine
        poll_interval: float = POLL_INTERVAL,
    ) -> ResultList[models.DocumentProgress]:
        """Add files to a dataset, and wait until they have been processed."""
        return await carry_out_async(
            _steps(
                progress,
                Deadline(timeout, poll_interval),
                dataset_id=dataset_id,
                document_bases=document_bases,
                chunk_strategy=chunk_strategy,
                format_type=format_type,
            ),
            self._client.datasets._within,
        )


def _steps(progress: Any, deadline: Deadline, *, dataset_id: str, **others: Any) -> Any:
    """Return the steps of both clients.

    Raises:
        CozeArgumentError: an argument can't be used.
    """
    from ._document_waiting import awaiting_documents  # on first use: it needs models

    if progress is not None and not callable(progress):
        refuse("progress", "a callable", type_name(progress))
    return awaiting_documents(
        lambda datasets: datasets.documents.create(dataset_id=dataset_id, **others),
        dataset_id,
        deadline,
        progress,
    )


class Datasets(Bounded, generated.Datasets):
    """The operations tagged `datasets`, with waiting for the processing of files."""

    @resource
    def documents(self) -> DatasetsDocuments:
        """The operations tagged `datasets documents`, with waiting for their processing."""
        return DatasetsDocuments(self._client)


class AsyncDatasets(Bounded, generated.AsyncDatasets):
    """The asynchronous twin of `Datasets`."""

    @resource
    def documents(self) -> AsyncDatasetsDocuments:
        """The operations tagged `datasets documents`, with waiting for their processing."""
        return AsyncDatasetsDocuments(self._client)
