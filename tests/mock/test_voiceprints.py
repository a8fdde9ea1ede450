"""Groups of voiceprints and the voiceprints in them are kept within the service's limits."""

from __future__ import annotations

from typing import Any

from coze_mock import MockServer
from coze_mock.operations.audio.voiceprints import GROUPS, VOICEPRINTS
from coze_mock.state.collection import Record
from tests.each import each
from tests.mock.wire import Wire

PATH = "/v1/audio/voiceprint_groups"
RECORDING = ("a.wav", b"RIFF and so on")


def a_group(wire: Wire) -> str:
    return str(wire.data("POST", PATH, json={"name": "Kitchen"})["id"])


def a_voiceprint(wire: Wire, group_id: str, name: str = "Mum") -> str:
    sent = {"data": {"name": name}, "files": {"file": RECORDING}}
    return str(wire.data("POST", f"{PATH}/{group_id}/features", **sent)["id"])


def test_a_group_has_room_for_ten(wire: Wire) -> None:
    group_id = a_group(wire)
    for number in range(10):
        a_voiceprint(wire, group_id, f"Person {number}")
    sent = {"data": {"name": "One more"}, "files": {"file": RECORDING}}
    assert wire.refusal("POST", f"{PATH}/{group_id}/features", **sent) == (200, 4000)
    assert a_voiceprint(wire, a_group(wire))


def test_there_is_room_for_a_thousand_groups(coze_mock: MockServer, wire: Wire) -> None:
    for number in range(1000):
        coze_mock.state[GROUPS].add(Record(str(number), {"name": "Group"}))
    assert wire.refusal("POST", PATH, json={"name": "One more"}) == (200, 4000)


def test_a_group_takes_its_voiceprints_along(coze_mock: MockServer, wire: Wire) -> None:
    gone, kept = a_group(wire), a_group(wire)
    for group_id in (gone, kept):
        a_voiceprint(wire, group_id)
    wire.call("DELETE", f"{PATH}/{gone}")
    assert [one.group_id for one in coze_mock.state[VOICEPRINTS].values()] == [kept]


def test_a_voiceprint_is_found_in_its_own_group_alone(wire: Wire) -> None:
    group_id, other = a_group(wire), a_group(wire)
    voiceprint = a_voiceprint(wire, group_id)
    path = f"{PATH}/{other}/features/{voiceprint}"
    assert wire.refusal("DELETE", path) == (200, 4200)
    assert wire.refusal("PUT", path, files={"name": (None, "Dad")}) == (200, 4200)


@each(
    ("form", "refusal"),
    [
        ({"file": RECORDING}, (400, 4000)),
        ({"name": (None, "Mum")}, (400, 4000)),
        ({"name": (None, "Mum"), "file": ("a.wav", b"")}, (400, 4300)),
        ({"name": (None, "Mum"), "file": ("a.wav", bytes(4 * 1024 * 1024 + 1))}, (400, 4302)),
        ({"name": (None, "Mum"), "file": (None, "no file")}, (400, 4000)),
        ({"name": (None, "Mum"), "file": RECORDING, "channel": (None, "one")}, (400, 4000)),
        ({"name": (None, "Mum"), "file": RECORDING, "channel": (None, "0")}, (400, 4000)),
        ({"name": (None, "Mum"), "file": RECORDING, "channel": (None, "2147483648")}, (400, 4000)),
        ({"name": (None, "Mum"), "file": RECORDING, "sample_rate": (None, "16000")}, (200, 0)),
    ],
)
def test_a_form_is_held_to_the_document(
    wire: Wire, form: dict[str, Any], refusal: tuple[int, int]
) -> None:
    response = wire.client.post(f"{PATH}/{a_group(wire)}/features", files=form)
    assert (response.status_code, response.json()["code"]) == refusal


def test_a_file_may_be_left_out_of_a_change_alone(wire: Wire) -> None:
    group_id = a_group(wire)
    path = f"{PATH}/{group_id}/features/{a_voiceprint(wire, group_id)}"
    wire.data("PUT", path, files={"name": (None, "Mother")})
    assert wire.refusal("PUT", path, files={"file": ("a.wav", b"")}) == (400, 4300)
    assert wire.refusal("PUT", path, files={"file": (None, "no file")}) == (400, 4000)
    (shown,) = wire.data("GET", f"{PATH}/{group_id}/features")["items"]
    assert shown["name"] == "Mother"
