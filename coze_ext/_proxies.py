"""Finds the proxy that the environment names for a base URL."""

from __future__ import annotations

import os
import re
from ipaddress import ip_address, ip_network
from typing import Final
from urllib.request import getproxies

import httpx

from coze_core.limits import refuse

from ._base_url import is_this_machine, problem_of_host

_SCHEMES: Final = ("http", "https", "socks5", "socks5h")
_EXPECTED: Final = "the URL of an http, https, socks5 or socks5h proxy"


def proxy_for(base_url: str) -> httpx.Proxy | None:
    """Return the proxy for the requests to a base URL; None if they go there directly.

    It is the one of HTTPS_PROXY or HTTP_PROXY, by the base URL's scheme, or else of ALL_PROXY;
    Windows and macOS have settings besides (`urllib.request.getproxies`). This machine and the
    hosts of NO_PROXY have none.

    Raises:
        CozeArgumentError: what the variable holds is no such URL. It isn't quoted, for it may have
            a password.
    """
    url = httpx.URL(base_url)
    if is_this_machine(url.host):
        return None
    found = getproxies()
    if _is_excepted(url, found.get("no", "")):
        return None
    scheme = next((one for one in (url.scheme, "all") if found.get(one)), None)
    if scheme is None:
        return None
    text = found[scheme]
    text = text if "://" in text else f"http://{text}"
    if problem := _problem(text):
        # A traceback that shows locals would show them.
        del text, found
        refuse(_variable(scheme), _EXPECTED, problem)
    return httpx.Proxy(text)


def _variable(scheme: str) -> str:
    """Return the name of the variable that names a proxy, as it is written in the environment."""
    names = [name for name in os.environ if name.lower() == f"{scheme}_proxy"]
    return min(names, key=str.isupper, default=f"the system's proxy for {scheme}")


def _problem(text: str) -> str | None:
    """Return what stands in place of a proxy's URL, without quoting it; None if it is one."""
    if re.search(r"[\s\x00-\x20\x7f]", text):
        return "text with spaces, line breaks or control characters"
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL:
        return "text that is not a valid URL"
    if url.scheme not in _SCHEMES:
        return "a URL with another scheme"
    if problem := problem_of_host(url):
        return problem
    if url.scheme.startswith("socks"):
        from importlib.util import find_spec  # on first use, as what few programs need

        if find_spec("socksio") is None:
            return f"a {url.scheme} proxy without the package for it: pip install 'httpx[socks]'"
    try:
        httpx.Proxy(text)
    except ValueError:  # httpx before 0.28 knows no socks5h
        return f"a {url.scheme} proxy, which this version of httpx doesn't know"
    return None


def _is_excepted(url: httpx.URL, exceptions: str) -> bool:
    """Return whether NO_PROXY excepts a URL.

    It is read as curl reads it (CURLOPT_NOPROXY): hosts, domains with all below them, IP addresses
    and networks, or `*` for all, with commas or spaces between them. As in httpx, one may have a
    scheme, and as in wget, a port. What is none of these excepts nothing.
    """
    return any(_excepts(entry, url) for entry in re.split(r"[,\s]+", exceptions.lower()) if entry)


# A scheme, a host, which has brackets if it is an IPv6 address, the size of a network, and a port.
_ENTRY: Final = (
    r"(?:(?P<scheme>[a-z0-9+.-]+)://)?"
    r"(?:\[(?P<bracketed>[^\]]*)\]|(?P<host>[^:/]*)|(?P<bare>[0-9a-f:.]+))"
    r"(?P<size>/\d+)?(?::(?P<port>\d+))?/?"
)


def _excepts(entry: str, url: httpx.URL) -> bool:
    if entry == "*":
        return True
    parts = re.fullmatch(_ENTRY, entry)
    if parts is None or parts["scheme"] not in (None, "all", url.scheme):
        return False
    own_port = url.port or {"http": 80, "https": 443}[url.scheme]
    if parts["port"] is not None and int(parts["port"]) != own_port:
        return False
    host = parts["bracketed"] or parts["bare"] or parts["host"] or ""
    return _is_within(url.host.lower().rstrip("."), host, parts["size"] or "")


def _is_within(host: str, domain: str, size: str) -> bool:
    try:
        return ip_address(host) in ip_network(domain + size, strict=False)
    except ValueError:  # a name, or nonsense
        domain = domain.removeprefix("*").strip(".")
        return bool(domain) and not size and f".{host}".endswith(f".{domain}")
