"""Lists that come in pages, by number or by cursor."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Iterator, Mapping
from typing import Any, Generic, TypeVar

import httpx
from msgspec import Struct

from .clients import AsyncClient, SyncClient
from .errors import CozeError
from .json import plain
from .models import Model
from .operations import Operation, asend, send
from .plans import plan_of
from .responses import Result, at, log_id

T = TypeVar("T")
FollowingT = TypeVar("FollowingT")


class Paging(Struct, frozen=True):
    """How the pages of an operation follow each other (`x-coze-page` in the document).

    Attributes:
        items: the place of the items in the response's object, such as `data.items`.
        number: the argument with the number of the page, from 1.
        size: the argument with the number of items on a page.
        cursor: the argument with the position in the list at which a page begins.
        next: the place of the next page's cursor.
        has_more: the place that says whether there is a next page.
        total: the place of the number of items on all pages.
    """

    items: str
    number: str | None = None
    size: str | None = None
    cursor: str | None = None
    next: str | None = None
    has_more: str | None = None
    total: str | None = None


class PageData(Struct, Generic[T], frozen=True):
    """One page as its response has it.

    Attributes:
        items: the items that could be read.
        count: number of items in the response, those that couldn't be read included.
        total: number of items on all pages.
        has_more: whether there is a next page.
        next: the next page's cursor.
        logid: ID of the log that the service wrote of the call.
    """

    items: list[T]
    count: int
    total: int | None
    has_more: bool | None
    next: str | None
    logid: str | None


class PageResult(Generic[T]):
    """Reads the responses of a paged list."""

    def __init__(self, model: type[Model], paging: Paging) -> None:
        self.paging = paging
        self._result: Result[Model] = Result(model)

    def read(self, response: httpx.Response) -> PageData[T]:
        """Return what the response holds.

        Raises:
            CozeAPIError: the service refused or failed.
            CozeResponseError: the response isn't what the operation returns.
        """
        paging = self.paging
        content = self._result.object_in(response, paging.items)
        following = at(content, paging.next)
        items = at(content, paging.items) or []
        return PageData(
            items=items,
            count=_count_at(content, paging.items, items),
            total=at(content, paging.total),
            has_more=at(content, paging.has_more),
            next=str(following) if following not in (None, "") else None,
            logid=log_id(response, content),
        )


def _count_at(content: Any, path: str, items: list[Any]) -> int:
    """Return how many items the response has at a path, readable or not."""
    holder, _, attribute = path.rpartition(".")
    model = at(content, holder) if holder else content
    if isinstance(model, Model):
        whole = model.additional_properties.get(plan_of(type(model)).by_attribute[attribute].name)
        if isinstance(whole, list):
            return len(whole)
    return len(items)


class _PageBase(Generic[T]):
    """One page of a list; iterating it goes over the items of this page and of all that follow.

    Attributes:
        items: the items of this page.
        total: number of items on all pages, if the service tells it.
        has_more: whether pages follow.
        number: this page's number, from 1; None if pages are found by a cursor.
        size: most items that a page has, if it was asked for.
        logid: ID of the log that the service wrote of this page's call.
    """

    _seen: int
    """Number of items up to the end of this page; only for pages with a number."""

    def __init__(
        self,
        data: PageData[T],
        client: Any,
        operation: Operation[PageData[T]],
        arguments: Mapping[str, Any],
        previous: _PageBase[T] | None = None,
    ) -> None:
        self._client, self._operation, self._arguments = client, operation, arguments
        assert isinstance(operation.result, PageResult)
        paging = operation.result.paging
        self.items = data.items
        self.total = data.total
        self.number: int | None = (arguments.get(paging.number) or 1) if paging.number else None
        self.size: int | None = arguments.get(paging.size) if paging.size else None
        self.logid = data.logid
        self._following: dict[str, Any] | None = None
        # An empty page ends the list, whatever the service says of more, and so does a cursor that
        # doesn't move, or the page before once more: asking on would never end.
        if not data.count or (previous is not None and self.items == previous.items != []):
            return
        if paging.cursor:
            known = (None, arguments.get(paging.cursor))
            if data.has_more is not False and data.next not in known:
                self._following = {**arguments, paging.cursor: data.next}
        elif paging.number:
            assert self.number is not None
            pages = self.number - 1
            before = self._items_on(pages, data) if previous is None else previous._seen
            self._seen = before + data.count
            if self._goes_on(data):
                self._following = {**arguments, paging.number: self.number + 1}

    def _items_on(self, pages: int, data: PageData[T]) -> int:
        """Return how many items there are on the pages before this one, which is the first."""
        if self.size is not None and (
            data.count == self.size or pages * self.size + data.count == data.total
        ):
            return pages * self.size
        # Pages aren't of the size that was asked for: services have a limit of their own.
        return pages * data.count

    def _goes_on(self, data: PageData[T]) -> bool:
        if data.has_more is not None:
            return data.has_more
        if data.total is not None and data.total >= self._seen:
            return self._seen < data.total
        return self.size is None or data.count >= self.size

    @property
    def has_more(self) -> bool:
        """Whether pages follow."""
        return self._following is not None

    def __repr__(self) -> str:
        facts = {
            "number": self.number,
            "size": self.size,
            "total": self.total,
            "has_more": self.has_more,
            "logid": self.logid,
        }
        shown = ", ".join(f"{name}={value!r}" for name, value in facts.items() if value is not None)
        return f"{type(self).__name__}({len(self.items)} items, {shown})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.to_dict() == other.to_dict()

    def to_dict(self) -> dict[str, Any]:
        """Return the page as plain data."""
        return {
            "items": plain(self.items),
            "total": self.total,
            "has_more": self.has_more,
            "number": self.number,
            "size": self.size,
            "logid": self.logid,
        }

    def __getstate__(self) -> dict[str, Any]:
        # The client has connections and a token, neither of which may be pickled.
        return {**self.__dict__, "_client": None, "_operation": None}

    def _next_arguments(self) -> Mapping[str, Any] | None:
        if self._following is not None and self._client is None:
            raise CozeError("a page that was pickled has no client to ask for the next page")
        return self._following


class Page(_PageBase[T]):
    __doc__ = _PageBase.__doc__

    @classmethod
    def first(
        cls,
        client: SyncClient,
        operation: Operation[PageData[T]],
        arguments: Mapping[str, Any],
        previous: Page[T] | None = None,
    ) -> Page[T]:
        """Return the page of the arguments, which may follow another."""
        return cls(send(client, operation, arguments), client, operation, arguments, previous)

    def next_page(self) -> Page[T] | None:
        """Return the next page; None if this is the last."""
        arguments = self._next_arguments()
        if arguments is None:
            return None
        return Page.first(self._client, self._operation, arguments, self)

    def pages(self) -> Iterator[Page[T]]:
        """Iterate over this page and all that follow, each asked for when it is reached."""
        page: Page[T] | None = self
        while page is not None:
            yield page
            page = page.next_page()

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items


class AsyncPage(_PageBase[T]):
    __doc__ = _PageBase.__doc__

    @classmethod
    async def first(
        cls,
        client: AsyncClient,
        operation: Operation[PageData[T]],
        arguments: Mapping[str, Any],
        previous: AsyncPage[T] | None = None,
        request: Mapping[str, Any] | None = None,
    ) -> AsyncPage[T]:
        """Return the page of the arguments, which may follow another.

        Its request may have been made already.
        """
        data = await asend(client, operation, arguments, request)
        return cls(data, client, operation, arguments, previous)

    async def next_page(self) -> AsyncPage[T] | None:
        """Return the next page; None if this is the last."""
        arguments = self._next_arguments()
        if arguments is None:
            return None
        return await AsyncPage.first(self._client, self._operation, arguments, self)

    def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """Iterate over this page and all that follow, each asked for when it is reached."""
        return _FollowingPages(self)

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(self)


# Objects rather than generators, which trio warns of where a loop is left.
class _FollowingPages(AsyncIterator[AsyncPage[T]]):
    """Goes over a page and all that follow."""

    def __init__(self, first: AsyncPage[T]) -> None:
        self._first = first
        self._last: AsyncPage[T] | None = None

    async def __anext__(self) -> AsyncPage[T]:
        page = self._first if self._last is None else await self._last.next_page()
        if page is None:
            raise StopAsyncIteration
        self._last = page
        return page


class _Items(AsyncIterator[T]):
    """Goes over the items of a page, which may have to be asked for, and of all that follow."""

    def __init__(self, first: AsyncPage[T] | AsyncPages[T]) -> None:
        self._first = first
        self._pages: AsyncIterator[AsyncPage[T]] | None = None
        self._items: Iterator[T] = iter(())

    async def __anext__(self) -> T:
        while True:
            for item in self._items:
                return item
            if self._pages is None:
                first = self._first
                self._pages = (await first if isinstance(first, AsyncPages) else first).pages()
            self._items = iter((await anext(self._pages)).items)


class AsyncPages(Coroutine[Any, Any, AsyncPage[T]]):
    """A paged list that hasn't been asked for: await its first page, or iterate over all items.

    It is a coroutine as well, so that a task can be made of it.
    """

    def __init__(
        self,
        client: AsyncClient,
        operation: Operation[PageData[T]],
        arguments: Mapping[str, Any],
    ) -> None:
        # A wrong argument raises here, not when the list is awaited.
        request = operation.request(arguments)
        self._ask: Callable[[], Coroutine[Any, Any, AsyncPage[T]]] = lambda: AsyncPage.first(
            client, operation, arguments, request=request
        )
        self._asked: Coroutine[Any, Any, AsyncPage[T]] | None = None
        self._name = operation.name

    def __repr__(self) -> str:
        state = "not asked for" if self._asked is None else "asked for"
        return f"{type(self).__name__}({self._name}, {state})"

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return self._ask().__await__()

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(self)

    def _coroutine(self) -> Coroutine[Any, Any, AsyncPage[T]]:
        if self._asked is None:
            self._asked = self._ask()
        return self._asked

    def send(self, value: Any, /) -> Any:
        return self._coroutine().send(value)

    def throw(self, *error: Any) -> Any:
        return self._coroutine().throw(*error)

    def close(self) -> None:
        if self._asked is not None:
            self._asked.close()
