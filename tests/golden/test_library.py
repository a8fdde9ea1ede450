"""One operation of each kind, through the client that is generated of tests/golden/library.yaml.

Nothing in the document is Coze's, so what works here works for any endpoint of its kind.
"""

from __future__ import annotations

import json
import ssl
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib import import_module
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any, Final, Required, assert_type, get_origin, get_type_hints

import httpx
import pytest
import yaml

from coze_core.clients import BinaryStream, EventStream
from coze_core.errors import (
    CozeAPIError,
    CozeArgumentError,
    CozeError,
    CozeResponseError,
    CozeServerError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
)
from coze_core.events import UnknownEvent
from coze_core.pages import AsyncPage, Page, PageData
from coze_core.plans import plan_of
from coze_core.responses import BinaryResult, EmptyResult, Result, ResultList
from coze_ext import Coze, TokenAuth
from library_api import AuthenticatedClient, models
from library_api.api import AsyncResources, Resources
from tests.each import each
from tests.golden.server import (
    BOOK,
    BOOKS,
    LOG_ID,
    ROUTES,
    ROUTES_ELSEWHERE,
    SOUND,
    Answer,
    LibraryServer,
    event,
    library_server,
    said,
)
from tests.twins import AsyncTwin, BlockingTwin, Twin

DOCUMENT: Final = Path(__file__).parent / "library.yaml"
# Nothing here is encrypted. Each client would take longer to load certificates than all else takes.
TRUST: Final = ssl.create_default_context()


def test_what_the_service_does_by_default_is_told() -> None:
    from library_api.api.books import AsyncBooks, Books

    for kind in (Books, AsyncBooks):
        words = " ".join((kind.retrieve.__doc__ or "").split())
        assert "brief: Whether to leave its editions out. By default `False`." in words


def test_plain_dictionaries_are_declared_by_their_names_on_the_wire() -> None:
    for name in ("BookItem", "MagazineItem"):
        declared: Any = getattr(models, f"{name}Dict")
        fields = plan_of(getattr(models, name)).fields
        hints = get_type_hints(declared, include_extras=True)
        assert hints.keys() == {one.name for one in fields}
        required = {one for one, hint in hints.items() if get_origin(hint) is Required}
        assert required == {one.name for one in fields if one.required}


class Library(Resources):
    """The library's resources, of a client that knows nothing of them."""

    def __init__(self, client: Any) -> None:
        self._sender = client

    def _client(self) -> Any:
        return self._sender


class AsyncLibrary(AsyncResources):
    """The asynchronous twin of `Library`."""

    def __init__(self, client: Any) -> None:
        self._sender = client

    def _client(self) -> Any:
        return self._sender


@dataclass(frozen=True)
class Call:
    """A call of an operation, and what it sends and returns."""

    method: str
    """Where it is, from the client on."""
    arguments: Mapping[str, Any]
    line: str
    """The method and the target that are sent."""
    body: Any
    result: Any

    @property
    def operation(self) -> str:
        return self.method.replace(".", "_")

    @property
    def has_envelope(self) -> bool:
        return not self.operation.startswith("cards_")

    def module(self) -> ModuleType:
        """The module of the operation's endpoint functions."""
        tag = self.method.rpartition(".")[0].replace(".", "_")
        return import_module(f"library_api.api.{tag}.{self.operation}")

    def through(self, library: Any) -> Any:
        """Call the method of the resource."""
        for name in self.method.split("."):
            library = getattr(library, name)
        return library(**self.arguments)

    def of_endpoint(self, function: str, client: Any) -> Any:
        """Call one of the endpoint functions."""
        model: Any = max(
            self.module().OPERATION.bodies,
            key=lambda one: len(self.arguments.keys() & set(one.__struct_fields__)),
            default=None,
        )
        names = model.__struct_fields__ if model else ()
        fields = {name: value for name, value in self.arguments.items() if name in names}
        others = {name: value for name, value in self.arguments.items() if name not in names}
        body = {"body": model(**fields)} if fields else {}
        return getattr(self.module(), function)(client=client, **body, **others)


FULL_BOOK: Final = models.Book.from_dict(BOOK)
ITEM: Final = models.MagazineItem(kind="magazine", issue=12)

