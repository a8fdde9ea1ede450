"""From an empty dataset to processed files and described images, over real sockets."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from coze_api.models import (
    DocumentBase,
    DocumentCaptionType,
    DocumentChunkStrategy,
    DocumentChunkType,
    DocumentFormatType,
    DocumentProgress,
    DocumentSourceInfo,
    DocumentStatus,
)
from coze_core import steps
from coze_ext import (
    CozeArgumentError,
    CozeConnectionError,
    CozeDocumentsFailedError,
    CozeDocumentsTimeoutError,
    CozeError,
    CozeNotFoundError,
    CozeServerError,
    image_document,
    local_document,
    web_document,
)
from coze_mock import MockServer, Reset, Status
from tests.hosts import Host, on_both_hosts
from tests.twins import TOKEN, Twin, sleep_here
from tests.unit.bodies import LOG_ID, envelope

SPACE = "7362519304827510793"
AUTO = DocumentChunkStrategy(chunk_type=DocumentChunkType.AUTO)
PROCESSING = 3.0
"""Seconds that the service takes to process a file, of a clock that only sleeping moves on."""


class Clock:
    """The time of the server and of the client."""

    def __init__(self) -> None:
        self.now = 1_760_000_000.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    own_time = SimpleNamespace(monotonic=clock, sleep=clock.sleep)
    monkeypatch.setattr(steps, "time", own_time)
    sleep_here(clock.sleep_async, monkeypatch)
    return clock


@pytest.fixture
def coze_mock_options(clock: Clock) -> dict[str, Any]:
    return {"token": TOKEN, "clock": clock, "document_duration": PROCESSING}


@pytest.fixture
async def texts(twin: Twin, coze: Any) -> str:
    """The ID of an empty dataset of texts."""
    made = await twin.value(
        coze.datasets.create(
            name="Recipes", space_id=SPACE, format_type=DocumentFormatType.DOCUMENT
        )
    )
    return str(made.dataset_id)


def adding(dataset_id: str, *bases: DocumentBase, **others: Any) -> dict[str, Any]:
    """The arguments of adding texts."""
    return {
        "dataset_id": dataset_id,
        "document_bases": bases,
        "chunk_strategy": AUTO,
        "format_type": DocumentFormatType.DOCUMENT,
        **others,
    }


async def test_a_dataset_is_filled_followed_changed_and_deleted(
    twin: Twin, coze: Any, texts: str, tmp_path: Path
) -> None:
    path = tmp_path / "soups.txt"
    path.write_text("Simmer the brœth.", encoding="utf-8")
    seen: list[list[int | None]] = []

    def look(documents: Sequence[DocumentProgress]) -> None:
        seen.append([one.progress for one in documents])

    documents = coze.datasets.documents
    done = await twin.value(
        documents.create_and_wait(
            **adding(texts, local_document(path), local_document(("stews.txt", b"Stir."))),
            progress=look,
            timeout=60,
        )
    )
    assert seen == [[33, 33], [66, 66], [100, 100]]
    assert [(one.document_name, one.status) for one in done] == [
        ("soups.txt", DocumentStatus.COMPLETED),
        ("stews.txt", DocumentStatus.COMPLETED),
    ]
    assert done.logid

    page = await twin.value(documents.list(dataset_id=texts, size=1))
    assert (page.total, page.has_more) == (2, True)
    listed = await twin.items(page)
    assert [(one.name, one.size, one.char_count) for one in listed] == [
        ("stews.txt", 5, 5),
        ("soups.txt", 18, 17),
    ]

    stews = listed[0].document_id
    await twin.value(documents.update(document_id=stews, document_name="Stews"))
    await twin.value(documents.delete(document_ids=[listed[1].document_id]))
    await twin.value(coze.datasets.update(dataset_id=texts, name="Stews", description="Thick."))
    (dataset,) = await twin.items(await twin.value(coze.datasets.list(space_id=SPACE)))
    assert (dataset.name, dataset.description, dataset.file_list, dataset.doc_count) == (
        *("Stews", "Thick.", ["Stews"]),
        1,
    )
    assert (dataset.all_file_size, dataset.processing_file_list) == (5, [])

    await twin.value(coze.datasets.delete(dataset_id=texts))
    with pytest.raises(CozeNotFoundError):
        await twin.value(documents.list(dataset_id=texts))
    with pytest.raises(CozeNotFoundError):
        await twin.value(documents.update(document_id=stews, document_name="Soup"))


async def test_images_are_described_and_found_by_their_descriptions(
    twin: Twin, coze: Any, clock: Clock
) -> None:
    made = await twin.value(
        coze.datasets.create(name="Dishes", space_id=SPACE, format_type=DocumentFormatType.IMAGE)
    )
    file = await twin.value(coze.files.upload(file=("soup.png", b"\x89PNG")))
    added = await twin.value(
        coze.datasets.documents.create(
            dataset_id=made.dataset_id,
            document_bases=[
                image_document(file.id, name="soup.png"),
                image_document(file.id, name="stew.png", caption="A stew."),
            ],
            chunk_strategy=DocumentChunkStrategy(caption_type=DocumentCaptionType.MANUAL),
            format_type=DocumentFormatType.IMAGE,
        )
    )
    clock.sleep(PROCESSING)
    images = coze.datasets.images

    async def found(**wanted: Any) -> list[str]:
        page = await twin.value(images.list(dataset_id=made.dataset_id, page_size=1, **wanted))
        return [one.name for one in await twin.items(page)]

    assert await found() == ["stew.png", "soup.png"]
    assert await found(has_caption=False) == ["soup.png"]
    await twin.value(
        images.update(
            dataset_id=made.dataset_id, document_id=added[0].document_id, caption="A soup."
        )
    )
    assert await found(keyword="soup") == ["soup.png"]
    assert await found(has_caption=False) == []


async def test_files_that_fail_raise_with_their_reasons(twin: Twin, coze: Any, texts: str) -> None:
    broken = local_document(("broken.pdf", b"no PDF at all"))
    with pytest.raises(CozeDocumentsFailedError) as caught:
        await twin.value(
            coze.datasets.documents.create_and_wait(
                **adding(texts, broken, local_document(("whole.txt", b"Stir.")))
            )
        )
    error = caught.value
    assert "1 of 2 files could not be processed: broken.pdf: the content is not that" in str(error)
    assert [one.document_name for one in error.failed] == ["broken.pdf"]
    assert [one.status for one in error.documents] == [
        DocumentStatus.FAILED,
        DocumentStatus.COMPLETED,
    ]
    assert error.logid


@on_both_hosts
async def test_waiting_ends_with_its_time_and_tells_what_was_added(
    twin: Twin, coze: Any, texts: str, coze_mock: MockServer, host: Host
) -> None:
    soups = await host.document(twin, coze, "soups.txt")
    with pytest.raises(CozeDocumentsTimeoutError, match=r"within 2\.5 seconds") as caught:
        await twin.value(
            coze.datasets.documents.create_and_wait(**adding(texts, soups), timeout=2.5)
        )
    assert caught.value.document_ids == [one.id for one in coze_mock.documents]
    assert [one.progress for one in caught.value.documents] == [66]


@on_both_hosts
async def test_looks_that_fail_on_the_way_are_made_again_and_adding_never(
    twin: Twin, coze: Any, texts: str, coze_mock: MockServer, host: Host
) -> None:
    soups = await host.document(twin, coze, "soups.txt")
    process = f"/v1/datasets/{texts}/process"
    coze_mock.fail(Status(502), Reset(), path=process)
    done = await twin.value(coze.datasets.documents.create_and_wait(**adding(texts, soups)))
    assert [one.status for one in done] == [DocumentStatus.COMPLETED]
    coze_mock.fail(Status(502), Status(502), Status(502), path=process)
    with pytest.raises(CozeServerError):
        await twin.value(coze.datasets.documents.create_and_wait(**adding(texts, soups)))
    coze_mock.fail(Reset(), path="/open_api/knowledge/document/create")
    before = len(coze_mock.documents)
    with pytest.raises(CozeConnectionError):
        await twin.value(coze.datasets.documents.create_and_wait(**adding(texts, soups)))
    assert len(coze_mock.documents) == before + 1


def unfit(value: Any) -> Any:
    """A value of a type that the checkers of types would refuse too."""
    return value


class Service:
    """Adds files of these IDs, and answers looks at them one after the other."""

    def __init__(self, ids: list[str], *looks: list[dict[str, Any]] | int) -> None:
        self._ids = ids
        self._looks = list(looks)
        self.looked = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/process"):
            self.looked += 1
            look = self._looks.pop(0)
            if isinstance(look, int):
                return httpx.Response(look)
            return envelope({"data": look})
        return envelope(document_infos=[{"document_id": one} for one in self._ids])


def seen(status: int | None, **fields: Any) -> dict[str, Any]:
    return {"document_id": "1", "document_name": "a.txt", "status": status} | fields


async def awaited(twin: Twin, service: Service, **options: Any) -> Any:
    documents = twin.coze(service).datasets.documents
    page = web_document("https://a.example")
    return await twin.value(documents.create_and_wait(**adding("7", page), **options))


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize(
    ("looks", "progress"),
    [
        ([[seen(1)]], [1]),
        ([[], [seen(None)], [seen(0)], [seen(1)]], [None, None, 0, 1]),
        ([[seen(0, document_id="2")], [seen(77)]], [0, 77]),
        ([502, [seen(0)], 502, 502, [seen(0)], 502, 502, [seen(1)]], [0, 0, 1]),
    ],
    ids=["at once", "later", "unknown", "failures"],
)
async def test_files_are_looked_at_until_none_is_in_process(
    twin: Twin, looks: list[Any], progress: list[Any]
) -> None:
    service = Service(["1"], *looks)
    told: list[Any] = []
    found = await awaited(
        twin, service, progress=lambda files: told.append(files[0].status if files else None)
    )
    assert told == progress
    assert [one.status for one in found] == progress[-1:]
    assert service.looked == len(looks)


@pytest.mark.usefixtures("clock")
async def test_more_failures_in_a_row_end_the_waiting(twin: Twin) -> None:
    service = Service(["1"], 502, 502, [seen(0)], 502, 502, 502, [seen(1)])
    with pytest.raises(CozeServerError):
        await awaited(twin, service)
    assert service.looked == 6


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize(
    ("name", "given", "reasons"),
    [
        ("b.txt", None, "a.txt: no reason was given; b.txt: no reason was given"),
        (None, "", "a.txt: no reason was given; 2: no reason was given"),
        ("", "It is encrypted.", "a.txt: no reason was given; 2: It is encrypted."),
    ],
)
async def test_a_failure_names_the_files_and_the_reasons(
    twin: Twin, name: str | None, given: str | None, reasons: str
) -> None:
    other = seen(9, document_id="2", document_name=name, status_descript=given)
    whole = seen(1, document_id="3")
    with pytest.raises(CozeDocumentsFailedError) as caught:
        await awaited(twin, Service(["1", "2", "3"], [seen(9), other, whole]))
    error = caught.value
    assert [one.status for one in error.documents] == [9, 9, 1]
    assert [one.status for one in error.failed] == [9, 9]
    assert str(error) == f"2 of 3 files could not be processed: {reasons} [log ID {LOG_ID}]"


@pytest.mark.usefixtures("clock")
async def test_a_timeout_tells_the_files_and_the_last_log_id(twin: Twin) -> None:
    with pytest.raises(CozeDocumentsTimeoutError) as caught:
        await awaited(twin, Service(["1", "2"], [seen(0)], [seen(0)]), timeout=2.5)
    assert str(caught.value) == (
        f"the files were not processed within 2.5 seconds [documents 1, 2, log ID {LOG_ID}]"
    )
    assert caught.value.document_ids == ["1", "2"]
    assert [one.status for one in caught.value.documents] == [0]


@pytest.mark.parametrize("ids", [[], [""], ["1", None]])
async def test_files_that_the_service_does_not_name_cannot_be_waited_for(
    twin: Twin, ids: list[Any]
) -> None:
    service = Service(ids)
    with pytest.raises(CozeError, match=r"^the service didn't name the files.*" + LOG_ID):
        await awaited(twin, service)
    assert service.looked == 0


@pytest.mark.parametrize(
    ("wrong", "argument"),
    [
        ({"timeout": 0}, "timeout"),
        ({"poll_interval": 0.5}, "poll_interval"),
        ({"progress": 1}, "progress: expected a callable, got int"),
        ({"document_bases": []}, "document_bases"),
        ({"document_bases": [web_document("https://a.example")] * 11}, "document_bases"),
        ({"chunk_strategy": DocumentChunkStrategy(max_tokens=99)}, "chunk_strategy"),
        ({"dataset_id": "a/b"}, "dataset_id"),
    ],
)
async def test_what_the_service_would_refuse_is_not_sent(
    twin: Twin, coze: Any, coze_mock: MockServer, wrong: dict[str, Any], argument: str
) -> None:
    given = adding("1", web_document("https://a.example")) | wrong
    before = len(coze_mock.requests)
    with pytest.raises(CozeArgumentError, match=f"^{argument}"):
        await twin.value(coze.datasets.documents.create_and_wait(**given))
    assert len(coze_mock.requests) == before


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (
            lambda: local_document(("soups", b"x")),
            "file_type: expected a format such as txt, got none, nor one in the name 'soups'",
        ),
        (lambda: local_document(("soups.txt", b"")), "source: expected at least 1 byte, got 0"),
        (lambda: local_document(unfit(7)), "source: expected "),
        (lambda: web_document(""), "url: expected at least 1 character, got 0"),
        (lambda: web_document(unfit(7)), "url: expected a string, got int"),
        (
            lambda: web_document("https://a.example", update_interval=23),
            "update_interval: expected at least 24 hours, got 23",
        ),
        (
            lambda: web_document("https://a.example", update_interval=unfit("24")),
            "update_interval: expected an integer, got str",
        ),
        (lambda: image_document("a/b", name="x"), "file_id: expected an ID, got 'a/b'"),
    ],
)
def test_what_can_be_no_file_is_refused(build: Callable[[], object], words: str) -> None:
    with pytest.raises(CozeArgumentError) as caught:
        build()
    assert str(caught.value).startswith(words)


def test_a_file_is_described_by_what_it_is() -> None:
    source: Any = local_document(("Soups.PDF", b"%PDF-1.7")).source_info
    assert isinstance(source, DocumentSourceInfo)
    assert (source.file_type, base64.b64decode(source.file_base64 or "")) == ("pdf", b"%PDF-1.7")
    assert local_document(io.BytesIO(b"Stir."), file_type="txt").name == "file"
    plain = local_document(b"Stir.", file_type="TXT")
    assert (plain.name, plain.source_info.to_dict()) == (
        "file",
        {"file_base64": "U3Rpci4=", "file_type": "txt", "document_source": 0},
    )
    named = web_document("https://a.example", name="A").to_dict()
    where = {"web_url": "https://a.example", "document_source": 1}
    assert named == {"name": "A", "source_info": where}
    picture = image_document("7", name="A", caption="a").to_dict()
    where = {"source_file_id": "7", "document_source": 5}
    assert picture == {"name": "A", "source_info": where, "caption": "a"}
    page = web_document("https://a.example", update_interval=24)
    assert page.name == "https://a.example"
    assert page.update_rule is not None
    assert page.update_rule.to_dict() == {"update_type": 1, "update_interval": 24}
