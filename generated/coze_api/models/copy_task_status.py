from coze_core.enums import OpenStrEnum


class CopyTaskStatus(OpenStrEnum):
    """How far a copy task is. Known values; the service may add others.

    - `in_progress`: the copy is being made.
    - `successful`: the copy is there.
    - `failed`: the copy could not be made.
    """

    FAILED = "failed"
    IN_PROGRESS = "in_progress"
    SUCCESSFUL = "successful"