CALLS: Final = [
    Call(
        "books.retrieve",
        {"book_id": "b1", "brief": True},
        "GET /v1/books/b1?brief=true",
        None,
        FULL_BOOK,
    ),
    Call(
        "books.list",
        {"shelf_id": 3, "format": "paperback", "page": 2, "per_page": 2},
        "GET /v1/books?shelf_id=3&format=paperback&page=2&per_page=2",
        None,
        [models.Book(id="b3", title="Volume 3"), models.Book(id="b4", title="Volume 4")],
    ),
    Call(
        "books.search",
        {"words": "Volume", "page": 3, "size": 2},
        "POST /v1/books/search",
        {"words": "Volume", "page": 3, "size": 2},
        [models.Book(id="b5", title="Volume 5")],
    ),
    Call(
        "books.remove",
        {"book_ids": ["b1", "b2"]},
        "DELETE /v1/books",
        {"book_ids": ["b1", "b2"]},
        EmptyResult(LOG_ID),
    ),
    Call(
        "books.read_out",
        {"book_id": "b1", "voice": "deep", "speed": 0.5},
        "POST /v1/books/b1/read_out",
        {"voice": "deep", "speed": 0.5},
        BinaryResult(SOUND, "audio/mpeg", LOG_ID),
    ),
    Call(
        "shelves.list",
        {"branch_ids": ["n", "s"], "locked": False, "order": "name", "floor": models.Floor(1)},
        "GET /v1/shelves?branch_ids=n%2Cs&locked=false&order=name&floor=1",
        None,
        [models.Shelf(id="A3", floor=models.Floor(1), kind="shelf")],
    ),
    Call(
        "shelves.update",
        {"shelf_id": "A3", "floor": 2, "labels": {"left": "A-K"}},
        "PUT /v1/shelves/A3",
        {"floor": 2, "labels": {"left": "A-K"}},
        EmptyResult(LOG_ID),
    ),
    Call(
        "readings.list",
        {"page_token": "second", "page_size": 1},
        "GET /v1/readings?page_token=second&page_size=1",
        None,
        [models.Reading(id="r2", book_id="b1")],
    ),
    Call(
        "readings.create",
        {"book_id": "b1"},
        "POST /v1/readings",
        {"book_id": "b1", "stream": False},
        models.Reading(id="r1", book_id="b1", state="started"),
    ),
    Call(
        "readings.notes.list",
        {"reading_id": "r1", "after_id": "n1", "limit": 1},
        "POST /v1/readings/r1/notes/list",
        {"after_id": "n1", "limit": 1},
        [models.Note(id="n2", text="Note 2")],
    ),
    Call(
        "loans.create",
        {"card_number": 17, "item": ITEM},
        "POST /v1/loans",
        {"card_number": 17, "item": {"kind": "magazine", "issue": 12}},
        models.LoanCreateResponse(code=0, msg="", data="Back by May.", loan_id=9, item=ITEM),
    ),
    Call(
        "loans.retrieve",
        {"loan_id": 9},
        "GET /v1/loans/9",
        None,
        models.Loan(
            loan_id=9,
            logid_="log-0",
            after=models.Loan(loan_id=8, after=models.Loan(loan_id=7)),
            copies={"Volume 2": models.Loan(loan_id=10, after=models.Loan(loan_id=6))},
        ),
    ),
    Call("loans.renew", {"loan_id": 9}, "POST /v1/loans/9/renew", None, FULL_BOOK),
    Call("loans.give_back", {"loan_id": 9}, "POST /v1/loans/9/return", None, FULL_BOOK),
    Call(
        "loans.list_overdue",
        {},
        "GET /v1/loans/overdue",
        None,
        [models.Book(id="b1", title="Volume 1"), models.Book(id="b2", title="Volume 2")],
    ),
    Call(
        "cards.create_token",
        {"grant_type": "library_card", "card_number": "c1"},
        "POST /v1/cards/token",
        {"grant_type": "library_card", "card_number": "c1"},
        models.CardToken(access_token="t", expires_in=60),
    ),
    Call(
        "cards.create_token",
        {"grant_type": "guest", "name": "Vita", "days": 2},
        "POST /v1/cards/token",
        {"grant_type": "guest", "name": "Vita", "days": 2},
        models.CardToken(access_token="t", expires_in=60),
    ),
    Call(
        "branches.rooms.seats.reserve",
        {"branch_id": "n", "room_id": "2", "number": 4},
        "POST /v1/branches/n/rooms/2/seats/4",
        None,
        models.Seat(number=4),
    ),
]
UPLOADS: Final = [
    Call(
        "books.covers.create",
        {"book_id": "b1", "picture": ("front.png", b"PNG"), "caption": "Front"},
        "POST /v1/books/b1/cover",
        {"picture": ("front.png", b"PNG"), "caption": (None, b"Front")},
        models.Cover(bytes=3, caption="Front"),
    ),
    Call(
        "books.covers.update",
        {"book_id": "b1", "caption": "Back", "hidden": True},
        "PUT /v1/books/b1/cover",
        {"caption": (None, b"Back"), "hidden": (None, b"true")},
        models.Cover(bytes=0, caption="Back"),
    ),
]
ONLY_STREAMS: Final = "readings_runs_stream"

each_call = each("call", CALLS + UPLOADS)


@pytest.fixture(scope="module")
def shared_server() -> Iterator[LibraryServer]:
    with library_server() as server:
        yield server


@pytest.fixture
def server(shared_server: LibraryServer) -> LibraryServer:
    shared_server.requests.clear()
    shared_server.instead = None
    shared_server.routes = ROUTES
    shared_server.cut = False
    return shared_server


@asynccontextmanager
async def opened(twin: Twin, server: LibraryServer) -> AsyncIterator[Any]:
    """A client of ours, which tries once."""
    async with twin.within(twin.over_sockets(verify=TRUST)) as http_client:
        yield twin.coze_class(
            auth=TokenAuth("token"), base_url=server.url, max_retries=0, http_client=http_client
        )


def library(twin: Twin, client: Any) -> Any:
    return Library(client) if isinstance(twin, BlockingTwin) else AsyncLibrary(client)


def plain_client(server: LibraryServer) -> AuthenticatedClient:
    """The generator's own client."""
    return AuthenticatedClient(base_url=server.url, token="token", verify_ssl=TRUST)


def functions(twin: Twin) -> tuple[str, str]:
    """The names of the endpoint functions."""
    if isinstance(twin, AsyncTwin):
        return "asyncio", "asyncio_detailed"
    return "sync", "sync_detailed"


def content_of(result: Any) -> Any:
    """What a result holds, the items where it is a page."""
    return result.items if isinstance(result, Page | AsyncPage | PageData) else result


def test_every_operation_of_the_document_is_called_here() -> None:
    document = yaml.safe_load(DOCUMENT.read_text(encoding="utf-8"))
    operations = {
        operation["operationId"]
        for item in document["paths"].values()
        for method, operation in item.items()
        if method != "parameters"
    }
    assert operations == {call.operation for call in CALLS + UPLOADS} | {ONLY_STREAMS}


# ---- Requests and results


@each_call
async def test_a_resource_sends_and_returns_what_the_document_says(
    twin: Twin, server: LibraryServer, call: Call
) -> None:
    server.requests.clear()
    async with opened(twin, server) as client:
        result = await twin.value(call.through(library(twin, client)))
    (request,) = server.requests
    assert request.line == call.line
    assert (request.parts() if call in UPLOADS else request.body) == call.body
    assert content_of(result) == call.result
    assert result.logid == LOG_ID


