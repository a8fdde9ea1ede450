"""Builds the messages that a chat is started with.

The limits are those of the Coze reference, "Chat" (v3), EnterMessage and object_string objects;
the sizes among them stand in the OpenAPI document.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from coze_api.models.enter_message import EnterMessage
from coze_api.models.message_content_type import MessageContentType
from coze_api.models.message_role import MessageRole
from coze_api.models.message_type import MessageType
from coze_api.models.object_string_item import ObjectStringItem
from coze_api.models.object_string_item_type import ObjectStringItemType
from coze_api.types import UNSET, check_id, check_request

from ._errors import CozeArgumentError

_ITEM_TYPES: Final = frozenset(ObjectStringItemType)

ContentItem: TypeAlias = ObjectStringItem
"""One piece of a multimodal message, as `text`, `image`, `file` and `audio` make it."""


def user_message(
    content: str | Sequence[ContentItem], *, meta_data: Mapping[str, str] | None = None
) -> EnterMessage:
    """Build what the user says: text, or items with at most one text among images, files, audio.

    `meta_data` is the application's own: at most 16 pairs, keys of 1 to 64 characters, values of 1
    to 512. Raises CozeArgumentError.
    """
    content_type = MessageContentType.TEXT
    if not isinstance(content, str):
        content = _json_of(content)
        content_type = MessageContentType.OBJECT_STRING
    return _message(MessageRole.USER, MessageType.QUESTION, content, content_type, meta_data)


def assistant_message(content: str, *, meta_data: Mapping[str, str] | None = None) -> EnterMessage:
    """Build what the bot has answered earlier, as context. Limits and errors are user_message's."""
    text_only = MessageContentType.TEXT
    return _message(MessageRole.ASSISTANT, MessageType.ANSWER, content, text_only, meta_data)


def text(text: str) -> ContentItem:
    """Build the text of a multimodal message. Raises CozeArgumentError."""
    return _checked_item(ContentItem(type=ObjectStringItemType.TEXT, text=text), "text")


def image(file_id: str | None = None, *, file_url: str | None = None) -> ContentItem:
    """Build an image, by the ID of an uploaded file or by public URL. Raises CozeArgumentError."""
    return _file_item(ObjectStringItemType.IMAGE, file_id, file_url)


def file(file_id: str | None = None, *, file_url: str | None = None) -> ContentItem:
    """Build a file, by the ID of an uploaded file or by public URL. Raises CozeArgumentError."""
    return _file_item(ObjectStringItemType.FILE, file_id, file_url)


def audio(file_id: str | None = None, *, file_url: str | None = None) -> ContentItem:
    """Build a sound, by the ID of an uploaded file or by public URL. Raises CozeArgumentError."""
    return _file_item(ObjectStringItemType.AUDIO, file_id, file_url)


def checked_meta_data(meta_data: Mapping[str, str]) -> dict[str, str]:
    """Copy `meta_data` after checking the types; its sizes are checked by the document's limits.

    Raises CozeArgumentError.
    """
    if not isinstance(meta_data, Mapping):
        raise CozeArgumentError(f"meta_data: expected a mapping, got {type(meta_data).__name__}")
    for key, value in meta_data.items():
        _check_text("meta_data: key", key)
        _check_text(f"meta_data[{key!r}]", value)
    return dict(meta_data)


def _message(
    role: MessageRole,
    kind: MessageType,
    content: str,
    content_type: MessageContentType,
    meta_data: Mapping[str, str] | None,
) -> EnterMessage:
    _check_text("content", content)
    message = EnterMessage(
        role=role,
        type=kind,
        content=content,
        content_type=content_type,
        meta_data=UNSET if meta_data is None else checked_meta_data(meta_data),
    )
    try:
        check_request(message)
    except ValueError as error:
        raise CozeArgumentError(str(error)) from None
    return message


def _json_of(items: object) -> str:
    if not isinstance(items, Sequence):
        raise CozeArgumentError(
            f"content: expected a string or a list of items, got {type(items).__name__}"
        )
    for index, item in enumerate(items):
        if not isinstance(item, ContentItem):
            raise CozeArgumentError(
                f"content[{index}]: expected an item made by text(), image(), file() or audio(), "
                f"got {type(item).__name__}"
            )
        _checked_item(item, f"content[{index}]")
    kinds = [str(item.type) for item in items]
    if not kinds:
        raise CozeArgumentError("content: expected at least 1 item, got none")
    if kinds.count("text") > 1:
        raise CozeArgumentError(f"content: expected at most 1 text item, got {kinds.count('text')}")
    if "text" in kinds and not {"image", "file"} & {*kinds}:
        raise CozeArgumentError(
            "content: expected a file or an image beside the text item; "
            "text alone is passed as a plain string"
        )
    plain = [item.to_dict() for item in items]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _file_item(
    kind: ObjectStringItemType, file_id: str | None, file_url: str | None
) -> ContentItem:
    item = ContentItem(
        type=kind,
        file_id=UNSET if file_id is None else file_id,
        file_url=UNSET if file_url is None else file_url,
    )
    return _checked_item(item, kind.value)


def _checked_item(item: ContentItem, name: str) -> ContentItem:
    """Check what an item of its type needs; types that the document doesn't know pass."""
    fields = item.to_dict()
    needed = ["text"] if item.type == "text" else ["file_id", "file_url"]
    given = [field for field in needed if field in fields]
    if not given and item.type in _ITEM_TYPES:
        raise CozeArgumentError(f"{name}: expected {' or '.join(needed)}, got none")
    for field in given:
        _check_text(f"{name}.{field}", fields[field])
    if "file_id" in given:
        try:
            check_id(f"{name}.file_id", fields["file_id"])
        except ValueError as error:
            raise CozeArgumentError(str(error)) from None
    return item


def _check_text(name: str, value: object) -> None:
    if not isinstance(value, str):
        raise CozeArgumentError(f"{name}: expected a string, got {type(value).__name__}")
    if not value:
        raise CozeArgumentError(f"{name}: expected at least 1 character, got an empty string")
    try:
        value.encode()
    except UnicodeEncodeError:  # half of a surrogate pair, which no request can carry
        raise CozeArgumentError(f"{name}: expected text that UTF-8 can encode") from None
