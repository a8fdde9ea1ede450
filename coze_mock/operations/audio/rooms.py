"""Answers the operations on rooms and on live streams, which nobody can join or hear here."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from coze_mock.examples import Examples
from coze_mock.operations.audio.objects import VOICES
from coze_mock.operations.bots.objects import API_CONNECTOR, BOTS
from coze_mock.operations.chat.objects import CONVERSATIONS
from coze_mock.operations.conversations.history import new_conversation
from coze_mock.operations.plain import Plain
from coze_mock.operations.resource import Answer, Call, Data, Resource
from coze_mock.operations.workflows.objects import WORKFLOWS
from coze_mock.state.collection import Kind, Record
from coze_mock.state.state import MockState

APP_ID = "6705332c79516e0100000043"
"""The ID of the RTC application that all rooms belong to."""

ROOMS = Kind[Record]("room")
LIVES = Kind[Record]("live stream")
RESOURCE = Resource()
_NAMED: Mapping[str, Kind[Any]] = {
    "voice_id": VOICES,
    "workflow_id": WORKFLOWS,
    "conversation_id": CONVERSATIONS,
}
"""What a room may name beside its bot."""

Plain(RESOURCE, LIVES, id="live_id", show=lambda live: live.fields).retrieve("audio_live_retrieve")


@RESOURCE.operation("audio_rooms_create")
async def create(call: Call) -> Answer:
    state, body = call.state, call.body
    bot = state[BOTS].find(body["bot_id"])
    for name, kind in _NAMED.items():
        if name in body:
            state[kind].find(body[name])
    if "conversation_id" not in body:
        connector_id = body.get("connector_id", API_CONNECTOR)
        conversation = new_conversation(state, bot_id=bot.id, connector_id=connector_id)
        body = {**body, "conversation_id": state[CONVERSATIONS].add(conversation).id}
    number = state.new_id()
    room = state[ROOMS].add(Record(f"room_{number}", dict(body)))
    shown: dict[str, Any] = {
        "room_id": room.id,
        "app_id": APP_ID,
        "token": f"001{APP_ID}{hashlib.sha256(room.id.encode()).hexdigest()}",
        "uid": body.get("uid") or f"uid_{number}",
    }
    return Data(shown)


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    live_id = examples.arguments("audio_live_retrieve")["live_id"]
    state[LIVES].add(Record(live_id, examples.data("audio_live_retrieve")))
    return {"live_id": live_id}
