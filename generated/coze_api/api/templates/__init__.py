"""The operations tagged `templates`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class Templates(Operations):
    """The operations tagged `templates`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def duplicate(
        self,
        *,
        template_id: str,
        workspace_id: str,
        name: str | None = None,
    ) -> models.TemplateDuplicateResult:
        """Duplicate a template.

        Make a bot from a template, as a draft in a workspace. The reference has no page about this
        operation, which is known from the official SDKs.

        Token permission: not documented.

        Args:
            template_id: ID of the template: the number after `template` in the URL of its page.
            workspace_id: ID of the workspace to put the copy in: the number after `w` (or
                `space`) in the URL of its page.
            name: Name of the copy; that of the template by default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .templates_duplicate import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "template_id": template_id,
                "workspace_id": workspace_id,
                "name": name,
            },
        )


class AsyncTemplates(Operations):
    """The operations tagged `templates`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def duplicate(
        self,
        *,
        template_id: str,
        workspace_id: str,
        name: str | None = None,
    ) -> models.TemplateDuplicateResult:
        """Duplicate a template.

        Make a bot from a template, as a draft in a workspace. The reference has no page about this
        operation, which is known from the official SDKs.

        Token permission: not documented.

        Args:
            template_id: ID of the template: the number after `template` in the URL of its page.
            workspace_id: ID of the workspace to put the copy in: the number after `w` (or
                `space`) in the URL of its page.
            name: Name of the copy; that of the template by default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .templates_duplicate import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "template_id": template_id,
                "workspace_id": workspace_id,
                "name": name,
            },
        )
