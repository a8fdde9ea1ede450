from coze_core.enums import OpenStrEnum


class CacheType(OpenStrEnum):
    """Caching of common prefixes of requests. Known values; the service may add others.

    - `closed`: off.
    - `prefix`: on.
    """

    CLOSED = "closed"
    PREFIX = "prefix"
