from coze_core.enums import OpenStrEnum


class BillTaskStatus(OpenStrEnum):
    """How far a bill is. Known values; the service may add others.

    - `init`: about to begin.
    - `running`: being made.
    - `succeed`: done; its files can be downloaded.
    - `failed`: it failed.
    """

    FAILED = "failed"
    INIT = "init"
    RUNNING = "running"
    SUCCEED = "succeed"
