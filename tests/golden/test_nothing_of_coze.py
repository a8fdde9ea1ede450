"""Whether anything about Coze's endpoints hides in what is to serve endpoints of any kind."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from scripts.generate import DOCUMENT, ROOT, TEMPLATES
from tests.each import each

CORE: Final = ROOT / "coze_core"
FILES: Final = [
    *sorted((ROOT / "scripts/declarations").glob("*.py")),
    ROOT / "scripts/generator.py",
    *sorted(CORE.glob("*.py")),
    *sorted(TEMPLATES.glob("*.jinja")),
]
# Words of envelopes and failures, of x-coze-page, of HTTP, of forms and of Python: fields of the
# document have them too. WHATWG names the buffer of an event's name `event type`.
PROTOCOL: Final = {
    *("debug_url", "error_code", "error_message", "has_more"),
    *("content_type", "file_name", "is_async", "event_type"),
}
# What an error may know of the chat that it ended, and what to do about the codes of its failures.
ABOUT_CHATS: Final[dict[Path, set[str]]] = {
    # A setting of the generator.
    ROOT / "scripts/generator.py": {"document_source"},
    CORE / "errors.py": {"chat_id", "conversation_id"},
    # And what the words of OAuth mean (RFC 6749, section 5.2; RFC 8628, section 3.5).
    CORE / "error_table.py": {
        *("authorization_pending", "slow_down", "access_denied", "expired_token"),
        *("invalid_request", "invalid_client", "unsupported_grant_type"),
        *("access_deny", "internal_error"),
    },
}
NOUNS: Final = re.compile(r"\b(bots?|chats?|conversations?|datasets?|workflows?)\b", re.IGNORECASE)


def names_in(node: Any) -> Iterator[str]:
    """Yield the operations, parameters, fields and constants of a document."""
    if isinstance(node, list):
        for part in node:
            yield from names_in(part)
    elif isinstance(node, dict):
        properties = node.get("properties", {})
        yield from properties
        if "operationId" in node:
            yield node["operationId"]
        if "in" in node and "name" in node:
            yield node["name"]
        yield from (str(value) for value in [node.get("const", ""), *node.get("enum", ())])
        # A property may have the name of a keyword, `properties` for one.
        parts = [part for key, part in node.items() if key != "properties"]
        for part in [*parts, *properties.values()]:
            yield from names_in(part)


@cache
def names_of_coze() -> frozenset[str]:
    """Return the names of the document that nobody writes by chance: those of several words."""
    document = yaml.load(DOCUMENT.read_text(encoding="utf-8"), yaml.CSafeLoader)
    names = {*names_in(document), *document["paths"], *document["components"]["schemas"]}
    return frozenset(name for name in names if re.search(r"[._/ ]|[a-z][A-Z]", name))


def names_used(file: Path) -> set[str]:
    """Return the names and the whole strings of a module, or the words of a template."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".jinja":
        return set(re.findall(r"[\w./]+", text))
    used = set()
    for node in ast.walk(ast.parse(text)):
        fields = [getattr(node, field, None) for field in ("id", "attr", "arg", "name", "value")]
        used |= {field for field in fields if isinstance(field, str)}
    return used


@each("file", FILES)
def test_no_operation_and_no_field_of_coze_is_named(file: Path) -> None:
    assert names_used(file) & names_of_coze() <= PROTOCOL | ABOUT_CHATS.get(file, set())


@each("file", [file for file in FILES if file not in ABOUT_CHATS])
def test_not_even_a_comment_speaks_of_what_coze_has(file: Path) -> None:
    assert NOUNS.findall(file.read_text(encoding="utf-8")) == []


def test_a_name_would_be_noticed(tmp_path: Path) -> None:
    module, template = tmp_path / "module.py", tmp_path / "template.jinja"
    module.write_text('x = chat.last_error if y["conversation.chat.failed"] else f(bot_id=1)\n')
    template.write_text('{% if operation.name == "bots_create" %}/v3/chat{% endif %}')
    assert names_used(module) & names_of_coze() == {
        "last_error",
        "conversation.chat.failed",
        "bot_id",
    }
    assert names_used(template) & names_of_coze() == {"bots_create", "/v3/chat"}
