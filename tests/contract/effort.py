"""How hard the contract tests try: `EXAMPLES` in the environment makes every property try more."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

SEED = 20251010
"""Where the generators of test data start, so that every run tries the same."""

EXAMPLES = int(os.environ.get("EXAMPLES", "10"))
"""Examples of each operation that are tried.

Operations are many and alike: all of them together try a property more than a thousand times, and
what is at the edges of schemas schemathesis tries anyhow. Since every run tries the same, more of
them are for those who change something: `make contract EXAMPLES=500`.
"""


def effort(factor: float = 1.0) -> settings:
    """Settings for a property that is tried `factor` times as often as others."""
    return settings(
        max_examples=max(1, round(EXAMPLES * factor)),
        # The same examples on every run, and nothing remembered between runs.
        derandomize=True,
        database=None,
        # Never a question of time, and an operation's data are as large as they are.
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
