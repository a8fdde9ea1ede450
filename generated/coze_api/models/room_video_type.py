from coze_core.enums import OpenStrEnum


class RoomVideoType(OpenStrEnum):
    """Where the pictures in a room come from. Known values; the service may add others.

    - `main`: the camera and the microphone, or what the application captures.
    - `screen`: the shared or recorded screen.
    """

    MAIN = "main"
    SCREEN = "screen"
