"""The operations tagged `copy_tasks`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class CopyTasks(Operations):
    """The operations tagged `copy_tasks`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create(
        self,
        *,
        entity_id: str,
        entity_type: models.CopyEntityType | str,
        to_workspace_id: str | None = None,
    ) -> models.CopyTaskStart:
        """Copy a bot, an app or a workflow.

        Copy a bot, an app or a workflow within its workspace, or into another one of the same
        enterprise or team. The copy is a draft. What a bot or an app uses is copied along into
        another workspace. The token's user must be a member of both workspaces. What is in a
        personal workspace can only be copied within it.

        - A bot within its workspace is copied at once: the response has `copied_entity_id`.
        - All other copies take a while: the response has `task_id`, to look up what came of it.

        Token permissions: `Bot.duplicate` and `Workspace.createBot` for a bot, `Project.copy` and
        `Workspace.createProject` for an app, `Workflow.copy` and `Workspace.createWorkflow` for a
        workflow.

        Args:
            entity_id: ID of the bot, app or workflow.
            entity_type: What is copied.
            to_workspace_id: ID of the workspace that the copy is made in: the number after `w`
                in the URL of its page. By default it is made where the original is.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .copy_tasks_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "entity_id": entity_id,
                "entity_type": entity_type,
                "to_workspace_id": to_workspace_id,
            },
        )

    def retrieve(
        self,
        *,
        task_id: str,
    ) -> models.CopyTask:
        """Look up a copy task.

        Return how far the copying of something is, and what came of it.

        Token permission: none.

        Args:
            task_id: ID of the task, as the response to the call that started it has it.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .copy_tasks_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "task_id": task_id,
            },
        )


class AsyncCopyTasks(Operations):
    """The operations tagged `copy_tasks`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        entity_id: str,
        entity_type: models.CopyEntityType | str,
        to_workspace_id: str | None = None,
    ) -> models.CopyTaskStart:
        """Copy a bot, an app or a workflow.

        Copy a bot, an app or a workflow within its workspace, or into another one of the same
        enterprise or team. The copy is a draft. What a bot or an app uses is copied along into
        another workspace. The token's user must be a member of both workspaces. What is in a
        personal workspace can only be copied within it.

        - A bot within its workspace is copied at once: the response has `copied_entity_id`.
        - All other copies take a while: the response has `task_id`, to look up what came of it.

        Token permissions: `Bot.duplicate` and `Workspace.createBot` for a bot, `Project.copy` and
        `Workspace.createProject` for an app, `Workflow.copy` and `Workspace.createWorkflow` for a
        workflow.

        Args:
            entity_id: ID of the bot, app or workflow.
            entity_type: What is copied.
            to_workspace_id: ID of the workspace that the copy is made in: the number after `w`
                in the URL of its page. By default it is made where the original is.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .copy_tasks_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "entity_id": entity_id,
                "entity_type": entity_type,
                "to_workspace_id": to_workspace_id,
            },
        )

    async def retrieve(
        self,
        *,
        task_id: str,
    ) -> models.CopyTask:
        """Look up a copy task.

        Return how far the copying of something is, and what came of it.

        Token permission: none.

        Args:
            task_id: ID of the task, as the response to the call that started it has it.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .copy_tasks_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "task_id": task_id,
            },
        )
