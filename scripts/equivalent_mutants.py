"""Names faults that change nothing that a user could see, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

EQUIVALENT: Final[Mapping[tuple[str, str], str]] = {}
"""The reason, by the module and what `Mutant.shown` returns: the line as it is, what goes and what
comes."""
