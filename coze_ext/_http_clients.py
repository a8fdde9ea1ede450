"""Makes the HTTP clients of those who bring none of their own, as the environment says."""

from __future__ import annotations

import os
import socket
import ssl
from functools import partial
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import Any, Final

import httpx

from coze_core.limits import refuse
from coze_core.spreading import AsyncSpreadTransport, SpreadTransport

from ._proxies import proxy_for

# As many connections as are asked for at once. At a limit, httpcore 1.0.x closes idle ones of which
# another thread may just have been given one.
_LIMITS: Final = httpx.Limits()

# A peer that vanished without a word is found out within two minutes, where only a read timeout
# would end the wait: it is asked after a minute of silence, and then every 15 seconds (RFC 9293,
# section 3.8.4). httpcore 1.0.x passes this on to direct connections, and not to those of proxies.
_KEEP_ALIVE: Final = (
    (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1),
    *(
        (socket.IPPROTO_TCP, getattr(socket, name), value)
        for name, value in (
            ("TCP_KEEPIDLE", 60),
            ("TCP_KEEPALIVE", 60),  # as macOS calls it
            ("TCP_KEEPINTVL", 15),
            ("TCP_KEEPCNT", 4),
        )
        if hasattr(socket, name)
    ),
)


def http_client(base_url: str) -> httpx.Client:
    """Return an HTTP client for a base URL, with as many connections as it needs.

    It goes through the proxy of HTTPS_PROXY, HTTP_PROXY or ALL_PROXY, unless NO_PROXY excepts the
    host or it is this machine, and trusts the certificates of SSL_CERT_FILE or SSL_CERT_DIR. It
    keeps no cookies: one that came with one token's response would go out with another's request.

    Raises:
        CozeArgumentError: one of these variables holds what can't be used.
    """
    make = partial(httpx.HTTPTransport, **_settings(base_url))
    return httpx.Client(transport=SpreadTransport(make), cookies=_no_cookies())


def async_http_client(base_url: str) -> httpx.AsyncClient:
    """Return the asynchronous twin of `http_client`."""
    make = partial(httpx.AsyncHTTPTransport, **_settings(base_url))
    return httpx.AsyncClient(transport=AsyncSpreadTransport(make), cookies=_no_cookies())


def _settings(base_url: str) -> dict[str, Any]:
    """Return what a transport is made with."""
    return {
        "verify": _trusted(),
        "limits": _LIMITS,
        "proxy": proxy_for(base_url),
        "socket_options": _KEEP_ALIVE,
    }


def _no_cookies() -> CookieJar:
    """Return a jar that takes no cookie of any host."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=()))


def _trusted() -> ssl.SSLContext:
    """Return TLS settings with the certificates that the environment names, else httpx's."""
    file, folders = (os.environ.get(name) for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"))
    error: OSError | None
    try:
        if file:
            return ssl.create_default_context(cafile=file)
        # OpenSSL takes folders that aren't there for empty ones.
        if folders and any(Path(folder).is_dir() for folder in folders.split(os.pathsep)):
            return ssl.create_default_context(capath=folders)
        if not folders:
            return httpx.create_ssl_context()
        error = None
    except OSError as caught:
        error = caught
    key_log = os.environ.get("SSLKEYLOGFILE")
    if error is not None and key_log and error.filename == key_log:
        refuse("SSLKEYLOGFILE", "a file that can be written", f"{key_log!r}: {error.strerror}")
    if file and error is not None:
        reason = "no certificate in it" if isinstance(error, ssl.SSLError) else error.strerror
        refuse("SSL_CERT_FILE", "a file of certificates in PEM form", f"{file!r}: {reason}")
    if folders:
        refuse("SSL_CERT_DIR", "folders of certificates", f"{folders!r}: no such folder")
    assert error is not None
    raise error
