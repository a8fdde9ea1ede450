"""Whether what a document says wrongly is refused when it is compiled, not when it is used."""

from __future__ import annotations

import pytest
import yaml

from scripts.declarations import Declarations, DocumentError, class_name
from scripts.generate import GOLDEN

TEXT = GOLDEN.document.read_text(encoding="utf-8")


def operations_of(text: str) -> set[str]:
    document = yaml.safe_load(text)
    declarations = Declarations(document)
    for name, schema in document["components"]["schemas"].items():
        if "properties" in schema:
            assert declarations.model(class_name(name)).fields
        if "enum" in schema:
            assert isinstance(declarations.spellings(class_name(name)), dict)
    return {one.name for each in declarations.resources.values() for one in each.operations}


def test_the_golden_document_says_nothing_wrongly() -> None:
    assert "readings_runs_stream" in operations_of(TEXT)


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("cursor: page_token", "cursor: page_tokn", "readings_list: .*'page_tokn'"),
        ("number: page, size: size", "number: pages, size: size", "books_search: .*'pages'"),
        ("end: [Finished, Asked]", "end: [Finished, asked]", "RunEvent: .*'asked'"),
        ("failure: [Broken]", "failure: [Boken]", "ReadingEvent: .*'Boken'"),
        ("field: stream}", "field: steam}", "readings_create: .*'steam'"),
        (
            "x-coze-stream: {method: stream",
            "x-coze-streams: {method: stream",
            "readings_create: x-coze-stream is for",
        ),
        (
            "x-coze-stream: {method: stream, field: stream}",
            "x-coze-stream: {method: stream}",
            "readings_create: x-coze-stream is for",
        ),
        ("x-coze-result: .", "x-coze-results: .", "loans_create: str can't carry a log ID"),
        (
            "x-coze-result: [data.book, data]",
            "x-coze-result: [data.book, msg]",
            "loans_give_back: msg holds no models.Book, which data.book does",
        ),
        ("[data.book, data]", "[data.book, date]", "date: .*'date'"),
        (
            "operationId: cards_create_token",
            "operationId: card_create_token",
            "card_create_token: an operation's ID begins with its tag, cards_",
        ),
        (
            "tags: [loans]\n      operationId: loans_create",
            "tags: [books_covers]\n      operationId: books_covers_lend",
            "two tags have one name, books_covers",
        ),
        ("x-coze-also: Text", "x-coze-also: pause", "Line: two fields have one name: pause"),
        ("{bound: hardback,", "{bound: hardcover,", "BookFormat: .*'hardcover'"),
        ("{bound: hardback,", "{paperback: hardback,", "BookFormat: two values have one spelling"),
        ("{reading.over: Finished,", "{reading.over: Over,", "ReadingEvent: .*'Over'"),
        ("{reading.over: Finished,", "{Line: Finished,", "ReadingEvent: two events have one name"),
        ("{numbers: [book_ids]}", "{numbers: [books]}", "books_remove: .*'books'"),
        ("{query: {desk: front}}", "{question: {desk: front}}", "list_overdue: .*'question'"),
        ("{path: /v1/loan}", "{path: '/v1/loan/{id}'}", "loans_retrieve: .*'id'"),
        ("{from_zero: [page],", "{from_zero: [pages],", "books_list: .*'pages'"),
        ("{from_zero: [page], told_by: Counts}", "{from_zero: [page]}", "books_list: .*no told_by"),
        ("x-coze-envelope: optional", "x-coze-envelope: maybe", "loans_renew: .*'maybe'"),
        (
            "- $ref: '#/components/schemas/GuestTokenRequest'",
            "- {type: object}",
            "cards_create_token: its body needs a named schema",
        ),
        ("const: guest", "const: library_card", "cards_create_token: no required constant tells"),
        (
            "        name:\n          type: string\n          maxLength",
            "        card_number:\n          type: integer\n          maxLength",
            "cards_create_token: card_number has several types: str, int",
        ),
        ("        voice:\n", "        book_id:\n", "books_read_out: two arguments have one name"),
    ],
)
def test_what_leads_nowhere_is_refused(right: str, wrong: str, said: str) -> None:
    assert right in TEXT
    with pytest.raises(DocumentError, match=said):
        operations_of(TEXT.replace(right, wrong, 1))
