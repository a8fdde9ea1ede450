"""The exceptions of requests that are no callbacks of the service."""

from __future__ import annotations

from coze_core.errors import CozeError


class CozeCallbackError(CozeError):
    """A request to the address of a callback app is no callback. Answer it with HTTP status 400."""


class CozeCallbackSignatureError(CozeCallbackError):
    """Nothing shows that a callback is from the service. Answer it with HTTP status 401."""
