from coze_core.enums import OpenStrEnum


class LiveType(OpenStrEnum):
    """What is heard in a live stream. Known values; the service may add others.

    - `origin`: what is said.
    - `translation`: its translation.
    """

    ORIGIN = "origin"
    TRANSLATION = "translation"
