from __future__ import annotations

from coze_core.models import Model


class WorkflowError(Model):
    """What went wrong in a run.

    Example:
        {'error_code': 5000, 'error_message': 'A node failed.'}
    """

    error_code: int
    """Error code. `ErrorCode` lists the known ones. Example: 5000"""
    error_message: str
    """Human-readable error message. Example: A node failed."""
