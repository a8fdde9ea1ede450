"""Answers the operation on benefits: what the account's plan allows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coze_mock.errors import ApiError, Code
from coze_mock.examples import Examples
from coze_mock.operations.enterprises.objects import ENTERPRISES
from coze_mock.operations.resource import Answer, Call, Data, Resource
from coze_mock.state.collection import Kind, Record
from coze_mock.state.state import MockState

RESOURCE = Resource()
BENEFITS = Kind[Record]("benefit")
"""Those that are limited, by `key_of`; everything else is not."""

_RATE = "api_run_qps"


def key_of(benefit_type: str, resource_id: str | None) -> str:
    """The ID under which a benefit is kept."""
    return f"{benefit_type} {resource_id or ''}".strip()


@RESOURCE.operation("benefits_retrieve")
async def retrieve(call: Call) -> Answer:
    state = call.state
    data: dict[str, Any] = {"basic_info": {"user_level": _user_level(state)}}
    asked = [one for one in (call.given("benefit_type_list") or "").split(",") if one]
    if asked:
        data["benefit_info"] = [_benefit(call, one) for one in dict.fromkeys(asked)]
    return Data(data)


def _user_level(state: MockState) -> str:
    """The plan of the newest enterprise that the token's user is in, if there is one."""
    own = state[ENTERPRISES].values(lambda one: state.owner_user_id in one.people)
    return own[-1].user_level if own else "free"


def _benefit(call: Call, benefit_type: str) -> dict[str, Any]:
    resource_id = call.given("resource_id") if benefit_type == _RATE else None
    if benefit_type == _RATE and not resource_id:
        words = f"query parameter resource_id: is required for {_RATE}"
        raise ApiError(Code.BAD_PARAMETER, words)
    kept = call.state[BENEFITS].get(key_of(benefit_type, resource_id))
    if kept is not None:
        return dict(kept.fields)
    named = {"benefit_type": benefit_type} | ({"resource_id": resource_id} if resource_id else {})
    counter = {"used": 0, "total": 1, "start_at": 0, "end_at": 0, "strategy": "unlimit"}
    return {
        **named,
        "basic": {"status": "", "item_info": counter},
        "extra": [],
        "effective": {"status": "valid", "item_info": counter},
    }


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    for shown in examples.data("benefits_retrieve")["benefit_info"]:
        key = key_of(shown["benefit_type"], shown.get("resource_id"))
        state[BENEFITS].add(Record(key, shown))
    return {}
