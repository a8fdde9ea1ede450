"""Duplicate a template.

Make a bot from a template, as a draft in a workspace. The reference has no page about this
operation, which is known from the official SDKs.

Token permission: not documented.

Args:
    template_id: ID of the template: the number after `template` in the URL of its page.
    workspace_id: ID of the workspace to put the copy in: the number after `w` (or `space`) in
        the URL of its page.
    name: Name of the copy; that of the template by default.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models

OPERATION: Final[Operation[models.TemplateDuplicateResult]] = Operation(
    "templates_duplicate",
    "POST",
    "/v1/templates/{template_id}/duplicate",
    parameters=(
        Parameter("template_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.TemplateDuplicateRequest,
    result=Result(models.TemplateDuplicateResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.TemplateDuplicateRequest,
    template_id: str,
) -> models.TemplateDuplicateResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "template_id": template_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.TemplateDuplicateRequest,
    template_id: str,
) -> models.TemplateDuplicateResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "template_id": template_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.TemplateDuplicateRequest,
    template_id: str,
) -> Response[models.TemplateDuplicateResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "template_id": template_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.TemplateDuplicateRequest,
    template_id: str,
) -> Response[models.TemplateDuplicateResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "template_id": template_id,
        },
    )
