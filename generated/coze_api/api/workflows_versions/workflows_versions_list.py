"""List the versions of a workflow.

List the versions of a workflow with their number, description, author and time, page by page.

Token permission: `listVersion`.

Args:
    workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its page.
    page_token: Token of the page: `next_page_token` of the page before. Without it, or empty,
        the first page is returned.
    page_size: Number of items on a page, 1 to 30.
    publish_status: Whether to list published versions, drafts, or both. By default
        `"published_online"`.
    include_input_output: Whether to return `input` and `output`, the parameters of the
        workflow. By default `False`.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend_detailed, send_detailed
from coze_core.pages import AsyncPage, Page, PageData, PageResult, Paging
from coze_core.responses import Response

from ... import models

OPERATION: Final[Operation[PageData[models.WorkflowVersionInfo]]] = Operation(
    "workflows_versions_list",
    "GET",
    "/v1/workflows/{workflow_id}/versions",
    parameters=(
        Parameter("workflow_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("page_token", "query", str),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=30)], required=True
        ),
        Parameter("publish_status", "query", models.WorkflowPublishStatusFilter),
        Parameter("include_input_output", "query", bool),
    ),
    result=PageResult(
        models.WorkflowVersionListResponse,
        Paging(
            items="data.items",
            cursor="page_token",
            size="page_size",
            next="data.next_page_token",
            has_more="data.has_more",
        ),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    workflow_id: str,
    page_token: str | None = None,
    page_size: int = 10,
    publish_status: models.WorkflowPublishStatusFilter | str | None = None,
    include_input_output: bool | None = None,
) -> Page[models.WorkflowVersionInfo]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "page_token": page_token,
            "page_size": page_size,
            "publish_status": publish_status,
            "include_input_output": include_input_output,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    workflow_id: str,
    page_token: str | None = None,
    page_size: int = 10,
    publish_status: models.WorkflowPublishStatusFilter | str | None = None,
    include_input_output: bool | None = None,
) -> AsyncPage[models.WorkflowVersionInfo]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "page_token": page_token,
            "page_size": page_size,
            "publish_status": publish_status,
            "include_input_output": include_input_output,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    workflow_id: str,
    page_token: str | None = None,
    page_size: int = 10,
    publish_status: models.WorkflowPublishStatusFilter | str | None = None,
    include_input_output: bool | None = None,
) -> Response[PageData[models.WorkflowVersionInfo]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "page_token": page_token,
            "page_size": page_size,
            "publish_status": publish_status,
            "include_input_output": include_input_output,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    workflow_id: str,
    page_token: str | None = None,
    page_size: int = 10,
    publish_status: models.WorkflowPublishStatusFilter | str | None = None,
    include_input_output: bool | None = None,
) -> Response[PageData[models.WorkflowVersionInfo]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "page_token": page_token,
            "page_size": page_size,
            "publish_status": publish_status,
            "include_input_output": include_input_output,
        },
    )
