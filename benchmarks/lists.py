"""Long lists made into models: a page of bots, the messages of a chat."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, cast

import cozepy
import httpx

from benchmarks import wire
from benchmarks.clients import TOKEN
from benchmarks.in_process import Answers
from benchmarks.measure import interleaved, ratio, typical
from benchmarks.results import Result, at_least
from coze_ext import Coze, TokenAuth

if TYPE_CHECKING:
    from cozepy import SyncHTTPClient

ROUNDS: Final = 15
ITEMS: Final = 1000


def results() -> Iterator[Result]:
    """Measure both lists, as calls that are answered in process."""
    yield from _compared("a page of 1,000 bots", _bots())
    yield from _compared("a list of 1,000 messages", _messages())


def _compared(what: str, contenders: dict[str, Callable[[], object]]) -> Iterator[Result]:
    samples = interleaved(contenders, rounds=ROUNDS)
    milli = {name: typical(of) * 1e3 for name, of in samples.items()}
    faster = ratio(samples["cozepy"], samples["coze_ext"])
    yield Result(
        "lists", what, "ms", milli["coze_ext"], "cozepy", milli["cozepy"], faster, at_least(1)
    )


def _bots() -> dict[str, Callable[[], object]]:
    ours, theirs = _clients(wire.bots_answer(ITEMS))

    def listed_by_cozepy() -> int:
        # The second version of its list is the one that asks for the same page as ours.
        return len(theirs.bots.list(space_id="1", use_api_version=2).items)

    return {
        "coze_ext": lambda: len(ours.bots.list(workspace_id="1", page_size=ITEMS).items),
        "cozepy": listed_by_cozepy,
    }


def _messages() -> dict[str, Callable[[], object]]:
    ours, theirs = _clients(wire.messages_answer(ITEMS))
    ids = {"conversation_id": wire.CONVERSATION_ID, "chat_id": wire.CHAT_ID}
    return {
        "coze_ext": lambda: len(ours.chat.messages.list(**ids)),
        "cozepy": lambda: len(theirs.chat.messages.list(**ids)),
    }


def _clients(answer: bytes) -> tuple[Coze, Any]:
    client = httpx.Client(transport=Answers(answer))
    base = "http://localhost"
    own = cast("SyncHTTPClient", client)
    return (
        Coze(auth=TokenAuth(TOKEN), base_url=base, http_client=client),
        cozepy.Coze(cozepy.TokenAuth(TOKEN), base, own),
    )
