from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from msgspec import field

from coze_core.limits import Limits
from coze_core.models import ResultModel

from .. import models as _models


class WorkflowRunHistory(ResultModel):
    """An asynchronous run, and what it gave.

    Example:
        {'execute_id': '7413647890307280001', 'execute_status': 'Success', 'run_mode': 2,
            'output': '{"Output":"It will rain."}', 'create_time': 1760083200, 'update_time':
            1760083203, 'error_code': ''}
    """

    _also: ClassVar[Mapping[str, str]] = {"error_msg": "error_message", "log_id": "logid_"}
    execute_id: str
    """ID of the run. Example: 7413647890307280001"""
    execute_status: _models.WorkflowExecuteStatus
    """How the run goes. Example: Success"""
    bot_id: str | None = None
    """ID of the bot that the run was given; `0` for none. Example: 0"""
    connector_id: str | None = None
    """Channel of the run; `1024` is the API. Example: 1024"""
    connector_uid: str | None = None
    """The `user_id` in the `ext` of the run, or else the ID of the token's user. Example:
    3685670000007
    """
    run_mode: _models.WorkflowRunMode | None = None
    """How the workflow was run."""
    output: str | None = None
    """The outputs, usually JSON text of an object: what the end node gave is under `Output`, what each
    output node wrote under its title. Example: {"Output":"It will rain.","Answer":"It will rain."}
    """
    create_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the start, Unix time in seconds. Example: 1760083200"""
    update_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last change, such as a resumption; Unix time in seconds. Example: 1760083203"""
    node_execute_status: dict[str, _models.WorkflowNodeExecuteStatus] | None = None
    """The executions of output nodes. Keys are their titles, or random names where a node ran more
    than once.
    """
    error_code: str | None = None
    """Code of what went wrong, as digits in a string; `0` or empty if nothing did. Example:"""
    error_message: str | None = None
    """What went wrong. Example:"""
    debug_url: str | None = None
    """URL of a page that shows what each node took and gave, for 7 days. Example:
    https://www.coze.com/work_flow?execute_id=7413647890307280001&workflow_id=7505836754923008211
    """
    usage: _models.WorkflowUsage | None = None
    """Tokens that the run used."""
    is_output_trimmed: bool | None = None
    """Whether some of the output is missing because it is too large. Example: False"""
    logid_: str | None = field(default=None, name="logid")
    """Log ID of the request that started the run. Example: 20251010163000A1B2C3D4E5F60718293C"""
    interrupt_data: _models.WorkflowInterrupt | None = None
    """What the run asks, if it waits for an answer."""
    token: str | None = None
    """Tokens that the run used, from older hosts. Example: 150"""
    cost: str | None = None
    """What the run cost, from older hosts. Example: 0.00000"""
