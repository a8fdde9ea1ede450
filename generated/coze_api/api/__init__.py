"""Contains methods for accessing the API"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncStreamingClient, SyncStreamingClient
from coze_core.resources import resource

if TYPE_CHECKING:
    from .bots import AsyncBots, Bots
    from .chat import AsyncChat, Chat
    from .files import AsyncFiles, Files
    from .workflows import AsyncWorkflows, Workflows


class Resources:
    """The API's resources, by tag, of a client that sends their requests."""

    def _client(self) -> SyncStreamingClient:
        """The client that sends the requests."""
        raise NotImplementedError

    @resource
    def files(self) -> Files:
        """The operations tagged `files`."""
        from .files import Files

        return Files(self._client())

    @resource
    def bots(self) -> Bots:
        """The operations tagged `bots`."""
        from .bots import Bots

        return Bots(self._client())

    @resource
    def chat(self) -> Chat:
        """The operations tagged `chat`."""
        from .chat import Chat

        return Chat(self._client())

    @resource
    def workflows(self) -> Workflows:
        """The operations tagged `workflows`."""
        from .workflows import Workflows

        return Workflows(self._client())


class AsyncResources:
    """The API's resources, by tag, of a client that sends their requests."""

    def _client(self) -> AsyncStreamingClient:
        """The client that sends the requests."""
        raise NotImplementedError

    @resource
    def files(self) -> AsyncFiles:
        """The operations tagged `files`."""
        from .files import AsyncFiles

        return AsyncFiles(self._client())

    @resource
    def bots(self) -> AsyncBots:
        """The operations tagged `bots`."""
        from .bots import AsyncBots

        return AsyncBots(self._client())

    @resource
    def chat(self) -> AsyncChat:
        """The operations tagged `chat`."""
        from .chat import AsyncChat

        return AsyncChat(self._client())

    @resource
    def workflows(self) -> AsyncWorkflows:
        """The operations tagged `workflows`."""
        from .workflows import AsyncWorkflows

        return AsyncWorkflows(self._client())
