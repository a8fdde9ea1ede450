"""Messages are built as the wire wants them, and what it would refuse is refused before sending."""

import json
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_api.models import EnterMessage, ObjectStringItem, ObjectStringItemType
from coze_core.errors import CozeArgumentError
from coze_ext._messages import (
    assistant_message,
    audio,
    file,
    image,
    text,
    user_message,
)

LIMITS_KEPT: dict[str, Any] = {
    "none": {},
    "sixteen pairs": {f"key {number}": "value" for number in range(16)},
    "the longest key": {"k" * 64: "v"},
    "the longest value": {"k": "v" * 512},
    "characters of several bytes": {"键" * 64: "🙂" * 512},
}
LIMITS_BROKEN: dict[str, tuple[Any, str]] = {
    "seventeen pairs": (
        {f"key {number}": "value" for number in range(17)},
        "meta_data: expected at most 16 pairs, got 17",
    ),
    "an empty key": ({"": "v"}, "meta_data: key '': expected 1 to 64 characters, got 0"),
    "too long a key": ({"k" * 65: "v"}, "meta_data: key 'k+': expected 1 to 64 characters, got 65"),
    "an empty value": ({"k": ""}, r"meta_data\['k'\]: expected 1 to 512 characters, got 0"),
    "too long a value": (
        {"k": "v" * 513},
        r"meta_data\['k'\]: expected 1 to 512 characters, got 513",
    ),
    "a key of another type": ({1: "v"}, "meta_data: key 1: expected a string, got int"),
    "a value of another type": ({"k": 1}, r"meta_data\['k'\]: expected a string, got int"),
    "no value": ({"k": None}, r"meta_data\['k'\]: expected a string, got None"),
    "no mapping": ([("k", "v")], "meta_data: expected a mapping, got list"),
    "text": ("k=v", "meta_data: expected a mapping, got str"),
}


class TestText:
    def test_of_a_user_is_a_question(self) -> None:
        message = user_message("What can you do? 你好")
        assert isinstance(message, EnterMessage)
        assert message.to_dict() == {
            "role": "user",
            "type": "question",
            "content": "What can you do? 你好",
            "content_type": "text",
        }

    def test_of_the_assistant_is_an_answer(self) -> None:
        assert assistant_message("I can sing.").to_dict() == {
            "role": "assistant",
            "type": "answer",
            "content": "I can sing.",
            "content_type": "text",
        }

    @pytest.mark.parametrize("build", [user_message, assistant_message])
    @pytest.mark.parametrize(
        ("content", "problem"),
        [
            ("", "at least 1 character"),
            ("half \ud83d of a character", "UTF-8"),
        ],
    )
    def test_that_can_t_be_sent_is_refused(
        self, build: Callable[[str], EnterMessage], content: str, problem: str
    ) -> None:
        with pytest.raises(CozeArgumentError, match=f"^content: expected .*{problem}"):
            build(content)

    @pytest.mark.parametrize("content", [None, 1, b"text", {"text": "a"}, [text("a")]])
    def test_of_the_assistant_is_a_string(self, content: Any) -> None:
        with pytest.raises(CozeArgumentError, match=r"^content: expected a string, got "):
            assistant_message(content)


@pytest.mark.parametrize("build", [user_message, assistant_message])
class TestMetaData:
    @pytest.mark.parametrize("case", LIMITS_KEPT)
    def test_within_the_limits_is_sent(self, build: Callable[..., EnterMessage], case: str) -> None:
        meta_data = LIMITS_KEPT[case]
        message = build("a", meta_data=MappingProxyType(meta_data))
        assert message.to_dict()["meta_data"] == meta_data
        json.dumps(message.to_dict())

    @pytest.mark.parametrize("case", LIMITS_BROKEN)
    def test_beyond_the_limits_is_refused(
        self, build: Callable[..., EnterMessage], case: str
    ) -> None:
        meta_data, problem = LIMITS_BROKEN[case]
        with pytest.raises(CozeArgumentError, match=f"^{problem}"):
            build("a", meta_data=meta_data)

    def test_that_changes_later_does_not_change_the_message(
        self, build: Callable[..., EnterMessage]
    ) -> None:
        meta_data = {"k": "v"}
        message = build("a", meta_data=meta_data)
        meta_data["k"] = ""
        assert message.to_dict()["meta_data"] == {"k": "v"}


