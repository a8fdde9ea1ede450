from coze_core.enums import OpenStrEnum


class MessageContentType(OpenStrEnum):
    """Kind of content. Known values; the service may add others.

    - `text`: text.
    - `object_string`: text and files, as JSON text.
    - `card`: a card; only in responses.
    - `audio`: audio in base64; only in responses, and only if the question contains audio.
    """

    AUDIO = "audio"
    CARD = "card"
    OBJECT_STRING = "object_string"
    TEXT = "text"
