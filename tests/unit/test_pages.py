"""Lists come in pages, and a page goes on over all that follow it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from itertools import product
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_api.models import BotListResponse, BotSimpleInfo
from coze_core.operations import Operation, Parameter
from coze_core.pages import Page, PageData, PageResult, Paging
from coze_ext import Coze, CozeNotFoundError, TokenAuth
from tests.each import each
from tests.twins import BASE_URL, TOKEN, BlockingTwin, Twin
from tests.unit.bodies import envelope

NEVER = 10**6  # pages: nobody asks for so many


class Listing:
    """A service with `count` items, which tells of their number what `tell` says.

    `items` is the name of the field with the items, and `page` that of the query's page number.
    """

    def __init__(
        self,
        count: int,
        *,
        tell: Callable[[int, bool], dict[str, Any]],
        items: str = "items",
        page: str = "page_num",
        id_field: str = "id",
        short_pages: int = 0,
    ) -> None:
        self._count = count
        self._tell = tell
        self._items = items
        self._page = page
        self._id = id_field
        self._short = short_pages
        self.asked: list[tuple[int, int]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        number = int(request.url.params[self._page])
        size = int(request.url.params["page_size"])
        self.asked.append((number, size))
        shown = range((number - 1) * size, min(number * size - self._short, self._count))
        items = [{self._id: str(index)} for index in shown]
        more = number * size < self._count
        data = {self._items: items} | self._tell(self._count, more)
        answer = envelope(data)
        answer.headers["x-tt-logid"] = f"log-{number}"
        return answer


def total(count: int, _: bool) -> dict[str, Any]:
    return {"total": count}


def has_more(_: int, more: bool) -> dict[str, Any]:
    return {"has_more": more}


def both(count: int, more: bool) -> dict[str, Any]:
    return {"total": count, "has_more": more}


def neither(_: int, __: bool) -> dict[str, Any]:
    return {}


def null(_: int, __: bool) -> dict[str, Any]:
    return {"total": None, "has_more": None}


def bots(coze: Any, **paging: int) -> Any:
    return coze.bots.list(workspace_id="7", **paging)


def versions(coze: Any, **paging: int) -> Any:
    return coze.bots.versions.list(bot_id="73", **paging)


def published(coze: Any, **paging: int) -> Any:
    renamed = {{"page_num": "page_index"}.get(name, name): value for name, value in paging.items()}
    return coze.bots.list_published(space_id="7", **renamed)


# A list of the API, what its service calls things, and the field that tells items apart.
LISTS: dict[str, tuple[Callable[..., Any], dict[str, str], str]] = {
    "bots": (bots, {}, "id"),
    "versions": (versions, {"id_field": "version"}, "version"),
    "published bots": (
        published,
        {"items": "space_bots", "page": "page_index", "id_field": "bot_id"},
        "bot_id",
    ),
}
TELLS = [total, has_more, both, neither, null]


@each(("tell", "name", "count"), product(TELLS, LISTS, range(6)))
async def test_iterating_brings_every_item_once(
    twin: Twin, name: str, tell: Callable[[int, bool], dict[str, Any]], count: int
) -> None:
    call, names, field = LISTS[name]
    listing = Listing(count, tell=tell, **names)  # type: ignore[arg-type]  # they are all strings
    page = await twin.value(call(twin.coze(listing), page_size=2))
    items = await twin.items(page)
    assert [getattr(item, field) for item in items] == [str(index) for index in range(count)]
    numbers = [number for number, _ in listing.asked]
    assert numbers == sorted(set(numbers))
    assert len(numbers) <= count // 2 + 1


@pytest.mark.parametrize("tell", [total, has_more, both])
async def test_no_page_is_asked_for_beyond_the_last(
    twin: Twin, tell: Callable[[int, bool], dict[str, Any]]
) -> None:
    call = versions if tell is has_more else bots
    listing = Listing(4, tell=tell, id_field="version" if tell is has_more else "id")
    assert len(await twin.items(await twin.value(call(twin.coze(listing), page_size=2)))) == 4
    assert listing.asked == [(1, 2), (2, 2)]


async def test_a_page_tells_of_itself(twin: Twin) -> None:
    page = await twin.value(bots(twin.coze(Listing(5, tell=total)), page_num=2, page_size=2))
    assert [item.id for item in page.items] == ["2", "3"]
    assert (page.number, page.size, page.total) == (2, 2, 5)
    assert (page.has_more, page.logid) == (True, "log-2")


@pytest.mark.parametrize(
    ("call", "tell", "count", "expected"),
    [
        (bots, total, 5, (5, True)),
        (bots, total, 2, (2, False)),
        (bots, neither, 5, (None, True)),
        (bots, neither, 1, (None, False)),
        (bots, null, 5, (None, True)),
        (versions, has_more, 5, (None, True)),
        (versions, has_more, 2, (None, False)),
        (versions, neither, 5, (None, True)),
    ],
)
async def test_a_page_knows_whether_others_follow(
    twin: Twin,
    call: Callable[..., Any],
    tell: Callable[[int, bool], dict[str, Any]],
    count: int,
    expected: tuple[int | None, bool],
) -> None:
    listing = Listing(count, tell=tell, id_field="version" if call is versions else "id")
    page = await twin.value(call(twin.coze(listing), page_size=2))
    assert (page.total, page.has_more) == expected


async def test_pages_can_be_gone_over_one_by_one(twin: Twin) -> None:
    listing = Listing(5, tell=total)
    first = await twin.value(bots(twin.coze(listing), page_size=2))
    second = await twin.value(first.next_page())
    third = await twin.value(second.next_page())
    assert [[item.id for item in page.items] for page in (first, second, third)] == [
        ["0", "1"],
        ["2", "3"],
        ["4"],
    ]
    assert await twin.value(third.next_page()) is None
    assert [page.logid for page in (first, second, third)] == ["log-1", "log-2", "log-3"]

    pages = await twin.items(first.pages())
    assert [page.number for page in pages] == [1, 2, 3]
    assert [page.size for page in pages] == [2, 2, 2]
    assert pages[0] is first


async def test_iterating_starts_at_the_page_that_was_asked_for(twin: Twin) -> None:
    listing = Listing(5, tell=total)
    page = await twin.value(bots(twin.coze(listing), page_num=2, page_size=2))
    assert [item.id for item in await twin.items(page)] == ["2", "3", "4"]


async def test_pages_are_asked_for_when_they_are_reached(twin: Twin) -> None:
    listing = Listing(100, tell=total)
    page = await twin.value(bots(twin.coze(listing), page_size=2))
    loop = twin.each(page)
    for _ in range(3):
        await anext(loop)
    assert listing.asked == [(1, 2), (2, 2)]


@pytest.mark.parametrize("tell", [lambda *_: {"total": NEVER}, lambda *_: {"has_more": True}])
@pytest.mark.parametrize("name", LISTS)
async def test_an_empty_page_ends_a_list_whatever_is_said_of_more(
    twin: Twin, name: str, tell: Callable[[int, bool], dict[str, Any]]
) -> None:
    call, names, _ = LISTS[name]
    listing = Listing(2, tell=tell, **names)  # type: ignore[arg-type]  # they are all strings
    page = await twin.value(call(twin.coze(listing), page_size=2))
    assert len(await twin.items(page)) == 2
    assert len(listing.asked) <= 2


async def test_pages_that_are_not_full_end_no_list_that_tells_of_more(twin: Twin) -> None:
    listing = Listing(6, tell=total, short_pages=1)
    assert len(await twin.items(await twin.value(bots(twin.coze(listing), page_size=2)))) == 3
    assert [number for number, _ in listing.asked] == [1, 2, 3, 4]


def served(*pages: Any, **told: Any) -> Callable[[httpx.Request], httpx.Response]:
    """A service with these pages of items, and with empty ones after them."""

    def serve(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params["page_num"])
        return envelope({"items": pages[number - 1] if number <= len(pages) else [], **told})

    return serve


def bot(number: int) -> dict[str, str]:
    return {"id": str(number)}


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        pytest.param([[bot(1)], [bot(2)], [bot(3)]], {"total": 3}, id="pages have a limit"),
        pytest.param([[bot(1), bot(2)], [bot(3)]], {"total": "many"}, id="the total is unreadable"),
        pytest.param([[bot(1), bot(2)], [bot(3)]], {"total": 0}, id="the total is too low"),
        pytest.param([[bot(1), bot(2)], [bot(3)]], {"total": -1}, id="the total is no number"),
        pytest.param([[7, None], [bot(1), bot(2)], [bot(3)]], {"total": 5}, id="unreadable page"),
        pytest.param([[7, bot(1)], [bot(2), bot(3)]], {}, id="unreadable item, nothing told"),
        pytest.param([[bot(1), bot(2), bot(3)]], {"total": 3}, id="pages are larger"),
    ],
)
async def test_every_item_comes_once_whatever_the_service_makes_of_its_pages(
    twin: Twin, pages: Any, told: dict[str, Any]
) -> None:
    page = await twin.value(bots(twin.coze(served(*pages, **told)), page_size=2))
    assert [item.id for item in await twin.items(page)] == ["1", "2", "3"]


@given(count=st.integers(0, 30), size=st.integers(1, 12), limit=st.integers(1, 12))
def test_a_limit_of_the_service_on_the_size_of_pages_hides_no_item(
    count: int, size: int, limit: int
) -> None:
    kept = min(size, limit)
    pages = [[bot(index) for index in range(count)][at : at + kept] for at in range(0, count, kept)]
    http_client = httpx.Client(transport=httpx.MockTransport(served(*pages, total=count)))
    coze = Coze(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client)
    items = list(coze.bots.list(workspace_id="7", page_size=size))
    assert [item.id for item in items] == [str(index) for index in range(count)]


async def test_a_list_that_begins_later_counts_the_pages_before_by_their_true_size(
    twin: Twin,
) -> None:
    pages = [[bot(2 * index), bot(2 * index + 1)] for index in range(4)]
    page = await twin.value(bots(twin.coze(served(*pages, total=8)), page_num=2, page_size=5))
    assert [item.id for item in await twin.items(page)] == ["2", "3", "4", "5", "6", "7"]


@pytest.mark.parametrize("told", [{"total": NEVER}, {"has_more": True}, {}])
async def test_a_service_that_ignores_the_number_of_the_page_ends_the_list(
    twin: Twin, told: dict[str, Any]
) -> None:
    asked = []

    def same(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return envelope({"items": [bot(1), bot(2)], **told})

    page = await twin.value(bots(twin.coze(same), page_size=2))
    assert {item.id for item in await twin.items(page)} == {"1", "2"}
    assert len(asked) == 2


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, ["1", "2", "3"]),
        ({"has_more": None}, ["1", "2", "3"]),
        ({"has_more": True}, ["1", "2", "3"]),
        ({"has_more": False}, ["1"]),
    ],
)
async def test_a_list_by_cursor_goes_on_while_there_is_one_unless_nothing_more_is_said(
    twin: Twin, told: dict[str, Any], expected: list[str]
) -> None:
    follows = {None: ("1", "a"), "a": ("2", "b"), "b": ("3", None)}

    def serve(request: httpx.Request) -> httpx.Response:
        version, following = follows.pop(request.url.params.get("page_token"))  # once each
        item = {"version": version}
        return envelope({"items": [item], "next_page_token": following, **told})

    page = await twin.value(twin.coze(serve).workflows.versions.list(workflow_id="7", page_size=1))
    assert [item.version for item in await twin.items(page)] == expected


def test_a_page_that_was_asked_for_without_a_number_is_the_first() -> None:
    operation: Operation[PageData[BotSimpleInfo]] = Operation(
        "bots_list",
        "GET",
        "/v1/bots",
        parameters=(Parameter("page_num", "query", int),),
        result=PageResult(BotListResponse, Paging("data.items", number="page_num")),
    )
    asked = []

    def serve(request: httpx.Request) -> httpx.Response:
        asked.append(dict(request.url.params))
        return envelope({"items": [bot(len(asked))] if len(asked) < 3 else []})

    page = Page.first(BlockingTwin().coze(serve), operation, {})
    assert (page.number, [item.id for item in page]) == (1, ["1", "2"])
    assert asked == [{}, {"page_num": "2"}, {"page_num": "3"}]


@pytest.mark.parametrize(
    ("data", "count"),
    [({"items": None, "total": 0}, 0), ({"items": [], "total": 0}, 0), ({}, None), (None, None)],
)
async def test_a_list_without_items_is_empty(twin: Twin, data: Any, count: int | None) -> None:
    page = await twin.value(bots(twin.coze(lambda _: envelope(data))))
    assert (page.items, page.total, page.has_more) == ([], count, False)
    assert await twin.items(page) == []


@pytest.mark.parametrize(
    ("call", "defaults"), [(bots, (1, 20)), (versions, (1, 10)), (published, (1, 20))]
)
async def test_without_arguments_it_is_the_first_page_of_the_usual_size(
    twin: Twin, call: Callable[..., Any], defaults: tuple[int, int]
) -> None:
    name = next(name for name, (one, _, _) in LISTS.items() if one is call)
    listing = Listing(1, tell=total, **LISTS[name][1])  # type: ignore[arg-type]  # all strings
    await twin.value(call(twin.coze(listing)))
    assert listing.asked == [defaults]


@each(
    ("call", "argument", "value"),
    product([bots, versions, published], ["page_num", "page_size"], [0, -1, "1", 1.5, None, True]),
)
async def test_page_arguments_that_are_none_are_refused_before_anything_is_sent(
    twin: Twin, call: Callable[..., Any], argument: str, value: Any
) -> None:
    listing = Listing(1, tell=total)
    with pytest.raises((ValueError, TypeError), match="page"):
        await twin.value(call(twin.coze(listing), **{argument: value}))
    assert listing.asked == []


async def test_a_page_that_fails_raises_when_it_is_reached(twin: Twin) -> None:
    listing = Listing(5, tell=total)

    def fail_later(request: httpx.Request) -> httpx.Response:
        if request.url.params["page_num"] == "2":
            return envelope(code=4200, msg="gone")
        return listing(request)

    page = await twin.value(bots(twin.coze(fail_later), page_size=2))
    loop = twin.each(page)
    assert [(await anext(loop)).id, (await anext(loop)).id] == ["0", "1"]
    with pytest.raises(CozeNotFoundError):
        await anext(loop)


async def test_an_async_list_can_be_iterated_without_await() -> None:
    from tests.twins import AsyncTwin

    for call in (bots, versions, published):
        name = next(name for name, (one, _, _) in LISTS.items() if one is call)
        listing = Listing(5, tell=total, **LISTS[name][1])  # type: ignore[arg-type]  # all strings
        items = [item async for item in call(AsyncTwin().coze(listing), page_size=2)]
        assert len(items) == 5


async def test_an_async_list_asks_for_nothing_before_it_is_used() -> None:
    from tests.twins import AsyncTwin

    listing = Listing(5, tell=total)
    pages = bots(AsyncTwin().coze(listing), page_size=2)
    assert listing.asked == []
    first = await pages
    assert [item.id for item in first.items] == ["0", "1"]
    assert [item.id async for item in pages] == ["0", "1", "2", "3", "4"]


def test_an_async_list_shows_whether_it_was_asked_for() -> None:
    from tests.twins import AsyncTwin

    async def ask() -> None:
        pages = bots(AsyncTwin().coze(Listing(1, tell=total)))
        assert repr(pages) == "AsyncPages(bots_list, not asked for)"
        await asyncio.create_task(pages)
        assert repr(pages) == "AsyncPages(bots_list, asked for)"

    asyncio.run(ask())


async def test_an_async_list_asks_for_what_its_call_was_given_whatever_becomes_of_that() -> None:
    from tests.twins import AsyncTwin

    asked: list[str] = []

    def serve(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.params["task_ids"])
        return envelope({"task_infos": [], "total": 0})

    wanted = ["1", "2"]
    pages = AsyncTwin().coze(serve).bill_tasks.list(task_ids=wanted)
    wanted.append("")  # which would be refused
    await pages
    assert asked == ["1,2"]


@given(count=st.integers(0, 40), size=st.integers(1, 12), start=st.integers(1, 6))
def test_items_are_those_of_the_service_from_the_page_asked_for(
    count: int, size: int, start: int
) -> None:
    for tell in (total, neither):
        listing = Listing(count, tell=tell)
        http_client = httpx.Client(transport=httpx.MockTransport(listing))
        coze = Coze(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client)
        items = list(coze.bots.list(workspace_id="7", page_num=start, page_size=size))
        expected = [str(index) for index in range(count)[(start - 1) * size :]]
        assert [item.id for item in items] == expected
        if tell is total:  # whose service says where the list ends
            assert len(listing.asked) == max(1, -(-len(expected) // size))
