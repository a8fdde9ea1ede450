"""Speech is a real audio file of the right length, and voices are listed, cloned and trained."""

from __future__ import annotations

import io
import wave
from typing import Any

import pytest

from coze_mock import MockServer
from coze_mock.operations.audio.objects import VOICES, Voice
from tests.mock.wire import Wire

SPEECH = "/v1/audio/speech"
RECORDING = ("a.wav", b"RIFF and so on")
RATES = [8000, 16000, 22050, 24000, 32000, 44100, 48000]


@pytest.fixture
def anna(coze_mock: MockServer) -> str:
    """The ID of a voice of the system."""
    fields = {
        "name": "Anna",
        "state": "cloned",
        "model_type": "big",
        "support_emotions": [{"emotion": "happy"}],
    }
    return coze_mock.state[VOICES].add(Voice("74", fields, is_system_voice=True)).id


def spoken(wire: Wire, voice_id: str, text: str = "What a lovely day!", **fields: Any) -> bytes:
    body = {"input": text, "voice_id": voice_id, **fields}
    response = wire.client.post(SPEECH, json=body)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("audio/")
    assert response.headers["x-tt-logid"]
    return response.content


def seconds_of_wav(content: bytes) -> float:
    with wave.open(io.BytesIO(content)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return float(file.getnframes() / file.getframerate())


def seconds_of_mp3(content: bytes, rate: int) -> float:
    """Walk through the frames of an MP3 file, each of which says how long it is."""
    samples, frames, position = (1152 if rate >= 32000 else 576), 0, 0
    kbits = 32 if rate >= 32000 else 8
    while position < len(content):
        assert content[position] == 0xFF
        assert content[position + 1] & 0xE0 == 0xE0
        position += samples // 8 * kbits * 1000 // rate
        frames += 1
    assert position == len(content)
    return frames * samples / rate


def seconds_of_ogg(content: bytes) -> float:
    """Walk through the pages of an Ogg file (RFC 3533); the last one says where it ends."""
    position = at = 0
    while position < len(content):
        assert content[position : position + 4] == b"OggS"
        at = int.from_bytes(content[position + 6 : position + 14], "little")
        segments = content[position + 26]
        position += 27 + segments + sum(content[position + 27 : position + 27 + segments])
    return at / 48_000


@pytest.mark.parametrize("rate", RATES)
def test_speech_is_as_long_in_every_format(wire: Wire, anna: str, rate: int) -> None:
    def said(response_format: str) -> bytes:
        return spoken(wire, anna, response_format=response_format, sample_rate=rate)

    seconds = seconds_of_wav(said("wav"))
    assert seconds == pytest.approx(len("What a lovely day!") * 0.06, abs=0.001)
    assert len(said("pcm")) == round(seconds * rate) * 2
    assert seconds_of_mp3(said("mp3"), rate) == pytest.approx(seconds, abs=0.08)
    assert seconds_of_ogg(said("ogg_opus")) == pytest.approx(seconds, abs=0.021)
    with wave.open(io.BytesIO(said("wav"))) as file:
        assert file.getframerate() == rate


def test_longer_texts_take_longer_and_faster_ones_less(wire: Wire, anna: str) -> None:
    def seconds(text: str, **fields: Any) -> float:
        return seconds_of_wav(spoken(wire, anna, text, response_format="wav", **fields))

    assert seconds("a" * 100) == pytest.approx(6, abs=0.01)
    assert seconds("a" * 100, speed=2) == pytest.approx(3, abs=0.01)
    assert seconds("a") < seconds("a" * 100)


def test_louder_speech_has_larger_samples(wire: Wire, anna: str) -> None:
    def peak(**fields: Any) -> int:
        samples = spoken(wire, anna, response_format="pcm", **fields)
        values = memoryview(samples).cast("h")
        return max(values)

    assert peak(loudness_rate=100) == pytest.approx(2 * peak(), rel=0.01)
    assert peak(loudness_rate=-50) == pytest.approx(peak() / 2, rel=0.01)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"voice_id": "9"}, (200, 4200)),
        ({"speed": 0.3}, (200, 4000)),
        ({"emotion": "sad"}, (200, 4000)),
        ({"speed": 0.1}, (400, 4000)),
        ({"sample_rate": 11025}, (400, 4000)),
        ({"loudness_rate": 101}, (400, 4000)),
        ({"input": ""}, (400, 4000)),
        ({"input": "é" * 513}, (400, 4000)),
    ],
)
def test_speech_is_refused(
    wire: Wire, anna: str, change: dict[str, Any], refusal: tuple[int, int]
) -> None:
    body = {"input": "Hi", "voice_id": anna, **change}
    assert wire.refusal("POST", SPEECH, json=body) == refusal


def test_the_limit_of_a_text_counts_bytes_and_not_characters(wire: Wire, anna: str) -> None:
    assert spoken(wire, anna, "é" * 512, emotion="happy")
    assert spoken(wire, anna, "a" * 1024)


