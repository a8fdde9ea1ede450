from coze_core.enums import OpenStrEnum


class MessageRole(OpenStrEnum):
    """Who wrote a message. Known values; the service may add others.

    - `user`: the user.
    - `assistant`: the bot.
    """

    ASSISTANT = "assistant"
    USER = "user"
