"""Waiting for the processing of files as steps, for blocking and async clients alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from coze_api.models import Document, DocumentProgress, DocumentStatus
from coze_core.errors import CozeConnectionError, CozeError, CozeServerError
from coze_core.responses import ResultList
from coze_core.steps import Deadline, Late, Steps, look

from ._document_errors import CozeDocumentsFailedError, CozeDocumentsTimeoutError

# Looks in a row that may fail for the network's or a gateway's sake: looking changes nothing.
_MOST_FAILED_LOOKS: Final = 2


def awaiting_documents(
    start: Callable[[Any], Any],
    dataset_id: str,
    deadline: Deadline,
    progress: Callable[[Sequence[DocumentProgress]], object] | None,
) -> Steps[ResultList[DocumentProgress]]:
    """Yield the steps of adding files, and of looking at them until all have been processed.

    Raises:
        CozeDocumentsFailedError: some could not be processed.
        CozeDocumentsTimeoutError: not all were processed in time.
    """
    added: ResultList[Document] = yield deadline.ask(start)
    ids = [one.document_id for one in added]
    if not ids or not all(ids):
        raise CozeError("the service didn't name the files that it added", logid=added.logid)
    seen: ResultList[DocumentProgress] = ResultList()
    failed_looks = 0
    while not _all_ended(ids, seen):
        try:
            found = yield from look(
                lambda datasets: datasets.process(dataset_id=dataset_id, document_ids=ids), deadline
            )
        except (CozeConnectionError, CozeServerError):
            failed_looks += 1
            if failed_looks > _MOST_FAILED_LOOKS:
                raise
            continue
        if isinstance(found, Late):
            raise _too_late(ids, seen, deadline) from found.cause
        seen, failed_looks = found, 0
        if progress is not None:
            progress(list(seen))
    failed = [one for one in seen if one.status == DocumentStatus.FAILED]
    if failed:
        reasons = "; ".join(map(_reason, failed))
        raise CozeDocumentsFailedError(
            f"{len(failed)} of {len(ids)} files could not be processed: {reasons}",
            documents=seen,
            failed=failed,
            logid=seen.logid,
        )
    return seen


def _reason(document: DocumentProgress) -> str:
    name = document.document_name or document.document_id
    return f"{name}: {document.status_descript or 'no reason was given'}"


def _all_ended(ids: Sequence[str], seen: Sequence[DocumentProgress]) -> bool:
    # An unknown status ends the waiting too: the caller sees it and can decide.
    ended = {one.document_id for one in seen if one.status not in (None, DocumentStatus.PROCESSING)}
    return ended.issuperset(ids)


def _too_late(
    ids: Sequence[str], seen: ResultList[DocumentProgress], deadline: Deadline
) -> CozeDocumentsTimeoutError:
    return CozeDocumentsTimeoutError(
        f"the files were not processed within {deadline.timeout} seconds",
        document_ids=ids,
        documents=seen,
        logid=seen.logid,
    )
