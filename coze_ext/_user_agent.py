"""Names this client to the service, in the two headers that the official SDKs send."""

import json
import platform
import re
import sys
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from ._version import VERSION

DISTRIBUTION: Final = "coze-openapi-client"


@cache
def user_agent_headers() -> Mapping[str, str]:
    """Return `User-Agent` and `X-Coze-Client-User-Agent`, the latter a JSON object."""
    facts = {
        "client": DISTRIBUTION,
        "version": VERSION,
        "lang": "python",
        "lang_version": f"{sys.version_info.major}.{sys.version_info.minor}",
        "os_name": platform.system().lower() or "unknown",
        # platform.platform() says more, but reads the interpreter's own file to do so.
        "os_version": platform.mac_ver()[0] or platform.release() or "unknown",
    }
    # Distributors may name their kernels as they like; a header must stay valid.
    facts = {key: re.sub(r"[^\w.+-]", "-", text, flags=re.ASCII) for key, text in facts.items()}
    return MappingProxyType(
        {
            "User-Agent": "{client}/{version} python/{lang_version} {os_name}/{os_version}".format(
                **facts
            ),
            "X-Coze-Client-User-Agent": json.dumps(facts),
        }
    )
