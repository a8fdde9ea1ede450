from coze_core.enums import OpenStrEnum


class PromptMode(OpenStrEnum):
    """How the prompt of a bot is given. Known values; the service may add others.

    - `standard`: as a whole.
    - `prefix`: in a cached and an uncached part.
    """

    PREFIX = "prefix"
    STANDARD = "standard"
