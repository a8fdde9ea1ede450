"""A library on this machine, which answers as tests/golden/library.yaml says."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final, NamedTuple, TypeAlias
from urllib.parse import parse_qs, urlsplit

LOG_ID: Final = "log-1"
SOUND: Final = b"ID3\x00\xff"


class Request(NamedTuple):
    """A request as it came."""

    line: str
    """Its method and its target."""
    headers: dict[str, str]
    """By lower-case name."""
    content: bytes

    @property
    def body(self) -> Any:
        """The parsed JSON of the content, None where there is none."""
        return json.loads(self.content) if self.content else None

    @property
    def query(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(urlsplit(self.line).query).items()}

    def parts(self) -> dict[str, tuple[str | None, bytes]]:
        """The parts of a form by name, each its file's name and its content."""
        head = f"Content-Type: {self.headers['content-type']}\r\n\r\n".encode()
        form: Any = message_from_bytes(head + self.content)
        return {
            part.get_param("name", header="content-disposition"): (
                part.get_filename(),
                part.get_payload(decode=True),
            )
            for part in form.get_payload()
        }


class Answer(NamedTuple):
    """What a request is answered with."""

    content: bytes
    media_type: str = "application/json"
    status: int = 200


Answers: TypeAlias = Callable[[Request], Answer]


def said(**fields: Any) -> Answer:
    """An envelope that says success, with fields beside its code."""
    return Answer(json.dumps({"code": 0, "msg": "", **fields}).encode())


def event(name: str, data: Any = None, *, number: int | None = None) -> str:
    """One event of a stream; without a line for its data where that is None."""
    lines = [
        None if number is None else f"id: {number}",
        f"event: {name}",
        None if data is None else f"data: {json.dumps(data)}",
    ]
    return "\n".join(line for line in lines if line is not None) + "\n\n"


def book(number: int) -> dict[str, Any]:
    return {"id": f"b{number}", "title": f"Volume {number}"}


BOOK: Final = {
    **book(1),
    "class": "PR 6045",
    "pageCount": 209,
    "format": "paperback",
    "shelf_id": 3,
    "authors": ["V. Woolf"],
    "editions": {"en": {"year": 1927}},
}
BOOKS: Final = [book(number) for number in range(1, 6)]
READING: Final = {"id": "r1", "book_id": "b1", "state": "started"}
NOTES: Final = [{"id": f"n{number}", "text": f"Note {number}"} for number in range(1, 4)]

READINGS_OF: Final[dict[str, list[str]]] = {
    "b1": [
        event("Started", READING, number=0),
        event("Line", {"text": "Yes, of course,", "pause": 0.5}, number=1),
        event("Pulse", number=2),
        event("Pulse", {"listeners": 3}, number=3),
        event("Applause", {"loud": True}, number=4),
        event("Finished", {"recording_url": "http://localhost/r1"}, number=5),
    ],
    "broken": [
        event("Started", READING, number=0),
        event("Broken", {"error_code": 7, "error_message": "the reader is hoarse"}, number=1),
    ],
    "cut": [event("Started", READING, number=0)],
}
RUNS_OF: Final[dict[str, list[str]]] = {
    "tale": [
        event("Progress", {"text": "Once upon a time"}),
        event("Progress", {"listeners": 2}),
        event("Finished", {}),
    ],
    "quiz": [
        event("Progress", {"text": "Which town?"}),
        event("Asked", {"question_id": "q1"}),
        event("Progress", {"text": "never read"}),
    ],
    "cut": [event("Progress", {"text": "Once upon a"})],
}


def list_books(request: Request) -> Answer:
    number, size = int(request.query["page"]), int(request.query["per_page"])
    page = BOOKS[(number - 1) * size : number * size]
    return said(data={"books": page, "total": len(BOOKS)})


def search_books(request: Request) -> Answer:
    number, size = request.body.get("page", 1), request.body.get("size", 2)
    page = BOOKS[(number - 1) * size : number * size]
    return said(books=page, total=len(BOOKS))


def list_readings(request: Request) -> Answer:
    following = {None: "second", "second": "third"}.get(request.query.get("page_token"))
    number = {"second": 2, "third": 3}.get(request.query.get("page_token", ""), 1)
    page = {"readings": [{"id": f"r{number}", "book_id": "b1"}], "has_more": following is not None}
    return said(data=page if following is None else {**page, "next_page_token": following})


def list_notes(request: Request) -> Answer:
    asked = request.body or {}
    ids = [note["id"] for note in NOTES]
    first = ids.index(asked["after_id"]) + 1 if "after_id" in asked else 0
    page = NOTES[first : first + asked.get("limit", 2)]
    return said(
        data=page,
        first_id=page[0]["id"],
        last_id=page[-1]["id"],
        has_more=page[-1] != NOTES[-1],
    )


