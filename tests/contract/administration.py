"""Gives requests about enterprises, benefits and bills something real to be about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from coze_mock.operations.benefit_limitations import LIMITATIONS
from coze_mock.operations.enterprises.objects import (
    ENTERPRISES,
    Enterprise,
    Organization,
    organizations_of,
)
from coze_mock.state.collection import Record

if TYPE_CHECKING:
    from tests.contract.world import World

TAGS = ("enterprises_", "organizations_", "benefits_", "benefit_limitations_", "bill_tasks_")
DAY = 86_400
LIMITATION: dict[str, Any] = {
    "entity_type": "single_device",
    "entity_id": "SN1",
    "benefit_type": "resource_point",
    "active_mode": "absolute_time",
    "started_at": 1,
    "ended_at": 9,
    "limit": 5,
    "status": "valid",
    "trigger_unit": "never",
    "trigger_time": 1,
}


def settle(
    world: World, operation_id: str, path: dict[str, Any], query: dict[str, Any], body: Any
) -> None:
    """Make what a valid request about these needs, and put it into the request."""
    state = world.server.state
    if "benefit_id" in path:
        path["benefit_id"] = state[LIMITATIONS].add(Record(state.new_id(), {**LIMITATION})).id
    if {"enterprise_id", "organization_id"} & path.keys():
        # Schemathesis has the parts of a path percent-encoded already.
        user_id = unquote(path.get("user_id", "7"))
        enterprise, default = an_enterprise(world, user_id)
        path |= {"enterprise_id": enterprise.id} if "enterprise_id" in path else {}
        path |= {"organization_id": default.id} if "organization_id" in path else {}
        if operation_id == "enterprises_members_delete":
            default.members.pop(user_id, None)
        if operation_id == "organizations_members_create":
            (one,) = body["organization_people"]
            one["user_id"] = user_id
            del default.members[user_id]
    obey_rules(world, operation_id, query, body)


def an_enterprise(world: World, user_id: str) -> tuple[Enterprise, Organization]:
    """An enterprise to which a user belongs, and its default organization."""
    state = world.server.state
    enterprise = state[ENTERPRISES].find(world.server.enterprise(employees=[user_id]))
    (default,) = organizations_of(state, enterprise)
    return enterprise, default


def make_plausible(
    world: World, operation_id: str, path: dict[str, Any], query: dict[str, Any], body: Any
) -> None:
    """Let references of a valid request lead somewhere, unless they do."""
    state = world.server.state
    if not state[ENTERPRISES].values():
        an_enterprise(world, "7")
    enterprise = state[ENTERPRISES].values()[-1]
    organizations = organizations_of(state, enterprise)
    if path.get("enterprise_id") not in (None, enterprise.id):
        path["enterprise_id"] = enterprise.id
    organization = organizations[-1]
    if "organization_id" in path:
        found = {one.id: one for one in organizations}
        organization = found.get(path["organization_id"], organization)
        path["organization_id"] = organization.id
    if "user_id" in path:
        people = enterprise.people if "enterprise_id" in path else organization.members
        others = [one for one in people if one != state.owner_user_id]
        if path["user_id"] not in others and others:
            path["user_id"] = others[-1]
    if operation_id == "enterprises_members_create":
        # A link leads from here to a path, where not every text fits.
        body["users"][0]["user_id"] = str(1 + len(enterprise.people))
    if operation_id == "organizations_members_create":
        (one,) = body["organization_people"]
        outside = [user for user in enterprise.people if user not in organization.members]
        one["user_id"] = outside[-1] if outside else state.owner_user_id
    limitations = {one.id for one in state[LIMITATIONS].values()}
    if "benefit_id" in path and path["benefit_id"] not in limitations:
        path["benefit_id"] = next(iter(limitations), "1")
    obey_rules(world, operation_id, query, body)


def obey_rules(world: World, operation_id: str, query: dict[str, Any], body: Any) -> None:
    """Change a valid request so that it obeys the rules which the document has in words alone."""
    state = world.server.state
    own = state.owner_user_id
    if isinstance(body, dict):
        body |= {name: own for name in ("receiver_user_id", "super_admin_user_id") if name in body}
        for one in [body, *body.get("organization_people", ())]:
            if one.get("organization_role_type") in (
                "organization_guest",
                "organization_super_admin",
            ):
                one["organization_role_type"] = "organization_admin"
    if operation_id == "benefits_retrieve":
        query["resource_id"] = "plugin"
    if operation_id == "benefit_limitations_list":
        query.pop("page_token", None)
    if operation_id == "benefit_limitations_create":
        state[LIMITATIONS].clear()
        if "entity_id" not in body:
            body["entity_type"] = "enterprise_all_devices"
        quota = body["benefit_info"]
        quota["ended_at"] = max(quota["started_at"], quota["ended_at"])
    if operation_id == "benefit_limitations_update":
        for name, moment in (("started_at", 1), ("ended_at", 2)):
            if name in body:
                body[name] = moment
    if operation_id == "bill_tasks_create":
        for name, days in (("started_at", 3), ("ended_at", 2)):
            if name in body:
                body[name] = int(state.now()) - days * DAY
