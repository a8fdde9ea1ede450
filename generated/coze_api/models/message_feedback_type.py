from coze_core.enums import OpenStrEnum


class MessageFeedbackType(OpenStrEnum):
    """What a user thinks of an answer. Known values; the service may add others.

    - `like`: the user likes it.
    - `unlike`: the user dislikes it.
    """

    LIKE = "like"
    UNLIKE = "unlike"
