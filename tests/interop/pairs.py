"""The same logical calls, by the official Python SDK and by this client.

Each of the two is made against a mock server of its own: both servers give out the same IDs, since
their seeds and their clocks are the same, and so is all that was done to them before.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import cozepy
import httpx
from cozepy.request import SyncHTTPClient

from coze_api import models
from coze_ext import Coze, TokenAuth, assistant_message, image, text, user_message
from coze_mock import FunctionCall, MockServer

TOKEN = "pat_official"
SPACE = "7362519304827510793"
CHAT_DURATION = 10.0
WEATHER = FunctionCall("get_weather", {"city": "Oslo"})


@dataclass
class World:
    """A mock server and the IDs of what is in it."""

    server: MockServer
    file_id: str
    bot_id: str
    conversation_id: str
    ended_id: str
    waiting: dict[str, str]
    """A chat that waits for the output of a tool: conversation and chat."""
    call_id: str
    running: dict[str, str]
    """A chat that runs."""
    text: dict[str, str]
    """A text in a dataset: dataset and document."""
    image: dict[str, str]
    """An image in a dataset: dataset and document."""

    @property
    def ended(self) -> dict[str, str]:
        """A chat that has ended."""
        return {"conversation_id": self.conversation_id, "chat_id": self.ended_id}


@contextmanager
def world() -> Iterator[World]:
    """A mock server with a file, a published bot, and chats that have ended, wait and run."""
    now = 1_760_000_000.0
    with MockServer(
        token=TOKEN, clock=lambda: now, chat_duration=CHAT_DURATION, stream_interval=0.0
    ) as server:
        headers = {"Authorization": f"Bearer {TOKEN}"}
        with httpx.Client(base_url=server.base_url, headers=headers) as api:

            def post(path: str, **content: Any) -> Any:
                envelope = api.post(path, **content).json()
                assert envelope["code"] == 0, envelope
                return envelope["data"]

            def document(format_type: int, **source: Any) -> dict[str, str]:
                described = {"space_id": SPACE, "name": "Recipes", "format_type": format_type}
                dataset_id = post("/v1/datasets", json=described)["dataset_id"]
                body = {
                    "dataset_id": dataset_id,
                    "format_type": format_type,
                    "chunk_strategy": {"chunk_type": 0, "caption_type": 0},
                    "document_bases": [{"name": "Soups", "source_info": source}],
                }
                path = "/open_api/knowledge/document/create"
                made = api.post(path, json=body, headers={"Agw-Js-Conv": "str"}).json()
                (shown,) = made["document_infos"]
                return {"dataset_id": dataset_id, "document_id": shown["document_id"]}

            def chat(*reply: Any) -> dict[str, str]:
                server.script(*reply, bot_id=bot_id)
                asked = {"role": "user", "content": "What?", "content_type": "text"}
                body = {"bot_id": bot_id, "user_id": "u1", "additional_messages": [asked]}
                made = post("/v3/chat", json=body)
                return {"conversation_id": made["conversation_id"], "chat_id": made["id"]}

            file_id = post("/v1/files/upload", files={"file": ("a.png", b"\x89PNG")})["id"]
            text_ids = document(0, web_url="https://example.com/soups", document_source=1)
            image_ids = document(2, source_file_id=file_id, document_source=5)
            bot_id = post("/v1/bot/create", json={"space_id": SPACE, "name": "Cook"})["bot_id"]
            post("/v1/bot/publish", json={"bot_id": bot_id, "connector_ids": ["1024"]})
            ended, waiting = chat("Yes."), chat(WEATHER, "Sunny.")
            now += CHAT_DURATION
            found = api.get("/v3/chat/retrieve", params=waiting).json()["data"]
            (call,) = found["required_action"]["submit_tool_outputs"]["tool_calls"]
            running = chat("Soon.")
        yield World(
            server,
            file_id,
            bot_id,
            ended["conversation_id"],
            ended["chat_id"],
            waiting,
            call["id"],
            running,
            text_ids,
            image_ids,
        )


def blocking_http() -> SyncHTTPClient:
    """An HTTP client that the test closes; the SDK leaves its own open."""
    return SyncHTTPClient()  # type: ignore[no-untyped-call]  # as the SDK has it


@contextmanager
def official(world: World) -> Iterator[cozepy.Coze]:
    """The official SDK, which closes no HTTP client by itself."""
    with blocking_http() as http_client:
        yield cozepy.Coze(cozepy.TokenAuth(TOKEN), world.server.base_url, http_client)


@contextmanager
def ours(world: World) -> Iterator[Coze]:
    with Coze(auth=TokenAuth(TOKEN), base_url=world.server.base_url) as coze:
        yield coze


@dataclass(frozen=True)
class Pair:
    """One call of an operation, said in the words of either client."""

    operation_id: str
    official: Callable[[cozepy.Coze, World], Any]
    ours: Callable[[Coze, World], Any]


def _message(content: str) -> cozepy.Message:
    return cozepy.Message.build_user_question_text(content)


def _model() -> Mapping[str, Any]:
    return {
        "model_id": "1706077826",
        "temperature": 0.5,
        "top_p": 0.25,
        "top_k": 50,
        "max_tokens": 4096,
        "context_round": 20,
        "response_format": "text",
        "presence_penalty": 0.5,
        "frequency_penalty": 0.25,
        "cache_type": "closed",
        "sp_anti_leak": True,
        "sp_current_time": False,
        "parameters": {"thinking_type": "disabled"},
    }


PAIRS: Mapping[str, Pair] = {
    "upload a file": Pair(
        "files_upload",
        lambda coze, _: coze.files.upload(file=("avatar.png", b"\x89PNG\r\n--+++")),
        lambda coze, _: coze.files.upload(file=("avatar.png", b"\x89PNG\r\n--+++")),
    ),
    "retrieve a file": Pair(
        "files_retrieve",
        lambda coze, world: coze.files.retrieve(file_id=world.file_id),
        lambda coze, world: coze.files.retrieve(file_id=world.file_id),
    ),
    "create a bot with little": Pair(
        "bots_create",
        lambda coze, _: coze.bots.create(space_id=SPACE, name="料理 🍲"),
        lambda coze, _: coze.bots.create(space_id=SPACE, name="料理 🍲"),
    ),
    "create a bot with everything": Pair(
        "bots_create",
        lambda coze, world: coze.bots.create(
            space_id=SPACE,
            name="Cook",
            description="Cooks.",
            icon_file_id=world.file_id,
            prompt_info=cozepy.BotPromptInfo(prompt="Cook!"),
            onboarding_info=cozepy.BotOnboardingInfo(
                prologue="Hello", suggested_questions=["Soup?"]
            ),
            suggest_reply_info=cozepy.BotSuggestReplyInfo(
                reply_mode=cozepy.SuggestReplyMode.CUSTOMIZED, customized_prompt="Ask on."
            ),
            model_info_config=cozepy.BotModelInfo(**_model()),
            plugin_id_list=cozepy.PluginIDList(
                id_list=[cozepy.PluginIDList.PluginIDInfo(plugin_id="7", api_id="8")]
            ),
            workflow_id_list=cozepy.WorkflowIDList(
                ids=[cozepy.WorkflowIDList.WorkflowIDInfo(id="9")]
            ),
        ),
        lambda coze, world: coze.bots.create(
            space_id=SPACE,
            name="Cook",
            description="Cooks.",
            icon_file_id=world.file_id,
            prompt_info=models.PromptInfo(prompt="Cook!"),
            onboarding_info=models.OnboardingInfo(prologue="Hello", suggested_questions=["Soup?"]),
            suggest_reply_info=models.SuggestReplyInfo(
                reply_mode=models.SuggestReplyMode.CUSTOMIZED, customized_prompt="Ask on."
            ),
            model_info_config=models.ModelInfoConfig.from_dict(_model()),
            plugin_id_list=models.PluginIdList(
                id_list=[models.PluginIdInfo(plugin_id="7", api_id="8")]
            ),
            workflow_id_list=models.WorkflowIdList(ids=[models.WorkflowIdInfo(id="9")]),
        ),
    ),
    "update a bot": Pair(
        "bots_update",
        lambda coze, world: coze.bots.update(
            bot_id=world.bot_id,
            name="Chef",
            description="",
            icon_file_id=world.file_id,
            knowledge=cozepy.BotKnowledge(dataset_ids=["5"], auto_call=False, search_strategy=1),
        ),
        lambda coze, world: coze.bots.update(
            bot_id=world.bot_id,
            name="Chef",
            description="",
            icon_file_id=world.file_id,
            knowledge=models.BotKnowledge(
                dataset_ids=["5"],
                auto_call=False,
                search_strategy=models.SearchStrategy.HYBRID,
            ),
        ),
    ),
    "publish a bot": Pair(
        "bots_publish",
        lambda coze, world: coze.bots.publish(bot_id=world.bot_id),
        lambda coze, world: coze.bots.publish(bot_id=world.bot_id),
    ),
    "publish a bot to channels": Pair(
        "bots_publish",
        lambda coze, world: coze.bots.publish(bot_id=world.bot_id, connector_ids=["1024", "999"]),
        lambda coze, world: coze.bots.publish(bot_id=world.bot_id, connector_ids=["1024", "999"]),
    ),
    "unpublish a bot": Pair(
        "bots_unpublish",
        lambda coze, world: coze.bots.unpublish(bot_id=world.bot_id, connector_id="1024"),
        lambda coze, world: coze.bots.unpublish(bot_id=world.bot_id, connector_id="1024"),
    ),
    "retrieve a published bot by the deprecated operation": Pair(
        "bots_retrieve_published",
        lambda coze, world: coze.bots.retrieve(bot_id=world.bot_id),
        lambda coze, world: coze.bots.retrieve_published(bot_id=world.bot_id),
    ),
    "retrieve a bot": Pair(
        "bots_retrieve",
        lambda coze, world: coze.bots.retrieve(bot_id=world.bot_id, use_api_version=2),
        lambda coze, world: coze.bots.retrieve(bot_id=world.bot_id),
    ),
    "retrieve a bot's draft": Pair(
        "bots_retrieve",
        lambda coze, world: coze.bots.retrieve(
            bot_id=world.bot_id, is_published=False, use_api_version=2
        ),
        lambda coze, world: coze.bots.retrieve(bot_id=world.bot_id, is_published=False),
    ),
    "list bots by the deprecated operation": Pair(
        "bots_list_published",
        lambda coze, _: list(coze.bots.list(space_id=SPACE, page_num=1, page_size=7)),
        lambda coze, _: list(coze.bots.list_published(space_id=SPACE, page_index=1, page_size=7)),
    ),
    "list bots": Pair(
        "bots_list",
        lambda coze, _: list(coze.bots.list(space_id=SPACE, use_api_version=2)),
        lambda coze, _: list(coze.bots.list(workspace_id=SPACE)),
    ),
    "list the bots that are not published": Pair(
        "bots_list",
        lambda coze, _: list(
            coze.bots.list(
                space_id=SPACE,
                publish_status=cozepy.PublishStatus.UNPUBLISHED_DRAFT,
                connector_id="1024",
                use_api_version=2,
            )
        ),
        lambda coze, _: list(
            coze.bots.list(
                workspace_id=SPACE,
                publish_status=models.BotPublishStatusFilter.UNPUBLISHED_DRAFT,
                connector_id="1024",
            )
        ),
    ),
    "start a chat": Pair(
        "chat_create",
        lambda coze, world: coze.chat.create(
            bot_id=world.bot_id, user_id="u1", additional_messages=[_message("Soup?")]
        ),
        lambda coze, world: coze.chat.create(
            bot_id=world.bot_id, user_id="u1", additional_messages=[user_message("Soup?")]
        ),
    ),
    "go on with a conversation": Pair(
        "chat_create",
        lambda coze, world: coze.chat.create(
            bot_id=world.bot_id, user_id="u1", conversation_id=world.conversation_id
        ),
        lambda coze, world: coze.chat.create(
            bot_id=world.bot_id, user_id="u1", conversation_id=world.conversation_id
        ),
    ),
    "start a chat with everything": Pair(
        "chat_create",
        lambda coze, world: coze.chat.create(
            bot_id=world.bot_id,
            user_id="u1",
            conversation_id=world.conversation_id,
            additional_messages=[
                _message("Hello"),
                cozepy.Message.build_assistant_answer("Hello 👋"),
                cozepy.Message.build_user_question_objects(
                    [
                        cozepy.MessageObjectString.build_text("What is it? 何ですか"),
                        cozepy.MessageObjectString.build_image(file_id=world.file_id),
                    ]
                ),
            ],
            custom_variables={"city": "Oslo"},
            auto_save_history=True,
            meta_data={"source": "test"},
            parameters={"guests": 4, "diet": ["none"]},
        ),
        lambda coze, world: coze.chat.create(
            bot_id=world.bot_id,
            user_id="u1",
            conversation_id=world.conversation_id,
            additional_messages=[
                user_message("Hello"),
                assistant_message("Hello 👋"),
                user_message([text("What is it? 何ですか"), image(world.file_id)]),
            ],
            custom_variables={"city": "Oslo"},
            auto_save_history=True,
            meta_data={"source": "test"},
            parameters={"guests": 4, "diet": ["none"]},
        ),
    ),
    "stream a chat": Pair(
        "chat_create",
        lambda coze, world: list(
            coze.chat.stream(
                bot_id=world.bot_id,
                user_id="u1",
                additional_messages=[_message("Soup?")],
                auto_save_history=False,
                enable_card=True,
            )
        ),
        lambda coze, world: list(
            coze.chat.stream(
                bot_id=world.bot_id,
                user_id="u1",
                additional_messages=[user_message("Soup?")],
                auto_save_history=False,
                enable_card=True,
            )
        ),
    ),
    "retrieve a chat": Pair(
        "chat_retrieve",
        lambda coze, world: coze.chat.retrieve(**world.ended),
        lambda coze, world: coze.chat.retrieve(**world.ended),
    ),
    "list the messages of a chat": Pair(
        "chat_messages_list",
        lambda coze, world: coze.chat.messages.list(**world.ended),
        lambda coze, world: coze.chat.messages.list(**world.ended),
    ),
    "cancel a chat": Pair(
        "chat_cancel",
        lambda coze, world: coze.chat.cancel(**world.running),
        lambda coze, world: coze.chat.cancel(**world.running),
    ),
    "submit the output of a tool": Pair(
        "chat_submit_tool_outputs",
        lambda coze, world: coze.chat.submit_tool_outputs(
            **world.waiting, tool_outputs=[_output(world)], stream=False
        ),
        lambda coze, world: coze.chat.submit_tool_outputs(
            conversation_id=world.waiting["conversation_id"],
            chat_id=world.waiting["chat_id"],
            tool_outputs=[_our_output(world)],
        ),
    ),
    "submit the output of a tool, streamed": Pair(
        "chat_submit_tool_outputs",
        lambda coze, world: list(
            coze.chat.submit_tool_outputs(
                **world.waiting, tool_outputs=[_output(world)], stream=True
            )
        ),
        lambda coze, world: list(
            coze.chat.submit_tool_outputs_stream(
                conversation_id=world.waiting["conversation_id"],
                chat_id=world.waiting["chat_id"],
                tool_outputs=[_our_output(world)],
            )
        ),
    ),
}
"""Calls of every operation that both clients have."""

NOT_IN_THE_SDK = {
    "bots_versions_list",
    "bots_collaboration_modes_update",
    "bots_collaborators_create",
    "bots_collaborators_delete",
}


def _output(world: World) -> cozepy.ToolOutput:
    return cozepy.ToolOutput(tool_call_id=world.call_id, output=json.dumps({"sky": "晴れ"}))


def _our_output(world: World) -> models.ToolOutput:
    return models.ToolOutput(tool_call_id=world.call_id, output=json.dumps({"sky": "晴れ"}))
