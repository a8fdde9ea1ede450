"""From a text to sound and back, with voices of the system and cloned ones, over real sockets."""

from __future__ import annotations

import io
import wave
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from coze_api.models import SampleRate, SpeechFormat, VoiceEmotion
from coze_ext import CozeAPIError, CozeArgumentError, CozeNotFoundError
from tests.twins import TOKEN, Twin

TEXT = "What a lovely day! 你好 🍲"


@pytest.fixture
def coze_mock_options() -> dict[str, Any]:
    return {"token": TOKEN}


async def test_from_a_text_to_sound_and_back(
    twin: Twin, coze: Any, begun: Mapping[str, str], tmp_path: Path
) -> None:
    (anna,) = [one async for one in twin.each(coze.audio.voices.list()) if one.is_system_voice]
    assert anna.voice_id == begun["voice_id"]
    assert [one.emotion for one in anna.support_emotions] == [VoiceEmotion.HAPPY]

    asked = {"input": TEXT, "voice_id": anna.voice_id}
    speech = await twin.value(coze.audio.speech.create(**asked))
    assert (speech.media_type, speech.content[:2]) == ("audio/mpeg", b"\xff\xf3")
    assert speech.logid
    path = tmp_path / "speech.mp3"
    written = await twin.value(coze.audio.speech.stream(**asked).write_to(path))
    assert (written, path.read_bytes()) == (len(speech.content), speech.content)

    heard = await twin.value(coze.audio.transcriptions.create(file=path))
    assert (heard.text, bool(heard.logid)) == (TEXT, True)


async def test_speech_comes_in_pieces_and_as_it_is_wanted(
    twin: Twin, coze: Any, begun: Mapping[str, str]
) -> None:
    stream = coze.audio.speech.stream(
        input=TEXT * 10,
        voice_id=begun["voice_id"],
        response_format=SpeechFormat.WAV,
        sample_rate=SampleRate.HZ_48000,
        emotion="happy",
        emotion_scale=4.5,
        speed=2,
        loudness_rate=-10,
    )
    async with twin.within(stream):
        assert stream.media_type == "audio/wav"
        pieces = await twin.items(stream)
    assert len(pieces) > 1
    with wave.open(io.BytesIO(b"".join(pieces))) as file:
        assert file.getframerate() == 48_000
        assert file.getnframes() / 48_000 == pytest.approx(len(TEXT * 10) * 0.06 / 2, abs=0.01)


async def test_a_cloned_voice_is_found_trained_and_used(
    twin: Twin, coze: Any, begun: Mapping[str, str]
) -> None:
    voices = coze.audio.voices
    recording = ("susan.wav", b"RIFF of Susan")
    cloned = await twin.value(
        voices.clone(voice_name="Sue", file=recording, audio_format="wav", language="en")
    )
    again = await twin.value(
        voices.clone(
            voice_name="Susan 🎤", file=recording, audio_format="wav", voice_id=cloned.voice_id
        )
    )
    assert again.voice_id == cloned.voice_id
    own = await twin.items(voices.list(filter_system_voice=True, page_size=1))
    assert (own[0].name, own[0].available_training_times) == ("Susan 🎤", 8)
    assert begun["voice_id"] not in [one.voice_id for one in own]
    assert await twin.items(voices.list(model_type="small")) == []
    speech = await twin.value(coze.audio.speech.create(input="Hi", voice_id=cloned.voice_id))
    assert speech.content


async def test_what_does_not_work_says_why(
    twin: Twin, coze: Any, begun: Mapping[str, str], tmp_path: Path
) -> None:
    speech = coze.audio.speech
    with pytest.raises(CozeArgumentError, match="input: expected at most 1024 bytes of UTF-8"):
        await twin.value(speech.create(input="é" * 513, voice_id=begun["voice_id"]))
    path = tmp_path / "speech.mp3"
    with pytest.raises(CozeNotFoundError) as caught:
        await twin.value(speech.stream(input="Hi", voice_id="9").write_to(path))
    assert (caught.value.code, path.exists(), bool(caught.value.logid)) == (4200, False, True)
    with pytest.raises(CozeAPIError, match="emotion") as refused:
        await twin.value(speech.create(input="Hi", voice_id=begun["voice_id"], emotion="sad"))
    assert refused.value.code == 4000
    sound = await twin.value(speech.create(input="Hi", voice_id=begun["voice_id"]))
    with pytest.raises(CozeAPIError) as differs:
        await twin.value(
            coze.audio.voices.clone(
                voice_name="Sue", file=sound.content, audio_format="mp3", text="Good night"
            )
        )
    assert differs.value.code == 1109