@pytest.mark.parametrize(
    ("item", "fields"),
    [
        (text("a"), {"type": "text", "text": "a"}),
        (image("1"), {"type": "image", "file_id": "1"}),
        (image(file_id="1"), {"type": "image", "file_id": "1"}),
        (image(file_url="https://e.x/a"), {"type": "image", "file_url": "https://e.x/a"}),
        (file("1"), {"type": "file", "file_id": "1"}),
        (file(file_url="https://e.x/a"), {"type": "file", "file_url": "https://e.x/a"}),
        (audio("1"), {"type": "audio", "file_id": "1"}),
        (audio(file_url="https://e.x/a"), {"type": "audio", "file_url": "https://e.x/a"}),
        # The reference asks for one of the two at least.
        (file("1", file_url="u"), {"type": "file", "file_id": "1", "file_url": "u"}),
    ],
)
def test_an_item_has_only_what_was_given(item: ObjectStringItem, fields: dict[str, str]) -> None:
    assert item.to_dict() == fields


@pytest.mark.parametrize("build", [image, file, audio])
@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({}, ": expected file_id or file_url, got none"),
        ({"file_id": ""}, r"\.file_id: expected an ID, got an empty string"),
        ({"file_url": ""}, r"\.file_url: expected at least 1 character"),
        ({"file_id": "1", "file_url": ""}, r"\.file_url: expected at least 1 character"),
        ({"file_id": 1}, r"\.file_id: expected a string, got int"),
        ({"file_url": b"u"}, r"\.file_url: expected a string, got bytes"),
    ],
)
def test_a_file_needs_an_id_or_a_url(
    build: Callable[..., ObjectStringItem], arguments: dict[str, Any], problem: str
) -> None:
    with pytest.raises(CozeArgumentError, match=f"^{build.__name__}{problem}"):
        build(**arguments)


@pytest.mark.parametrize("value", ["", None, 1, b"a", "\udc00"])
def test_a_text_item_needs_text(value: Any) -> None:
    with pytest.raises(CozeArgumentError, match=r"^text\.text: expected "):
        text(value)


class TestMultimodal:
    def test_content_is_compact_json_in_plain_characters(self) -> None:
        message = user_message((text("这是什么?"), image("1"), file(file_url="https://e.x/a")))
        assert message.to_dict() == {
            "role": "user",
            "type": "question",
            "content": '[{"type":"text","text":"这是什么?"},{"type":"image","file_id":"1"},'
            '{"type":"file","file_url":"https://e.x/a"}]',
            "content_type": "object_string",
        }

    @pytest.mark.parametrize(
        "items",
        [
            [image("1")],
            [file("1"), file("2")],
            [audio("1")],
            [image("1"), text("a")],
            [text("a"), audio("1"), file("2")],
            [image(str(number)) for number in range(50)],
        ],
    )
    def test_what_the_wire_takes_is_taken(self, items: list[ObjectStringItem]) -> None:
        message = user_message(items, meta_data={"k": "v"})
        assert json.loads(message.content) == [item.to_dict() for item in items]
        assert message.to_dict()["meta_data"] == {"k": "v"}

    @pytest.mark.parametrize(
        ("items", "problem"),
        [
            ([], "content: expected at least 1 item, got none"),
            ([text("a"), image("1"), text("b")], "content: expected at most 1 text item, got 2"),
            ([text("a")], "content: expected a file or an image beside the text item"),
            ([text("a"), audio("1")], "content: expected a file or an image beside the text item"),
            ([image("1"), "a"], r"content\[1\]: expected an item made by .*, got str"),
            ([{"type": "image", "file_id": "1"}], r"content\[0\]: expected an item .*, got dict"),
            ([None], r"content\[0\]: expected an item made by .*, got None"),
            (b"ab", r"content\[0\]: expected an item made by .*, got int"),
            (image("1"), "content: expected a string or a list of items, got ObjectStringItem"),
            (None, "content: expected a string or a list of items, got None"),
            ({"type": "text"}, "content: expected a string or a list of items, got dict"),
            (iter([image("1")]), "content: expected a string or a list of items, got "),
            (
                [ObjectStringItem(type=ObjectStringItemType.IMAGE)],
                r"content\[0\]: expected file_id or file_url, got none",
            ),
            (
                [image("1"), ObjectStringItem(type=ObjectStringItemType.FILE, file_id="")],
                r"content\[1\]\.file_id: expected an ID, got an empty string",
            ),
        ],
    )
    def test_what_the_wire_refuses_is_refused(self, items: Any, problem: str) -> None:
        with pytest.raises(CozeArgumentError, match=f"^{problem}"):
            user_message(items)

    def test_types_that_the_document_does_not_know_pass(self) -> None:
        item = ObjectStringItem.from_dict({"type": "video", "file_key": "1"})
        assert user_message([item]).content == '[{"type":"video","file_key":"1"}]'


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_arrives_as_it_is(content: str) -> None:
    assert user_message(content).content == content
    assert json.loads(user_message([text(content), image("1")]).content)[0]["text"] == content
