"""The exceptions of runs of workflows that failed, or did not end in time."""

from __future__ import annotations

from typing import Any

from coze_core.errors import CozeError, CozeTimeoutError, code_of


class CozeRunFailedError(CozeError):
    """The run of a workflow failed, which `code` and `msg` explain; `run` is its history."""

    def __init__(self, message: str, *, code: object, run: Any, logid: str | None = None) -> None:
        super().__init__(message, logid=logid)
        self.code: int | None = code_of(code)
        self.run: Any = run

    @property
    def msg(self) -> str:
        """The service's words."""
        return self.message

    def _facts(self) -> dict[str, object]:
        return {"code": self.code, "run": self.run.execute_id, **super()._facts()}


class CozeRunTimeoutError(CozeTimeoutError):
    """The run of a workflow did not end in time, and goes on at the service.

    `execute_id` is its ID, and `run` its history as it was last known; None if it was never read.
    """

    def __init__(
        self, message: str, *, execute_id: str, run: Any, logid: str | None = None
    ) -> None:
        super().__init__(message, logid=logid)
        self.execute_id = execute_id
        self.run: Any = run

    def _facts(self) -> dict[str, object]:
        return {"run": self.execute_id, **super()._facts()}
