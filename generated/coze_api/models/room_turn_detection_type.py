from coze_core.enums import OpenStrEnum


class RoomTurnDetectionType(OpenStrEnum):
    """A way to find the end of what a user says. Known values; the service may add others.

    - `server_vad`: the service listens for pauses.
    - `client_interrupt`: the application says where the user begins and ends, by the events
      `input_audio_buffer.start` and `input_audio_buffer.complete`.
    - `semantic_vad`: the service understands what is said; on the top plan only.
    - `client_vad`: the application listens for pauses, as the official JavaScript SDK writes it.
    """

    CLIENT_INTERRUPT = "client_interrupt"
    CLIENT_VAD = "client_vad"
    SEMANTIC_VAD = "semantic_vad"
    SERVER_VAD = "server_vad"
