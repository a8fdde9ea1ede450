"""Gives requests about voices, voiceprints, rooms and live streams something real to be about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.contract.world import World

Body = dict[str, Any]


def settle(
    world: World, operation_id: str, path: dict[str, Any], query: dict[str, Any], body: Any
) -> bool:
    """Make what a valid request needs, and put it into the request, if it is about these."""
    settlers: Mapping[str, Callable[[], object]] = {
        "audio_speech_create": lambda: _settle_speech(world, body),
        "audio_voices_clone": lambda: _settle_voice(world, body),
        "audio_rooms_create": lambda: _settle_room(world, body),
        "audio_live_retrieve": lambda: path.update(live_id=world.begin()["live_id"]),
        "audio_voiceprint_groups_list": lambda: _settle_groups(world, query),
        "audio_voiceprint_groups_update": lambda: path.update(group_id=group(world)),
        "audio_voiceprint_groups_delete": lambda: path.update(group_id=group(world)),
        "audio_voiceprint_groups_speaker_identify": lambda: path.update(group_id=group(world)),
        "audio_voiceprint_groups_features_create": lambda: path.update(group_id=group(world)),
        "audio_voiceprint_groups_features_list": lambda: path.update(group_id=group(world)),
        "audio_voiceprint_groups_features_update": lambda: path.update(voiceprint(world)),
        "audio_voiceprint_groups_features_delete": lambda: path.update(voiceprint(world)),
    }
    if operation_id not in settlers:
        return False
    settlers[operation_id]()
    return True


def voice(world: World) -> str:
    """The ID of a new voice."""
    form = {"voice_name": "Voice", "audio_format": "mp3"}
    files = {"file": ("a.mp3", b"ID3")}
    return str(world.call("/v1/audio/voices/clone", data=form, files=files)["voice_id"])


def _settle_speech(world: World, body: Body) -> None:
    body["voice_id"] = voice(world)
    # This voice has no emotions, and is one of a large model.
    body.pop("emotion", None)
    if "speed" in body:
        body["speed"] = min(max(body["speed"], 0.5), 2)


def _settle_voice(world: World, body: Body) -> None:
    if "voice_id" in body:
        body["voice_id"] = voice(world)


def group(world: World) -> str:
    """The ID of a new group of voiceprints."""
    return str(world.call("/v1/audio/voiceprint_groups", json={"name": "Group"})["id"])


def voiceprint(world: World) -> dict[str, str]:
    """The IDs of a new voiceprint and of its group."""
    group_id = group(world)
    form = {"data": {"name": "Mum"}, "files": {"file": ("a.wav", b"RIFF")}}
    made = world.call(f"/v1/audio/voiceprint_groups/{group_id}/features", **form)
    return {"group_id": group_id, "feature_id": made["id"]}


def _settle_room(world: World, body: Body) -> None:
    body["bot_id"] = world.bot()
    body.pop("workflow_id", None)
    if "voice_id" in body:
        body["voice_id"] = voice(world)
    if "conversation_id" in body:
        body["conversation_id"] = world.conversation()["conversation_id"]


def _settle_groups(world: World, query: dict[str, Any]) -> None:
    if "user_id" in query:
        query["user_id"] = world.server.state.owner_user_id
