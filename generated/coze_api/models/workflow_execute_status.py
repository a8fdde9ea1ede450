from coze_core.enums import OpenStrEnum


class WorkflowExecuteStatus(OpenStrEnum):
    """How a run goes. Known values; the service may add others.

    - `Running`: it runs, or waits for an answer.
    - `Success`: it has ended well.
    - `Fail`: it has failed.
    """

    FAIL = "Fail"
    RUNNING = "Running"
    SUCCESS = "Success"
