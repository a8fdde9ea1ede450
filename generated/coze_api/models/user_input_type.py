from coze_core.enums import OpenStrEnum


class UserInputType(OpenStrEnum):
    """How users speak to a bot. Known values; the service may add others.

    - `text`: by typing.
    - `voice`: by voice messages.
    - `call`: in a voice call.
    """

    CALL = "call"
    TEXT = "text"
    VOICE = "voice"
