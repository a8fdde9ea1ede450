"""Calls about voiceprints, rooms, channels and callback apps, by both clients."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import cozepy
from cozepy.api_apps import AppType
from cozepy.audio.rooms import (
    RoomAudioConfig,
    RoomConfig,
    RoomMode,
    RoomVideoConfig,
    TranslateConfig,
)
from cozepy.connectors.bots import AuditStatus

from coze_api import models
from coze_mock.operations.api_apps.objects import API_APPS, ApiApp
from coze_mock.operations.audio.rooms import LIVES, ROOMS
from coze_mock.operations.audio.voiceprints import GROUPS, VOICEPRINTS, Voiceprint
from coze_mock.operations.connectors.objects import CONNECTORS
from coze_mock.state.collection import Record
from tests.interop.pairs import Pair, World

CONNECTOR = "7452643923450010051"
RECORDING = ("mum.wav", b"RIFF of mum")
_PERSON = {"id": "7", "name": "susan", "nickname": "Susan", "avatar_url": "https://example.com/s"}
_MADE = {"icon_url": "", "user_info": _PERSON, "created_at": 1, "updated_at": 2}

Call = Callable[[Any, World], Any]


def a_group(world: World) -> str:
    """The ID of a group of voiceprints, which is put into the world."""
    fields = {"name": "Kitchen", "desc": "", **_MADE}
    return world.server.state[GROUPS].add(Record("7513864977188960034", fields)).id


def a_voiceprint(world: World) -> dict[str, str]:
    """The IDs of a voiceprint and its group, which are put into the world."""
    group_id = a_group(world)
    fields = {"name": "Mum", "desc": "Hers", "audio_url": "", **_MADE}
    voiceprint = Voiceprint("7513865283312930035", group_id, "", fields)
    world.server.state[VOICEPRINTS].add(voiceprint)
    return {"group_id": group_id, "feature_id": voiceprint.id}


def an_api_app(world: World) -> str:
    """The ID of a callback app, which is put into the world."""
    app = ApiApp("7521953685535260061", "normal", "Orders", "token", callback_url="https://a.b/c")
    app.event_types["bot.published"] = None
    return world.server.state[API_APPS].add(app).id


def a_live(world: World) -> str:
    """The ID of a live stream, which is put into the world."""
    streams = [{"stream_id": "s1", "name": "Chinese", "live_type": "origin"}]
    fields = {"app_id": "6", "stream_infos": streams}
    return world.server.state[LIVES].add(Record("7431057983420010044", fields)).id


def a_channel(world: World) -> str:
    """The ID of a channel that the world's bot is published to."""
    (bot,) = world.server.bots
    version, connectors = bot.published.pop()
    bot.published.append((version, connectors | {CONNECTOR}))
    return CONNECTOR


def _both(operation_id: str, call: Call) -> Pair:
    """A pair of calls that read the same in both clients."""
    return Pair(operation_id, call, call)


def _room(coze: cozepy.Coze, world: World) -> object:
    config = RoomConfig(
        audio_config=RoomAudioConfig(codec="OPUS"),
        # All of them: the SDK sends null for what it isn't given, which the document doesn't allow.
        video_config=RoomVideoConfig(
            codec="H264",
            stream_video_type="screen",
            video_frame_rate=15,
            video_frame_expire_duration=5,
        ),
        prologue_content="Hello",
        room_mode=RoomMode.TRANSLATE,
        translate_config=TranslateConfig.model_validate({"from": "zh", "to": "en"}),
        prologue_delay_duration_ms=100,
    )
    return coze.audio.rooms.create(bot_id=world.bot_id, uid="u1", config=config)


