"""Makes the HTTP clients of those who bring none of their own, as the environment says."""

from __future__ import annotations

import os
import ssl
from functools import partial
from pathlib import Path
from typing import Final

import httpx

from coze_core.limits import refuse
from coze_core.spreading import AsyncSpreadTransport, SpreadTransport

from ._proxies import proxy_for

# As many connections as are asked for at once. At a limit, httpcore 1.0.x closes idle ones of which
# another thread may just have been given one.
_LIMITS: Final = httpx.Limits()


def http_client(base_url: str) -> httpx.Client:
    """Return an HTTP client for a base URL, with as many connections as it needs.

    It goes through the proxy of HTTPS_PROXY, HTTP_PROXY or ALL_PROXY, unless NO_PROXY excepts the
    host or it is this machine, and trusts the certificates of SSL_CERT_FILE or SSL_CERT_DIR.

    Raises:
        CozeArgumentError: one of these variables holds what can't be used.
    """
    make = partial(
        httpx.HTTPTransport, verify=_trusted(), limits=_LIMITS, proxy=proxy_for(base_url)
    )
    return httpx.Client(transport=SpreadTransport(make))


def async_http_client(base_url: str) -> httpx.AsyncClient:
    """Return the asynchronous twin of `http_client`."""
    make = partial(
        httpx.AsyncHTTPTransport, verify=_trusted(), limits=_LIMITS, proxy=proxy_for(base_url)
    )
    return httpx.AsyncClient(transport=AsyncSpreadTransport(make))


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
