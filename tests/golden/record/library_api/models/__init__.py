"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .asked_event import AskedEvent
    from .book import Book
    from .book_format import BookFormat
    from .book_item import BookItem
    from .book_list import BookList
    from .book_list_response import BookListResponse
    from .book_remove_request import BookRemoveRequest
    from .book_response import BookResponse
    from .book_search_request import BookSearchRequest
    from .book_search_response import BookSearchResponse
    from .breakage import Breakage
    from .broken_event import BrokenEvent
    from .card_failure import CardFailure
    from .card_token import CardToken
    from .card_token_request import CardTokenRequest
    from .cover import Cover
    from .cover_create_request import CoverCreateRequest
    from .cover_response import CoverResponse
    from .cover_update_request import CoverUpdateRequest
    from .dicts import BookItemDict, MagazineItemDict
    from .edition import Edition
    from .empty_response import EmptyResponse
    from .finished_event import FinishedEvent
    from .floor import Floor
    from .guest_token_request import GuestTokenRequest
    from .line import Line
    from .line_event import LineEvent
    from .loan import Loan
    from .loan_create_request import LoanCreateRequest
    from .loan_create_response import LoanCreateResponse
    from .loan_map import LoanMap
    from .loan_renew_response import LoanRenewResponse
    from .loan_response import LoanResponse
    from .loan_return_response import LoanReturnResponse
    from .magazine_item import MagazineItem
    from .note import Note
    from .note_list_request import NoteListRequest
    from .note_list_response import NoteListResponse
    from .outcome import Outcome
    from .overdue import Overdue
    from .overdue_response import OverdueResponse
    from .progress_event import ProgressEvent
    from .pulse import Pulse
    from .pulse_event import PulseEvent
    from .question import Question
    from .read_out_request import ReadOutRequest
    from .reading import Reading
    from .reading_create_request import ReadingCreateRequest
    from .reading_event import READING_EVENTS, ReadingEvent, UnknownReadingEvent
    from .reading_list import ReadingList
    from .reading_list_response import ReadingListResponse
    from .reading_response import ReadingResponse
    from .returned_book import ReturnedBook
    from .run_event import RUN_EVENTS, RunEvent, UnknownRunEvent
    from .run_request import RunRequest
    from .seat import Seat
    from .seat_response import SeatResponse
    from .shelf import Shelf
    from .shelf_list_response import ShelfListResponse
    from .shelf_order import ShelfOrder
    from .shelf_update_request import ShelfUpdateRequest
    from .started_event import StartedEvent

_MODULES = {
    "AskedEvent": ".asked_event",
    "Book": ".book",
    "BookFormat": ".book_format",
    "BookItem": ".book_item",
    "BookItemDict": ".dicts",
    "BookList": ".book_list",
    "BookListResponse": ".book_list_response",
    "BookRemoveRequest": ".book_remove_request",
    "BookResponse": ".book_response",
    "BookSearchRequest": ".book_search_request",
    "BookSearchResponse": ".book_search_response",
    "Breakage": ".breakage",
    "BrokenEvent": ".broken_event",
    "CardFailure": ".card_failure",
    "CardToken": ".card_token",
    "CardTokenRequest": ".card_token_request",
    "Cover": ".cover",
    "CoverCreateRequest": ".cover_create_request",
    "CoverResponse": ".cover_response",
    "CoverUpdateRequest": ".cover_update_request",
    "Edition": ".edition",
    "EmptyResponse": ".empty_response",
    "FinishedEvent": ".finished_event",
    "Floor": ".floor",
    "GuestTokenRequest": ".guest_token_request",
    "Line": ".line",
    "LineEvent": ".line_event",
    "Loan": ".loan",
    "LoanCreateRequest": ".loan_create_request",
    "LoanCreateResponse": ".loan_create_response",
    "LoanMap": ".loan_map",
    "LoanRenewResponse": ".loan_renew_response",
    "LoanResponse": ".loan_response",
    "LoanReturnResponse": ".loan_return_response",
    "MagazineItem": ".magazine_item",
    "MagazineItemDict": ".dicts",
    "Note": ".note",
    "NoteListRequest": ".note_list_request",
    "NoteListResponse": ".note_list_response",
    "Outcome": ".outcome",
    "Overdue": ".overdue",
    "OverdueResponse": ".overdue_response",
    "ProgressEvent": ".progress_event",
    "Pulse": ".pulse",
    "PulseEvent": ".pulse_event",
    "Question": ".question",
    "READING_EVENTS": ".reading_event",
    "RUN_EVENTS": ".run_event",
    "ReadOutRequest": ".read_out_request",
    "Reading": ".reading",
    "ReadingCreateRequest": ".reading_create_request",
    "ReadingEvent": ".reading_event",
    "ReadingList": ".reading_list",
    "ReadingListResponse": ".reading_list_response",
    "ReadingResponse": ".reading_response",
    "ReturnedBook": ".returned_book",
    "RunEvent": ".run_event",
    "RunRequest": ".run_request",
    "Seat": ".seat",
    "SeatResponse": ".seat_response",
    "Shelf": ".shelf",
    "ShelfListResponse": ".shelf_list_response",
    "ShelfOrder": ".shelf_order",
    "ShelfUpdateRequest": ".shelf_update_request",
    "StartedEvent": ".started_event",
    "UnknownReadingEvent": ".reading_event",
    "UnknownRunEvent": ".run_event",
}

__all__ = (
    "READING_EVENTS",
    "RUN_EVENTS",
    "AskedEvent",
    "Book",
    "BookFormat",
    "BookItem",
    "BookItemDict",
    "BookList",
    "BookListResponse",
    "BookRemoveRequest",
    "BookResponse",
    "BookSearchRequest",
    "BookSearchResponse",
    "Breakage",
    "BrokenEvent",
    "CardFailure",
    "CardToken",
    "CardTokenRequest",
    "Cover",
    "CoverCreateRequest",
    "CoverResponse",
    "CoverUpdateRequest",
    "Edition",
    "EmptyResponse",
    "FinishedEvent",
    "Floor",
    "GuestTokenRequest",
    "Line",
    "LineEvent",
    "Loan",
    "LoanCreateRequest",
    "LoanCreateResponse",
    "LoanMap",
    "LoanRenewResponse",
    "LoanResponse",
    "LoanReturnResponse",
    "MagazineItem",
    "MagazineItemDict",
    "Note",
    "NoteListRequest",
    "NoteListResponse",
    "Outcome",
    "Overdue",
    "OverdueResponse",
    "ProgressEvent",
    "Pulse",
    "PulseEvent",
    "Question",
    "ReadOutRequest",
    "Reading",
    "ReadingCreateRequest",
    "ReadingEvent",
    "ReadingList",
    "ReadingListResponse",
    "ReadingResponse",
    "ReturnedBook",
    "RunEvent",
    "RunRequest",
    "Seat",
    "SeatResponse",
    "Shelf",
    "ShelfListResponse",
    "ShelfOrder",
    "ShelfUpdateRequest",
    "StartedEvent",
    "UnknownReadingEvent",
    "UnknownRunEvent",
)


def __getattr__(name: str) -> Any:
    """Import a model's module on first use (PEP 562)."""
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(module, __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
