from coze_core.enums import OpenStrEnum


class RoomVideoCodec(OpenStrEnum):
    """Codec of the pictures in a room. Known values; the service may add others.

    - `H264`: H.264.
    - `BYTEVC1`: a codec of Volcano Engine.
    """

    BYTEVC1 = "BYTEVC1"
    H264 = "H264"
