"""Answers the operations on speech, transcriptions and voices."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from coze_mock.errors import ApiError, Code
from coze_mock.examples import Examples
from coze_mock.operations.audio.objects import MOST_TRAININGS, SPOKEN, VOICES, Spoken, Voice
from coze_mock.operations.audio.sound import MEDIA_TYPES, audio, duration_of
from coze_mock.operations.forms import form_of
from coze_mock.operations.plain import Plain
from coze_mock.operations.resource import Answer, Call, Data, Resource
from coze_mock.state.state import MockState

_SPEEDS = {"big": (0.5, 2.0), "small": (0.2, 3.0)}
_LANGUAGES = {
    "zh": "Chinese",
    "en": "English",
    "ja": "Japanese",
    "es": "Spanish",
    "id": "Indonesian",
    "pt": "Portuguese",
}
_SAID = (
    "What a lovely day!",
    "What shall we cook today?",
    "你好，请问有什么可以帮您的吗？",
    "Please call me back tomorrow.",
)
"""What is heard in an audio file whose words aren't known, by its bytes."""


def voice_info(voice: Voice) -> dict[str, Any]:
    left = 0 if voice.is_system_voice else MOST_TRAININGS - voice.trainings
    return {
        "voice_id": voice.id,
        "is_system_voice": voice.is_system_voice,
        **voice.fields,
        "available_training_times": left,
    }


def _fits(call: Call, voice: Voice) -> bool:
    state, model_type = call.given("voice_state"), call.given("model_type")
    return (
        not (call.flag("filter_system_voice") and voice.is_system_voice)
        and state in ("all", voice.fields["state"])
        and model_type in (None, voice.fields["model_type"])
    )


RESOURCE = Resource()
PLAIN = Plain(RESOURCE, VOICES, id="voice_id", show=voice_info)
PLAIN.list("audio_voices_list", where=_fits)


@RESOURCE.operation("audio_speech_create")
async def speak(call: Call) -> Answer:
    voice = PLAIN.find(call)
    speed = call.given("speed")
    slowest, fastest = _SPEEDS[voice.fields["model_type"]]
    if not slowest <= speed <= fastest:
        raise ApiError(Code.BAD_PARAMETER, f"speed: this voice takes {slowest} to {fastest}")
    if "emotion" in call.body and call.body["emotion"] not in voice.emotions():
        raise ApiError(Code.BAD_PARAMETER, "emotion: this voice does not have it")
    text, form = call.body["input"], call.given("response_format")
    seconds = duration_of(text, speed)
    content = audio(form, seconds, call.given("sample_rate"), call.given("loudness_rate"))
    call.state[SPOKEN].add(Spoken(hashlib.sha256(content).hexdigest(), text))
    return Response(content, media_type=MEDIA_TYPES[form])


@RESOURCE.operation("audio_transcriptions_create")
async def transcribe(call: Call) -> Answer:
    file = (await form_of(call)).file
    known = call.state[SPOKEN].get(file.sha256)
    return Data({"text": _SAID[int(file.sha256, 16) % len(_SAID)] if known is None else known.text})


@RESOURCE.operation("audio_voices_clone")
async def clone(call: Call) -> Answer:
    state = call.state
    form = await form_of(call)
    fields = form.fields
    known = state[SPOKEN].get(form.file.sha256)
    if known is not None and fields.get("text", known.text) != known.text:
        raise ApiError(Code.RECORDING_DIFFERS, "the recording and its text differ too much")
    voice = state[VOICES].find(fields["voice_id"]) if "voice_id" in fields else None
    if voice is not None and (voice.is_system_voice or voice.trainings >= MOST_TRAININGS):
        raise ApiError(Code.BAD_PARAMETER, f"voice {voice.id} can't be trained again")
    now = int(state.now())
    language = fields.get("language", "zh")
    cloned = Voice(
        id=state.new_id() if voice is None else voice.id,
        fields={
            "name": fields["voice_name"],
            "state": "cloned",
            "model_type": "big",
            "language_code": language,
            "language_name": _LANGUAGES[language],
            "preview_text": fields.get("preview_text", "Hello, this is my voice."),
            "preview_audio": f"https://example.com/voices/{form.file.sha256[:16]}.mp3",
            "create_time": now if voice is None else voice.fields["create_time"],
            "update_time": now,
        },
        trainings=1 if voice is None else voice.trainings + 1,
        space_id=fields.get("space_id", "" if voice is None else voice.space_id),
    )
    return Data({"voice_id": state[VOICES].add(cloned).id})


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    # The newest is listed first.
    for shown in reversed(examples.data("audio_voices_list")["voice_list"]):
        left = shown.pop("available_training_times", MOST_TRAININGS)
        voice = Voice(
            id=shown.pop("voice_id"),
            is_system_voice=shown.pop("is_system_voice"),
            fields=shown,
            trainings=MOST_TRAININGS - left,
        )
        state[VOICES].add(voice)
    return {"voice_id": examples.body("audio_speech_create")["voice_id"]}
