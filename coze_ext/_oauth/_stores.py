"""Where tokens are kept beyond the life of a client."""

from __future__ import annotations

import json
import os
import secrets
from abc import ABC, abstractmethod
from contextlib import suppress
from pathlib import Path
from typing import Any

from coze_core.errors import CozeArgumentError, CozeError
from coze_core.forks import ThreadLock
from coze_core.limits import check_type

from ._tokens import OAuthToken


class CozeTokenStoreError(CozeError):
    """A token couldn't be stored or loaded; one that has just come is kept in memory."""


class TokenStore(ABC):
    """Keeps one token; implement it to keep tokens in a place of your own.

    Its methods aren't async: async clients call `load` and `save` in a worker thread. What they
    raise becomes the cause of a `CozeTokenStoreError`.

    Several processes may share a store: `acquire` then lets one of them renew the token at a time,
    because a refresh token serves once.
    """

    @abstractmethod
    def load(self) -> OAuthToken | None:
        """Return the token, or None if there is none."""

    @abstractmethod
    def save(self, token: OAuthToken) -> None:
        """Keep a token in place of the one before; return when it can't be lost any more."""

    def acquire(self) -> bool:
        """Return whether this process may renew now, without waiting; it is asked again if not."""
        return True

    def release(self) -> None:  # noqa: B027 -- a store of one process has nothing to do
        """Let another process renew."""


class MemoryTokenStore(TokenStore):
    """Keeps a token in memory, for several authorizations of one process."""

    def __init__(self, token: OAuthToken | None = None) -> None:
        self._token = token
        self._turn = _Turn()

    def __repr__(self) -> str:
        return "MemoryTokenStore()"

    def load(self) -> OAuthToken | None:
        return self._token

    def save(self, token: OAuthToken) -> None:
        self._token = token

    def acquire(self) -> bool:
        return self._turn.take()

    def release(self) -> None:
        self._turn.give_back()


class _Turn:
    """Whose turn it is within one process; a child that is forked begins anew."""

    def __init__(self) -> None:
        self._lock = ThreadLock()
        self._taken_in: int | None = None

    def take(self) -> bool:
        with self._lock:
            if self._taken_in == os.getpid():
                return False
            self._taken_in = os.getpid()
            return True

    def give_back(self) -> None:
        with self._lock:
            self._taken_in = None


class FileTokenStore(TokenStore):
    """Keeps a token in a file that only its owner can read (mode 0600).

    It is written to another file of the folder first, which then takes its place, so that no crash
    leaves half of it. Processes that share it are kept apart by a lock beside it (`.lock`; the
    package filelock).

    Args:
        path: the file. It need not exist; its folder must.

    Raises:
        CozeArgumentError: this is no path, or filelock isn't installed.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        check_type("path", path, str, os.PathLike)
        try:
            import filelock  # noqa: F401 -- what locks the file
        except ImportError:
            raise CozeArgumentError(
                "path: expected the package filelock to share the file by, got none; "
                "install coze-openapi-client[oauth]"
            ) from None
        self._path = Path(path)
        self._turn = _Turn()
        self._lock: Any = None

    def __repr__(self) -> str:
        return f"FileTokenStore({str(self._path)!r})"

    def load(self) -> OAuthToken | None:
        try:
            text = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        found: Any
        try:
            found = json.loads(text)
        except ValueError:
            found = None
        finally:
            del text
        if not isinstance(found, dict):
            del found
            raise CozeTokenStoreError(f"{self._path}: expected a stored token, got something else")
        try:
            return OAuthToken.from_dict(found)
        except CozeArgumentError as error:
            raise CozeTokenStoreError(f"{self._path}: {error.message}") from None
        finally:
            del found  # tracebacks that show locals show what a frame has

    def save(self, token: OAuthToken) -> None:
        new = self._path.with_name(f".{self._path.name}.{secrets.token_hex(8)}")
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(token.to_dict(), file)
                file.flush()
                os.fsync(file.fileno())
            new.replace(self._path)
        except BaseException:
            with suppress(OSError):
                new.unlink()
            raise
        _sync_folder(self._path.parent)

    def acquire(self) -> bool:
        from filelock import FileLock, Timeout

        # A lock of filelock's lets its owner in once more, so it is made anew for each turn.
        if not self._turn.take():
            return False
        try:
            # Not by thread: whoever renews may be in another one when it ends.
            lock = FileLock(f"{self._path}.lock", thread_local=False, mode=0o600)
            lock.acquire(blocking=False)
        except BaseException as error:
            self._turn.give_back()
            if isinstance(error, Timeout):
                return False
            raise
        self._lock = lock
        return True

    def release(self) -> None:
        lock, self._lock = self._lock, None
        try:
            if lock is not None:
                lock.release()
        finally:
            self._turn.give_back()


def _sync_folder(folder: Path) -> None:
    """Have the folder itself written, where the system can do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
