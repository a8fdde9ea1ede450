"""Answers the operations on users: there is one, whose account every token belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from coze_mock.examples import Examples
from coze_mock.operations.resource import Answer, Call, Data, Resource
from coze_mock.state.state import MockState

RESOURCE = Resource()


@RESOURCE.operation("users_me")
async def me(call: Call) -> Answer:
    return Data(dict(call.state.user))


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    state.user = examples.data("users_me")
    return {"user_id": state.owner_user_id}