@each_call
async def test_the_endpoint_functions_do_the_same_with_the_plain_client(
    twin: Twin, server: LibraryServer, call: Call
) -> None:
    server.requests.clear()
    function, detailed = functions(twin)
    async with twin.within(plain_client(server)) as client:
        result = await twin.value(call.of_endpoint(function, client))
        response = await twin.value(call.of_endpoint(detailed, client))
    assert content_of(result) == content_of(response.parsed) == call.result
    assert result.logid == response.parsed.logid == LOG_ID
    assert response.status_code == 200
    for request in server.requests:
        assert request.line == call.line
        assert (request.parts() if call in UPLOADS else request.body) == call.body


async def test_a_body_that_may_be_left_out_is_left_out(twin: Twin, server: LibraryServer) -> None:
    call = Call("books.read_out", {"book_id": "b1"}, "", None, None)
    async with opened(twin, server) as client:
        await twin.value(call.through(library(twin, client)))
    async with twin.within(plain_client(server)) as client:
        await twin.value(call.of_endpoint(functions(twin)[0], client))
    assert [request.content for request in server.requests] == [b"", b""]


async def test_the_bytes_that_an_operation_returns_can_be_written_to_a_file(
    twin: Twin, server: LibraryServer, tmp_path: Path
) -> None:
    async with opened(twin, server) as client:
        sound = await twin.value(library(twin, client).books.read_out(book_id="b1"))
    sound.write_to(tmp_path / "b1.mp3")
    assert (tmp_path / "b1.mp3").read_bytes() == SOUND
    assert repr(sound) == f"BinaryResult({len(SOUND)} bytes, media_type='audio/mpeg')"
    with pytest.raises(OSError, match="missing"):
        sound.write_to(str(tmp_path / "missing" / "b1.mp3"))


async def test_the_bytes_that_an_operation_returns_can_be_streamed(
    twin: Twin, server: LibraryServer
) -> None:
    async with opened(twin, server) as client:
        stream = library(twin, client).books.read_out_stream(book_id="b1", voice="deep")
        assert (stream.logid, stream.media_type) == (None, None)
        assert server.requests == []
        async with twin.within(stream):
            assert (stream.logid, stream.media_type) == (LOG_ID, "audio/mpeg")
            assert b"".join(await twin.items(stream)) == SOUND
            assert await twin.items(stream) == []
    (request,) = server.requests
    assert (request.line, request.body) == ("POST /v1/books/b1/read_out", {"voice": "deep"})


