"""When coze_core/pools.py mends the pools of httpcore, and when it can go."""

from __future__ import annotations

from pathlib import Path

import httpcore
import httpx
import pytest

from coze_core import pools as core_pools
from tests.faults.cancelling import cancellations, cancelled_at
from tests.faults.conftest import Remote
from tests.faults.sockets import pool_of

CONSTRAINTS = Path(__file__).resolve().parents[2] / "constraints.txt"

# httpcore fixes what is described in encode/httpcore 658, 830, 1093 and 1115 in none of these.
LOOK_AGAIN = (
    "httpcore is of a version that coze_core/pools.py was never tested with, and leaves alone."
    " If tests/faults/test_cancellation.py and test_interruptions.py pass, the module can go;"
    " else see what has changed in httpcore's pools, and extend TESTED."
)


@pytest.mark.parametrize("made", [httpx.Client, httpx.AsyncClient])
@pytest.mark.parametrize(
    ("version", "pools"), [("1.0.3", 1), ("1.0.9", 1), ("0.18.0", 0), ("1.1.0", 0), ("2.0.0", 0)]
)
def test_versions_that_were_never_tested_are_left_alone(
    monkeypatch: pytest.MonkeyPatch,
    made: type[httpx.Client | httpx.AsyncClient],
    version: str,
    pools: int,
) -> None:
    monkeypatch.setattr(httpcore, "__version__", version)
    assert len(list(core_pools.pools_of(made(verify=False)))) == pools


@pytest.mark.parametrize("package", core_pools.TESTED)
def test_the_version_that_is_pinned_is_one_of_the_tested(package: str) -> None:
    (pinned,) = (
        line.partition("==")[2]
        for line in CONSTRAINTS.read_text(encoding="utf-8").splitlines()
        if line.startswith(f"{package}==")
    )
    assert pinned.startswith(core_pools.TESTED[package]), LOOK_AGAIN


async def test_httpcore_alone_still_leaves_something(remote: Remote) -> None:
    """As soon as it doesn't, what coze_core/pools.py does for cancelled tasks can go."""

    async def get(http_client: httpx.AsyncClient) -> None:
        await http_client.get(remote.base_url)

    async with httpx.AsyncClient(verify=False) as http_client:
        waits = await cancelled_at(set(), "while it waits", get(http_client))
    left = 0
    for moments, when in cancellations(waits):
        async with httpx.AsyncClient(verify=False) as http_client:
            await cancelled_at(moments, when, get(http_client))
            left += any(not one.is_idle() and not one.is_closed() for one in pool_of(http_client))
    assert left > 0
