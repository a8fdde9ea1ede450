"""What the modules of the playground ask for, write and read."""

from __future__ import annotations

import contextlib
import io
import shlex
from typing import Any

import httpx
import pytest

from coze_mock import MockServer
from coze_mock.document import load_document
from coze_mock.server.validation import MISSING, RequestValidator
from tests.each import each
from tests.mock.node import CONTENT, in_node

BOT = {"bot_id": "7300000000000000002", "published": True}


def test_its_requests_obey_the_document() -> None:
    program = """
        import * as requests from "./chat_requests.js";
        const chat = { id: "7300000000000000003", conversation_id: "7300000000000000004" };
        const asked = given.questions.map((words) => requests.question({ bot: given.bot, words }));
        const draft = { ...given.bot, published: false };
        const result = [
          ...asked,
          requests.question({ bot: draft, words: "And?", conversationId: chat.conversation_id }),
          requests.toolOutputs(chat, [["call_1", "rain"]]),
          requests.cancellation(chat),
          requests.messages(chat),
          requests.botCreation({ workspaceId: "7300000000000000001", name: "Cook", prompt: "" }),
          requests.botPublication(given.bot.bot_id),
        ];
    """
    document = load_document()
    validator = RequestValidator(document)
    operations = {(one.method, one.path): one for one in document.operations}

    questions = [one["question"] for one in CONTENT["examples"]]
    for asked in in_node(program, {"bot": BOT, "questions": questions}):
        operation = operations[asked["method"].lower(), asked["path"]]
        query = asked.get("query", {})
        named = {parameter.name for parameter in operation.query_parameters()}
        assert query.keys() <= named
        is_json = {"content-type": "application/json"} if "body" in asked else {}
        validator.check_parsed(
            operation,
            path={},
            query=query.items(),
            headers=is_json,
            content=asked.get("body", MISSING),
        )


QUESTIONS = [
    *(one["question"] for one in CONTENT["examples"]),
    'It\'s a "quoted" $question \\ with `all` in it\nand 🚀 \u2028 \x00',
]


def test_its_programs_execute_as_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    program = """
        import { programs } from "./programs.js";
        const result = given.asked.map((asked) => programs({ ...given, ...asked }));
    """
    with MockServer(stream_interval=0) as server:
        bot = {"bot_id": server.bot(), "published": True}
        draft = {"bot_id": server.bot(connector_ids=()), "published": False}
        asked = [
            *({"words": words, "bot": bot, "tokenRequired": False} for words in QUESTIONS),
            {"words": QUESTIONS[0], "bot": draft, "tokenRequired": False},
            {"words": QUESTIONS[0], "bot": bot, "tokenRequired": True},
        ]
        given = {"baseUrl": server.base_url, "asked": asked}
        monkeypatch.setenv("COZE_API_TOKEN", "pat_from_the_environment")
        for one, found in zip(asked, in_node(program, given), strict=True):
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(found["Python"], "shown", "exec"), {})
            in_python = server.requests[-1]
            said = [message.content for message in server.chats[-1].messages(server.state.now())]
            answer, _, logid = printed.getvalue().rpartition("\nlog ID: ")
            assert (answer in said, logid) == (True, f"{in_python.logid}\n")

            words = shlex.split(found["curl"].replace("\\\n", " "))
            assert words[:3] == ["curl", "--no-buffer", f"{server.base_url}/v3/chat"]
            name, _, value = words[words.index("--header") + 1].partition(": ")
            body = words[words.index("--json") + 1]
            headers = {name: value.replace("$COZE", "COZE"), "Content-Type": "application/json"}
            response = httpx.post(words[2], headers=headers, content=body, trust_env=False)
            assert "event:done" in response.text
            in_shell = server.requests[-1]
            for asked_so in (in_python.json, in_shell.json):
                assert asked_so["additional_messages"][0]["content"] == one["words"]
                assert asked_so["bot_id"] == one["bot"]["bot_id"]


