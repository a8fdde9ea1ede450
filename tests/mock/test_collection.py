"""What plain resources are built on: collections that are bounded, and pages of every kind."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from starlette.requests import Request

from coze_mock import Limits, MockState, Settings
from coze_mock.document import load_document
from coze_mock.errors import ApiError, Code
from coze_mock.examples import Examples
from coze_mock.operations.pages import page
from coze_mock.operations.plain import Plain
from coze_mock.operations.resource import Call, Data, Done, Fields, Resource
from coze_mock.state.collection import Kind, Record, weigh

DOCUMENT = load_document()
SHELVES = Kind[Record]("shelf", missing=Code.NO_SUCH_BOT)
MUGS = Kind[Record]("mug")
RESOURCE = Resource()
PLAIN = Plain(RESOURCE, SHELVES, id="shelf_id", show=lambda shelf: {"id": shelf.id, **shelf.fields})
PLAIN.retrieve("retrieve")
PLAIN.list("list", where=lambda call, shelf: shelf.parent == call.given("library_id"))
PLAIN.delete("delete")

BY_NUMBER = {"items": "data.shelves", "number": "n", "size": "s", "total": "data.total"}
BY_TOKEN = {
    "items": "shelves",
    "cursor": "token",
    "size": "s",
    "next": "next_token",
    "has_more": "has_more",
}
BY_ID = {"items": "data", "cursor": "after", "size": "s", "next": "last", "has_more": "has_more"}


def state_with(*ids: str, **limits: int) -> MockState:
    state = MockState(Settings(limits=Limits(**limits)), Examples(DOCUMENT))
    for one in ids:
        state[SHELVES].add(Record(one, {"name": f"shelf {one}"}, parent="library"))
    return state


def call(state: MockState, declared: Mapping[str, str] | None = None, **arguments: Any) -> Call:
    operation = replace(DOCUMENT.operations[0], page=declared or {}, defaults={"n": 1, "s": 2})
    return Call(state, operation, Request({"type": "http"}), {}, arguments, {})


def answer(name: str, made: Call) -> Any:
    return asyncio.run(RESOURCE.handlers[name](made))  # type: ignore[arg-type]


def test_an_object_is_found_listed_and_removed() -> None:
    state = state_with("1", "2")

    assert answer("retrieve", call(state, shelf_id="1")) == Data({"id": "1", "name": "shelf 1"})
    listed = answer("list", call(state, BY_NUMBER, library_id="library"))
    assert [one["id"] for one in listed.values["data"]["shelves"]] == ["2", "1"]
    assert answer("list", call(state, BY_NUMBER, library_id="another")) == Fields(
        {"data": {"shelves": [], "total": 0}}
    )
    assert answer("delete", call(state, shelf_id="1")) == Done()
    assert [one.id for one in state[SHELVES].values()] == ["2"]


@pytest.mark.parametrize("name", ["retrieve", "delete"])
def test_an_object_that_is_not_there_has_the_code_of_its_kind(name: str) -> None:
    with pytest.raises(ApiError, match="there is no shelf 3") as caught:
        answer(name, call(state_with("1"), shelf_id="3"))
    assert caught.value.code == Code.NO_SUCH_BOT


def test_an_operation_has_one_behaviour() -> None:
    with pytest.raises(ValueError, match="retrieve is answered already"):
        PLAIN.retrieve("retrieve")


def pages_of(declared: Mapping[str, str], count: int, size: int) -> list[dict[str, Any]]:
    """All pages of a list, followed as its declaration says."""
    state = state_with(*map(str, range(1, count + 1)))
    arguments: dict[str, Any] = {"s": size}
    pages: list[dict[str, Any]] = []
    for number in range(1, count + 2):
        if "number" in declared:
            arguments["n"] = number
        content = page(
            call(state, declared, **arguments),
            state[SHELVES].values(),
            lambda shelf: shelf.id,
            first="first" if declared is BY_ID else "",
        ).values
        pages.append(dict(content))
        if "number" in declared:
            more = number * size < content["data"]["total"]
        else:
            more = content["has_more"]
            arguments[declared["cursor"]] = content[declared["next"]]
        if not more:
            break
    return pages


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8])
@pytest.mark.parametrize("declared", [BY_NUMBER, BY_TOKEN, BY_ID], ids=["number", "token", "id"])
def test_pages_make_up_the_list(declared: Mapping[str, str], size: int) -> None:
    pages = pages_of(declared, 7, size)

    inner = [one.get("data", one) for one in pages]
    lists = [one if isinstance(one, list) else one["shelves"] for one in inner]
    assert [*itertools.chain.from_iterable(lists)] == [str(number) for number in range(1, 8)]
    assert [len(one) for one in lists[:-1]] == [size] * (len(lists) - 1)
    if declared is BY_TOKEN:
        assert pages[-1]["next_token"] == ""
    if declared is BY_ID:
        assert [(one["first"], one["last"]) for one in pages] == [
            (one[0], one[-1]) for one in lists
        ]


def test_pages_by_id_lead_backwards_too() -> None:
    state = state_with(*"12345")

    def before(item: str) -> Mapping[str, Any]:
        asked = call(state, BY_ID, before=item)
        shelves = state[SHELVES].values()
        return page(asked, shelves, lambda one: one.id, before="before", first="first").values

    assert before("4") == {"data": ["2", "3"], "has_more": True, "first": "2", "last": "3"}
    assert before("2") == {"data": ["1"], "has_more": False, "first": "1", "last": "1"}
    assert before("0")["data"] == ["1", "2"]


def test_a_cursor_that_leads_nowhere_is_refused() -> None:
    state = state_with("1")
    with pytest.raises(ApiError, match="token: '9' leads nowhere") as caught:
        page(call(state, BY_TOKEN, token="9"), state[SHELVES].values(), lambda one: one.id)
    assert (caught.value.status, caught.value.code) == (400, Code.BAD_PARAMETER)


def test_the_oldest_objects_go_when_there_are_too_many() -> None:
    state = state_with(*"12345", objects=3)
    assert [one.id for one in state[SHELVES].values()] == ["3", "4", "5"]


def test_the_oldest_objects_of_all_kinds_go_when_they_take_too_much_memory() -> None:
    text = "x" * 100_000
    state = state_with(all_bytes=1_000_000)
    for number in range(5):
        state[MUGS].add(Record(f"mug {number}", {"text": f"{number}{text}"}))
    for number in range(20):
        state[SHELVES].add(Record(f"shelf {number}", {"text": f"{number}{text}"}))

    assert state[MUGS].values() == ()
    kept = state[SHELVES].values()
    assert kept[-1].id == "shelf 19"
    assert 900_000 < sum(map(weigh, kept)) <= 1_000_000

    kept[0].fields["text"] = ""
    state[SHELVES].changed(kept[0])
    state[MUGS].add(Record("mug", {"text": text}))
    assert len(state[SHELVES].values()) == len(kept)
