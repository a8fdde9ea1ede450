"""The objects of requests as plain dictionaries, for type checkers and editors."""

from __future__ import annotations

import sys
from typing import Literal, Required

if sys.version_info >= (3, 12):
    from typing import TypedDict
else:
    from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12


class BookItemDict(TypedDict, total=False):
    """`BookItem` as a plain dictionary."""

    kind: Required[Literal["book"]]
    book_id: Required[str]


class MagazineItemDict(TypedDict, total=False):
    """`MagazineItem` as a plain dictionary."""

    kind: Required[Literal["magazine"]]
    issue: Required[int]
