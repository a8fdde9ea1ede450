from coze_core.enums import OpenStrEnum


class VoiceModelType(OpenStrEnum):
    """Kind of a voice's model. Known values; the service may add others.

    - `big`: a large model.
    - `small`: a small model.
    """

    BIG = "big"
    SMALL = "small"
