"""The mock server keeps datasets and what is in them, and refuses what the service refuses."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from coze_mock import MockServer
from tests.mock.conftest import Clock
from tests.mock.wire import Wire

SPACE = "7362519304827510793"
CREATE = "/open_api/knowledge/document/create"
TEXT_HEADERS = {"Agw-Js-Conv": "str"}


@pytest.fixture
def coze_mock_options(clock: Clock) -> dict[str, Any]:
    return {"clock": clock, "document_duration": 10.0}


def dataset(wire: Wire, format_type: int = 0, name: str = "Recipes") -> str:
    body = {"space_id": SPACE, "name": name, "format_type": format_type}
    return str(wire.data("POST", "/v1/datasets", json=body)["dataset_id"])


def local(content: bytes = b"Stir.", kind: str | None = "txt", **others: Any) -> dict[str, Any]:
    source = {"file_base64": base64.b64encode(content).decode(), "file_type": kind, **others}
    return {name: value for name, value in source.items() if value is not None}


def page(url: str = "https://example.com/soups", source: int | None = 1) -> dict[str, Any]:
    return {"web_url": url} if source is None else {"web_url": url, "document_source": source}


def uploaded(file_id: str) -> dict[str, Any]:
    return {"source_file_id": file_id, "document_source": 5}


def asking(dataset_id: str, *sources: dict[str, Any], **others: Any) -> dict[str, Any]:
    """The arguments of a request that adds files."""
    body = {
        "dataset_id": dataset_id,
        "format_type": 0,
        "chunk_strategy": {"chunk_type": 0},
        "document_bases": [
            {"name": f"file {number}", "source_info": source}
            for number, source in enumerate(sources or [local()])
        ],
    }
    return {"json": {**body, **others}, "headers": TEXT_HEADERS}


def add(wire: Wire, *arguments: Any, **others: Any) -> list[dict[str, Any]]:
    response = wire.call("POST", CREATE, **asking(*arguments, **others)).json()
    assert response["code"] == 0, response
    found: list[dict[str, Any]] = response["document_infos"]
    return found


def progress(wire: Wire, dataset_id: str, *document_ids: str) -> list[dict[str, Any]]:
    body = {"document_ids": document_ids}
    found = wire.data("POST", f"/v1/datasets/{dataset_id}/process", json=body)["data"]
    return list(found)


def shown(wire: Wire, **query: Any) -> list[dict[str, Any]]:
    found = wire.data("GET", "/v1/datasets", params={"space_id": SPACE, **query})
    return list(found["dataset_list"])


def test_files_are_processed_over_time(wire: Wire, clock: Clock) -> None:
    dataset_id = dataset(wire)
    (made,) = add(wire, dataset_id)
    assert (made["status"], made["slice_count"], made["char_count"]) == (0, 0, 0)
    clock.advance(4)
    (half,) = progress(wire, dataset_id, made["document_id"])
    assert (half["status"], half["progress"], half["remaining_time"]) == (0, 40, 6)
    (listed,) = shown(wire)
    assert listed["processing_file_id_list"] == [made["document_id"]]
    clock.advance(6)
    (whole,) = progress(wire, dataset_id, made["document_id"])
    assert (whole["status"], whole["progress"], whole["remaining_time"]) == (1, 100, 0)
    (listed,) = shown(wire)
    assert (listed["processing_file_list"], listed["slice_count"]) == ([], 1)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (local(b"no PDF", "pdf"), "the content is not that of a pdf file"),
        (local(b"no archive", "docx"), "the content is not that of a docx file"),
        (local(b""), "needs one of"),
        (page("https://nowhere.invalid/soups"), "the web page cannot be reached"),
    ],
)
def test_some_content_cannot_be_processed(
    wire: Wire, clock: Clock, source: dict[str, Any], reason: str
) -> None:
    dataset_id = dataset(wire)
    response = wire.call("POST", CREATE, **asking(dataset_id, source)).json()
    if response["code"]:
        assert reason in response["msg"]
        return
    clock.advance(10)
    (failed,) = progress(wire, dataset_id, response["document_infos"][0]["document_id"])
    assert (failed["status"], failed["status_descript"]) == (9, reason)
    (listed,) = shown(wire)
    assert listed["failed_file_list"] == ["file 0"]


def test_an_upload_that_is_no_image_cannot_be_processed(wire: Wire, clock: Clock) -> None:
    dataset_id = dataset(wire, 2)
    file_id = wire.upload(b"text", "notes.txt")
    images = {"format_type": 2, "chunk_strategy": {"caption_type": 0}}
    (made,) = add(wire, dataset_id, uploaded(file_id), **images)
    clock.advance(10)
    (failed,) = progress(wire, dataset_id, made["document_id"])
    assert failed["status_descript"] == "the file is not an image"


CUSTOM = {"chunk_strategy": {"chunk_type": 1, "separator": "#"}}


@pytest.mark.parametrize(
    ("sources", "others", "refusal"),
    [
        pytest.param([page(source=None)], {}, (200, 4000), id="a page without its source"),
        pytest.param([local(kind=None)], {}, (200, 4000), id="a file without its type"),
        pytest.param([local(kind="exe")], {}, (200, 4303), id="a type that no dataset takes"),
        pytest.param([{}], {}, (200, 4000), id="no content"),
        pytest.param([{**local(), **page()}], {}, (200, 4000), id="two contents"),
        pytest.param([{**local(), "file_base64": "?"}], {}, (200, 4000), id="no Base64"),
        pytest.param([local(), page()], {}, (200, 4000), id="two ways"),
        pytest.param([uploaded("1")], {}, (200, 4000), id="an image for texts"),
        pytest.param([local()], {"format_type": 2}, (200, 4000), id="another format"),
        pytest.param([local()], CUSTOM, (200, 4000), id="a custom strategy without a length"),
        pytest.param([local()] * 11, {}, (400, 4000), id="too many files"),
    ],
)
def test_what_a_dataset_does_not_take_is_refused_whole(
    wire: Wire, coze_mock: MockServer, sources: Any, others: Any, refusal: tuple[int, int]
) -> None:
    request = asking(dataset(wire), *sources, **others)
    assert wire.refusal("POST", CREATE, **request) == refusal
    assert coze_mock.documents == ()


def test_what_is_not_there_is_refused(wire: Wire) -> None:
    assert wire.refusal("POST", CREATE, **asking("1")) == (200, 4200)
    listing = {"json": {"dataset_id": "1"}, "headers": TEXT_HEADERS}
    assert wire.refusal("POST", "/open_api/knowledge/document/list", **listing) == (200, 4200)
    assert wire.refusal("GET", "/v1/datasets/1/images") == (200, 4200)
    created = {**_table(), "format_type": 0, "file_id": "1"}
    assert wire.refusal("POST", "/v1/datasets", json=created) == (200, 4200)


def test_the_first_images_say_who_describes_them(wire: Wire) -> None:
    dataset_id = dataset(wire, 2)
    file_id = wire.upload()
    request = asking(dataset_id, uploaded(file_id), format_type=2)
    assert wire.refusal("POST", CREATE, **request) == (200, 4000)
    add(wire, dataset_id, uploaded(file_id), format_type=2, chunk_strategy={"caption_type": 1})
    add(wire, dataset_id, uploaded(file_id), format_type=2)


def test_the_operations_on_files_need_their_header(wire: Wire) -> None:
    request = asking(dataset(wire))
    assert wire.refusal("POST", CREATE, json=request["json"]) == (400, 4000)
    wrong = {"Agw-Js-Conv": "int"}
    assert wire.refusal("POST", CREATE, json=request["json"], headers=wrong) == (400, 4000)


def test_an_update_replaces_all_that_a_dataset_is_described_by(wire: Wire) -> None:
    dataset_id = dataset(wire)
    path = f"/v1/datasets/{dataset_id}"
    described = {"name": "Soups", "description": "All.", "file_id": wire.upload()}
    wire.data("PUT", path, json=described)
    (found,) = shown(wire)
    assert (found["description"], described["file_id"] in found["icon_url"]) == ("All.", True)
    wire.data("PUT", path, json={"name": "Stews"})
    (found,) = shown(wire)
    assert (found["name"], found["description"], found["icon_url"]) == ("Stews", "", "")
    assert wire.refusal("PUT", path, json={"name": "x", "file_id": "1"}) == (200, 4200)


def test_datasets_are_found_by_name_and_kind(wire: Wire) -> None:
    soups, pictures = dataset(wire, 0, "Soups"), dataset(wire, 2, "Soup pictures")

    def found(**query: Any) -> list[str]:
        return [one["dataset_id"] for one in shown(wire, **query)]

    assert found() == found(format_type="") == [pictures, soups]
    assert found(format_type=0) == [soups]
    assert found(name="pic") == [pictures]
    assert found(name="stew") == []
    assert wire.refusal("POST", "/v1/datasets", json=_table()) == (200, 4000)


def _table() -> dict[str, Any]:
    return {"space_id": SPACE, "name": "Prices", "format_type": 1}


def test_deleting_a_dataset_takes_its_files_along_and_unbinds_bots(
    wire: Wire, coze_mock: MockServer
) -> None:
    first, second = dataset(wire), dataset(wire)
    add(wire, first)
    add(wire, second)
    bot_id = wire.published_bot()
    wire.data(
        "POST",
        "/v1/bot/update",
        json={"bot_id": bot_id, "knowledge": {"dataset_ids": [first, second]}},
    )
    assert [one["bot_used_count"] for one in shown(wire)] == [1, 1]
    wire.data("DELETE", f"/v1/datasets/{first}")
    assert [one.dataset_id for one in coze_mock.documents] == [second]
    assert coze_mock.bots[0].draft.config["knowledge"]["dataset_ids"] == [second]
    assert wire.refusal("DELETE", f"/v1/datasets/{first}") == (200, 4200)


def test_files_are_deleted_all_or_none(wire: Wire, coze_mock: MockServer) -> None:
    made = add(wire, dataset(wire), local(), local())
    ids = [one["document_id"] for one in made]
    path = "/open_api/knowledge/document/delete"
    wrong = {"json": {"document_ids": [ids[0], "1"]}, "headers": TEXT_HEADERS}
    assert wire.refusal("POST", path, **wrong) == (200, 4200)
    assert [one.id for one in coze_mock.documents] == ids
    wire.data("POST", path, json={"document_ids": ids}, headers=TEXT_HEADERS)
    assert [one.id for one in coze_mock.documents] == []


def test_what_is_in_another_dataset_is_not_there(wire: Wire, clock: Clock) -> None:
    first, second = dataset(wire), dataset(wire, 2)
    (text,) = add(wire, first)
    ids = {"document_ids": [text["document_id"]]}
    assert wire.refusal("POST", f"/v1/datasets/{second}/process", json=ids) == (200, 4200)
    for dataset_id in (first, second):
        path = f"/v1/datasets/{dataset_id}/images/{text['document_id']}"
        assert wire.refusal("PUT", path, json={"caption": "A soup."}) == (200, 4200)
    clock.advance(10)
    assert wire.data("GET", f"/v1/datasets/{first}/images")["total_count"] == 0
