"""Gives requests that are valid by the document something real to be about.

A schema says that a bot's ID is a string, not which bots there are, nor that a chat must be
running to be canceled. `World.settle` makes what a request needs, by requests of its own to the
same server, and changes the request as little as that takes. A settled request has to succeed.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar
from urllib.parse import unquote

import httpx

from coze_mock import Access, FunctionCall, MockServer
from coze_mock.operations.datasets.objects import DATASETS
from tests.contract import administration, speaking, together, workflows
from tests.contract.replies import REPLIES, chosen
from tests.contract.rules import MESSAGE, obey_rules, pair_up, question
from tests.mock import oauth as grants
from tests.mock.oauth import door, service_app

Body = dict[str, Any]

TOKEN = "pat_contract"
CHAT_DURATION = 10.0
"""Seconds of the server's clock, which only moves when the world moves it."""


class Clock:
    """A clock that stands still until it is moved, in seconds since 1970."""

    def __init__(self) -> None:
        self.now = 1_760_000_000.0

    def __call__(self) -> float:
        return self.now


class World:
    """A mock server, and things in it that requests can be about."""

    is_studio: ClassVar[bool] = False

    def __init__(self) -> None:
        self._clock = Clock()
        self.server = MockServer(
            token=TOKEN,
            clock=self._clock,
            chat_duration=CHAT_DURATION,
            stream_interval=0.0,
            studio=self.is_studio,
        )
        self._api = httpx.Client(
            base_url=self.server.base_url, headers={"Authorization": f"Bearer {TOKEN}"}
        )
        self._numbers = itertools.count(1)
        # The secret of this app is what stands in the header of every request.
        oauth = self.server.oauth
        self._web = oauth.web_app(client_secret=TOKEN, redirect_uris=["http://localhost/"])
        self._device = oauth.device_app()
        self._service = service_app(self.server)
        self.begun: Mapping[str, str] = {}
        """The IDs of what the server began with, if it was told to begin with something."""

    def pass_time(self, seconds: float) -> None:
        self._clock.now += seconds

    def close(self) -> None:
        self._api.close()
        self.server.close()

    def settle(
        self, operation_id: str, path: dict[str, Any], query: dict[str, Any], body: Any
    ) -> None:
        """Make what a valid request needs, and put it into the request's path, query and body."""
        settlers: Mapping[str, Callable[[], object]] = {
            "files_retrieve": lambda: query.update(file_id=self.file()),
            "bots_create": lambda: self._avatar(body),
            "bots_update": lambda: self._avatar(body, bot_id=self.bot()),
            "bots_publish": lambda: body.update(bot_id=self.bot()),
            "bots_unpublish": lambda: path.update(
                bot_id=self.bot(connector_ids=[body["connector_id"]])
            ),
            "bots_retrieve": lambda: path.update(bot_id=self.bot(connector_ids=["1024"])),
            "bots_list": lambda: query.update(workspace_id=self.space()),
            "bots_versions_list": lambda: path.update(bot_id=self.bot(connector_ids=["1024"])),
            "bots_collaboration_modes_update": lambda: path.update(bot_id=self.bot()),
            "bots_collaborators_create": lambda: path.update(bot_id=self.shared_bot()),
            "bots_collaborators_delete": lambda: path.update(
                # Schemathesis has the parts of a path percent-encoded already.
                bot_id=self.shared_bot(unquote(path["user_id"]))
            ),
            "bots_retrieve_published": lambda: query.update(
                bot_id=self.bot(connector_ids=["1024"])
            ),
            "bots_list_published": lambda: query.update(space_id=self.space()),
            "datasets_create": lambda: self._icon(body),
            "datasets_list": lambda: query.update(space_id=self.space()),
            "datasets_update": lambda: self._icon(body, path),
            "datasets_delete": lambda: path.update(dataset_id=self.dataset()),
            "datasets_process": lambda: self._settle_process(path, body),
            "datasets_documents_create": lambda: self._settle_documents(body),
            "datasets_documents_list": lambda: body.update(dataset_id=self.dataset()),
            "datasets_documents_update": lambda: body.update(document_id=self.document()[1]),
            "datasets_documents_delete": lambda: body.update(document_ids=[self.document()[1]]),
            "datasets_images_list": lambda: path.update(dataset_id=self.image()[0]),
            "datasets_images_update": lambda: path.update(
                zip(("dataset_id", "document_id"), self.image(), strict=True)
            ),
            "chat_create": lambda: self._settle_chat(query, body),
            "chat_retrieve": lambda: query.update(self.chat()),
            "chat_cancel": lambda: body.update(self.chat(running=True)),
            "chat_submit_tool_outputs": lambda: self._settle_tool_outputs(query, body),
            "chat_messages_list": lambda: query.update(self.chat()),
            "workspaces_list": lambda: pair_up(query),
            "conversations_create": lambda: self._settle_conversation(body),
            "conversations_list": lambda: query.update(bot_id=self.bot()),
            "conversations_retrieve": lambda: query.update(self.conversation()),
            "conversations_update": lambda: path.update(self.conversation()),
            "conversations_delete": lambda: path.update(self.conversation()),
            "conversations_clear": lambda: path.update(self.conversation()),
            "conversations_messages_create": lambda: query.update(self.conversation()),
            "conversations_messages_list": lambda: self._settle_messages(query, body),
            "conversations_messages_retrieve": lambda: query.update(self.message()),
            "conversations_messages_update": lambda: query.update(self.message()),
            "conversations_messages_delete": lambda: query.update(self.message()),
            "conversations_messages_feedback_create": lambda: path.update(self.answer()),
            "conversations_messages_feedback_delete": lambda: path.update(self.rated_answer()),
            "connectors_bots_update": lambda: path.update(
                bot_id=self.bot(connector_ids=[unquote(path["connector_id"])])
            ),
            "api_apps_list": lambda: self._settle_cursor(query, self.api_app()),
            "api_apps_update": lambda: self._settle_api_app(path, body),
            "api_apps_delete": lambda: path.update(api_app_id=self.api_app()),
            "api_apps_events_create": lambda: path.update(api_app_id=self.api_app()),
            "api_apps_events_list": lambda: self._settle_events(path, query),
            "api_apps_events_delete": lambda: path.update(api_app_id=self.api_app()),
            "variables_retrieve": lambda: self._settle_variables(query),
            "variables_update": lambda: self._settle_variables(body),
            "templates_duplicate": lambda: path.update(template_id=self.template()),
            "oauth_create_token": lambda: self._settle_grant(body),
            "oauth_create_device_code": lambda: body.update(client_id=self._device.client_id),
            "oauth_create_workspace_device_code": lambda: body.update(
                client_id=self._device.client_id
            ),
        }
        if operation_id in settlers:
            settlers[operation_id]()
        elif together.settle(self, operation_id, path, query, body) or speaking.settle(
            self, operation_id, path, query, body
        ):
            pass
        elif operation_id.startswith("workflows_"):
            workflows.settle(self, operation_id, path, query, body)
        elif operation_id.startswith(administration.TAGS):
            administration.settle(self, operation_id, path, query, body)
        obey_rules(operation_id, body)

    def headers(self, body: Any) -> dict[str, str]:
        """The headers of a valid request, where they depend on its body: an app's proof."""
        match body.get("grant_type") if isinstance(body, dict) else None:
            case grants.JWT_GRANT:
                with door(self.server) as app:
                    return {"Authorization": f"Bearer {app.jwt(self._service)}"}
            case _:
                return {}

    def file(self) -> str:
        """The ID of an uploaded file."""
        return str(self.call("/v1/files/upload", files={"file": ("a.png", b"\x89PNG")})["id"])

    def space(self) -> str:
        """The ID of a workspace in which there is a published bot."""
        space_id = f"7{next(self._numbers):018}"
        self.bot(space_id=space_id, connector_ids=["1024"])
        return space_id

    def bot(self, *, space_id: str = "1", connector_ids: Sequence[str] = ()) -> str:
        """The ID of a new bot, published to these channels if there are any."""
        bot_id = self.call("/v1/bot/create", json={"space_id": space_id, "name": "Bot"})["bot_id"]
        if connector_ids:
            self.publish(bot_id, connector_ids)
        return str(bot_id)

    def shared_bot(self, *user_ids: str) -> str:
        """The ID of a new bot that several people may work on."""
        bot_id = self.bot()
        mode = {"collaboration_mode": "collaboration"}
        self.call(f"/v1/bots/{bot_id}/collaboration_mode", json=mode)
        for user_id in user_ids:
            added = {"collaborators": [{"user_id": user_id}]}
            self.call(f"/v1/bots/{bot_id}/collaborators", json=added)
        return bot_id

    def dataset(self, format_type: int = 0) -> str:
        """The ID of a new dataset, of texts or of images."""
        asked = {"space_id": "1", "name": "Dataset", "format_type": format_type}
        return str(self.call("/v1/datasets", json=asked)["dataset_id"])

    def document(self) -> tuple[str, str]:
        """The IDs of a new dataset and of a text in it."""
        return self._filled(0, {"chunk_type": 0}, self.source(0))

    def image(self) -> tuple[str, str]:
        """The IDs of a new dataset and of an image in it."""
        return self._filled(2, {"caption_type": 0}, self.source(2))

    def source(self, format_type: int) -> Body:
        """Where the content of something for a dataset of a format comes from."""
        if format_type == 2:
            return {"source_file_id": self.file(), "document_source": 5}
        return {"web_url": "https://example.com/soups", "document_source": 1}

    def _filled(self, format_type: int, strategy: Body, source: Body) -> tuple[str, str]:
        dataset_id = self.dataset(format_type)
        asked = {
            "dataset_id": dataset_id,
            "format_type": format_type,
            "chunk_strategy": strategy,
            "document_bases": [{"name": "Soups", "source_info": source}],
        }
        made = self._envelope(
            "/open_api/knowledge/document/create", json=asked, headers={"Agw-Js-Conv": "str"}
        )
        return dataset_id, made["document_infos"][0]["document_id"]

    def chat(self, *, running: bool = False, reply: Sequence[Any] = ("Yes.",)) -> dict[str, str]:
        """The IDs of a chat that runs, or that is over."""
        bot_id = self.bot(connector_ids=["1024"])
        self.server.script(*reply, bot_id=bot_id)
        asked = {"bot_id": bot_id, "user_id": "1", "stream": False, **question()}
        chat = self.call("/v3/chat", json=asked)
        if not running:
            self._clock.now += CHAT_DURATION
        return {"conversation_id": chat["conversation_id"], "chat_id": chat["id"]}

    def conversation(self) -> dict[str, str]:
        """The ID of a conversation that nothing was said in."""
        made = self.call("/v1/conversation/create", json={})
        return {"conversation_id": made["id"]}

    def message(self) -> dict[str, str]:
        """The IDs of a message that was added to a conversation."""
        where = self.conversation()
        made = self.call("/v1/conversation/message/create", params=where, json=MESSAGE)
        return {**where, "message_id": made["id"]}

    def answer(self) -> dict[str, str]:
        """The IDs of a bot's answer."""
        chat = self.chat()
        found = self.call("/v3/chat/message/list", params=chat)
        (answer,) = (one for one in found if one["type"] == "answer")
        return {"conversation_id": chat["conversation_id"], "message_id": answer["id"]}

    def rated_answer(self) -> dict[str, str]:
        """The IDs of a bot's answer that a user likes."""
        ids = self.answer()
        path = "/v1/conversations/{conversation_id}/messages/{message_id}/feedback"
        self.call(path.format_map(ids), json={"feedback_type": "like"})
        return ids

    def _settle_conversation(self, body: Body | None) -> None:
        if body and "bot_id" in body:
            body["bot_id"] = self.bot()

    def _settle_messages(self, query: dict[str, Any], body: Body | None) -> None:
        ids = self.message()
        query["conversation_id"] = ids["conversation_id"]
        for name in ("before_id", "after_id"):
            if body and body.get(name):
                body[name] = ids["message_id"]
        if body and {"before_id", "after_id"} & body.keys():
            # What the list leaves out is no place in it.
            body.pop("chat_id", None)
            body.pop("bot_id", None)

    def begin(self) -> Mapping[str, str]:
        """The IDs of what the server has when it is told to begin with something."""
        return self.server.world()

    def template(self) -> str:
        """The ID of a template, of which the world has one."""
        return self.begin()["template_id"]

    def api_app(self) -> str:
        """The ID of a new callback app, which is subscribed to two events."""
        app = self.call("/v1/api_apps", json={"app_type": "normal", "name": "App"})
        events = {"event_types": ["bot.published", "bot.deleted"]}
        self.call(f"/v1/api_apps/{app['id']}/events", json=events)
        return str(app["id"])

    def _settle_cursor(self, query: dict[str, Any], known: str) -> None:
        if query.get("page_token"):
            query["page_token"] = known
            query.pop("app_type", None)

    def _settle_events(self, path: dict[str, Any], query: dict[str, Any]) -> None:
        path["api_app_id"] = self.api_app()
        self._settle_cursor(query, "bot.published")

    def _settle_api_app(self, path: dict[str, Any], body: Body) -> None:
        path["api_app_id"] = self.api_app()
        if "callback_url" in body:
            body["callback_url"] = "https://example.com/callback"

    def _settle_variables(self, place: dict[str, Any]) -> None:
        place.pop("app_id", None)
        if place.get("connector_id") not in ("1024", "999"):
            place.pop("connector_id", None)
        place["bot_id"] = self.bot(connector_ids=[place.get("connector_id", "1024")])

    def publish(self, bot_id: str, connector_ids: Sequence[str]) -> str:
        published = {"bot_id": bot_id, "connector_ids": ["1024", *connector_ids]}
        return str(self.call("/v1/bot/publish", json=published)["version"])

    def _avatar(self, body: Body, **ids: str) -> None:
        body.update(ids)
        if "icon_file_id" in body:
            body["icon_file_id"] = self.file()

    def _icon(self, body: Body, path: Body | None = None) -> None:
        if path is not None:
            path.update(dataset_id=self.dataset())
        if body.get("file_id") is not None:
            body["file_id"] = self.file()

    def _settle_process(self, path: Body, body: Body) -> None:
        path["dataset_id"], document_id = self.document()
        body["document_ids"] = [document_id]

    def _settle_documents(self, body: Body) -> None:
        body["dataset_id"] = self.dataset(2 if body["format_type"] == 2 else 0)
        self.fit(body)

    def fit(self, body: Body) -> None:
        """Let files come in the way that their dataset takes, if it is there."""
        dataset = self.server.state[DATASETS].get(body["dataset_id"])
        if dataset is not None:
            body["format_type"] = dataset.format_type
            for one in body["document_bases"]:
                one["source_info"] = self.source(dataset.format_type)

    def _settle_chat(self, query: dict[str, Any], body: Body) -> None:
        reply = chosen(REPLIES, body)
        body["bot_id"] = self.bot()
        version = self.publish(body["bot_id"], [body.get("connector_id") or "1024"])
        if "bot_version" in body:
            body["bot_version"] = version
        if query.get("conversation_id"):
            query["conversation_id"] = self.chat()["conversation_id"]
        self.server.script(*reply, bot_id=body["bot_id"])

    def _settle_grant(self, body: Body) -> None:
        oauth = self.server.oauth
        match body["grant_type"]:
            case "authorization_code":
                body.pop("code_verifier", None)
                (redirect_uri,) = self._web.redirect_uris
                with door(self.server) as app:
                    code = app.code(self._web, redirect_uri=redirect_uri)
                body.update(client_id=self._web.client_id, code=code, redirect_uri=redirect_uri)
            case "refresh_token":
                refresh = oauth.new_refresh_token(Access(self._web.client_id))
                body.update(client_id=self._web.client_id, refresh_token=refresh.token)
            case grants.DEVICE_GRANT:
                with door(self.server) as app:
                    codes = app.device(self._device)
                oauth.allow_device(codes["user_code"])
                body.update(client_id=self._device.client_id, device_code=codes["device_code"])
            case _:  # a JWT, which is in a header
                pass

    def _settle_tool_outputs(self, query: dict[str, Any], body: Body) -> None:
        reply = [FunctionCall("a"), FunctionCall("b"), *chosen(REPLIES, body)]
        ids = self.chat(reply=reply)
        query.update(ids)
        chat = self.call("/v3/chat/retrieve", params=ids)
        calls = chat["required_action"]["submit_tool_outputs"]["tool_calls"]
        given = body["tool_outputs"]
        body["tool_outputs"] = [
            {**given[index % len(given)], "tool_call_id": call["id"]}
            for index, call in enumerate(calls)
        ]

    def call(self, path: str, **content: Any) -> Any:
        """The data of a request that succeeds: a GET with a query alone, else a POST."""
        return self._envelope(path, **content).get("data")

    def _envelope(self, path: str, **content: Any) -> Any:
        reads = "params" in content and "json" not in content
        answer = self._api.request("GET" if reads else "POST", path, **content)
        envelope = answer.json()
        assert envelope["code"] == 0, f"{path}: {envelope}"
        return envelope