def test_what_was_spoken_is_understood(wire: Wire, anna: str) -> None:
    where = "/v1/audio/transcriptions"
    for text in ("What a lovely day!", "你好 🍲"):
        sound = spoken(wire, anna, text)
        assert wire.data("POST", where, files={"file": ("a.mp3", sound)}) == {"text": text}


def test_any_other_sound_always_says_the_same(wire: Wire) -> None:
    where = "/v1/audio/transcriptions"
    heard = [wire.data("POST", where, files={"file": RECORDING})["text"] for _ in range(2)]
    assert heard[0] == heard[1] != ""
    many = {
        wire.data("POST", where, files={"file": ("a.wav", bytes([one]))})["text"]
        for one in range(20)
    }
    assert len(many) > 1
    assert wire.refusal("POST", where, files={"file": ("a.wav", b"")}) == (400, 4300)
    too_large = {"file": ("a.wav", bytes(10 * 1024 * 1024 + 1))}
    assert wire.refusal("POST", where, files=too_large) == (400, 4302)
    assert wire.refusal("POST", where, files={"sound": RECORDING}) == (400, 4000)


def cloned(wire: Wire, **fields: str) -> str:
    form = {"voice_name": "Susan", "audio_format": "wav", **fields}
    made = wire.data("POST", "/v1/audio/voices/clone", data=form, files={"file": RECORDING})
    return str(made["voice_id"])


def listed(wire: Wire, **params: Any) -> list[str]:
    shown = wire.data("GET", "/v1/audio/voices", params=params)["voice_list"]
    return [voice["voice_id"] for voice in shown]


def test_a_cloned_voice_is_listed_and_speaks(wire: Wire, anna: str) -> None:
    susan = cloned(wire, language="en", preview_text="Hello", description="Ours", space_id="7")
    assert listed(wire) == [susan, anna]
    assert listed(wire, filter_system_voice="true") == [susan]
    assert listed(wire, model_type="small") == []
    assert listed(wire, voice_state="init") == []
    assert listed(wire, voice_state="") == listed(wire, voice_state="all") == [susan, anna]
    assert [listed(wire, page_size=1, page_num=number) for number in (1, 2, 3)] == [
        [susan],
        [anna],
        [],
    ]
    (shown, _) = wire.data("GET", "/v1/audio/voices")["voice_list"]
    assert (shown["name"], shown["language_code"], shown["preview_text"]) == (
        *("Susan", "en", "Hello"),
    )
    assert (shown["is_system_voice"], shown["available_training_times"]) == (False, 9)
    assert spoken(wire, susan)


def test_a_voice_is_trained_up_to_ten_times(wire: Wire, anna: str) -> None:
    susan = cloned(wire)
    for _ in range(9):
        assert cloned(wire, voice_id=susan, voice_name="Sue") == susan
    (shown,) = wire.data("GET", "/v1/audio/voices", params={"filter_system_voice": "true"})[
        "voice_list"
    ]
    assert (shown["name"], shown["available_training_times"]) == ("Sue", 0)
    form = {"voice_name": "Susan", "audio_format": "wav"}
    for voice_id, refusal in ((susan, 4000), (anna, 4000), ("9", 4200)):
        sent = {"data": {**form, "voice_id": voice_id}, "files": {"file": RECORDING}}
        assert wire.refusal("POST", "/v1/audio/voices/clone", **sent) == (200, refusal)


def test_a_recording_that_says_something_else_is_refused(wire: Wire, anna: str) -> None:
    sound = ("a.mp3", spoken(wire, anna, "Good day"))
    form = {"voice_name": "Susan", "audio_format": "mp3"}
    for text, refusal in (("Good night", (200, 1109)),):
        sent = {"data": {**form, "text": text}, "files": {"file": sound}}
        assert wire.refusal("POST", "/v1/audio/voices/clone", **sent) == refusal
    sent = {"data": {**form, "text": "Good day"}, "files": {"file": sound}}
    assert wire.data("POST", "/v1/audio/voices/clone", **sent)["voice_id"]


@pytest.mark.parametrize(
    "change",
    [
        {"voice_name": None},
        {"voice_name": ""},
        {"voice_name": "é" * 65},
        {"audio_format": None},
        {"audio_format": "midi"},
        {"language": "xx"},
        {"text": "é" * 513},
    ],
)
def test_a_form_that_the_document_does_not_allow_is_refused(
    wire: Wire, change: dict[str, Any]
) -> None:
    form = {"voice_name": "Susan", "audio_format": "wav", **change}
    form = {name: value for name, value in form.items() if value is not None}
    sent = {"data": form, "files": {"file": RECORDING}}
    assert wire.refusal("POST", "/v1/audio/voices/clone", **sent) == (400, 4000)
