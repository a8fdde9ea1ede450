"""Hides tokens and secrets in what was received, before a page shows it."""

from __future__ import annotations

import re
from typing import Any

MASK = "***"
_MOST_DEPTH = 100
# Fields and query parameters whose text is a secret, whatever it looks like.
_SECRET_NAME = re.compile(
    r"token|secret|password|assertion|verifier|private_?key|api_?key|authorization|cookie"
    r"|device_code|credential",
    re.IGNORECASE,
)
# The service's own tokens, JWTs (RFC 7519), private keys, and what stands behind "Bearer".
_SECRET_TEXT = re.compile(
    r"\b(?:pat|sat|czu|czs|cztei)_[A-Za-z0-9_\-.~+/=]+"
    r"|\beyJ[\w-]+\.[\w-]+\.[\w-]*"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)"
    r"|(?<=\bBearer )[A-Za-z0-9\-._~+/]+=*",
    re.DOTALL | re.IGNORECASE,
)


def masked(value: Any, *, hide: frozenset[str] = frozenset(), token: str | None = None) -> Any:
    """Return a JSON value without the secrets in it.

    ``hide`` are names of more fields to hide, and ``token`` is a text to hide wherever it stands.
    Numbers are none: ``max_tokens`` stays.
    """
    return _masked(value, hide, token, secret=False, depth=0)


def _masked(
    value: Any, hide: frozenset[str], token: str | None, *, secret: bool, depth: int
) -> Any:
    if isinstance(value, str):
        if secret:
            return MASK if value else value
        shown = value.replace(token, MASK) if token else value
        return _SECRET_TEXT.sub(MASK, shown)
    if not isinstance(value, dict | list):
        return value
    if depth == _MOST_DEPTH:
        return "…"
    if isinstance(value, list):
        return [_masked(one, hide, token, secret=secret, depth=depth + 1) for one in value]
    return {
        _masked(name, hide, token, secret=False, depth=depth): _masked(
            one,
            hide,
            token,
            secret=secret or name in hide or _SECRET_NAME.search(name) is not None,
            depth=depth + 1,
        )
        for name, one in value.items()
    }
