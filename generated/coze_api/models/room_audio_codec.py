from coze_core.enums import OpenStrEnum


class RoomAudioCodec(OpenStrEnum):
    """Codec of the sound in a room. Known values; the service may add others.

    - `AACLC`: AAC-LC.
    - `G711A`: G.711 A-law.
    - `OPUS`: Opus.
    - `G722`: G.722.
    """

    AACLC = "AACLC"
    G711A = "G711A"
    G722 = "G722"
    OPUS = "OPUS"
