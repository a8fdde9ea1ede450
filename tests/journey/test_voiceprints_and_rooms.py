"""Who is speaking, and rooms to speak in, over real sockets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from coze_api import models
from coze_ext import CozeAPIError, CozeArgumentError, CozeNotFoundError
from tests.twins import TOKEN, Twin

MUM, DAD = ("mum.wav", b"RIFF of mum"), ("dad.wav", b"RIFF of dad")


@pytest.fixture
def coze_mock_options() -> dict[str, Any]:
    return {"token": TOKEN, "clock": lambda: 1_760_000_000.0}


async def test_a_speaker_is_identified_among_the_voiceprints_of_a_group(
    twin: Twin, coze: Any, tmp_path: Path
) -> None:
    groups = coze.audio.voiceprint_groups
    group = await twin.value(groups.create(name="台所", desc="Who is in the kitchen?"))
    path = tmp_path / "mum.wav"
    path.write_bytes(MUM[1])
    features = groups.features
    where = {"group_id": group.id}
    mum = await twin.value(features.create(**where, file=path, name="Mum", desc="Hers"))
    dad = await twin.value(
        features.create(**where, file=DAD, name="Dad", sample_rate=16000, channel=1)
    )
    scores = (await twin.value(groups.speaker_identify(**where, file=MUM))).feature_score_list
    assert [(one.feature_id, one.feature_name) for one in scores] == [
        (mum.id, "Mum"),
        (dad.id, "Dad"),
    ]
    assert scores[0].score == 100 > scores[1].score
    best = await twin.value(groups.speaker_identify(**where, file=DAD, top_k=1))
    assert [one.feature_name for one in best.feature_score_list] == ["Dad"]

    # Another recording, and another name without one.
    await twin.value(features.update(**where, feature_id=mum.id, file=b"RIFF of mum, again"))
    changed = await twin.value(features.update(**where, feature_id=dad.id, name="Father", desc=""))
    assert changed.logid
    again = await twin.value(groups.speaker_identify(**where, file=b"RIFF of mum, again", top_k=1))
    assert [one.feature_name for one in again.feature_score_list] == ["Mum"]
    found = await twin.items(features.list(**where, page_size=1))
    assert [(one.name, one.desc, one.group_id) for one in found] == [
        ("Father", "", group.id),
        ("Mum", "Hers", group.id),
    ]
    (listed,) = await twin.items(groups.list(name="台"))
    assert (listed.feature_count, listed.user_info.nickname) == (2, "Mock user")
    assert listed.created_at == 1_760_000_000

    await twin.value(features.delete(**where, feature_id=mum.id))
    assert [one.name for one in await twin.items(features.list(**where))] == ["Father"]
    await twin.value(groups.update(**where, name="Kitchen"))
    assert await twin.items(groups.list(name="台")) == []
    await twin.value(groups.delete(**where))
    assert await twin.items(groups.list()) == []
    for call in (
        groups.delete,
        groups.update,
        features.list,
        lambda **place: groups.speaker_identify(**place, file=MUM),
        lambda **place: features.delete(**place, feature_id=dad.id),
    ):
        with pytest.raises(CozeNotFoundError):
            await twin.value(call(**where))


async def test_what_is_beyond_the_limits_is_refused(twin: Twin, coze: Any) -> None:
    groups = coze.audio.voiceprint_groups
    group = await twin.value(groups.create(name="A"))
    for arguments, words in (
        ({"file": b"", "name": "Mum"}, "file"),
        ({"file": bytes(4 * 1024 * 1024 + 1), "name": "Mum"}, "file"),
        ({"file": MUM, "name": ""}, "name"),
        ({"file": MUM, "name": "Mum", "channel": 0}, "channel"),
    ):
        with pytest.raises(CozeArgumentError, match=words):
            await twin.value(groups.features.create(group_id=group.id, **arguments))
    with pytest.raises(CozeArgumentError, match="name: expected 1 to 20 characters"):
        await twin.value(groups.create(name="A" * 21))
    with pytest.raises(CozeArgumentError, match="group_id"):
        await twin.value(groups.delete(group_id="a/b"))
    with pytest.raises(CozeAPIError, match="own user"):
        await twin.items(groups.list(user_id="9"))


async def test_a_room_lets_a_user_in_and_has_a_conversation(
    twin: Twin, coze: Any, begun: Mapping[str, str]
) -> None:
    bot_id = begun["bot_id"]
    before = {one.id for one in await twin.items(coze.conversations.list(bot_id=bot_id))}
    room = await twin.value(coze.audio.rooms.create(bot_id=bot_id, uid="user-42"))
    assert (room.uid, bool(room.app_id)) == ("user-42", True)
    assert room.token
    assert room.token not in repr(room)
    after = {one.id for one in await twin.items(coze.conversations.list(bot_id=bot_id))}
    assert len(after - before) == 1
    config = models.RoomConfig(
        turn_detection=models.RoomTurnDetection(type=models.RoomTurnDetectionType.SEMANTIC_VAD),
        video_config=models.RoomVideoConfig(video_frame_rate=24),
    )
    other = await twin.value(
        coze.audio.rooms.create(bot_id=bot_id, conversation_id=next(iter(after)), config=config)
    )
    assert other.room_id != room.room_id
    assert other.uid
    for named in ({"bot_id": "9"}, {"voice_id": "9"}, {"conversation_id": "9"}):
        with pytest.raises(CozeAPIError) as refused:
            await twin.value(coze.audio.rooms.create(**{"bot_id": bot_id, **named}))
        assert refused.value.code in (4002, 4200)
    with pytest.raises(CozeArgumentError, match="prologue_delay_duration_ms"):
        await twin.value(
            coze.audio.rooms.create(bot_id=bot_id, config={"prologue_delay_duration_ms": 5001})
        )


async def test_a_live_stream_is_found(twin: Twin, coze: Any, begun: Mapping[str, str]) -> None:
    live = await twin.value(coze.audio.live.retrieve(live_id=begun["live_id"]))
    assert [one.live_type for one in live.stream_infos] == [
        models.LiveType.ORIGIN,
        models.LiveType.TRANSLATION,
    ]
    with pytest.raises(CozeNotFoundError):
        await twin.value(coze.audio.live.retrieve(live_id="9"))
