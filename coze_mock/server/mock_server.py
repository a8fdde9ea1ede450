"""A mock server that runs in a thread of its own, for tests and for the command."""

from __future__ import annotations

import contextlib
import functools
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from ipaddress import ip_address
from pathlib import Path
from types import TracebackType
from typing import Self

from starlette.middleware import Middleware

from coze_mock.faults.kinds import Fault
from coze_mock.operations.api_apps.service import Callbacks
from coze_mock.operations.oauth.service import OAuth
from coze_mock.server.app import create_app
from coze_mock.server.contents import Contents
from coze_mock.server.http_server import HttpServer, bind, url_host
from coze_mock.settings import Limits, OAuthTimes, Settings


class MockServer(Contents):
    """A mock of the Coze service, running on a port from its creation until ``close``.

    ```python
    with MockServer(token="pat_test") as server:
        server.script("It is sunny ☀️", question="weather")
        coze = Coze(auth=TokenAuth("pat_test"), base_url=server.base_url)
        ...
        assert server.requests[-1].json["bot_id"] == bot_id
    ```

    Arguments, all optional:

    - ``token``: the only token that is accepted; by default every well-formed one is.
    - ``permissions``: what tokens may do, such as ``{"chat", "uploadFile"}``, by the names in the
      document's ``x-coze-permissions``; by default everything. Else the answer is code 4101.
    - ``chat_duration``: seconds that a chat which isn't streamed takes to its end, and likewise an
      asynchronous run or copy.
    - ``created_duration``: how much of that it is ``created`` and not yet ``in_progress``.
    - ``document_duration``: seconds that a file added to a dataset is being processed.
    - ``bill_duration``: seconds that a bill which was asked for takes.
    - ``stream_interval``: seconds before each piece of a streamed answer; 0 is allowed.
    - ``callback_timeout``: seconds in which a callback must be answered; ``review_timeout`` is for
      ``bot.published``, and ``callback_attempts`` how often one is sent until it is answered.
    - ``host``, ``port``: where to listen; port 0 takes a free one.
    - ``clock``: gives the time in seconds since 1970.
    - ``seed``: another seed gives other IDs.
    - ``limits``: how much is kept.
    - ``oauth_times``: how long tokens and codes live.
    - ``document``: another OpenAPI document than the project's own.
    - ``middleware``: ASGI middleware that sees each request before the mock answers it.
    - ``faults``: lets programs on this machine ask for faults at ``/_mock/faults``.
    - ``studio``: answers as self-hosted Coze Studio does, with what that serves.

    Raises OSError when the port can't be had.
    """

    def __init__(
        self,
        *,
        token: str | None = None,
        permissions: Iterable[str] | None = None,
        chat_duration: float = 0.3,
        created_duration: float = 0.0,
        document_duration: float = 0.3,
        bill_duration: float = 0.3,
        stream_interval: float = 0.02,
        callback_timeout: float = 3.0,
        review_timeout: float = 10.0,
        callback_attempts: int = 3,
        host: str = "127.0.0.1",
        port: int = 0,
        clock: Callable[[], float] = time.time,
        seed: int = 0,
        limits: Limits | None = None,
        oauth_times: OAuthTimes | None = None,
        document: Path | None = None,
        middleware: Sequence[Middleware] = (),
        faults: bool = False,
        studio: bool = False,
    ) -> None:
        settings = Settings(
            token=token,
            permissions=None if permissions is None else frozenset(permissions),
            chat_duration=chat_duration,
            created_duration=created_duration,
            document_duration=document_duration,
            bill_duration=bill_duration,
            stream_interval=stream_interval,
            callback_timeout=callback_timeout,
            review_timeout=review_timeout,
            callback_attempts=callback_attempts,
            clock=clock,
            seed=seed,
            limits=limits or Limits(),
            oauth_times=oauth_times or OAuthTimes(),
            faults=faults,
            studio=studio,
        )
        self.app = create_app(settings, document=document, middleware=middleware)
        """The ASGI application that is served."""
        super().__init__(self.app.state.mock)
        self._socket = bind(host, port)
        address, bound_port = self._socket.getsockname()[:2]
        self.is_local = ip_address(address).is_loopback
        """Whether only this machine reaches it."""
        reached_at = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(address, host)
        self.base_url = f"http://{url_host(reached_at)}:{bound_port}"
        """Where it is reached, without a slash at the end."""
        self._server = HttpServer(self.app, functools.partial(bind, host, bound_port))
        self._state.refuse = self._server.refuse
        self._thread = threading.Thread(target=self._run, name="coze-mock", daemon=True)
        self._thread.start()
        self._server.ready.wait()

    def __repr__(self) -> str:
        return f"<MockServer {self.base_url}>"

    @property
    def token(self) -> str:
        """A token that is accepted: the only one, or one of all."""
        return self._state.settings.token or "pat_mock"

    @property
    def oauth(self) -> OAuth:
        """The apps that may sign in, what their users decide, and the tokens that they got."""
        return self._state.oauth

    @property
    def callbacks(self) -> Callbacks:
        """What callback apps were told, and what they answered."""
        return self._state.callbacks

    @property
    def variables(self) -> dict[str, str]:
        """The environment variables by which a client finds this server, with a token for it."""
        host = self.base_url.rpartition(":")[0].removeprefix("http://")
        direct = {
            name: ",".join(filter(None, [os.environ.get(name), host]))
            for name in ("NO_PROXY", "no_proxy")
        }
        return {"COZE_API_BASE": self.base_url, "COZE_API_TOKEN": self.token, **direct}

    @contextlib.contextmanager
    def environment(self) -> Iterator[None]:
        """Set these environment variables within the ``with`` block, for programs run by a test.

        Clients without arguments, as in ``Coze()``, then talk to this server.
        """
        variables = self.variables
        before = {name: os.environ.get(name) for name in variables}
        os.environ.update(variables)
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value

    def fail(
        self,
        *faults: Fault,
        method: str | None = None,
        path: str | None = None,
        times: int = 1,
        repeat: bool = False,
    ) -> None:
        """Set the faults that the next requests meet, one each.

        ``server.fail(Status(503), Reset(), Pass(), Cut(events=3))`` is for the next four requests,
        or for the next four of ``method`` to ``path``, which has no query, where these are given.
        The sequence comes ``times`` times, and with ``repeat`` for ever. Sequences wait in a queue;
        a request takes from the first one that fits it. A request that meets a fault is in
        ``requests`` too.

        Raises FaultError, a ValueError, for what is no fault or makes no sense.
        """
        self._state.faults.add(faults, method=method, path=path, times=times, repeat=repeat)

    def refuse(self, seconds: float | None = None) -> None:
        """Refuse new connections, for some seconds or until ``accept``; idle ones are closed.

        The port stays bound, so that nobody who asks for a free one gets it. To a client it looks
        like a service that isn't running.
        """
        self._server.do(self._server.refuse(seconds))

    def accept(self) -> None:
        """Accept connections again after ``refuse``."""
        self._server.do(self._server.accept())

    @contextlib.contextmanager
    def refusing(self) -> Iterator[None]:
        """Refuse new connections within the ``with`` block."""
        self.refuse()
        try:
            yield
        finally:
            self.accept()

    def clear(self) -> None:
        """Forget all state, tokens, requests, scripts and faults, but for the apps of OAuth."""
        self._state.clear()

    def wait(self) -> None:
        """Block until the server has stopped."""
        self._thread.join()

    def stop(self) -> None:
        """Tell the server to stop, without waiting for it. May be called in a signal handler."""
        self._server.stop()

    def close(self) -> None:
        """Stop the server and wait until it has. Streams under way are broken off."""
        self.stop()
        self.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _run(self) -> None:
        try:
            self._server.run(sockets=[self._socket])
        finally:
            self._server.ready.set()
