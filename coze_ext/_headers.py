"""Checks that a user's own headers can be sent and break no request."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import httpx

from coze_core.limits import check_type, refuse

# RFC 9110, section 5.6.2.
_TOKEN: Final = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
# RFC 9110, section 5.5, without the octets beyond ASCII, which it calls obsolete.
_FIELD_VALUE: Final = r"(?:[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?)?"

# They say where a request ends and whom it is for, which the HTTP client has to say itself, or
# concern the connection alone (RFC 9110, sections 7.2 and 7.6.1; RFC 9112, section 6).
_FRAMING: Final = frozenset(
    {
        "connection",
        "content-encoding",
        "content-length",
        "expect",
        "host",
        "keep-alive",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)


def check_headers(headers: Mapping[str, str]) -> None:
    """Refuse headers that can't be sent or would break the request.

    Messages don't quote values, which may be secret.

    Raises:
        CozeArgumentError: this is no mapping of strings, a name or a value isn't what HTTP allows,
            or the header belongs to the HTTP client.
    """
    check_type("headers", headers, Mapping)
    for name, value in headers.items():
        check_type("headers: a name", name, str)
        argument = f"headers[{name!r}]"
        if not re.fullmatch(_TOKEN, name):
            got = "one with other characters" if name else "an empty one"
            refuse(argument, "a name of letters, digits and !#$%&'*+-.^_`|~", got)
        if name.lower() in _FRAMING:
            refuse(argument, "another header", f"{name}, which the HTTP client sets itself")
        check_type(argument, value, str)
        if name.lower() == "accept-encoding" and value.lower() not in ("gzip", "identity"):
            refuse(argument, "gzip or identity", "an encoding whose size isn't bounded")
        if not re.fullmatch(_FIELD_VALUE, value):
            refuse(argument, "one line of printable ASCII without spaces at its ends", "other text")


def check_framing(http_client: httpx.Client | httpx.AsyncClient) -> None:
    """Refuse an HTTP client with headers that would break every request.

    Raises:
        CozeArgumentError: it has a header that only a single request can have.
    """
    # `Connection` is httpx's own, and says there whether connections are kept.
    for name in sorted(_FRAMING - {"connection"} & http_client.headers.keys()):
        refuse(
            f"http_client.headers[{name!r}]",
            "another header",
            f"{name}, which belongs to a request",
        )


def own_content_type(content: Mapping[str, Any], headers: httpx.Headers) -> str | None:
    """Return the type of parts with files, where a client's headers say something else."""
    if "files" in content and "content-type" in headers:
        from secrets import token_hex  # on first use, as what few programs need

        # The boundary of the parts (RFC 7578, section 4.1), which is httpx's to make otherwise.
        return f"multipart/form-data; boundary={token_hex(16)}"
    return None
