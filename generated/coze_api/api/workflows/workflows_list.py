"""List workflows.

List the workflows and chatflows of a workspace, or of one app in it, page by page.

Token permission: `listWorkflow`.

Args:
    workspace_id: ID of the workspace whose workflows to list: the number after `w` in the URL
        of its page.
    page_num: Number of the page, from 1.
    page_size: Number of items on a page, 1 to 30.
    workflow_mode: Kind of workflow to list; all kinds by default.
    app_id: ID of an app, to list only the workflows that belong to it: the number after
        `project-ide` in the URL of its page.
    publish_status: Whether to list published workflows, drafts, or both. By default
        `"published_online"`.

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

OPERATION: Final[Operation[PageData[models.WorkflowBasic]]] = Operation(
    "workflows_list",
    "GET",
    "/v1/workflows",
    parameters=(
        Parameter("workspace_id", "query", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=30)], required=True
        ),
        Parameter("workflow_mode", "query", models.WorkflowMode),
        Parameter("app_id", "query", Annotated[str, Limits(identifier=True)]),
        Parameter("publish_status", "query", models.WorkflowPublishStatusFilter),
    ),
    result=PageResult(
        models.WorkflowListResponse,
        Paging(items="data.items", number="page_num", size="page_size", has_more="data.has_more"),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    workspace_id: str,
    page_num: int = 1,
    page_size: int = 10,
    workflow_mode: models.WorkflowMode | str | None = None,
    app_id: str | None = None,
    publish_status: models.WorkflowPublishStatusFilter | str | None = None,
) -> Page[models.WorkflowBasic]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "workspace_id": workspace_id,
            "page_num": page_num,
            "page_size": page_size,
            "workflow_mode": workflow_mode,
            "app_id": app_id,
            "publish_status": publish_status,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    workspace_id: str,
    page_num: int = 1,
    page_size: int = 10,
    workflow_mode: models.WorkflowMode | str | None = None,
    app_id: str | None = None,
    publish_status: models.WorkflowPublishStatusFilter | str | None = None,
) -> AsyncPage[models.WorkflowBasic]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "workspace_id": workspace_id,
            "page_num": page_num,
            "page_size": page_size,
            "workflow_mode": workflow_mode,
            "app_id": app_id,
            "publish_status": publish_status,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    workspace_id: str,
    page_num: int = 1,
    page_size: int = 10,
    workflow_mode: models.WorkflowMode | str | None = None,
    app_id: str | None = None,
    publish_status: models.WorkflowPublishStatusFilter | str | None = None,
) -> Response[PageData[models.WorkflowBasic]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "workspace_id": workspace_id,
            "page_num": page_num,
            "page_size": page_size,
            "workflow_mode": workflow_mode,
            "app_id": app_id,
            "publish_status": publish_status,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    workspace_id: str,
    page_num: int = 1,
    page_size: int = 10,
    workflow_mode: models.WorkflowMode | str | None = None,
    app_id: str | None = None,
    publish_status: models.WorkflowPublishStatusFilter | str | None = None,
) -> Response[PageData[models.WorkflowBasic]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "workspace_id": workspace_id,
            "page_num": page_num,
            "page_size": page_size,
            "workflow_mode": workflow_mode,
            "app_id": app_id,
            "publish_status": publish_status,
        },
    )