STREAMS = {
    "event:a\ndata:1\n\nevent:b\ndata:2\n\n": [["a", "1"], ["b", "2"]],
    "\ufeffevent: a\r\ndata: 1\r\n\r\n": [["a", "1"]],
    "event:a\rdata:x\rdata:y\r\r": [["a", "x\ny"]],
    ": a comment\nid: 7\nretry: 1\ndata\n\n": [["message", ""]],
    "event:a\n\ndata:  two\n\n": [["message", " two"]],
    "data:é🚀\n\ndata:cut": [["message", "é🚀"]],
    "event:done\ndata:\n\n": [["done", ""]],
}


def test_a_stream_is_read_however_it_is_cut_into_pieces() -> None:
    program = """
        import { EventDecoder } from "./events.js";
        const read = (pieces) => {
          const decoder = new EventDecoder();
          const events = pieces.flatMap((piece) => decoder.push(piece));
          return [events.map((one) => [one.name, one.data]), decoder.isInsideEvent];
        };
        const result = given.map((text) => [
          ...Array.from({ length: text.length }, (_, at) => [text.slice(0, at), text.slice(at)]),
          [...text],
        ].map(read));
    """
    for (text, expected), found in zip(
        STREAMS.items(), in_node(program, list(STREAMS)), strict=True
    ):
        for events, is_inside in found:
            assert events == expected, text
            assert is_inside == text.endswith("cut")


MARKDOWN: dict[str, Any] = {
    "one\ntwo\n\nthree": [["p", "one\ntwo"], ["p", "three"]],
    "# Title #\ntext": [["h4", "Title"], ["p", "text"]],
    "**b *c* d** `e*f*`": [["p", ["strong", "b ", ["em", "c"], " d"], " ", ["code", "e*f*"]]],
    "snake_case_word 2 * 3 * 4": [["p", "snake_case_word 2 * 3 * 4"]],
    "**unfinished": [["p", "**unfinished"]],
    "\\*plain\\*": [["p", "*plain*"]],
    "- a\n- b\n  - c\n\nd": [["ul", ["li", "a"], ["li", "b", ["ul", ["li", "c"]]]], ["p", "d"]],
    "3. a\n4. b": [["ol", ["li", "a"], ["li", "b"]]],
    "```py\n**x**\n```\ny": [["pre", ["code", "**x**"]], ["p", "y"]],
    "~~~\nstill open": [["pre", ["code", "still open"]]],
    "> q\n> r": [["blockquote", ["p", "q\nr"]]],
    "a\n***\nb": [["p", "a"], ["hr"], ["p", "b"]],
    "a | b\n--|--\n1 | 2": [
        ["table", ["thead", ["tr", ["th", "a"], ["th", "b"]]],
         ["tbody", ["tr", ["td", "1"], ["td", "2"]]]]
    ],
    "<b>x</b> & <script>": [["p", "<b>x</b> & <script>"]],
    "[x](https://a.example/b) ![y](http://c.example)": [["p", ["a", "x"], " ", ["a", "y"]]],
    "[x](javascript:alert(1)) [y](data:text/html,z)": [
        ["p", "[x](javascript:alert(1)) [y](data:text/html,z)"]
    ],
    "see https://a.example/b.": [["p", "see ", ["a", "https://a.example/b"], "."]],
    "": [],
}  # fmt: skip


@pytest.fixture(scope="module")
def trees() -> dict[str, Any]:
    program = """
        import { parse } from "./markdown.js";
        const plain = (one) =>
          typeof one === "string" ? one : [one.tag, ...one.children.map(plain)];
        const result = given.map((text) => parse(text).map(plain));
    """
    return dict(zip(MARKDOWN, in_node(program, list(MARKDOWN)), strict=True))


@each("text", MARKDOWN)
def test_markdown_is_read_as_a_tree_of_few_kinds(trees: dict[str, Any], text: str) -> None:
    assert trees[text] == MARKDOWN[text]


def test_no_text_is_too_much_for_it() -> None:
    """Texts on which a reader fails that looks again and again for what isn't there."""
    pieces = [
        "*",
        "**a ",
        "`",
        "[",
        "[a](",
        "![",
        "> ",
        "- ",
        "  - a\n",
        "_a",
        "~~",
        "|",
        "#",
        "\\",
    ]
    program = """
        import { parse } from "./markdown.js";
        const texts = given.map((one) => one.repeat(20000 / one.length));
        const result = texts.map((text) => parse(text).length > 0);
    """
    assert in_node(program, pieces) == [True] * len(pieces)
