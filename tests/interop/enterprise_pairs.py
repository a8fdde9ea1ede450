"""Calls about the members of enterprises, by the official SDK and by this client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from cozepy.enterprises.members import EnterpriseMember, EnterpriseMemberRole

from coze_api import models
from coze_mock.operations.enterprises.objects import ENTERPRISES, organizations_of
from tests.interop.pairs import Pair, World

ENTERPRISE = "volcano_2104470000013"


def an_enterprise(world: World) -> Mapping[str, str]:
    """The IDs of an enterprise and of an employee who is in none of its organizations."""
    world.server.enterprise(ENTERPRISE, employees=["7"])
    state = world.server.state
    (default,) = organizations_of(state, state[ENTERPRISES].find(ENTERPRISE))
    del default.members["7"]
    return {"enterprise_id": ENTERPRISE, "user_id": "7"}


def _role(world: World, user_id: str) -> str | None:
    person = world.server.state[ENTERPRISES].find(ENTERPRISE).people.get(user_id)
    return None if person is None else person.role


PAIRS: Mapping[str, Pair] = {
    "add a member of an enterprise": Pair(
        "enterprises_members_create",
        lambda coze, world: coze.enterprises.members.create(
            enterprise_id=an_enterprise(world)["enterprise_id"],
            users=[EnterpriseMember(user_id="8", role=EnterpriseMemberRole.ENTERPRISE_ADMIN)],
        ),
        lambda coze, world: coze.enterprises.members.create(
            enterprise_id=an_enterprise(world)["enterprise_id"],
            users=[models.EnterpriseMember(user_id="8", role=models.EnterpriseRole.ADMIN)],
        ),
    ),
    "change the role of a member of an enterprise": Pair(
        "enterprises_members_update",
        lambda coze, world: coze.enterprises.members.update(
            **an_enterprise(world), role=EnterpriseMemberRole.ENTERPRISE_ADMIN
        ),
        lambda coze, world: coze.enterprises.members.update(
            **an_enterprise(world), role=models.EnterpriseRole.ADMIN
        ),
    ),
    "remove a member of an enterprise": Pair(
        "enterprises_members_delete",
        lambda coze, world: coze.enterprises.members.delete(
            **an_enterprise(world), receiver_user_id=world.server.state.owner_user_id
        ),
        lambda coze, world: coze.enterprises.members.delete(
            **an_enterprise(world), receiver_user_id=world.server.state.owner_user_id
        ),
    ),
}
"""Calls of every operation about these that both clients have."""

EXPECTED: Mapping[str, Callable[[Any, World], tuple[object, object]]] = {
    "add a member of an enterprise": lambda _, there: (_role(there, "8"), "enterprise_admin"),
    "change the role of a member of an enterprise": lambda _, there: (
        _role(there, "7"),
        "enterprise_admin",
    ),
    "remove a member of an enterprise": lambda _, there: (_role(there, "7"), None),
}
"""What has come of each call."""

NOT_IN_THE_SDK = {
    *("enterprises_organizations_create", "enterprises_organizations_list"),
    *("organizations_update", "organizations_members_create", "organizations_members_list"),
    *("organizations_members_update", "organizations_members_delete", "benefits_retrieve"),
    *("benefit_limitations_create", "benefit_limitations_list", "benefit_limitations_update"),
    *("bill_tasks_create", "bill_tasks_list"),
}
RESOURCES_NOT_IN_THE_SDK = {"organizations", "benefits", "benefit_limitations", "bill_tasks"}