PAIRS: Mapping[str, Pair] = {
    "create a group of voiceprints": _both(
        "audio_voiceprint_groups_create",
        lambda coze, _: coze.audio.voiceprint_groups.create(name="台所", desc="Kitchen"),
    ),
    "list groups of voiceprints": _both(
        "audio_voiceprint_groups_list",
        lambda coze, world: list(
            coze.audio.voiceprint_groups.list(name="Kit", group_id=a_group(world), page_size=7)
        ),
    ),
    "change a group of voiceprints": _both(
        "audio_voiceprint_groups_update",
        lambda coze, world: coze.audio.voiceprint_groups.update(
            group_id=a_group(world), name="Hall", desc=""
        ),
    ),
    "delete a group of voiceprints": _both(
        "audio_voiceprint_groups_delete",
        lambda coze, world: coze.audio.voiceprint_groups.delete(group_id=a_group(world)),
    ),
    "identify a speaker": _both(
        "audio_voiceprint_groups_speaker_identify",
        lambda coze, world: coze.audio.voiceprint_groups.speaker_identify(
            group_id=a_voiceprint(world)["group_id"], file=RECORDING
        ),
    ),
    "create a voiceprint": _both(
        "audio_voiceprint_groups_features_create",
        lambda coze, world: coze.audio.voiceprint_groups.features.create(
            group_id=a_group(world), name="お母さん", desc="Hers", file=RECORDING
        ),
    ),
    "list voiceprints": _both(
        "audio_voiceprint_groups_features_list",
        lambda coze, world: list(
            coze.audio.voiceprint_groups.features.list(group_id=a_voiceprint(world)["group_id"])
        ),
    ),
    "change a voiceprint": _both(
        "audio_voiceprint_groups_features_update",
        lambda coze, world: coze.audio.voiceprint_groups.features.update(
            **a_voiceprint(world), name="Mother", desc="Ours", file=RECORDING
        ),
    ),
    "delete a voiceprint": _both(
        "audio_voiceprint_groups_features_delete",
        lambda coze, world: coze.audio.voiceprint_groups.features.delete(**a_voiceprint(world)),
    ),
    "create a room with little": _both(
        "audio_rooms_create",
        lambda coze, world: coze.audio.rooms.create(bot_id=world.bot_id),
    ),
    "create a room": Pair(
        "audio_rooms_create",
        _room,
        lambda coze, world: coze.audio.rooms.create(
            bot_id=world.bot_id,
            uid="u1",
            config=models.RoomConfig(
                audio_config=models.RoomAudioConfig(codec=models.RoomAudioCodec.OPUS),
                video_config=models.RoomVideoConfig(
                    codec=models.RoomVideoCodec.H264,
                    stream_video_type=models.RoomVideoType.SCREEN,
                    video_frame_rate=15,
                    video_frame_expire_duration=5,
                ),
                prologue_content="Hello",
                room_mode=models.RoomMode.TRANSLATE,
                translate_config=models.RoomTranslateConfig(from_="zh", to="en"),
                prologue_delay_duration_ms=100,
            ),
        ),
    ),
    "look a live stream up": _both(
        "audio_live_retrieve",
        lambda coze, world: coze.audio.live.retrieve(live_id=a_live(world)),
    ),
    "end a review": Pair(
        "connectors_bots_update",
        lambda coze, world: coze.connectors.bots.update(
            connector_id=a_channel(world),
            bot_id=world.bot_id,
            audit_status=AuditStatus.REJECTED,
            reason="不可",
        ),
        lambda coze, world: coze.connectors.bots.update(
            connector_id=a_channel(world),
            bot_id=world.bot_id,
            audit_status=models.AuditStatus.REJECTED,
            reason="不可",
        ),
    ),
    "create a callback app": Pair(
        "api_apps_create",
        lambda coze, _: coze.api_apps.create(app_type=AppType.NORMAL, name="Orders"),
        lambda coze, _: coze.api_apps.create(app_type=models.ApiAppType.NORMAL, name="Orders"),
    ),
    "create a callback app of a channel": Pair(
        "api_apps_create",
        lambda coze, _: coze.api_apps.create(app_type=AppType.CONNECTOR, connector_id=CONNECTOR),
        lambda coze, _: coze.api_apps.create(
            app_type=models.ApiAppType.CONNECTOR, connector_id=CONNECTOR
        ),
    ),
    "list callback apps": Pair(
        "api_apps_list",
        lambda coze, world: (
            an_api_app(world),
            list(coze.api_apps.list(app_type=AppType.NORMAL, page_size=7)),
        ),
        lambda coze, world: (
            an_api_app(world),
            list(coze.api_apps.list(app_type=models.ApiAppType.NORMAL, page_size=7)),
        ),
    ),
    "change a callback app": Pair(
        "api_apps_update",
        lambda coze, world: coze.api_apps.update(
            app_id=an_api_app(world), name="Bills", callback_url="https://example.com/callback"
        ),
        lambda coze, world: coze.api_apps.update(
            api_app_id=an_api_app(world), name="Bills", callback_url="https://example.com/callback"
        ),
    ),
    "delete a callback app": Pair(
        "api_apps_delete",
        lambda coze, world: coze.api_apps.delete(app_id=an_api_app(world)),
        lambda coze, world: coze.api_apps.delete(api_app_id=an_api_app(world)),
    ),
    "subscribe to events": _both(
        "api_apps_events_create",
        lambda coze, world: coze.api_apps.events.create(
            api_app_id=an_api_app(world), event_types=["bot.deleted", "benefit.usage"]
        ),
    ),
    "list events": _both(
        "api_apps_events_list",
        lambda coze, world: list(
            coze.api_apps.events.list(api_app_id=an_api_app(world), page_size=7)
        ),
    ),
    "unsubscribe from events": _both(
        "api_apps_events_delete",
        lambda coze, world: coze.api_apps.events.delete(
            api_app_id=an_api_app(world), event_types=["bot.published"]
        ),
    ),
}
"""Calls of every operation about these that both clients have."""


