"""Sends signed requests to addresses on this machine, one after the other, in a thread."""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import secrets
import socket
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

_MOST_WAITING = 100
_MOST_BYTES = 64 * 1024


@dataclass(frozen=True)
class Outcome:
    """What came of a request: the HTTP status and the body, or why there is none."""

    status: int | None = None
    body: bytes = b""
    error: str = ""


def is_local(url: str) -> bool:
    """Whether an address is one of this machine, to which alone something is sent."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def signature(timestamp: str, nonce: str, token: str, body: bytes) -> str:
    """The signature of a callback (Coze reference, "Receive and handle callbacks").

    The SHA-1 of the four after one another, in hexadecimal digits.
    """
    return hashlib.sha1(f"{timestamp}{nonce}{token}".encode() + body).hexdigest()


def post(url: str, body: bytes, *, token: str, now: float, timeout: float) -> Outcome:
    """POST a signed body to an address of this machine, and wait so many seconds at most.

    Redirects aren't followed, proxies aren't used, and 64 KiB of a response are read.
    """
    timestamp, nonce = str(int(now * 1000)), secrets.token_hex(8)
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "coze-mock",
        "X-Coze-Timestamp": timestamp,
        "X-Coze-Nonce": nonce,
        "X-Coze-Signature": signature(timestamp, nonce, token, body),
    }
    split = urlsplit(url)
    connection = _connection(split, timeout)
    timed_out = threading.Event()

    def give_up() -> None:
        timed_out.set()
        if connection.sock is not None:
            # A timeout of the socket would begin anew with each byte that comes.
            with contextlib.suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(timeout, give_up)
    timer.daemon = True
    timer.start()
    try:
        target = split._replace(scheme="", netloc="", fragment="").geturl() or "/"
        connection.request("POST", target, body, headers)
        if timed_out.is_set():  # while it was being connected to
            raise TimeoutError
        response = connection.getresponse()
        outcome = Outcome(response.status, response.read(_MOST_BYTES))
    except (OSError, ValueError, http.client.HTTPException) as error:
        outcome = Outcome(error=str(error) or type(error).__name__)
    finally:
        timer.cancel()
        connection.close()
    return Outcome(error=f"no response within {timeout:g} s") if timed_out.is_set() else outcome


def _connection(split: SplitResult, timeout: float) -> http.client.HTTPConnection:
    kind = http.client.HTTPSConnection if split.scheme == "https" else http.client.HTTPConnection
    return kind(split.hostname or "", split.port, timeout=timeout)


class Line:
    """Does what is added to it, one after the other, in a thread that ends when all is done."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: deque[Callable[[], None]] = deque()
        self._works = False

    def add(self, work: Callable[[], None]) -> bool:
        """Let something be done, and return whether there was room for it."""
        with self._changed:
            if len(self._waiting) >= _MOST_WAITING:
                return False
            self._waiting.append(work)
            if not self._works:
                self._works = True
                threading.Thread(target=self._work, name="coze-mock-line", daemon=True).start()
        return True

    def clear(self) -> None:
        """Forget what hasn't been begun."""
        with self._changed:
            self._waiting.clear()

    def wait(self, timeout: float) -> bool:
        """Wait until all has been done, and return whether it was within so many seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._works, timeout)

    def _work(self) -> None:
        while True:
            with self._changed:
                if not self._waiting:
                    self._works = False
                    self._changed.notify_all()
                    return
                work = self._waiting.popleft()
            work()
