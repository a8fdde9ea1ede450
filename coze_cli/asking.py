"""Makes the question of a chat of what a person types, and cancels the chat on Ctrl-C."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from coze_ext import ChatStream, Coze

_ATTACHED: Final = re.compile(r"(?:^|\s)@(\"[^\"]+\"|\S+)")


def split_files(line: str) -> tuple[str, list[Path]]:
    """Return a line without the files that it names by `@path`, and those that exist."""
    found: list[Path] = []

    def take(match: re.Match[str]) -> str:
        path = Path(match[1].strip('"')).expanduser()
        if not path.is_file():
            return match[0]
        found.append(path)
        return ""

    return _ATTACHED.sub(take, line).strip(), found


def question_of(coze: Coze, text: str, files: Sequence[Path]) -> Any:
    """Return a question: its text, or the items of text and uploaded files."""
    if not files:
        return text
    from coze_ext import text as text_item

    items = [_item(coze, path) for path in files]
    return [text_item(text), *items] if text else items


def _item(coze: Coze, path: Path) -> Any:
    from coze_ext import audio, file, image

    file_id = coze.files.upload(file=path).id
    kind = (mimetypes.guess_type(path.name)[0] or "").partition("/")[0]
    return {"image": image, "audio": audio}.get(kind, file)(file_id)


@contextmanager
def canceled_if_interrupted(stream: ChatStream) -> Iterator[None]:
    """Cancel the chat at the service where Ctrl-C ends the reading of its answer."""
    from coze_ext import CozeError

    try:
        yield
    except KeyboardInterrupt:
        with suppress(CozeError):  # it may have ended, or not begun
            stream.cancel()
        stream.close()
        raise
