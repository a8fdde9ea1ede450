"""Calls about sound, variables, templates and apps, by the official SDK and by this client."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

import cozepy
import pydantic
from cozepy.audio.voices import VoiceModelType, VoiceState
from cozepy.bots import PublishStatus
from cozepy.variables import VariableValue

from coze_api import models
from coze_ext import Coze
from coze_mock.operations.apps import APPS, App
from coze_mock.operations.audio.objects import SPOKEN, VOICES, Spoken, Voice
from coze_mock.operations.templates import TEMPLATES
from coze_mock.operations.variables import USER_VARIABLES
from coze_mock.state.collection import Record
from tests.interop.pairs import SPACE, Pair, World

RECORDING = b"RIFF of Susan"
CLONED: dict[str, Any] = {
    "voice_name": "Susan",
    "language": "en",
    "preview_text": "Hello",
    "text": "Good day",
    "space_id": SPACE,
    "description": "Ours",
}


def a_voice(world: World) -> str:
    """The ID of a voice of the system, which is put into the world."""
    fields = {
        "name": "Anna",
        "state": "cloned",
        "model_type": "big",
        "language_code": "en",
        "language_name": "English",
        "preview_text": "Hi",
        "preview_audio": "https://example.com/anna.mp3",
        "create_time": 1,
        "update_time": 2,
        "support_emotions": [{"emotion": "happy"}],
    }
    voices = world.server.state[VOICES]
    return voices.add(Voice("7468512265134890011", fields, is_system_voice=True)).id


def a_template(world: World) -> str:
    """The ID of a template, which is put into the world."""
    templates = world.server.state[TEMPLATES]
    return templates.add(Record("7418620463713640463", {"name": "Cook"})).id


def an_app(world: World) -> str:
    """The ID of a published app, which is put into the world."""
    fields = {
        "name": "Shopping",
        "description": "",
        "icon_url": "",
        "updated_at": 1,
        "owner_user_id": "7",
    }
    apps = world.server.state[APPS]
    return apps.add(App("7443775747763010001", SPACE, fields, frozenset({"1024"}))).id


def a_recording(world: World) -> bytes:
    """An audio file, whose words the world knows."""
    world.server.state[SPOKEN].add(Spoken(hashlib.sha256(RECORDING).hexdigest(), "Good day"))
    return RECORDING


def with_voice(call: Callable[[Any, str], Any]) -> Callable[[Any, World], Any]:
    return lambda coze, world: call(coze, a_voice(world))


def _clone(coze: cozepy.Coze, world: World) -> None:
    # The SDK expects a whole voice, where the service gives its ID alone.
    with suppress(pydantic.ValidationError):
        coze.audio.voices.clone(
            audio_format=cozepy.AudioFormat.WAV, file=("a.wav", a_recording(world)), **CLONED
        )


def _our_clone(coze: Coze, world: World) -> models.VoiceCloneResult:
    return coze.audio.voices.clone(
        audio_format=models.VoiceAudioFormat.WAV, file=("a.wav", a_recording(world)), **CLONED
    )


PAIRS: Mapping[str, Pair] = {
    "speak with little": Pair(
        "audio_speech_create",
        with_voice(lambda coze, voice: coze.audio.speech.create(input="Hi", voice_id=voice)),
        with_voice(lambda coze, voice: coze.audio.speech.create(input="Hi", voice_id=voice)),
    ),
    "speak": Pair(
        "audio_speech_create",
        with_voice(
            lambda coze, voice: coze.audio.speech.create(
                input="你好 🍲",
                voice_id=voice,
                response_format=cozepy.AudioFormat.WAV,
                speed=1.5,
                sample_rate=8000,
            )
        ),
        with_voice(
            lambda coze, voice: coze.audio.speech.create(
                input="你好 🍲",
                voice_id=voice,
                response_format=models.SpeechFormat.WAV,
                speed=1.5,
                sample_rate=models.SampleRate.HZ_8000,
            )
        ),
    ),
    "transcribe": Pair(
        "audio_transcriptions_create",
        lambda coze, world: coze.audio.transcriptions.create(file=("a.wav", a_recording(world))),
        lambda coze, world: coze.audio.transcriptions.create(file=("a.wav", a_recording(world))),
    ),
    "list voices": Pair(
        "audio_voices_list",
        with_voice(
            lambda coze, _: list(
                coze.audio.voices.list(
                    model_type=VoiceModelType.BIG, voice_state=VoiceState.ALL, page_size=7
                )
            )
        ),
        with_voice(
            lambda coze, _: list(
                coze.audio.voices.list(
                    filter_system_voice=False,
                    model_type=models.VoiceModelType.BIG,
                    voice_state=models.VoiceStateFilter.ALL,
                    page_size=7,
                )
            )
        ),
    ),
    "clone a voice": Pair("audio_voices_clone", _clone, _our_clone),
    "set variables": Pair(
        "variables_update",
        lambda coze, world: coze.variables.update(
            bot_id=world.bot_id,
            connector_id="1024",
            connector_uid="u1",
            data=[VariableValue(keyword="dish", value="スープ")],
        ),
        lambda coze, world: coze.variables.update(
            bot_id=world.bot_id,
            connector_id="1024",
            connector_uid="u1",
            data=[models.VariableValue(keyword="dish", value="スープ")],
        ),
    ),
    "read variables": Pair(
        "variables_retrieve",
        lambda coze, world: coze.variables.retrieve(
            bot_id=world.bot_id, connector_uid="u1", keywords=["dish", "guests"]
        ),
        lambda coze, world: coze.variables.retrieve(
            bot_id=world.bot_id, connector_uid="u1", keywords=["dish", "guests"]
        ),
    ),
    "duplicate a template": Pair(
        "templates_duplicate",
        lambda coze, world: coze.templates.duplicate(
            template_id=a_template(world), workspace_id=SPACE
        ),
        lambda coze, world: coze.templates.duplicate(
            template_id=a_template(world), workspace_id=SPACE
        ),
    ),
    "list apps": Pair(
        "apps_list",
        lambda coze, world: (
            an_app(world),
            list(coze.apps.list(workspace_id=SPACE, publish_status=PublishStatus.ALL)),
        ),
        lambda coze, world: (
            an_app(world),
            list(coze.apps.list(workspace_id=SPACE, publish_status="all")),
        ),
    ),
}
"""Calls of every operation about these that both clients have."""

EXPECTED: Mapping[str, Callable[[Any, World], tuple[object, object]]] = {
    "speak with little": lambda speech, _: (speech._raw_response.read()[:2], b"\xff\xf3"),
    "speak": lambda speech, _: (speech._raw_response.read()[:4], b"RIFF"),
    "transcribe": lambda transcription, _: (transcription.text, "Good day"),
    "list voices": lambda voices, _: (
        [(voice.name, voice.is_system_voice, voice.available_training_times) for voice in voices],
        [("Anna", True, 0)],
    ),
    "clone a voice": lambda _, there: (
        [voice.fields["name"] for voice in there.server.state[VOICES].values()],
        ["Susan"],
    ),
    "set variables": lambda _, there: (
        [one["value"] for one in _variables(there).values()],
        ["スープ"],
    ),
    "read variables": lambda values, _: (list(values), []),
    "duplicate a template": lambda made, there: (
        (made.entity_id, made.entity_type),
        (there.server.bots[-1].id, cozepy.TemplateEntityType.AGENT),
    ),
    "list apps": lambda apps, _: (
        [(app.name, app.is_published) for app in apps[1]],
        [("Shopping", True)],
    ),
}
"""What the SDK makes of each answer, and what that has to be."""

DIFFERENT: Mapping[str, set[str]] = {
    "speak with little": {"no sound by default"},
    "duplicate a template": {"no null"},
    "list apps": {"page_num"},
}
"""The deliberate differences of calls on the wire."""


def _variables(world: World) -> dict[str, dict[str, Any]]:
    (kept,) = world.server.state[USER_VARIABLES].values()
    return kept.values


def sent_form(world: World, operation_id: str) -> dict[str, Any]:
    """What a form has brought into the world, in place of a body of JSON."""
    if operation_id != "audio_voices_clone":
        return {}
    (voice,) = world.server.state[VOICES].values()
    return {"body": {**voice.fields, "space_id": voice.space_id}}