NOT_IN_THE_SDK = {"connectors_install", "connectors_bind"}


def _app(world: World) -> ApiApp:
    (app,) = world.server.state[API_APPS].values()
    return app


EXPECTED: Mapping[str, Callable[[Any, World], tuple[object, object]]] = {
    "create a group of voiceprints": lambda made, there: (
        [(made.id, "台所")],
        [(one.id, one.fields["name"]) for one in there.server.state[GROUPS].values()],
    ),
    "list groups of voiceprints": lambda groups, _: (
        [(one.name, one.feature_count, one.user_info.name) for one in groups],
        [("Kitchen", 0, "susan")],
    ),
    "change a group of voiceprints": lambda _, there: (
        [one.fields["name"] for one in there.server.state[GROUPS].values()],
        ["Hall"],
    ),
    "delete a group of voiceprints": lambda _, there: (there.server.state[GROUPS].values(), ()),
    "identify a speaker": lambda found, _: (
        [(one.feature_name, 0 <= one.score <= 100) for one in found.feature_score_list],
        [("Mum", True)],
    ),
    "create a voiceprint": lambda made, there: (
        [(one.id, one.fields["name"]) for one in there.server.state[VOICEPRINTS].values()],
        [(made.id, "お母さん")],
    ),
    "list voiceprints": lambda voiceprints, _: (
        [(one.name, one.desc, one.user_info.nickname) for one in voiceprints],
        [("Mum", "Hers", "Susan")],
    ),
    "change a voiceprint": lambda _, there: (
        [one.fields["name"] for one in there.server.state[VOICEPRINTS].values()],
        ["Mother"],
    ),
    "delete a voiceprint": lambda _, there: (there.server.state[VOICEPRINTS].values(), ()),
    "create a room with little": lambda room, there: (
        [room.room_id],
        [one.id for one in there.server.state[ROOMS].values()],
    ),
    "create a room": lambda room, _: ((room.uid, bool(room.token)), ("u1", True)),
    "look a live stream up": lambda live, _: (
        [(one.stream_id, one.live_type.value) for one in live.stream_infos],
        [("s1", "origin")],
    ),
    "end a review": lambda _, there: (
        [one.reviews[there.bot_id].reason for one in there.server.state[CONNECTORS].values()],
        ["不可"],
    ),
    "create a callback app": lambda app, there: (
        (app.id, app.name, app.verify_token),
        (_app(there).id, "Orders", _app(there).verify_token),
    ),
    "create a callback app of a channel": lambda app, _: (app.connector_id, CONNECTOR),
    "list callback apps": lambda found, _: (
        [(app.name, app.callback_url) for app in found[1]],
        [("Orders", "https://a.b/c")],
    ),
    "change a callback app": lambda _, there: (
        (_app(there).name, _app(there).callback_url),
        ("Bills", "https://example.com/callback"),
    ),
    "delete a callback app": lambda _, there: (there.server.state[API_APPS].values(), ()),
    "subscribe to events": lambda _, there: (
        [*_app(there).event_types],
        ["bot.published", "bot.deleted", "benefit.usage"],
    ),
    "list events": lambda events, _: (
        [(one.event_type, one.name) for one in events],
        [("bot.published", "Orders")],
    ),
    "unsubscribe from events": lambda _, there: ({*_app(there).event_types}, set()),
}
"""What the SDK makes of each answer, and what that has to be."""

DIFFERENT: Mapping[str, set[str]] = {
    "create a room": {"wire names"},
    "list callback apps": {"no empty query"},
    "list events": {"no empty query"},
}
"""The deliberate differences of calls on the wire."""


def sent_form(world: World, operation_id: str) -> dict[str, Any]:
    """What a form has brought into the world, in place of a body of JSON."""
    if not operation_id.startswith("audio_voiceprint_groups_features_"):
        return {}
    kept = world.server.state[VOICEPRINTS].values()
    return {"body": [(one.sha256, one.fields["name"], one.fields["desc"]) for one in kept]}
