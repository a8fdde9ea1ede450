"""The operations tagged `workflows runs`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from coze_core.clients import (
    AsyncEventStream,
    AsyncStreamingClient,
    EventStream,
    SyncStreamingClient,
)
from coze_core.operations import asend, send
from coze_core.resources import Operations, resource

from ... import models

if TYPE_CHECKING:
    from ..workflows_runs_run_histories import (
        AsyncWorkflowsRunsRunHistories,
        WorkflowsRunsRunHistories,
    )
    from .workflows_runs_resume import WorkflowsRunsResumeArguments as WorkflowsRunsResumeArguments
    from .workflows_runs_stream import WorkflowsRunsStreamArguments as WorkflowsRunsStreamArguments


class WorkflowsRuns(Operations):
    """The operations tagged `workflows runs`.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: SyncStreamingClient) -> None:
        self._client = client

    @resource
    def run_histories(self) -> WorkflowsRunsRunHistories:
        """The operations tagged `workflows runs run_histories`."""
        from ..workflows_runs_run_histories import WorkflowsRunsRunHistories

        return WorkflowsRunsRunHistories(self._client)

    def create(
        self,
        *,
        workflow_id: str,
        parameters: Mapping[str, Any] | None = None,
        bot_id: str | None = None,
        app_id: str | None = None,
        ext: models.WorkflowExt | models.WorkflowExtDict | None = None,
        is_async: bool | None = None,
        workflow_version: str | None = None,
        connector_id: str | None = None,
    ) -> models.WorkflowRunResponse:
        """Run a workflow.

        Run a published workflow and return its output, or, with `is_async`, return at once with the
        `execute_id` by which `workflows_runs_run_histories_retrieve` finds the output later. A
        workflow that was never published fails with code 4200.

        The workflow must have no output nodes and no end node that streams: run such a workflow
        with `workflows_runs_stream`. If it needs an answer on its way, the response has
        `interrupt_data`: answer with `workflows_runs_resume_run`. Without a response within 90
        seconds the connection is cut. A run takes at most 10 minutes, 5 at best, an asynchronous
        one 24 hours. A request and the history of its run are at most 20 MB.

        Token permission: `run`.

        Args:
            workflow_id: ID of the published workflow: the number after `workflow_id` in the URL
                of its page.
            parameters: Values for the parameters of the start node.
            bot_id: ID of the bot that the workflow works with, published to the API channel;
                for workflows whose nodes use a bot's databases or variables. Not together with
                `app_id` (code 4000).
            app_id: ID of the app that the workflow belongs to: the number after `project-ide`
                in the URL of its page. Not together with `bot_id` (code 4000).
            ext: Facts that some plugins use.
            is_async: Whether to run asynchronously, for up to 24 hours. On plans without
                asynchronous runs this fails with code 6003. By default `False`.
            workflow_version: Number of the version to run; the latest by default. Only for
                workflows of the workspace's library.
            connector_id: Channel of the run; users and conversations of different channels are
                apart. Known channels: `1024` API, `999` Chat SDK, `998` Web SDK, `10000122` Coze
                store, `10000113` WeChat customer service, `10000120` WeChat service account,
                `10000121` WeChat subscription account, `10000126` Douyin mini program, `10000127`
                WeChat mini program, `10000011` Feishu, `10000128` Feishu base, `10000117` Juejin;
                or the ID of an organisation's custom channel. By default `"1024"`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_runs_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "parameters": parameters,
                "bot_id": bot_id,
                "app_id": app_id,
                "ext": ext,
                "is_async": is_async,
                "workflow_version": workflow_version,
                "connector_id": connector_id,
            },
        )

    def stream(
        self,
        *,
        workflow_id: str,
        parameters: Mapping[str, Any] | None = None,
        bot_id: str | None = None,
        app_id: str | None = None,
        ext: models.WorkflowExt | models.WorkflowExtDict | None = None,
        workflow_version: str | None = None,
        connector_id: str | None = None,
    ) -> EventStream[models.WorkflowEvent]:
        """Run a workflow, as a stream.

        Run a published workflow and return what its nodes write as they write it. Output nodes,
        question nodes and an end node that streams write in pieces; a workflow without any of them
        responds with one message of its end node. A workflow that was never published fails with
        code 4200.

        The stream ends with the event `Done`, with `Error`, or with `Interrupt`: then the run waits
        for an answer, and `workflows_runs_resume` goes on with it. There is no way to read a cut
        stream again: the run goes on without it.

        Token permission: `run`.

        Args:
            workflow_id: ID of the published workflow: the number after `workflow_id` in the URL
                of its page.
            parameters: Values for the parameters of the start node.
            bot_id: ID of the bot that the workflow works with, published to the API channel;
                for workflows whose nodes use a bot's databases or variables. Not together with
                `app_id` (code 4000).
            app_id: ID of the app that the workflow belongs to: the number after `project-ide`
                in the URL of its page. Not together with `bot_id` (code 4000).
            ext: Facts that some plugins use.
            workflow_version: Number of the version to run; the latest by default. Only for
                workflows of the workspace's library.
            connector_id: Channel of the run; users and conversations of different channels are
                apart. Known channels: `1024` API, `999` Chat SDK, `998` Web SDK, `10000122` Coze
                store, `10000113` WeChat customer service, `10000120` WeChat service account,
                `10000121` WeChat subscription account, `10000126` Douyin mini program, `10000127`
                WeChat mini program, `10000011` Feishu, `10000128` Feishu base, `10000117` Juejin;
                or the ID of an organisation's custom channel. By default `"1024"`.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .workflows_runs_stream import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "workflow_id": workflow_id,
                    "parameters": parameters,
                    "bot_id": bot_id,
                    "app_id": app_id,
                    "ext": ext,
                    "workflow_version": workflow_version,
                    "connector_id": connector_id,
                }
            ),
            models.WORKFLOW_EVENTS,
        )

    def resume(
        self,
        *,
        workflow_id: str,
        event_id: str,
        interrupt_type: models.WorkflowInterruptType | int,
        resume_data: str,
    ) -> EventStream[models.WorkflowEvent]:
        """Resume a streamed run.

        Answer what a run asks that `workflows_runs_stream` started, and return what its nodes write
        from there on. `id` and `node_seq_id` begin anew at 0. An interrupt can be answered three
        times at most: if the third answer doesn't fit either, the run fails. Each answer costs
        tokens, as a run does.

        Token permission: `run`.

        Args:
            workflow_id: ID of the workflow.
            event_id: ID of the interrupt, its `event_id`.
            interrupt_type: Kind of the interrupt, its `type`.
            resume_data: The answer: text, or JSON text of an object with the values that an
                input node asks for. A file is JSON text with its `file_id`.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .workflows_runs_resume import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "workflow_id": workflow_id,
                    "event_id": event_id,
                    "interrupt_type": interrupt_type,
                    "resume_data": resume_data,
                }
            ),
            models.WORKFLOW_EVENTS,
        )

    def resume_run(
        self,
        *,
        workflow_id: str,
        event_id: str,
        interrupt_type: models.WorkflowInterruptType | int,
        resume_data: str,
    ) -> models.WorkflowRunResponse:
        """Resume a run that isn't streamed.

        Answer what a run asks that `workflows_runs_create` started, and return what that returns:
        the output, or the `execute_id` if the run is asynchronous. An interrupt can be answered
        three times at most: if the third answer doesn't fit either, the run fails. Each answer
        costs tokens, as a run does.

        Token permission: `run`.

        Args:
            workflow_id: ID of the workflow.
            event_id: ID of the interrupt, its `event_id`.
            interrupt_type: Kind of the interrupt, its `type`.
            resume_data: The answer: text, or JSON text of an object with the values that an
                input node asks for. A file is JSON text with its `file_id`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_runs_resume_run import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "event_id": event_id,
                "interrupt_type": interrupt_type,
                "resume_data": resume_data,
            },
        )


