"""Decides which URL the paths of the API are appended to."""

import os
import re
import warnings
from collections.abc import Mapping
from ipaddress import ip_address
from typing import Final

import httpx

from coze_core.errors import CozeArgumentError

COZE_COM_BASE_URL: Final = "https://api.coze.com"
"""The international service."""
COZE_CN_BASE_URL: Final = "https://api.coze.cn"
"""The service in mainland China."""

BASE_URL_VARIABLE: Final = "COZE_API_BASE"

# Names of the Domain Name System (RFC 1035, section 2.3.4, and the underscores of RFC 2181, section
# 11), which may end in a dot; or an address of IPv6, whose zones no URL that httpx takes can have.
_LABEL: Final = rb"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST: Final = re.compile(
    rb"(?=.{1,254}\Z)%b(?:\.%b)*\.?|[0-9a-f:.]*:[0-9a-f:.]*" % (_LABEL, _LABEL), re.IGNORECASE
)


def parse_base_url(
    value: str | httpx.URL | None = None, environment: Mapping[str, str] | None = None
) -> str:
    """Return the base URL without a slash at its end: `value`, else COZE_API_BASE, else coze.com.

    It is an http or https URL and may have a path, below which a gateway serves the API. Plain http
    to another machine gives a UserWarning.

    Raises:
        CozeArgumentError: it is anything else.
    """
    name = "base_url"
    if value is None:
        name = BASE_URL_VARIABLE
        # Not a default of the parameter: a traceback that shows locals would show all of it.
        found = (os.environ if environment is None else environment).get(BASE_URL_VARIABLE)
        value = found or COZE_COM_BASE_URL
    if problem := _problem(value):
        raise CozeArgumentError(
            f"{name}: expected an http or https URL such as {COZE_COM_BASE_URL}, got {problem}"
        )
    url = httpx.URL(value)
    if url.scheme == "http" and not is_this_machine(url.host):
        # Level 4 is the line that makes the client, which is the one to change.
        warnings.warn(
            f"{name}: the token travels to {url.host} unencrypted, because its URL begins with http://",
            UserWarning,
            stacklevel=4,
        )
    return str(url).rstrip("/")


def _problem(value: object) -> str | None:
    """Return what was given in place of a base URL, without quoting it; None if it is one."""
    if not isinstance(value, str | httpx.URL):
        return type(value).__name__
    text = str(value)
    if not text:
        return "an empty string"
    if re.search(r"[\s\x00-\x1f\x7f\\]", text):
        return "text with spaces, control characters or backslashes"
    try:
        url = httpx.URL(value)
    except (httpx.InvalidURL, UnicodeError):
        return "text that is not a valid URL"
    if url.scheme not in ("http", "https"):
        return "a URL with a missing or unsupported scheme"
    if "@" in text.partition("//")[2].partition("/")[0]:
        return "a URL with a user name or password"
    if "?" in text or "#" in text:
        return "a URL with a query or fragment"
    return problem_of_host(url)


def problem_of_host(url: httpx.URL) -> str | None:
    """Return why nothing can be connected to the host and port of a URL; None if it can.

    The parts of a name have 1 to 63 characters (RFC 1035, section 2.3.4).
    """
    if not _HOST.fullmatch(url.raw_host):
        return "a URL without a valid host"
    if url.port is not None and not 0 < url.port < 65536:
        return "a URL with an invalid port"
    return None


def is_this_machine(host: str) -> bool:
    """Return whether a host is the machine that this program runs on (RFC 6761, section 6.3)."""
    try:
        address = ip_address(host)
    except ValueError:
        return f".{host.rstrip('.').lower()}".endswith(".localhost")
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback
