"""Builds the messages that start a chat.

The limits are those of the Coze reference, "Chat" (v3), EnterMessage and object_string objects;
sizes are in the OpenAPI document.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias, cast

from coze_api.models.enter_message import EnterMessage
from coze_api.models.message_content_type import MessageContentType
from coze_api.models.message_role import MessageRole
from coze_api.models.message_type import MessageType
from coze_api.models.object_string_item import ObjectStringItem
from coze_api.models.object_string_item_type import ObjectStringItemType
from coze_core import json
from coze_core.kinds import accept_argument, kind_of
from coze_core.limits import Limits, refuse, type_name
from coze_core.scalar_kinds import Text

_ITEM_TYPES: Final = frozenset(ObjectStringItemType)

ContentItem: TypeAlias = ObjectStringItem
"""One item of a multimodal message, as `text`, `image`, `file` and `audio` return it."""


def user_message(
    content: str | Sequence[ContentItem], *, meta_data: Mapping[str, str] | None = None
) -> EnterMessage:
    """Return a message of the user: text, or items with at most one text and images, files, audio.

    `meta_data` is the application's own: at most 16 pairs, keys of 1 to 64 characters, values of 1
    to 512.

    Raises:
        CozeArgumentError: the service would not take the message.
    """
    content_type = MessageContentType.TEXT
    if not isinstance(content, str):
        content = _json_of(content)
        content_type = MessageContentType.OBJECT_STRING
    return _message(MessageRole.USER, MessageType.QUESTION, content, content_type, meta_data)


def assistant_message(content: str, *, meta_data: Mapping[str, str] | None = None) -> EnterMessage:
    """Return an earlier answer of the bot, as context; limits are those of `user_message`."""
    text_only = MessageContentType.TEXT
    return _message(MessageRole.ASSISTANT, MessageType.ANSWER, content, text_only, meta_data)


def text(text: str) -> ContentItem:
    """Return the text of a multimodal message."""
    _NOT_EMPTY.accept("text.text", text)
    return ContentItem(type=ObjectStringItemType.TEXT, text=text)


def image(file_id: str | None = None, *, file_url: str | None = None) -> ContentItem:
    """Return an image, by the ID of an uploaded file or a public URL."""
    return _file_item(ObjectStringItemType.IMAGE, file_id, file_url)


def file(file_id: str | None = None, *, file_url: str | None = None) -> ContentItem:
    """Return a file, by the ID of an uploaded file or a public URL."""
    return _file_item(ObjectStringItemType.FILE, file_id, file_url)


def audio(file_id: str | None = None, *, file_url: str | None = None) -> ContentItem:
    """Return a sound, by the ID of an uploaded file or a public URL."""
    return _file_item(ObjectStringItemType.AUDIO, file_id, file_url)


def _message(
    role: MessageRole,
    kind: MessageType,
    content: str,
    content_type: MessageContentType,
    meta_data: Mapping[str, str] | None,
) -> EnterMessage:
    message = EnterMessage(
        role=role,
        type=kind,
        content=_NOT_EMPTY.accept("content", content),
        content_type=content_type,
        meta_data=cast("dict[str, str] | None", meta_data),
    )
    return EnterMessage.from_dict(message.accepted())  # a copy, of plain mappings


def _json_of(items: object) -> str:
    if not isinstance(items, Sequence):
        refuse("content", "a string or a list of items", type_name(items))
    plain = []
    for index, item in enumerate(items):
        if not isinstance(item, ContentItem):
            refuse(
                f"content[{index}]",
                "an item made by text(), image(), file() or audio()",
                type_name(item),
            )
        plain.append(_checked_fields(item, f"content[{index}]"))
    kinds = [str(item.type) for item in items]
    if not kinds:
        refuse("content", "at least 1 item", "none")
    if kinds.count("text") > 1:
        refuse("content", "at most 1 text item", kinds.count("text"))
    if "text" in kinds and not {"image", "file"} & {*kinds}:
        refuse(
            "content",
            "a file or an image beside the text item",
            "none; pass text alone as a string",
        )
    return json.encode(plain).decode()


def _file_item(
    kind: ObjectStringItemType, file_id: str | None, file_url: str | None
) -> ContentItem:
    item = ContentItem(type=kind, file_id=file_id, file_url=file_url)
    _checked_fields(item, kind.value)
    return item


def _checked_fields(item: ContentItem, name: str) -> dict[str, Any]:
    """Return the fields of an item that has what its type needs; unknown types pass."""
    fields: dict[str, Any] = accept_argument(_ITEM, name, item)
    needed = ["text"] if item.type == "text" else ["file_id", "file_url"]
    given = [field for field in needed if field in fields]
    if not given and item.type in _ITEM_TYPES:
        refuse(name, " or ".join(needed), "none")
    for field in given:
        _NOT_EMPTY.accept(f"{name}.{field}", fields[field])
    return fields


_ITEM: Final = kind_of(ContentItem)
_NOT_EMPTY: Final = Text(Limits(min_length=1))
