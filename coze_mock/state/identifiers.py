"""The IDs that the server gives out: unique, and the same on every run with the same seed."""

from __future__ import annotations

import hashlib
import itertools
from datetime import UTC, datetime

# The service's IDs are decimal strings of 19 digits that fit into 63 bits.
_FIRST_ID = 7_400_000_000_000_000_000
_SEEDS = 1_000_000
_STEP = 6_700_417
_STEPS = 100_000


class Identifiers:
    """Gives out IDs that grow, log IDs, and version numbers that grow for ever."""

    def __init__(self, seed: int) -> None:
        self._seed = seed % _SEEDS
        self._ids = itertools.count(1)
        self._log_ids = itertools.count(1)
        self._last_version = 0

    def new_id(self) -> str:
        """The next ID of a file, bot, conversation, chat, message or tool call."""
        count = next(self._ids)
        return str(_FIRST_ID + self._seed * _STEP * _STEPS + count * _STEP)

    def new_log_id(self, now: float) -> str:
        """The next log ID: the time to the second (UTC), then 20 hexadecimal digits."""
        moment = datetime.fromtimestamp(now, UTC).strftime("%Y%m%d%H%M%S")
        digest = hashlib.sha256(f"{self._seed}/{next(self._log_ids)}".encode()).hexdigest()
        return moment + digest[:20].upper()

    def new_version(self, now: float) -> str:
        """The next version of a bot: milliseconds since 1970, and always above the one before."""
        self._last_version = max(self._last_version + 1, int(now * 1000))
        return str(self._last_version)
