"""A mock server for tests, which also makes clients of itself.

This is the one place of the package that knows the client, and only once a test asks for one. The
server itself stands apart, so that client and server can't share a mistake.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coze_mock.server.mock_server import MockServer

if TYPE_CHECKING:
    from coze_ext import AsyncCoze, Coze


class CozeMock(MockServer):
    """A mock server, and clients that talk to it: what the pytest fixture ``coze_mock`` gives."""

    def client(self, **options: Any) -> Coze:
        """Return a client of this server, with a token that it accepts.

        ``options`` are other arguments of ``coze_ext.Coze``. Use it in a ``with`` block, or close
        it.
        """
        from coze_ext import Coze, TokenAuth

        return Coze(**{"auth": TokenAuth(self.token), "base_url": self.base_url, **options})

    def async_client(self, **options: Any) -> AsyncCoze:
        """Return an async client of this server, with a token that it accepts.

        ``options`` are other arguments of ``coze_ext.AsyncCoze``. Use it in an ``async with``
        block, or close it.
        """
        from coze_ext import AsyncCoze, TokenAuth

        return AsyncCoze(**{"auth": TokenAuth(self.token), "base_url": self.base_url, **options})
