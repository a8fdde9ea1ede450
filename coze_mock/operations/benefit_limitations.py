"""Answers the operations on quotas for devices and their users."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from coze_mock.errors import ApiError, Code, broken_rule
from coze_mock.examples import Examples
from coze_mock.operations.plain import Plain
from coze_mock.operations.resource import Answer, Call, Data, Done, Resource
from coze_mock.state.collection import Kind, Record
from coze_mock.state.state import MockState

RESOURCE = Resource()
LIMITATIONS = Kind[Record]("quota")
_SINGLE = ("single_device", "single_custom_consumer")
_TERMS = (
    "active_mode",
    "started_at",
    "ended_at",
    "limit",
    "status",
    "trigger_unit",
    "trigger_time",
)
_USUAL = {"status": "valid", "trigger_unit": "never", "trigger_time": 1}


def _in_a_list(limitation: Record) -> dict[str, Any]:
    """A quota without its ID, which the service's lists aren't known to have."""
    return dict(limitation.fields)


def _fits(call: Call, limitation: Record) -> bool:
    names = ("entity_type", "entity_id", "benefit_type", "status")
    return all(call.given(name) in (None, limitation.fields.get(name)) for name in names)


PLAIN = Plain(RESOURCE, LIMITATIONS, id="benefit_id", show=_in_a_list)
PLAIN.list("benefit_limitations_list", where=_fits)


@RESOURCE.operation("benefit_limitations_create")
async def create(call: Call) -> Answer:
    state, body = call.state, call.body
    scope = body["entity_type"]
    whom = {"entity_type": scope}
    if scope in _SINGLE:
        if "entity_id" not in body:
            raise broken_rule("entity_id", f"is required for {scope}")
        whom["entity_id"] = body["entity_id"]
    fields = {**_USUAL, **_named(body["benefit_info"], "benefit_type"), **whom}
    _check(fields, "benefit_info.")
    if scope not in _SINGLE and any(map(_same_kind(fields), state[LIMITATIONS].values())):
        raise ApiError(Code.BAD_PARAMETER, f"{scope} has a quota of this kind already")
    made = state[LIMITATIONS].add(Record(state.new_id(), fields))
    return Data({"benefit_info": {"benefit_id": made.id, **made.fields}})


@RESOURCE.operation("benefit_limitations_update")
async def update(call: Call) -> Answer:
    limitation = PLAIN.find(call)
    fields = {**limitation.fields, **_named(call.body)}
    _check(fields, "")
    limitation.fields = fields
    call.state[LIMITATIONS].changed(limitation)
    return Done()


def _named(sent: Mapping[str, Any], *more: str) -> dict[str, Any]:
    """The fields of a quota that a request has, without those that nobody knows."""
    return {name: sent[name] for name in (*more, *_TERMS) if sent.get(name) is not None}


def _check(fields: Mapping[str, Any], where: str) -> None:
    if fields["active_mode"] != "absolute_time":
        raise broken_rule(f"{where}active_mode", "must be absolute_time")
    if fields["ended_at"] < fields["started_at"]:
        raise broken_rule(f"{where}ended_at", "must not be before started_at")


def _same_kind(fields: Mapping[str, Any]) -> Callable[[Record], bool]:
    """Whether a quota has the same scope and unit, and is in total or for a period as this one."""
    names = ("entity_type", "benefit_type")
    never = fields["trigger_unit"] == "never"

    def same(other: Record) -> bool:
        periodic = (other.fields["trigger_unit"] == "never") is never
        return periodic and all(other.fields[name] == fields[name] for name in names)

    return same


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    shown = examples.data("benefit_limitations_create")["benefit_info"]
    made = state[LIMITATIONS].add(Record(shown.pop("benefit_id"), shown))
    # The page of the example follows one that ends with this.
    token = examples.arguments("benefit_limitations_list")["page_token"]
    state[LIMITATIONS].add(Record(token, {**shown, "trigger_unit": "never", "limit": 50_000}))
    return {"benefit_id": made.id}
