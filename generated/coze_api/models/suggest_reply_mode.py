from coze_core.enums import OpenStrEnum


class SuggestReplyMode(OpenStrEnum):
    """Whether a bot suggests questions after its answers. Known values; the service may add others.

    - `enable`: up to 3 questions.
    - `disable`: none.
    - `customized`: questions generated with the bot's own prompt.
    """

    CUSTOMIZED = "customized"
    DISABLE = "disable"
    ENABLE = "enable"
