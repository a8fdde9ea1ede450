"""The contenders as their users call them: each one a function that opens the same chat stream."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import AsyncIterator, Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

import httpx

from benchmarks.wire import BOT_ID

if TYPE_CHECKING:
    import httpx2
    from cozepy import AsyncHTTPClient, SyncHTTPClient

    from coze_ext import AsyncCoze, Coze

TOKEN: Final = "pat_benchmark"
USER_ID: Final = "user-1"
PATH: Final = "/v3/chat"
HEADERS: Final = {"authorization": f"Bearer {TOKEN}"}
BODY: Final = {
    "bot_id": BOT_ID,
    "user_id": USER_ID,
    "stream": True,
    "additional_messages": [
        {"role": "user", "type": "question", "content": "What?", "content_type": "text"}
    ],
}

Opens = Callable[[], Iterator[object]]
OpensAsync = Callable[[], AsyncIterator[object]]

# The contenders are imported where they are used, so that a process measures one of them alone.


def import_cozepy() -> None:
    """Import cozepy without the warning that one of its imports insists on writing to stderr."""
    with contextlib.redirect_stderr(io.StringIO()):
        import_module("cozepy")


def coze_ext(http_client: httpx.Client, base_url: str) -> Opens:
    """Typed events, and the chat's text and messages collected beside them."""
    from coze_ext import Coze, TokenAuth

    return asked(Coze(auth=TokenAuth(TOKEN), base_url=base_url, http_client=http_client))


def asked(coze: Coze) -> Opens:
    """Ask with a client of ours that there is."""
    from coze_ext import user_message

    question = [user_message("What?")]
    return lambda: iter(
        coze.chat.stream(bot_id=BOT_ID, user_id=USER_ID, additional_messages=question)
    )


def coze_ext_events(http_client: httpx.Client, base_url: str) -> Opens:
    """Typed events alone, as any event stream of the document gives them."""
    from coze_api.models import CHAT_EVENTS
    from coze_ext import Coze, TokenAuth

    coze = Coze(auth=TokenAuth(TOKEN), base_url=base_url, http_client=http_client)
    request = {"method": "post", "url": PATH, "json": BODY}
    return lambda: iter(coze.stream_events(request, CHAT_EVENTS))


def cozepy(http_client: httpx.Client, base_url: str) -> Opens:
    """Typed events of the official SDK."""
    import_cozepy()
    from cozepy import Coze, Message, TokenAuth

    # Its own class of client only sets other defaults.
    own = cast("SyncHTTPClient", http_client)
    coze: Any = Coze(TokenAuth(TOKEN), base_url, own)
    question = [Message.build_user_question_text("What?")]
    return lambda: iter(
        coze.chat.stream(bot_id=BOT_ID, user_id=USER_ID, additional_messages=question)
    )


def httpx_sse(http_client: httpx.Client, base_url: str) -> Opens:
    """Events as parsed JSON, without types."""
    from httpx_sse import connect_sse

    def events() -> Iterator[object]:
        url = base_url + PATH
        with connect_sse(http_client, "POST", url, json=BODY, headers={**HEADERS}) as source:
            for event in source.iter_sse():
                yield json.loads(event.data)

    return events


def bare_httpx(http_client: httpx.Client, base_url: str) -> Opens:
    """Bytes as they arrive: what any client on httpx has to wait for."""

    def chunks() -> Iterator[object]:
        url = base_url + PATH
        with http_client.stream("POST", url, json=BODY, headers=HEADERS) as response:
            yield from response.iter_bytes()

    return chunks


def coze_ext_async(
    http_client: httpx.AsyncClient | httpx2.AsyncClient, base_url: str
) -> OpensAsync:
    """The asynchronous twin of `coze_ext`."""
    from coze_ext import AsyncCoze, TokenAuth

    return asked_async(AsyncCoze(auth=TokenAuth(TOKEN), base_url=base_url, http_client=http_client))


def asked_async(coze: AsyncCoze) -> OpensAsync:
    """The asynchronous twin of `asked`."""
    from coze_ext import user_message

    question = [user_message("What?")]
    return lambda: aiter(
        coze.chat.stream(bot_id=BOT_ID, user_id=USER_ID, additional_messages=question)
    )


def cozepy_async(http_client: httpx.AsyncClient, base_url: str) -> OpensAsync:
    """The asynchronous twin of `cozepy`."""
    import_cozepy()
    from cozepy import AsyncCoze, AsyncTokenAuth, Message

    own = cast("AsyncHTTPClient", http_client)
    coze: Any = AsyncCoze(AsyncTokenAuth(TOKEN), base_url, own)
    question = [Message.build_user_question_text("What?")]

    def events() -> AsyncIterator[object]:
        opened: AsyncIterator[object] = coze.chat.stream(
            bot_id=BOT_ID, user_id=USER_ID, additional_messages=question
        )
        return opened

    return events


def httpx_sse_async(http_client: httpx.AsyncClient, base_url: str) -> OpensAsync:
    """The asynchronous twin of `httpx_sse`."""
    from httpx_sse import aconnect_sse

    async def events() -> AsyncIterator[object]:
        url = base_url + PATH
        async with aconnect_sse(http_client, "POST", url, json=BODY, headers={**HEADERS}) as source:
            async for event in source.aiter_sse():
                yield json.loads(event.data)

    return events


def bare_httpx_async(http_client: httpx.AsyncClient, base_url: str) -> OpensAsync:
    """The asynchronous twin of `bare_httpx`."""

    async def chunks() -> AsyncIterator[object]:
        url = base_url + PATH
        async with http_client.stream("POST", url, json=BODY, headers=HEADERS) as response:
            async for chunk in response.aiter_bytes():
                yield chunk

    return chunks