def create_reading(request: Request) -> Answer:
    if not request.body["stream"]:
        return said(data=READING)
    events = READINGS_OF[request.body["book_id"]]
    return Answer("".join(events).encode(), "text/event-stream")


def run_script(request: Request) -> Answer:
    return Answer("".join(RUNS_OF[request.body["script"]]).encode(), "text/event-stream")


def keep_cover(request: Request) -> Answer:
    parts = request.parts()
    _, picture = parts.get("picture", (None, b""))
    _, caption = parts.get("caption", (None, b""))
    return said(data={"bytes": len(picture), "caption": caption.decode()})


def lend(request: Request) -> Answer:
    return said(data="Back by May.", loan_id=9, item=request.body["item"])


LOAN: Final = {
    "loan_id": 9,
    "logid": "log-0",
    "after": {"loan_id": 8, "after": {"loan_id": 7}},
    "copies": {"Volume 2": {"loan_id": 10, "after": {"loan_id": 6}}},
}

ROUTES: Final[dict[str, Answers]] = {
    r"GET /v1/books/b1(\?.*)?": lambda _: said(data=BOOK),
    r"GET /v1/books\?.*": list_books,
    r"DELETE /v1/books": lambda _: said(),
    r"POST /v1/books/search": search_books,
    r"POST /v1/books/b1/read_out": lambda _: Answer(SOUND, "audio/mpeg"),
    r"(POST|PUT) /v1/books/b1/cover": keep_cover,
    r"GET /v1/shelves(\?.*)?": lambda _: said(data=[{"id": "A3", "floor": 1, "kind": "shelf"}]),
    r"PUT /v1/shelves/A3": lambda _: said(),
    r"GET /v1/readings(\?.*)?": list_readings,
    r"POST /v1/readings": create_reading,
    r"POST /v1/readings/r1/notes/list": list_notes,
    r"POST /v1/readings/runs": run_script,
    r"POST /v1/loans": lend,
    r"GET /v1/loans/9": lambda _: Answer(json.dumps({"msg": "", "data": [LOAN]}).encode()),
    r"POST /v1/loans/9/renew": lambda _: said(book=BOOK),
    r"POST /v1/loans/9/return": lambda _: said(data={"book": BOOK}),
    r"GET /v1/loans/overdue": lambda _: said(data={"books": BOOKS[:2]}),
    r"POST /v1/cards/token": lambda _: Answer(b'{"access_token": "t", "expires_in": 60}'),
    r"POST /v1/branches/n/rooms/2/seats/4": lambda _: said(data={"number": 4}),
}


def list_books_from_zero(request: Request) -> Answer:
    number, size = int(request.query["page"]), int(request.query["per_page"])
    page = BOOKS[number * size : (number + 1) * size]
    return said(data={"books": page, "total": len(BOOKS)}, Counts=None)


def remove_numbered(request: Request) -> Answer:
    if all(isinstance(one, int) for one in request.body["book_ids"]):
        return said()
    return Answer(b'{"code": 400, "msg": "no numbers"}', status=400)


ROUTES_ELSEWHERE: Final[dict[str, Answers]] = {
    r"GET /v1/books\?.*": list_books_from_zero,
    r"DELETE /v1/books": remove_numbered,
    r"POST /v1/loans": lambda request: said(loan_id=9, data="", Counts=request.body["item"]),
    r"GET /v1/loan\?loan_id=9": ROUTES["GET /v1/loans/9"],
    r"GET /v1/loans/overdue\?desk=front": ROUTES["GET /v1/loans/overdue"],
}
"""What a host answers that serves some operations otherwise."""


class LibraryServer(ThreadingHTTPServer):
    """The server, what it was asked, and what to answer in place of its own answers."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.requests: list[Request] = []
        self.instead: Answer | None = None
        self.routes = ROUTES
        self.cut = False
        """Whether the connection breaks before the last byte of a response."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def answer(self, request: Request) -> Answer:
        self.requests.append(request)
        if self.instead is not None:
            return self.instead
        for pattern, answer in self.routes.items():
            if re.fullmatch(pattern, request.line):
                return answer(request)
        code = 4711 if self.routes is ROUTES else 404
        return Answer(b'{"code": %d, "msg": "no such shelf"}' % code, status=404)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # an answer is one write, for which no client waits twice
    server: LibraryServer

    def _answer(self) -> None:
        content = self.rfile.read(int(self.headers.get("content-length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        answer = self.server.answer(Request(f"{self.command} {self.path}", headers, content))
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.media_type)
        self.send_header("Content-Length", str(len(answer.content)))
        self.send_header("x-tt-logid", LOG_ID)
        self.end_headers()
        self.wfile.write(answer.content[: -1 if self.server.cut else None])
        self.close_connection = self.server.cut

    do_GET = do_POST = do_PUT = do_DELETE = _answer  # noqa: N815 - http.server looks for these

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def library_server() -> Iterator[LibraryServer]:
    """Run a server on a free port."""
    with LibraryServer() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
