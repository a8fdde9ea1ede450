from coze_core.enums import OpenStrEnum


class RoomMode(OpenStrEnum):
    """What a room is for. Known values; the service may add others.

    - `default`: a conversation.
    - `podcast`: a podcast.
    - `s2s`: speech to speech, as the official Python and JavaScript SDKs write it.
    - `translate`: an interpretation, as the official Python and JavaScript SDKs write it.
    """

    DEFAULT = "default"
    PODCAST = "podcast"
    S2S = "s2s"
    TRANSLATE = "translate"
