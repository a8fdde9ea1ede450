from __future__ import annotations

from coze_core.models import ResultModel

from .. import models as _models


class WorkflowRunResponse(ResultModel):
    """The envelope of a run, with fields beside its output.

    Example:
        {'code': 0, 'msg': '', 'data': '{"output":"It will rain."}', 'usage': {'input_count':
            50, 'output_count': 100, 'token_count': 150}, 'detail': {'logid':
            '20251010163000A1B2C3D4E5F60718293C'}}
    """

    msg: str
    """Empty on success, otherwise what went wrong. Example:"""
    code: int | None = None
    """0 on success, otherwise the error code. Absent, it is 0. Example: 0"""
    data: str | None = None
    """The output, usually JSON text; absent on failure, from asynchronous runs, and while the run
    waits for an answer. Example: {"output":"It will rain."}
    """
    execute_id: str | None = None
    """ID of an asynchronous run. Example: 7413647890307280001"""
    debug_url: str | None = None
    """URL of a page that shows what each node took and gave, for 7 days. Example:
    https://www.coze.com/work_flow?execute_id=7413647890307280001&workflow_id=7505836754923008211
    """
    usage: _models.WorkflowUsage | None = None
    """Tokens that the run used."""
    interrupt_data: _models.WorkflowInterrupt | None = None
    """What the run asks, if it waits for an answer."""
    token: int | None = None
    """Tokens that the run used, from older hosts. Example: 150"""
    cost: str | None = None
    """What the run cost, from older hosts. Example: 0.00000"""
    detail: _models.ResponseDetail | None = None
    """Details about how the request was handled, including the log ID."""