class AsyncWorkflowsRuns(Operations):
    """The operations tagged `workflows runs`, asynchronous.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: AsyncStreamingClient) -> None:
        self._client = client

    @resource
    def run_histories(self) -> AsyncWorkflowsRunsRunHistories:
        """The operations tagged `workflows runs run_histories`."""
        from ..workflows_runs_run_histories import AsyncWorkflowsRunsRunHistories

        return AsyncWorkflowsRunsRunHistories(self._client)

    async def create(
        self,
        *,
        workflow_id: str,
        parameters: Mapping[str, Any] | None = None,
        bot_id: str | None = None,
        app_id: str | None = None,
        ext: models.WorkflowExt | models.WorkflowExtDict | None = None,
        is_async: bool | None = None,
        workflow_version: str | None = None,
        connector_id: str | None = None,
    ) -> models.WorkflowRunResponse:
        """Run a workflow.

        Run a published workflow and return its output, or, with `is_async`, return at once with the
        `execute_id` by which `workflows_runs_run_histories_retrieve` finds the output later. A
        workflow that was never published fails with code 4200.

        The workflow must have no output nodes and no end node that streams: run such a workflow
        with `workflows_runs_stream`. If it needs an answer on its way, the response has
        `interrupt_data`: answer with `workflows_runs_resume_run`. Without a response within 90
        seconds the connection is cut. A run takes at most 10 minutes, 5 at best, an asynchronous
        one 24 hours. A request and the history of its run are at most 20 MB.

        Token permission: `run`.

        Args:
            workflow_id: ID of the published workflow: the number after `workflow_id` in the URL
                of its page.
            parameters: Values for the parameters of the start node.
            bot_id: ID of the bot that the workflow works with, published to the API channel;
                for workflows whose nodes use a bot's databases or variables. Not together with
                `app_id` (code 4000).
            app_id: ID of the app that the workflow belongs to: the number after `project-ide`
                in the URL of its page. Not together with `bot_id` (code 4000).
            ext: Facts that some plugins use.
            is_async: Whether to run asynchronously, for up to 24 hours. On plans without
                asynchronous runs this fails with code 6003. By default `False`.
            workflow_version: Number of the version to run; the latest by default. Only for
                workflows of the workspace's library.
            connector_id: Channel of the run; users and conversations of different channels are
                apart. Known channels: `1024` API, `999` Chat SDK, `998` Web SDK, `10000122` Coze
                store, `10000113` WeChat customer service, `10000120` WeChat service account,
                `10000121` WeChat subscription account, `10000126` Douyin mini program, `10000127`
                WeChat mini program, `10000011` Feishu, `10000128` Feishu base, `10000117` Juejin;
                or the ID of an organisation's custom channel. By default `"1024"`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_runs_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "parameters": parameters,
                "bot_id": bot_id,
                "app_id": app_id,
                "ext": ext,
                "is_async": is_async,
                "workflow_version": workflow_version,
                "connector_id": connector_id,
            },
        )

    def stream(
        self,
        *,
        workflow_id: str,
        parameters: Mapping[str, Any] | None = None,
        bot_id: str | None = None,
        app_id: str | None = None,
        ext: models.WorkflowExt | models.WorkflowExtDict | None = None,
        workflow_version: str | None = None,
        connector_id: str | None = None,
    ) -> AsyncEventStream[models.WorkflowEvent]:
        """Run a workflow, as a stream.

        Run a published workflow and return what its nodes write as they write it. Output nodes,
        question nodes and an end node that streams write in pieces; a workflow without any of them
        responds with one message of its end node. A workflow that was never published fails with
        code 4200.

        The stream ends with the event `Done`, with `Error`, or with `Interrupt`: then the run waits
        for an answer, and `workflows_runs_resume` goes on with it. There is no way to read a cut
        stream again: the run goes on without it.

        Token permission: `run`.

        Args:
            workflow_id: ID of the published workflow: the number after `workflow_id` in the URL
                of its page.
            parameters: Values for the parameters of the start node.
            bot_id: ID of the bot that the workflow works with, published to the API channel;
                for workflows whose nodes use a bot's databases or variables. Not together with
                `app_id` (code 4000).
            app_id: ID of the app that the workflow belongs to: the number after `project-ide`
                in the URL of its page. Not together with `bot_id` (code 4000).
            ext: Facts that some plugins use.
            workflow_version: Number of the version to run; the latest by default. Only for
                workflows of the workspace's library.
            connector_id: Channel of the run; users and conversations of different channels are
                apart. Known channels: `1024` API, `999` Chat SDK, `998` Web SDK, `10000122` Coze
                store, `10000113` WeChat customer service, `10000120` WeChat service account,
                `10000121` WeChat subscription account, `10000126` Douyin mini program, `10000127`
                WeChat mini program, `10000011` Feishu, `10000128` Feishu base, `10000117` Juejin;
                or the ID of an organisation's custom channel. By default `"1024"`.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .workflows_runs_stream import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "workflow_id": workflow_id,
                    "parameters": parameters,
                    "bot_id": bot_id,
                    "app_id": app_id,
                    "ext": ext,
                    "workflow_version": workflow_version,
                    "connector_id": connector_id,
                }
            ),
            models.WORKFLOW_EVENTS,
        )

    def resume(
        self,
        *,
        workflow_id: str,
        event_id: str,
        interrupt_type: models.WorkflowInterruptType | int,
        resume_data: str,
    ) -> AsyncEventStream[models.WorkflowEvent]:
        """Resume a streamed run.

        Answer what a run asks that `workflows_runs_stream` started, and return what its nodes write
        from there on. `id` and `node_seq_id` begin anew at 0. An interrupt can be answered three
        times at most: if the third answer doesn't fit either, the run fails. Each answer costs
        tokens, as a run does.

        Token permission: `run`.

        Args:
            workflow_id: ID of the workflow.
            event_id: ID of the interrupt, its `event_id`.
            interrupt_type: Kind of the interrupt, its `type`.
            resume_data: The answer: text, or JSON text of an object with the values that an
                input node asks for. A file is JSON text with its `file_id`.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .workflows_runs_resume import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "workflow_id": workflow_id,
                    "event_id": event_id,
                    "interrupt_type": interrupt_type,
                    "resume_data": resume_data,
                }
            ),
            models.WORKFLOW_EVENTS,
        )

    async def resume_run(
        self,
        *,
        workflow_id: str,
        event_id: str,
        interrupt_type: models.WorkflowInterruptType | int,
        resume_data: str,
    ) -> models.WorkflowRunResponse:
        """Resume a run that isn't streamed.

        Answer what a run asks that `workflows_runs_create` started, and return what that returns:
        the output, or the `execute_id` if the run is asynchronous. An interrupt can be answered
        three times at most: if the third answer doesn't fit either, the run fails. Each answer
        costs tokens, as a run does.

        Token permission: `run`.

        Args:
            workflow_id: ID of the workflow.
            event_id: ID of the interrupt, its `event_id`.
            interrupt_type: Kind of the interrupt, its `type`.
            resume_data: The answer: text, or JSON text of an object with the values that an
                input node asks for. A file is JSON text with its `file_id`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_runs_resume_run import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "event_id": event_id,
                "interrupt_type": interrupt_type,
                "resume_data": resume_data,
            },
        )


def __getattr__(name: str) -> Any:
    """Import what describes an operation's arguments on first use (PEP 562)."""
    module = {
        "WorkflowsRunsStreamArguments": "workflows_runs_stream",
        "WorkflowsRunsResumeArguments": "workflows_runs_resume",
    }.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{module}", __name__), name)
    return value
