from coze_core.enums import OpenStrEnum


class ObjectStringItemType(OpenStrEnum):
    """Kind of item of a multimodal message. Known values; the service may add others.

    - `text`: text.
    - `file`: a file.
    - `image`: an image.
    - `audio`: an audio file.
    """

    AUDIO = "audio"
    FILE = "file"
    IMAGE = "image"
    TEXT = "text"
