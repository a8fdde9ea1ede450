"""Answers the operations on groups of voiceprints, the voiceprints in them, and who is speaking."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.examples import Examples
from coze_mock.operations.forms import form_of
from coze_mock.operations.pages import page
from coze_mock.operations.plain import Plain
from coze_mock.operations.resource import Answer, Call, Data, Done, Resource
from coze_mock.state.collection import Kind, Record
from coze_mock.state.state import MockState

MOST_GROUPS = 1000
MOST_IN_A_GROUP = 10
_ICONS = "https://pictures.example.com/voiceprint"


@dataclass
class Voiceprint:
    """A voiceprint: its fields as a list shows them, and what its recording is known by."""

    id: str
    group_id: str
    sha256: str
    fields: dict[str, Any] = field(default_factory=dict)


GROUPS = Kind[Record]("group of voiceprints")
VOICEPRINTS = Kind[Voiceprint]("voiceprint")
RESOURCE = Resource()
PLAIN = Plain(RESOURCE, GROUPS, id="group_id", show=lambda group: {"id": group.id, **group.fields})


@RESOURCE.operation("audio_voiceprint_groups_create")
async def create_group(call: Call) -> Answer:
    state = call.state
    if len(state[GROUPS].values()) >= MOST_GROUPS:
        raise ApiError(Code.BAD_PARAMETER, f"there are {MOST_GROUPS} groups of voiceprints already")
    group = Record(
        state.new_id(),
        {
            "name": call.body["name"],
            "desc": call.body.get("desc", ""),
            "icon_url": f"{_ICONS}/group.png",
            **_creation(state),
        },
    )
    return Data({"id": state[GROUPS].add(group).id})


@RESOURCE.operation("audio_voiceprint_groups_list")
async def list_groups(call: Call) -> Answer:
    state = call.state
    user_id = call.given("user_id")
    if user_id not in (None, state.owner_user_id):
        raise ApiError(Code.NO_PERMISSION, "user_id: must be the token's own user")
    name, group_id = call.given("name") or "", call.given("group_id")
    found = state[GROUPS].values(
        lambda group: group.fields["name"].startswith(name) and group_id in (None, group.id)
    )
    return page(call, found[::-1], lambda group: _group_info(state, group))


@RESOURCE.operation("audio_voiceprint_groups_update")
async def update_group(call: Call) -> Answer:
    group = PLAIN.find(call)
    _change(group.fields, call.body, call.state)
    call.state[GROUPS].changed(group)
    return Done()


@RESOURCE.operation("audio_voiceprint_groups_delete")
async def delete_group(call: Call) -> Answer:
    state = call.state
    for voiceprint in _voiceprints_of(state, state[GROUPS].remove(call.path["group_id"])):
        state[VOICEPRINTS].remove(voiceprint.id)
    return Done()


@RESOURCE.operation("audio_voiceprint_groups_speaker_identify")
async def identify(call: Call) -> Answer:
    form = await form_of(call)
    group = PLAIN.find(call)
    scores = [
        {
            "score": _score(one.sha256, form.file.sha256),
            "feature_id": one.id,
            "feature_name": one.fields["name"],
            "feature_desc": one.fields["desc"],
        }
        for one in _voiceprints_of(call.state, group)
    ]
    scores.sort(key=lambda one: one["score"], reverse=True)
    return Data({"feature_score_list": scores[: form.fields.get("top_k")]})


@RESOURCE.operation("audio_voiceprint_groups_features_create")
async def create(call: Call) -> Answer:
    state = call.state
    form = await form_of(call)
    group = PLAIN.find(call)
    if len(_voiceprints_of(state, group)) >= MOST_IN_A_GROUP:
        raise ApiError(Code.BAD_PARAMETER, f"the group has {MOST_IN_A_GROUP} voiceprints already")
    fields = {
        "name": form.fields["name"],
        "desc": form.fields.get("desc", ""),
        "icon_url": f"{_ICONS}/feature.png",
        "audio_url": _audio_url(form.file.sha256),
        **_creation(state),
    }
    voiceprint = Voiceprint(state.new_id(), group.id, form.file.sha256, fields)
    return Data({"id": state[VOICEPRINTS].add(voiceprint).id})


@RESOURCE.operation("audio_voiceprint_groups_features_list")
async def list_voiceprints(call: Call) -> Answer:
    found = _voiceprints_of(call.state, PLAIN.find(call))
    return page(
        call,
        found[::-1],
        lambda one: {"id": one.id, "group_id": one.group_id, **one.fields},
    )


@RESOURCE.operation("audio_voiceprint_groups_features_update")
async def update(call: Call) -> Answer:
    form = await form_of(call)
    voiceprint = _find(call)
    if form.upload is not None:
        voiceprint.sha256 = form.upload.sha256
        voiceprint.fields["audio_url"] = _audio_url(voiceprint.sha256)
    _change(voiceprint.fields, form.fields, call.state)
    call.state[VOICEPRINTS].changed(voiceprint)
    return Done()


@RESOURCE.operation("audio_voiceprint_groups_features_delete")
async def delete(call: Call) -> Answer:
    call.state[VOICEPRINTS].remove(_find(call).id)
    return Done()


def _group_info(state: MockState, group: Record) -> dict[str, Any]:
    count = len(_voiceprints_of(state, group))
    return {"id": group.id, **group.fields, "feature_count": count}


def _voiceprints_of(state: MockState, group: Record) -> tuple[Voiceprint, ...]:
    return state[VOICEPRINTS].values(lambda one: one.group_id == group.id)


def _find(call: Call) -> Voiceprint:
    """The voiceprint that a path names. Raises ApiError 4200 if it isn't in the group."""
    group = PLAIN.find(call)
    voiceprint = call.state[VOICEPRINTS].find(call.path["feature_id"])
    if voiceprint.group_id != group.id:
        where = shorten(call.path["feature_id"])
        raise ApiError(Code.NOT_FOUND, f"group {group.id} has no voiceprint {where}")
    return voiceprint


def _creation(state: MockState) -> dict[str, Any]:
    """Who has created something, and when."""
    user, now = state.user, int(state.now())
    return {
        "user_info": {
            "id": user["user_id"],
            "name": user["user_name"],
            "nickname": user["nick_name"],
            "avatar_url": user["avatar_url"],
        },
        "created_at": now,
        "updated_at": now,
    }


def _change(fields: dict[str, Any], given: Mapping[str, Any], state: MockState) -> None:
    fields.update({name: given[name] for name in ("name", "desc") if name in given})
    fields["updated_at"] = int(state.now())


def _audio_url(sha256: str) -> str:
    return f"https://files.invalid/voiceprints/{sha256[:16]}.pcm"


def _score(known: str, heard: str) -> float:
    """How well a voiceprint fits: wholly if it was made from the same file, else by both files."""
    if known == heard:
        return 100.0
    digest = hashlib.sha256(f"{known}/{heard}".encode()).digest()
    return int.from_bytes(digest[:2]) / 1000


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    (shown,) = examples.data("audio_voiceprint_groups_list")["items"]
    group_id = shown.pop("id")
    del shown["feature_count"]
    state[GROUPS].add(Record(group_id, shown))
    (voiceprint,) = examples.data("audio_voiceprint_groups_features_list")["items"]
    del voiceprint["group_id"]
    voiceprint_id = voiceprint.pop("id")
    state[VOICEPRINTS].add(Voiceprint(voiceprint_id, group_id, "", voiceprint))
    return {"voiceprint_group_id": group_id, "voiceprint_id": voiceprint_id}
