"""Answers the operations on bots."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Mapping
from typing import Any

from coze_mock.errors import ApiError, Code, bad_request, shorten
from coze_mock.examples import Examples
from coze_mock.operations.bots import render
from coze_mock.operations.bots.objects import (
    API_CONNECTOR,
    BOTS,
    CLOSED_CONNECTORS,
    PUBLIC_CONNECTORS,
    Bot,
    BotVersion,
    trim,
)
from coze_mock.operations.collaboration import (
    add_collaborators,
    check_mode,
    remove_collaborator,
    switch_mode,
)
from coze_mock.operations.files.objects import FILES
from coze_mock.operations.pages import page
from coze_mock.operations.resource import Answer, Call, Data, Done, Resource
from coze_mock.state.state import MockState

RESOURCE = Resource()


@RESOURCE.operation("bots_create")
async def create(call: Call) -> Answer:
    state = call.state
    config = {key: value for key, value in call.body.items() if key != "space_id"}
    _check_avatar(state, config)
    bot = make_bot(state, call.body["space_id"], config)
    return Data({"bot_id": bot.id})


@RESOURCE.operation("bots_update")
async def update(call: Call) -> Answer:
    state = call.state
    bot = state[BOTS].find(call.body["bot_id"])
    changes = {key: value for key, value in call.body.items() if key != "bot_id"}
    _check_avatar(state, changes)
    now = state.now()
    config = {**bot.draft.config, **changes}
    # Each of many updates may bring fields that the document doesn't name.
    if len(json.dumps(config, ensure_ascii=False).encode()) > state.settings.limits.kept_bytes:
        raise bad_request(f"the bot's settings: over {state.settings.limits.kept_bytes} bytes")
    bot.draft = BotVersion(state.identifiers.new_version(now), config, int(now))
    state[BOTS].changed(bot)
    return Done()


@RESOURCE.operation("bots_publish")
async def publish(call: Call) -> Answer:
    state = call.state
    bot = state[BOTS].find(call.body["bot_id"])
    connectors = frozenset(call.body["connector_ids"])
    if closed := connectors & CLOSED_CONNECTORS:
        raise ApiError(
            Code.BAD_PARAMETER, f"connector {min(closed)} can't be published to by the API"
        )
    if not connectors <= PUBLIC_CONNECTORS and API_CONNECTOR not in connectors:
        raise ApiError(Code.BAD_PARAMETER, "a custom channel needs connector 1024 as well")
    version = publish_bot(state, bot, connectors)
    state.callbacks.published(bot, connectors)
    return Data({"bot_id": bot.id, "version": version.version})


@RESOURCE.operation("bots_unpublish")
async def unpublish(call: Call) -> Answer:
    bot = call.state[BOTS].find(call.path["bot_id"])
    online_version(bot, call.body["connector_id"])
    del bot.online[call.body["connector_id"]]
    call.state.callbacks.unpublished(bot, call.body["connector_id"])
    return Done()


@RESOURCE.operation("bots_retrieve")
async def retrieve(call: Call) -> Answer:
    bot = call.state[BOTS].find(call.path["bot_id"])
    if not call.flag("is_published"):
        return Data(render.bot_info(bot, bot.draft, is_draft=True))
    if not bot.online:
        raise ApiError(Code.NOT_PUBLISHED, f"bot {bot.id} is not published")
    shown = max(tuple(bot.online.values()), key=lambda version: int(version.version))
    return Data(render.bot_info(bot, shown, is_draft=False))


@RESOURCE.operation("bots_retrieve_published")
async def retrieve_published(call: Call) -> Answer:
    bot = call.state[BOTS].find(call.query["bot_id"])
    return Data(render.bot_info(bot, online_version(bot, API_CONNECTOR), is_draft=False))


@RESOURCE.operation("bots_list")
async def list_bots(call: Call) -> Answer:
    status, connector = call.given("publish_status"), call.given("connector_id")
    shown: list[tuple[Bot, BotVersion]] = []
    for bot in _bots_of(call, "workspace_id"):
        match status:
            case "all":
                shown.append((bot, bot.draft))
            case "published_online" if connector in bot.online:
                shown.append((bot, bot.online[connector]))
            case "published_draft" if connector in bot.online:
                shown.append((bot, bot.draft))
            case "unpublished_draft" if not bot.published:
                shown.append((bot, bot.draft))
    shown.sort(key=lambda pair: int(pair[1].version), reverse=True)
    return page(call, shown, lambda pair: render.bot_summary(*pair))


@RESOURCE.operation("bots_list_published")
async def list_published(call: Call) -> Answer:
    bots = [bot for bot in _bots_of(call, "space_id") if API_CONNECTOR in bot.online]
    bots.sort(key=lambda bot: int(bot.online[API_CONNECTOR].version), reverse=True)
    return page(call, bots, render.published_bot)


@RESOURCE.operation("bots_versions_list")
async def list_versions(call: Call) -> Answer:
    bot = call.state[BOTS].find(call.path["bot_id"])
    status, connector = call.given("publish_status"), call.given("connector_id")
    if status == "unpublished_draft":
        versions = [bot.draft]
    else:
        versions = [
            version
            for version, connectors in reversed(bot.published)
            if connector is None or connector in connectors
        ]
    return page(call, versions, lambda version: render.bot_version(bot, version, status))


@RESOURCE.operation("bots_collaboration_modes_update")
async def set_collaboration_mode(call: Call) -> Answer:
    return switch_mode(call, BOTS, call.state[BOTS].find(call.path["bot_id"]))


@RESOURCE.operation("bots_collaborators_create")
async def create_collaborators(call: Call) -> Answer:
    bot = call.state[BOTS].find(call.path["bot_id"])
    check_mode(BOTS, bot)
    return add_collaborators(call, BOTS, bot, bot.space_id)


@RESOURCE.operation("bots_collaborators_delete")
async def delete_collaborator(call: Call) -> Answer:
    return remove_collaborator(call, BOTS, call.state[BOTS].find(call.path["bot_id"]))


def make_bot(state: MockState, space_id: str, config: Mapping[str, Any]) -> Bot:
    """Keep a new bot with these settings, and return it."""
    now = state.now()
    bot = Bot(
        id=state.new_id(),
        space_id=space_id,
        owner_user_id=state.owner_user_id,
        created_at=int(now),
        draft=BotVersion(state.identifiers.new_version(now), config, int(now)),
        published=deque(maxlen=state.settings.limits.versions),
    )
    return state[BOTS].add(bot)


def publish_bot(state: MockState, bot: Bot, connectors: frozenset[str]) -> BotVersion:
    """Publish the draft of a bot to some connectors, and return the version that they show."""
    now = state.now()
    version = BotVersion(state.identifiers.new_version(now), bot.draft.config, int(now))
    bot.published.append((version, connectors))
    for connector in connectors:
        bot.online[connector] = version
    trim(bot.online, state.settings.limits.connectors)
    while state[BOTS].changed(bot) > state.settings.limits.bot_bytes and len(bot.published) > 1:
        bot.published.popleft()
    return version


def online_version(bot: Bot, connector_id: str) -> BotVersion:
    """What a connector shows of a bot. Raises ApiError 4015 when it isn't published there."""
    version = bot.online.get(connector_id)
    if version is None:
        where = shorten(connector_id)
        raise ApiError(Code.NOT_PUBLISHED, f"bot {bot.id} is not published to connector {where}")
    return version


def _bots_of(call: Call, argument: str) -> tuple[Bot, ...]:
    """The bots of the workspace that an argument names."""
    space_id = call.given(argument)
    return call.state[BOTS].values(lambda bot: bot.space_id == space_id)


def _check_avatar(state: MockState, config: Mapping[str, Any]) -> None:
    if "icon_file_id" in config:
        state[FILES].find(config["icon_file_id"])


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    shown = examples.data("bots_retrieve")
    config = examples.body("bots_create", "full")
    space_id = config.pop("space_id")
    draft = BotVersion(shown["version"], config, shown["update_time"])
    collaborator = examples.arguments("bots_collaborators_delete")["user_id"]
    bot = Bot(
        id=shown["bot_id"],
        space_id=space_id,
        owner_user_id=shown["owner_user_id"],
        created_at=shown["create_time"],
        draft=draft,
        published=deque([(draft, frozenset({API_CONNECTOR}))], state.settings.limits.versions),
        online={API_CONNECTOR: draft},
        collaboration_mode="collaboration",
        collaborators={collaborator: None},
    )
    state[BOTS].add(bot)
    return {"workspace_id": space_id, "bot_id": bot.id}
