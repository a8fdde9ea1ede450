"""What a mock server keeps, and how a test adds to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from coze_mock.operations.bots.objects import API_CONNECTOR, Bot
from coze_mock.operations.bots.operations import make_bot, publish_bot
from coze_mock.operations.chat.objects import Chat, Conversation
from coze_mock.operations.chat.replies import Part, Script
from coze_mock.operations.datasets.objects import DATASETS, DOCUMENTS, Dataset, Document
from coze_mock.operations.enterprises.objects import TOP_PLAN, make_enterprise
from coze_mock.operations.files.objects import StoredFile
from coze_mock.operations.plugins import make_plugin
from coze_mock.operations.registry import build_world
from coze_mock.operations.workflows.operations import make_workflow
from coze_mock.operations.workflows.scripts import RunPart
from coze_mock.state.requests import RecordedRequest
from coze_mock.state.state import MockState


class Contents:
    """The objects of a mock server, and what makes more of them."""

    def __init__(self, state: MockState) -> None:
        self._state = state

    @property
    def state(self) -> MockState:
        """All that the server remembers: ``state[KIND]`` has the objects of a kind."""
        return self._state

    @property
    def files(self) -> tuple[StoredFile, ...]:
        """The uploaded files, oldest first."""
        return self._state.files.values()

    @property
    def bots(self) -> tuple[Bot, ...]:
        """The bots, oldest first."""
        return self._state.bots.values()

    @property
    def conversations(self) -> tuple[Conversation, ...]:
        """The conversations, least recently used first."""
        return self._state.conversations.values()

    @property
    def chats(self) -> tuple[Chat, ...]:
        """The chats, oldest first."""
        return self._state.chats.values()

    @property
    def datasets(self) -> tuple[Dataset, ...]:
        """The datasets, oldest first."""
        return self._state[DATASETS].values()

    @property
    def documents(self) -> tuple[Document, ...]:
        """The files of all datasets, oldest first."""
        return self._state[DOCUMENTS].values()

    @property
    def requests(self) -> tuple[RecordedRequest, ...]:
        """The requests to the API as they came in, oldest first."""
        return self._state.requests.values()

    def script(
        self,
        *reply: Part | str,
        bot_id: str | None = None,
        question: str | None = None,
        repeat: bool = False,
    ) -> None:
        """Set what a bot replies to one of the next chats.

        A reply is one or more parts, in which a string stands for a Text:
        ``server.script(Reasoning("Let me think."), "42")``. Scripts wait in a queue. A chat takes
        the first one that fits it: of this bot if ``bot_id`` is given, and to a question that
        contains ``question``. It is used up by that, unless ``repeat`` is true. When tool outputs
        are submitted and the reply goes no further, the chat takes another script, and
        ``question`` is looked for in the outputs. Without a script, the reply is made from the
        bot's prompt and the question, always the same for the same two.
        """
        self._state.script(*reply, bot_id=bot_id, question=question, repeat=repeat)

    def add_scripts(self, scripts: Iterable[Script]) -> None:
        """Queue scripts, for example those that ``read_scripts`` reads from a file."""
        self._state.add_scripts(scripts)

    def bot(
        self,
        name: str = "Bot",
        *,
        prompt: str = "",
        workspace_id: str = "7300000000000000001",
        connector_ids: Iterable[str] = (API_CONNECTOR,),
        **settings: Any,
    ) -> str:
        """Make a bot, publish it to these channels, and return its ID.

        ``settings`` are other fields of a bot's creation, as the wire has them.
        """
        config = {"name": name, "prompt_info": {"prompt": prompt}, **settings}
        made = make_bot(self._state, workspace_id, config)
        if connectors := frozenset(connector_ids):
            publish_bot(self._state, made, connectors)
        return made.id

    def workflow(
        self,
        workflow_id: str | None = None,
        *script: RunPart | str | Mapping[str, Any],
        name: str = "Workflow",
        workspace_id: str = "7300000000000000001",
        versions: Sequence[str] = ("v0.0.1",),
        **settings: Any,
    ) -> str:
        """Make a workflow that does this whenever it runs, and return its ID.

        A script is the parts of a run, in which a string stands for a NodeMessage, what an output
        node writes, and a mapping for the Output, what the end node gives:
        ``server.workflow(None, "It will rain.", {"output": "rain"})``. An Interrupt waits for an
        answer, a Failure ends the run. Without an Output the run gives what its nodes wrote, and
        without a script what it was given. Without an ID it gets a new one. ``versions`` are those
        that it was published in, none for one that never was. ``settings`` are ``app_id``,
        ``mode``, ``description`` and ``parameters``.

        Raises ValueError for a part after the end of a run.
        """
        made = make_workflow(
            self._state,
            workflow_id,
            script,
            versions=versions,
            name=name,
            workspace_id=workspace_id,
            **settings,
        )
        return made.id

    def enterprise(
        self,
        enterprise_id: str | None = None,
        *,
        user_level: str = TOP_PLAN,
        employees: Iterable[str] = (),
        guests: Iterable[str] = (),
    ) -> str:
        """Make an enterprise with a default organization, and return its ID.

        All its people are in that organization; the user whose account every token belongs to is
        the administrator of both. ``employees`` and ``guests`` are the user IDs of others.
        ``user_level`` is the plan: ``enterprise``, the top one, or ``team``, the standard one.
        """
        made = make_enterprise(
            self._state,
            enterprise_id,
            user_level=user_level,
            employees=employees,
            guests=guests,
        )
        return made.id

    def plugin(
        self,
        results: Mapping[str, Mapping[str, Any]],
        *,
        plugin_id: str | None = None,
        name: str = "Plugin",
        input_schemas: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> str:
        """Make a paid plugin whose tools give these results, by their names, and return its ID.

        ``server.plugin({"get_weather": {"sky": "clear"}})``. ``input_schemas`` are the JSON Schemas
        of the arguments that its tools take, by their names; the others take anything.
        """
        schemas = input_schemas or {}
        return make_plugin(self._state, plugin_id, results, name=name, input_schemas=schemas).id

    def world(self) -> dict[str, str]:
        """Make what the document's examples name, so that each can be executed as it stands.

        Return the IDs to begin with, by names such as ``workspace_id``, ``bot_id`` and ``file_id``.
        """
        return build_world(self._state)
