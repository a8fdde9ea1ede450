"""One plain call, answered in process: what the client adds to httpx."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, cast

import cozepy
import httpx

from benchmarks import wire
from benchmarks.clients import TOKEN
from benchmarks.in_process import Answers
from benchmarks.measure import interleaved, ratio, typical
from benchmarks.results import Result, at_most
from coze_ext import Coze, TokenAuth

if TYPE_CHECKING:
    from cozepy import SyncHTTPClient

ROUNDS: Final = 15
CALLS: Final = 100
BASE: Final = "http://localhost"


def results() -> Iterator[Result]:
    """Measure `chat.retrieve`."""
    samples = interleaved(
        {name: _often(call) for name, call in _contenders().items()}, rounds=ROUNDS, per=CALLS
    )
    micro = {name: typical(of) * 1e6 for name, of in samples.items()}
    for peer, target in {"bare httpx + json": at_most(1.05), "cozepy": None}.items():
        cost = ratio(samples["coze_ext"], samples[peer])
        yield Result(
            "call", "chat.retrieve", "µs", micro["coze_ext"], peer, micro[peer], cost, target
        )


def _contenders() -> dict[str, Callable[[], object]]:
    ids = {"conversation_id": wire.CONVERSATION_ID, "chat_id": wire.CHAT_ID}
    client = httpx.Client(transport=Answers(wire.chat_answer()))
    ours = Coze(auth=TokenAuth(TOKEN), base_url=BASE, http_client=client)
    own = cast("SyncHTTPClient", client)
    theirs: Any = cozepy.Coze(cozepy.TokenAuth(TOKEN), BASE, own)
    # The same request on the wire, whose headers are set once, as httpx is meant to be used.
    sent = ours.get_httpx_client().request("get", "/v3/chat/retrieve", params=ids).request
    names = ("user-agent", "x-coze-client-user-agent", "authorization")
    bare = httpx.Client(
        transport=Answers(wire.chat_answer()), headers={name: sent.headers[name] for name in names}
    )
    url = f"{BASE}/v3/chat/retrieve"
    return {
        "coze_ext": lambda: ours.chat.retrieve(**ids),
        "bare httpx + json": lambda: json.loads(bare.get(url, params=ids).content),
        "cozepy": lambda: theirs.chat.retrieve(**ids),
    }


def _often(call: Callable[[], object]) -> Callable[[], None]:
    def calls() -> None:
        for _ in range(CALLS):
            call()

    return calls
