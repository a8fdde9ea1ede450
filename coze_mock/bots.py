"""Answers the operations on bots."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from coze_mock import render
from coze_mock.calls import Answer, Call, Data, Done, Handler
from coze_mock.errors import ApiError, Code, bad_request, shorten
from coze_mock.files import find_file
from coze_mock.state import API_CONNECTOR, PUBLIC_CONNECTORS, Bot, BotVersion, MockState, trim

T = TypeVar("T")

_LIST_PAGE_SIZE = 20
_VERSIONS_PAGE_SIZE = 10


async def create(call: Call) -> Answer:
    state = call.state
    config = {key: value for key, value in call.body.items() if key != "space_id"}
    _check_avatar(state, config)
    now = state.now()
    bot = Bot(
        id=state.new_id(),
        space_id=call.body["space_id"],
        owner_user_id=state.owner_user_id,
        created_at=int(now),
        draft=BotVersion(state.identifiers.new_version(now), config, int(now)),
        published=deque(maxlen=state.settings.limits.versions),
    )
    state.bots.add(bot.id, bot)
    return Data({"bot_id": bot.id})


async def update(call: Call) -> Answer:
    state = call.state
    bot = find_bot(state, call.body["bot_id"])
    changes = {key: value for key, value in call.body.items() if key != "bot_id"}
    _check_avatar(state, changes)
    now = state.now()
    config = {**bot.draft.config, **changes}
    # Each of many updates may bring fields that the document doesn't name.
    if len(json.dumps(config, ensure_ascii=False).encode()) > state.settings.limits.kept_bytes:
        raise bad_request(f"the bot's settings: over {state.settings.limits.kept_bytes} bytes")
    bot.draft = BotVersion(state.identifiers.new_version(now), config, int(now))
    return Done()


async def publish(call: Call) -> Answer:
    state = call.state
    bot = find_bot(state, call.body["bot_id"])
    connectors = frozenset(call.body["connector_ids"])
    if not connectors <= PUBLIC_CONNECTORS and API_CONNECTOR not in connectors:
        raise ApiError(Code.BAD_PARAMETER, "a connector of your own needs connector 1024 as well")
    now = state.now()
    version = BotVersion(state.identifiers.new_version(now), bot.draft.config, int(now))
    bot.published.append((version, connectors))
    for connector in connectors:
        bot.online[connector] = version
    trim(bot.online, state.settings.limits.connectors)
    return Data({"bot_id": bot.id, "version": version.version})


async def unpublish(call: Call) -> Answer:
    bot = find_bot(call.state, call.path["bot_id"])
    online_version(bot, call.body["connector_id"])
    del bot.online[call.body["connector_id"]]
    return Done()


async def retrieve(call: Call) -> Answer:
    bot = find_bot(call.state, call.path["bot_id"])
    if not call.flag("is_published", default=True):
        return Data(render.bot_info(bot, bot.draft, is_draft=True))
    if not bot.online:
        raise ApiError(Code.NOT_PUBLISHED, f"bot {bot.id} is not published")
    shown = max(bot.online.values(), key=lambda version: int(version.version))
    return Data(render.bot_info(bot, shown, is_draft=False))


async def retrieve_published(call: Call) -> Answer:
    bot = find_bot(call.state, call.query["bot_id"])
    return Data(render.bot_info(bot, online_version(bot, API_CONNECTOR), is_draft=False))


async def list_bots(call: Call) -> Answer:
    status = call.query.get("publish_status", "published_online")
    connector = call.query.get("connector_id", API_CONNECTOR)
    shown: list[tuple[Bot, BotVersion]] = []
    for bot in _bots_of(call.state, call.query["workspace_id"]):
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
    page = _page(shown, call.number("page_num", 1), call.number("page_size", _LIST_PAGE_SIZE))
    items = [render.bot_summary(bot, version) for bot, version in page]
    return Data({"items": items, "total": len(shown)})


async def list_published(call: Call) -> Answer:
    bots = [
        bot for bot in _bots_of(call.state, call.query["space_id"]) if API_CONNECTOR in bot.online
    ]
    bots.sort(key=lambda bot: int(bot.online[API_CONNECTOR].version), reverse=True)
    page = _page(bots, call.number("page_index", 1), call.number("page_size", _LIST_PAGE_SIZE))
    items = [render.published_bot(bot) for bot in page]
    return Data({"space_bots": items, "total": len(bots)})


async def list_versions(call: Call) -> Answer:
    bot = find_bot(call.state, call.path["bot_id"])
    status = call.query.get("publish_status", "published_online")
    connector = call.query.get("connector_id")
    if status == "unpublished_draft":
        versions = [bot.draft]
    else:
        versions = [
            version
            for version, connectors in reversed(bot.published)
            if connector is None or connector in connectors
        ]
    number = call.number("page_num", 1)
    size = call.number("page_size", _VERSIONS_PAGE_SIZE)
    items = [render.bot_version(bot, one, status) for one in _page(versions, number, size)]
    return Data({"items": items, "has_more": number * size < len(versions)})


async def set_collaboration_mode(call: Call) -> Answer:
    bot = find_bot(call.state, call.path["bot_id"])
    mode = call.body.get("collaboration_mode", bot.collaboration_mode)
    if mode == "single" and bot.collaborators:
        raise ApiError(Code.BAD_PARAMETER, "remove the bot's collaborators first")
    bot.collaboration_mode = mode
    return Done()


async def add_collaborators(call: Call) -> Answer:
    bot = find_bot(call.state, call.path["bot_id"])
    if bot.collaboration_mode != "collaboration":
        raise ApiError(Code.BAD_PARAMETER, "switch the bot to collaboration mode first")
    bot.collaborators.update(dict.fromkeys(one["user_id"] for one in call.body["collaborators"]))
    trim(bot.collaborators, call.state.settings.limits.connectors)
    return Done()


async def remove_collaborator(call: Call) -> Answer:
    bot = find_bot(call.state, call.path["bot_id"])
    user_id = call.path["user_id"]
    if user_id not in bot.collaborators:
        raise ApiError(Code.NOT_FOUND, f"the bot has no collaborator {shorten(user_id)}")
    del bot.collaborators[user_id]
    return Done()


def find_bot(state: MockState, bot_id: str, *, code: Code = Code.NOT_FOUND) -> Bot:
    bot = state.bots.get(bot_id)
    if bot is None:
        raise ApiError(code, f"there is no bot {shorten(bot_id)}")
    return bot


def online_version(bot: Bot, connector_id: str) -> BotVersion:
    """What a connector shows of a bot. Raises ApiError 4015 when it isn't published there."""
    version = bot.online.get(connector_id)
    if version is None:
        where = shorten(connector_id)
        raise ApiError(Code.NOT_PUBLISHED, f"bot {bot.id} is not published to connector {where}")
    return version


def _bots_of(state: MockState, space_id: str) -> list[Bot]:
    return [bot for bot in state.bots.values() if bot.space_id == space_id]


def _check_avatar(state: MockState, config: Mapping[str, Any]) -> None:
    if "icon_file_id" in config:
        find_file(state, config["icon_file_id"])


def _page(items: Sequence[T], number: int, size: int) -> Sequence[T]:
    return items[(number - 1) * size : number * size]


HANDLERS: Mapping[str, Handler] = {
    "bots_create": create,
    "bots_update": update,
    "bots_publish": publish,
    "bots_unpublish": unpublish,
    "bots_retrieve": retrieve,
    "bots_list": list_bots,
    "bots_versions_list": list_versions,
    "bots_collaboration_modes_update": set_collaboration_mode,
    "bots_collaborators_create": add_collaborators,
    "bots_collaborators_delete": remove_collaborator,
    "bots_retrieve_published": retrieve_published,
    "bots_list_published": list_published,
}