def names_in(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


async def test_a_stream_of_bytes_is_written_to_a_file_once_it_is_whole(
    twin: Twin, server: LibraryServer, tmp_path: Path
) -> None:
    path = tmp_path / "b1.mp3"
    path.write_bytes(b"before")
    async with opened(twin, server) as client:
        books = library(twin, client).books
        server.cut = True
        with pytest.raises(CozeStreamInterruptedError, match="before its end") as caught:
            await twin.value(books.read_out_stream(book_id="b1").write_to(path))
        assert caught.value.logid == LOG_ID
        assert (names_in(tmp_path), path.read_bytes()) == (["b1.mp3"], b"before")
        server.cut = False
        written = await twin.value(books.read_out_stream(book_id="b1").write_to(str(path)))
        assert (written, path.read_bytes()) == (len(SOUND), SOUND)
        assert await twin.value(books.read_out_stream(book_id="b1").write_to("/dev/null")) == 5
        with pytest.raises(OSError, match="missing"):
            await twin.value(
                books.read_out_stream(book_id="b1").write_to(tmp_path / "missing" / "b1.mp3")
            )
    assert names_in(tmp_path) == ["b1.mp3"]


async def test_a_stream_of_bytes_that_is_left_is_closed(twin: Twin, server: LibraryServer) -> None:
    async with opened(twin, server) as client:
        stream = library(twin, client).books.read_out_stream(book_id="b1")
        async with twin.within(stream):
            pass
        with pytest.raises(CozeStreamInterruptedError, match="was closed before its end"):
            await twin.items(stream)


@pytest.mark.parametrize(
    ("answer", "error", "said"),
    [
        (Answer(b'{"code": 4711, "msg": "no such voice"}'), CozeAPIError, "no such voice"),
        (Answer(b'{"code": 0, "msg": ""}'), CozeResponseError, "lacks its data"),
        (Answer(b"<html>Sign in</html>", "text/html"), CozeResponseError, "text/html"),
        (Answer(b"<html>Bad</html>", "text/html", 502), CozeServerError, "502"),
    ],
)
async def test_a_stream_of_bytes_that_is_refused_is_the_error_of_the_call(
    twin: Twin,
    server: LibraryServer,
    tmp_path: Path,
    answer: Answer,
    error: type[CozeError],
    said: str,
) -> None:
    server.instead = answer
    async with opened(twin, server) as client:
        books = library(twin, client).books
        with pytest.raises(error, match=said):
            await twin.value(books.read_out(book_id="b1"))
        with pytest.raises(error, match=said) as caught:
            await twin.value(books.read_out_stream(book_id="b1").write_to(tmp_path / "b1.mp3"))
    assert caught.value.logid == LOG_ID
    assert names_in(tmp_path) == []


async def test_a_header_that_never_changes_is_sent(twin: Twin, server: LibraryServer) -> None:
    async with opened(twin, server) as client:
        await twin.value(library(twin, client).shelves.update(shelf_id="A3", floor=0))
    assert server.requests[0].headers["x-library-desk"] == "front"


async def test_a_string_or_an_integer_is_sent_and_read_as_it_is(
    twin: Twin, server: LibraryServer
) -> None:
    async with opened(twin, server) as client:
        books = library(twin, client).books
        for shelf_id in ("3", 3):
            server.instead = None
            await twin.value(books.list(shelf_id=shelf_id))
            server.instead = Answer(
                b'{"code": 0, "data": {"id": "b1", "shelf_id": %s}}'
                % (b'"3"' if shelf_id == "3" else b"3")
            )
            assert (await twin.value(books.retrieve(book_id="b1"))).shelf_id == shelf_id


@pytest.mark.parametrize(
    ("came", "pages", "others"),
    [
        ({"PageCount": 209}, 209, {}),
        ({"pages": "209"}, 209, {}),
        ({"pageCount": None, "PageCount": 209, "pages": None}, 209, {}),
        ({"pageCount": 209, "PageCount": 209, "pages": ""}, 209, {}),
        ({"PageCount": 209, "pages": 7}, 209, {"pages": 7}),
        ({"pages": 7, "pageCount": 209}, 209, {"pages": 7}),
        ({"pageCount": 0, "pages": 7}, 0, {"pages": 7}),
        ({"PageCount": "many"}, None, {"pageCount": "many"}),
        ({"PageCount": None}, None, {}),
    ],
)
async def test_a_field_is_read_under_each_of_its_names(
    twin: Twin,
    server: LibraryServer,
    came: dict[str, Any],
    pages: int | None,
    others: dict[str, Any],
) -> None:
    content = {"id": "b1", "title": "Volume 1", **came}
    server.instead = said(data=content)
    async with opened(twin, server) as client:
        book = await twin.value(library(twin, client).books.retrieve(book_id="b1"))
    assert (book.page_count, book.additional_properties) == (pages, others)
    written = book.to_dict()
    assert written == {
        "id": "b1",
        "title": "Volume 1",
        **({} if pages is None else {"pageCount": pages}),
        **others,
    }
    again = models.Book.from_json(book.to_json())
    assert (again, again.to_dict()) == (book, written)


async def test_an_event_s_field_is_read_under_each_of_its_names(
    twin: Twin, server: LibraryServer
) -> None:
    lines = [{"Text": "Yes,"}, {"text": "of", "loud": True}, {"Text": "course", "pause": 1}]
    events = [event("Line", line) for line in lines] + [event("Finished", {})]
    server.instead = Answer("".join(events).encode(), "text/event-stream")
    async with opened(twin, server) as client:
        read = await twin.items(library(twin, client).readings.stream(book_id="b1"))
    assert [one.line.text for one in read[:-1]] == ["Yes,", "of", "course"]
    assert [one.line.additional_properties for one in read[:-1]] == [{}, {"loud": True}, {}]


@each(
    ("model", "field", "came", "meant"),
    [
        (models.Book, "format", "bound", models.BookFormat.HARDBACK),
        (models.Book, "format", "PAPERBACK", models.BookFormat.PAPERBACK),
        (models.Book, "format", "Bound", "Bound"),
        (models.Shelf, "floor", 100, models.Floor(1)),
        (models.Shelf, "floor", "100", models.Floor(1)),
        (models.Shelf, "floor", 101, 101),
    ],
)
def test_a_value_is_read_in_each_of_its_spellings(
    model: Any, field: str, came: Any, meant: Any
) -> None:
    needed = {"id": "1", "title": "T"} if model is models.Book else {"id": "1", "kind": "shelf"}
    for read in (
        model.from_dict({**needed, field: came}),
        model.from_json(json.dumps({**needed, field: came})),
    ):
        assert getattr(read, field) == meant
        assert read.to_dict()[field] == meant


def test_another_spelling_is_no_value_of_its_own() -> None:
    assert [one.value for one in models.BookFormat] == ["hardback", "paperback"]
    assert models.BookFormat("bound") is models.BookFormat.HARDBACK


async def test_an_event_has_its_meaning_under_each_of_its_names(
    twin: Twin, server: LibraryServer
) -> None:
    begun = event("Line", {"text": "Yes"})
    for ending in ("event:reading.over\ndata:\n\n", event("reading.over", {})):
        server.instead = Answer(f"{begun}{ending}{begun}".encode(), "text/event-stream")
        async with opened(twin, server) as client:
            read = await twin.items(library(twin, client).readings.stream(book_id="b1"))
        assert [one.event for one in read] == ["Line", "Finished"]
    server.instead = Answer(f"{begun}event:reading.over\ndata:\n".encode(), "text/event-stream")
    async with opened(twin, server) as client:
        with pytest.raises(CozeStreamInterruptedError):
            await twin.items(library(twin, client).readings.stream(book_id="b1"))
    failed = "event:failure\ndata:the reader\ndata:is hoarse\n\n"
    server.instead = Answer(f"{begun}{failed}".encode(), "text/event-stream")
    async with opened(twin, server) as client:
        with pytest.raises(CozeStreamEventError) as caught:
            await twin.items(library(twin, client).readings.stream(book_id="b1"))
    assert caught.value.msg == "the reader\nis hoarse"


NO_ENVELOPE: Final = "expected a JSON envelope, got a body of type application/json"


@each(
    ("came", "said"),
    [
        (BOOK, None),
        ({**BOOK, "PageCount": 7, "new": None}, None),
        ({"title": "T"}, None),
        ({"code": 0, "msg": "", "book": BOOK}, None),
        ({"code": 0, "msg": "", **BOOK}, "the response lacks its data"),
        ({"code": 7, "msg": "lost", **BOOK}, "lost"),
        ({"msg": "lost", **BOOK}, NO_ENVELOPE),
        ({"new": 1}, NO_ENVELOPE),
        ({}, NO_ENVELOPE),
        ([BOOK], NO_ENVELOPE),
        (None, NO_ENVELOPE),
    ],
)
async def test_an_envelope_may_be_left_out_where_the_document_says_so(
    twin: Twin, server: LibraryServer, came: Any, said: str | None
) -> None:
    server.instead = Answer(json.dumps(came).encode())
    async with opened(twin, server) as client:
        call = library(twin, client).loans.renew
        if said is None:
            book = await twin.value(call(loan_id=9))
            assert (type(book), book.logid) == (models.Book, LOG_ID)
        else:
            with pytest.raises((CozeAPIError, CozeResponseError)) as caught:
                await twin.value(call(loan_id=9))
            assert caught.value.message == said


def test_an_envelope_without_a_code_says_success_by_what_it_has_on_the_way_to_the_result() -> None:
    response = httpx.Response(200, json={"book": BOOK}, request=httpx.Request("GET", "http://h"))
    found: Any = Result(models.LoanRenewResponse, "book.title").object_in(response)
    assert found.book == FULL_BOOK


@each(
    ("call", "status", "lines"),
    [
        (("loans.retrieve", {"loan_id": 9}), 404, ["GET /v1/loans/9", "GET /v1/loan?loan_id=9"]),
        (("loans.retrieve", {"loan_id": 9}), 401, ["GET /v1/loans/9", "GET /v1/loan?loan_id=9"]),
        (("loans.retrieve", {"loan_id": 9}), 403, ["GET /v1/loans/9"]),
        (
            ("loans.list_overdue", {}),
            500,
            [f"GET /v1/loans/overdue{one}" for one in ("", "?desk=front")],
        ),
        (("books.remove", {"book_ids": ["7", "8"]}), 400, ["DELETE /v1/books"] * 2),
        (("books.remove", {"book_ids": ["7", "8"]}), 500, ["DELETE /v1/books"]),
        (("loans.renew", {"loan_id": 9}), 404, ["POST /v1/loans/9/renew"]),
    ],
)
async def test_what_a_host_does_not_serve_is_asked_for_as_it_does(
    twin: Twin, server: LibraryServer, call: Any, status: int, lines: list[str]
) -> None:
    method, arguments = call
    refusal = {"code": status, "msg": "not here"}
    server.instead = Answer(json.dumps(refusal).encode(), status=status)
    server.requests.clear()
    async with opened(twin, server) as client:
        with pytest.raises(CozeAPIError, match="not here"):
            await twin.value(Call(method, arguments, "", None, None).through(library(twin, client)))
    assert [one.line for one in server.requests] == lines
    if method == "books.remove" and len(lines) > 1:
        assert [one.body for one in server.requests] == [
            {"book_ids": ["7", "8"]},
            {"book_ids": [7, 8]},
        ]


BY_NUMBER = [f"GET /v1/books?shelf_id=A3&page={number}&per_page=2" for number in range(4)]
OTHERWISE: Sequence[tuple[str, dict[str, Any], list[str], list[str]]] = [
    ("books.list", {"shelf_id": "A3"}, BY_NUMBER[1:2] + BY_NUMBER[:3], BY_NUMBER[:3]),
    ("books.list", {"shelf_id": "A3", "page": 3}, BY_NUMBER[3:1:-1], BY_NUMBER[2:3]),
    ("books.remove", {"book_ids": ["7"]}, ["DELETE /v1/books"] * 2, ["DELETE /v1/books"]),
    (
        "loans.retrieve",
        {"loan_id": 9},
        ["GET /v1/loans/9", "GET /v1/loan?loan_id=9"],
        ["GET /v1/loan?loan_id=9"],
    ),
    (
        "loans.list_overdue",
        {},
        ["GET /v1/loans/overdue", "GET /v1/loans/overdue?desk=front"],
        ["GET /v1/loans/overdue?desk=front"],
    ),
]
"""Calls, and the requests of each: of a client's first call, and once its host is known."""


async def every_item(twin: Twin, call: Call, client: Any) -> Any:
    result = await twin.value(call.through(library(twin, client)))
    return await twin.items(result) if isinstance(result, Page | AsyncPage) else result


@each(("method", "arguments", "first", "then"), OTHERWISE)
async def test_a_host_that_serves_it_otherwise_is_known_after_the_first_call(
    twin: Twin,
    server: LibraryServer,
    method: str,
    arguments: dict[str, Any],
    first: list[str],
    then: list[str],
) -> None:
    call = Call(method, arguments, "", None, None)
    async with opened(twin, server) as client:
        here = await every_item(twin, call, client)
        server.routes = ROUTES_ELSEWHERE
        try:
            for expected in (first, then, then):
                server.requests.clear()
                # A view is the same client, whatever its options are.
                assert await every_item(twin, call, client.with_options(timeout=9)) == here
                assert [one.line for one in server.requests] == expected
        finally:
            server.routes = ROUTES
        if method == "books.list":
            assert await every_item(twin, call, client) == here


@each(("method", "arguments", "then"), [(*one[:2], one[3]) for one in OTHERWISE])
async def test_a_response_can_tell_that_its_host_serves_others_otherwise(
    twin: Twin,
    server: LibraryServer,
    method: str,
    arguments: dict[str, Any],
    then: list[str],
) -> None:
    call = Call(method, arguments, "", None, None)
    server.routes = ROUTES_ELSEWHERE
    async with opened(twin, server) as client:
        await twin.value(library(twin, client).loans.create(card_number=17, item=ITEM))
        server.requests.clear()
        await every_item(twin, call, client)
    server.routes = ROUTES
    assert [one.line for one in server.requests] == then


async def test_a_client_that_remembers_no_host_lists_its_pages_all_the_same(
    twin: Twin, server: LibraryServer
) -> None:
    server.routes = ROUTES_ELSEWHERE
    async with twin.within(plain_client(server)) as client:
        listed = await twin.items(await twin.value(library(twin, client).books.list(shelf_id="A3")))
    assert [one.id for one in listed] == [one["id"] for one in BOOKS]


async def test_a_host_that_has_become_another_is_asked_as_usual_after_one_refusal(
    twin: Twin, server: LibraryServer
) -> None:
    async with opened(twin, server) as client:
        loans = library(twin, client).loans
        server.routes = ROUTES_ELSEWHERE
        loan = await twin.value(loans.retrieve(loan_id=9))
        server.routes = ROUTES
        with pytest.raises(CozeAPIError, match="4711"):
            await twin.value(loans.retrieve(loan_id=9))
        assert await twin.value(loans.retrieve(loan_id=9)) == loan


@each(("status", "code"), [(404, 4711), (401, 4100), (400, 4000), (200, 404)])
async def test_what_a_host_refuses_for_a_reason_is_asked_for_once(
    twin: Twin, server: LibraryServer, status: int, code: int
) -> None:
    server.instead = Answer(json.dumps({"code": code, "msg": "no"}).encode(), status=status)
    server.requests.clear()
    async with opened(twin, server) as client:
        with pytest.raises(CozeAPIError):
            await twin.value(library(twin, client).loans.retrieve(loan_id=9))
    assert len(server.requests) == 1


async def test_a_host_that_contradicts_itself_is_asked_in_each_way_once(twin: Twin) -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        counts: dict[str, Any] = {"Counts": {}} if len(asked) % 2 else {}
        return httpx.Response(200, json={"code": 0, "msg": "", "data": {"books": BOOKS}, **counts})

    await twin.value(library(twin, twin.coze(answer)).books.list(shelf_id="A3"))
    assert len(asked) == 2


async def test_what_a_success_alone_can_tell_is_asked_for_once_where_it_is_refused(
    twin: Twin, server: LibraryServer
) -> None:
    server.instead = Answer(b'{"code": 404, "msg": "not found"}', status=404)
    server.requests.clear()
    async with opened(twin, server) as client:
        with pytest.raises(CozeAPIError):
            await every_item(twin, Call("books.list", {"shelf_id": "A3"}, "", None, None), client)
    assert len(server.requests) == 1


@pytest.mark.parametrize("data", [b"[]", b"null"])
async def test_a_list_without_its_only_item_lacks_the_data(
    twin: Twin, server: LibraryServer, data: bytes
) -> None:
    server.instead = Answer(b'{"code": 0, "msg": "", "data": %s}' % data)
    async with opened(twin, server) as client:
        with pytest.raises(CozeResponseError, match="lacks its data"):
            await twin.value(library(twin, client).loans.retrieve(loan_id=9))


@pytest.mark.parametrize(
    "data", [{"book": BOOK}, BOOK, {"book": BOOK, "more": 1}, {**BOOK, "book": None}]
)
async def test_a_result_is_found_at_each_of_its_places(
    twin: Twin, server: LibraryServer, data: Any
) -> None:
    server.instead = Answer(json.dumps({"code": 0, "msg": "", "data": data}).encode())
    async with opened(twin, server) as client:
        book = await twin.value(library(twin, client).loans.give_back(loan_id=9))
    assert (book.id, book.title, book.logid) == (FULL_BOOK.id, FULL_BOOK.title, LOG_ID)


@pytest.mark.parametrize("data", [None, {}, {"book": None}, {"book": {"colour": 1}}, "b1", []])
async def test_a_result_that_is_at_none_of_its_places_is_lacking(
    twin: Twin, server: LibraryServer, data: Any
) -> None:
    server.instead = Answer(json.dumps({"code": 0, "msg": "", "data": data}).encode())
    async with opened(twin, server) as client:
        with pytest.raises(CozeResponseError, match="lacks its data"):
            await twin.value(library(twin, client).loans.give_back(loan_id=9))


async def test_of_several_objects_the_one_that_came_is_made(
    twin: Twin, server: LibraryServer
) -> None:
    async with opened(twin, server) as client:
        loans = library(twin, client).loans
        loan = await twin.value(
            loans.create(card_number="17", item=models.BookItem(kind="book", book_id="b1"))
        )
    assert loan.item == models.BookItem(kind="book", book_id="b1")


@pytest.mark.parametrize(
    ("method", "arguments", "said"),
    [
        ("books.retrieve", {"book_id": "b/1"}, "book_id: expected an ID"),
        ("books.list", {"shelf_id": 1.5}, "shelf_id: expected a string or an integer, got float"),
        ("books.list", {"shelf_id": 1, "per_page": 51}, "per_page: expected 1 to 50, got 51"),
        ("books.search", {"words": "x" * 41}, "words: expected at most 40 characters, got 41"),
        ("books.remove", {"book_ids": []}, "book_ids: expected at least 1 item, got 0"),
        (
            "books.read_out",
            {"book_id": "b1", "voice": "é" * 11},
            "voice: expected at most 20 bytes of UTF-8, got 22",
        ),
        (
            "books.read_out_stream",
            {"book_id": "b1", "speed": 3},
            "speed: expected 0.5 to 2, got 3",
        ),
        ("books.read_out", {"book_id": "b1", "speed": 3}, "speed: expected 0.5 to 2, got 3"),
        ("shelves.list", {"branch_ids": ["a b"]}, "branch_ids[0]: expected an ID"),
        ("shelves.list", {"branch_ids": ["a", "b,c"]}, "branch_ids[1]: expected text without a"),
        ("shelves.list", {"locked": 1}, "locked: expected a bool, got int"),
        ("shelves.update", {"shelf_id": "A3", "labels": {"x" * 9: "y"}}, "labels: key"),
        (
            "shelves.update",
            {"shelf_id": "A3"},
            "floor: expected a value for floor or labels or sign, got None",
        ),
        (
            "shelves.update",
            {"shelf_id": "A3", "labels": {}, "floor": None},
            "floor: expected a value beside labels, got None",
        ),
        (
            "shelves.update",
            {"shelf_id": "A3", "floor": 2, "labels": {}, "sign": "Maps"},
            "sign: expected none beside labels, got str",
        ),
        (
            "cards.create_token",
            {"grant_type": "password", "card_number": "c1"},
            "grant_type: expected 'library_card' or 'guest', got 'password'",
        ),
        (
            "cards.create_token",
            {"grant_type": "guest", "card_number": "c1"},
            "card_number: expected none with grant_type='guest', got str",
        ),
        ("cards.create_token", {"grant_type": "guest"}, "name: expected a string, got None"),
        (
            "cards.create_token",
            {"grant_type": "guest", "name": "x" * 41},
            "name: expected at most 40 characters, got 41",
        ),
        ("loans.create", {"card_number": 1, "item": "b1"}, "item: expected BookItem"),
        ("branches.rooms.seats.reserve", {"branch_id": "n", "room_id": "2", "number": 0}, "number"),
        (
            "books.covers.create",
            {"book_id": "b1", "picture": b"PNG", "caption": "x" * 21},
            "caption: expected at most 20 characters",
        ),
    ],
)
async def test_what_the_document_does_not_allow_is_refused_before_anything_is_sent(
    twin: Twin, server: LibraryServer, method: str, arguments: dict[str, Any], said: str
) -> None:
    async with opened(twin, server) as client:
        with pytest.raises(CozeArgumentError) as caught:
            await twin.value(Call(method, arguments, "", None, None).through(library(twin, client)))
    assert said in str(caught.value)
    assert server.requests == []


# ---- Failures


@each_call
async def test_a_failure_that_is_stated_with_a_success_of_http_is_an_api_error(
    twin: Twin, server: LibraryServer, call: Call
) -> None:
    server.instead = Answer(b'{"code": 4711, "msg": "no such shelf"}')
    if not call.has_envelope:
        server.instead = Answer(
            b'{"error_code": "unknown_card", "error_message": "no such card", "error": "no"}',
            status=400,
        )
    for error in await errors_of(twin, server, call):
        assert isinstance(error, CozeAPIError)
        assert error.logid == LOG_ID
        if call.has_envelope:
            assert (error.code, error.msg, error.http_status) == (4711, "no such shelf", 200)
        else:
            assert (error.error_code, error.msg) == ("unknown_card", "no such card")
            assert (error.code, error.http_status) == (None, 400)


@each(
    ("call", "content"),
    product(CALLS + UPLOADS, [b"", b"null", b"[]", b'{"code":', b"<html>Welcome</html>"]),
)
async def test_a_success_that_says_nothing_is_a_response_error(
    twin: Twin, server: LibraryServer, call: Call, content: bytes
) -> None:
    media_type = "text/html" if content.startswith(b"<") else "application/json"
    server.instead = Answer(content, media_type)
    for error in await errors_of(twin, server, call):
        assert isinstance(error, CozeResponseError)
        assert error.logid == LOG_ID


@each_call
async def test_a_gateway_s_page_is_a_server_error(
    twin: Twin, server: LibraryServer, call: Call
) -> None:
    server.instead = Answer(b"<html>Bad gateway</html>", "text/html", 502)
    for error in await errors_of(twin, server, call):
        assert isinstance(error, CozeServerError)
        assert error.http_status == 502


async def errors_of(twin: Twin, server: LibraryServer, call: Call) -> list[BaseException]:
    """What the resource and both endpoint functions raise."""
    errors: list[BaseException] = []
    async with opened(twin, server) as client:
        with pytest.raises(Exception) as caught:  # noqa: PT011 - the caller looks at it
            await twin.value(call.through(library(twin, client)))
        errors.append(caught.value)
    async with twin.within(plain_client(server)) as client:
        for function in functions(twin):
            with pytest.raises(Exception) as caught:  # noqa: PT011
                await twin.value(call.of_endpoint(function, client))
            errors.append(caught.value)
    return errors


# ---- Pages

PAGED: Final = [
    ("books.list", {"shelf_id": "A3"}, ["b1", "b2", "b3", "b4", "b5"], 3),
    ("books.search", {"words": "Volume"}, ["b1", "b2", "b3", "b4", "b5"], 3),
    ("readings.list", {}, ["r1", "r2", "r3"], 3),
    ("readings.notes.list", {"reading_id": "r1"}, ["n1", "n2", "n3"], 2),
]


@pytest.mark.parametrize(("method", "arguments", "ids", "pages"), PAGED)
async def test_a_list_goes_on_over_all_pages(
    twin: Twin,
    server: LibraryServer,
    method: str,
    arguments: dict[str, Any],
    ids: list[str],
    pages: int,
) -> None:
    call = Call(method, arguments, "", None, None)
    async with opened(twin, server) as client:
        found = await twin.items(call.through(library(twin, client)))
    assert [item.id for item in found] == ids
    assert len(server.requests) == pages


@pytest.mark.parametrize(("method", "arguments", "ids"), [paged[:3] for paged in PAGED])
async def test_the_page_of_an_endpoint_function_goes_on_as_well(
    twin: Twin, server: LibraryServer, method: str, arguments: dict[str, Any], ids: list[str]
) -> None:
    call = Call(method, arguments, "", None, None)
    async with twin.within(plain_client(server)) as client:
        page = await twin.value(call.of_endpoint(functions(twin)[0], client))
        found = await twin.items(page)
    assert [item.id for item in found] == ids


async def test_a_page_knows_where_it_stands(twin: Twin, server: LibraryServer) -> None:
    async with opened(twin, server) as client:
        books = await twin.value(library(twin, client).books.list(shelf_id="A3", page=3))
        notes = await twin.value(library(twin, client).readings.notes.list(reading_id="r1"))
        following = await twin.value(notes.next_page())
    assert (books.number, books.size, books.total, books.has_more) == (3, 2, 5, False)
    assert (notes.number, notes.size, notes.has_more) == (None, 2, True)
    assert following.items == [models.Note(id="n3", text="Note 3")]
    assert server.requests[-1].body == {"after_id": "n2", "limit": 2}


# ---- Event streams


async def test_a_stream_gives_typed_events_up_to_the_one_that_ends_it(
    twin: Twin, server: LibraryServer
) -> None:
    async with opened(twin, server) as client:
        events = await twin.items(library(twin, client).readings.stream(book_id="b1"))
    reading = models.Reading(id="r1", book_id="b1", state="started")
    line = models.Line(text="Yes, of course,", pause=0.5)
    assert events == [
        models.StartedEvent(id=0, data=reading),
        models.LineEvent(id=1, data=line),
        models.PulseEvent(id=2),
        models.PulseEvent(id=3, data=models.Pulse(listeners=3)),
        models.UnknownReadingEvent("Applause", {"loud": True}, "4"),
        models.FinishedEvent(id=5, data=models.Outcome(recording_url="http://localhost/r1")),
    ]
    assert [event.event for event in events] == [
        "Started",
        "Line",
        "Pulse",
        "Pulse",
        "Applause",
        "Finished",
    ]
    assert [event.reading for event in events] == [reading, None, None, None, None, None]
    assert [event.line for event in events] == [None, line, None, None, None, None]
    assert [event.pulse for event in events][2:4] == [None, models.Pulse(listeners=3)]
    assert server.requests[0].body == {"book_id": "b1", "stream": True}


async def test_the_log_id_of_a_stream_is_known_while_it_is_open(
    twin: Twin, server: LibraryServer
) -> None:
    async with (
        opened(twin, server) as client,
        twin.within(library(twin, client).readings.stream(book_id="b1")) as stream,
    ):
        assert stream.logid == LOG_ID


@pytest.mark.parametrize(("script", "last"), [("tale", "Finished"), ("quiz", "Asked")])
async def test_any_of_several_events_may_end_a_stream(
    twin: Twin, server: LibraryServer, script: str, last: str
) -> None:
    async with opened(twin, server) as client:
        stream = library(twin, client).readings.runs.stream(script=script, parameters={"depth": 2})
        events = await twin.items(stream)
    assert events[-1].event == last
    assert server.requests[0].body == {"script": script, "parameters": {"depth": 2}}
    assert events[0].line is not None
    asked = models.Question(question_id="q1") if last == "Asked" else None
    assert events[-1].question == asked


async def test_an_endpoint_function_of_a_stream_returns_the_stream(
    twin: Twin, server: LibraryServer
) -> None:
    call = Call("readings.runs.stream", {"script": "tale"}, "", None, None)
    async with opened(twin, server) as client:
        events = await twin.items(call.of_endpoint(functions(twin)[0], client))
    assert events == [
        models.ProgressEvent(data=models.Line(text="Once upon a time")),
        models.ProgressEvent(data=models.Pulse(listeners=2)),
        models.FinishedEvent(data=models.Outcome()),
    ]


def streams(twin: Twin, client: Any) -> dict[str, Any]:
    readings = library(twin, client).readings
    return {
        "both": readings.stream(book_id="cut"),
        "only": readings.runs.stream(script="cut"),
    }


@pytest.mark.parametrize("which", ["both", "only"])
async def test_a_stream_without_its_end_is_interrupted(
    twin: Twin, server: LibraryServer, which: str
) -> None:
    events = []
    async with opened(twin, server) as client:
        with pytest.raises(CozeStreamInterruptedError) as caught:
            async for event in twin.each(streams(twin, client)[which]):
                events.append(event.event)  # noqa: PERF401 - the error is to leave them
    assert events == [{"both": "Started", "only": "Progress"}[which]]
    assert caught.value.logid == LOG_ID


async def test_an_event_that_fails_a_stream_is_an_error_with_its_code_and_words(
    twin: Twin, server: LibraryServer
) -> None:
    events = []
    async with opened(twin, server) as client:
        with pytest.raises(CozeStreamEventError) as caught:
            async for event in twin.each(library(twin, client).readings.stream(book_id="broken")):
                events.append(event.event)  # noqa: PERF401
    assert events == ["Started"]
    assert (caught.value.code, caught.value.msg) == (7, "the reader is hoarse")
    assert caught.value.logid == LOG_ID


@pytest.mark.parametrize("which", ["both", "only"])
async def test_a_stream_that_is_refused_is_an_api_error(
    twin: Twin, server: LibraryServer, which: str
) -> None:
    server.instead = Answer(b'{"code": 4711, "msg": "no such shelf"}')
    async with opened(twin, server) as client:
        with pytest.raises(CozeAPIError) as caught:
            await twin.items(streams(twin, client)[which])
    assert (caught.value.code, caught.value.msg) == (4711, "no such shelf")
    assert caught.value.logid == LOG_ID


@pytest.mark.parametrize("told", [{}, {"data": None}, {"data": {}}, {"data": {"books": None}}])
async def test_a_list_that_is_missing_from_a_success_is_empty(
    twin: Twin, server: LibraryServer, told: dict[str, Any]
) -> None:
    server.instead = said(**told)
    async with opened(twin, server) as client:
        overdue = await twin.value(library(twin, client).loans.list_overdue())
    assert (overdue, overdue.logid) == ([], LOG_ID)


# ---- Types


def test_a_type_checker_knows_what_each_kind_returns(server: LibraryServer) -> None:
    with Coze(auth=TokenAuth("token"), base_url=server.url) as client:
        library = Library(client)
        assert_type(library.books.retrieve(book_id="b1").editions, dict[str, models.Edition] | None)
        assert_type(library.books.list(shelf_id=3), Page[models.Book])
        assert_type(library.books.read_out(book_id="b1"), BinaryResult)
        assert_type(library.books.read_out_stream(book_id="b1"), BinaryStream)
        assert_type(library.books.remove(book_ids=["b1"]), EmptyResult)
        assert_type(library.shelves.list(order=models.ShelfOrder.NAME), ResultList[models.Shelf])
        assert_type(library.loans.renew(loan_id="9"), models.Book)
        assert_type(library.loans.give_back(loan_id="9"), models.Book)
        assert_type(library.loans.list_overdue(), ResultList[models.Book])
        assert_type(
            library.branches.rooms.seats.reserve(branch_id="n", room_id="2", number=4).until,
            int | None,
        )
        stream = library.readings.stream(book_id="b1")
        assert_type(stream, EventStream[models.ReadingEvent])
        for event in stream:
            assert_type(event.pulse, models.Pulse | None)
            assert_type(event.line, models.Line | None)
            if isinstance(event, UnknownEvent):
                assert_type(event.line, None)


def test_a_secret_is_not_shown() -> None:
    token = models.CardToken(access_token="very secret", expires_in=60)
    assert repr(token) == "CardToken(access_token=***, expires_in=60)"
    assert dict(token.__rich_repr__()) == {"access_token": "***", "expires_in": 60}
