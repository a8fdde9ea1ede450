"""Answers the operations on the members of enterprises, which come about on the platform alone."""

from __future__ import annotations

from coze_mock.errors import ApiError, Code, broken_rule, shorten
from coze_mock.operations.enterprises.objects import (
    ADMIN,
    EMPLOYEE,
    ENTERPRISES,
    GUEST,
    MEMBER,
    ORGANIZATION_MEMBER,
    ORGANIZATIONS,
    STANDARD_PLAN,
    Membership,
    Person,
    described,
    organizations_of,
)
from coze_mock.operations.resource import Answer, Call, Done, Resource
from coze_mock.operations.workspaces.members import leave
from coze_mock.operations.workspaces.objects import WORKSPACES

RESOURCE = Resource()
_MOST_ON_THE_STANDARD_PLAN = 100


@RESOURCE.operation("enterprises_members_create")
async def create(call: Call) -> Answer:
    state = call.state
    enterprise = state[ENTERPRISES].find(call.path["enterprise_id"])
    for one in call.body["users"]:
        user_id = one["user_id"]
        check_role("users[0].role", one["role"])
        if user_id in enterprise.people:
            continue
        most = state.settings.limits.objects
        if enterprise.user_level == STANDARD_PLAN:
            most = min(most, _MOST_ON_THE_STANDARD_PLAN)
        if len(enterprise.people) >= most:
            words = f"the enterprise has {most} members already"
            raise ApiError(Code.TOO_MANY_ENTERPRISE_MEMBERS, words)
        enterprise.people[user_id] = Person(one["role"], EMPLOYEE, described(state, user_id))
        state[ENTERPRISES].changed(enterprise)
        for organization in organizations_of(state, enterprise):
            if organization.is_default:
                joined = Membership(ORGANIZATION_MEMBER, int(state.now()))
                organization.members[user_id] = joined
                state[ORGANIZATIONS].changed(organization)
    return Done()


@RESOURCE.operation("enterprises_members_update")
async def update(call: Call) -> Answer:
    enterprise = call.state[ENTERPRISES].find(call.path["enterprise_id"])
    person = enterprise.person(call.path["user_id"])
    check_role("role", call.body["role"])
    if person.people_type == GUEST:
        raise ApiError(Code.BAD_PARAMETER, "the role of a guest can't be changed")
    person.role = call.body["role"]
    return Done()


@RESOURCE.operation("enterprises_members_delete")
async def delete(call: Call) -> Answer:
    state = call.state
    enterprise = state[ENTERPRISES].find(call.path["enterprise_id"])
    user_id, receiver_id = call.path["user_id"], call.body["receiver_user_id"]
    enterprise.person(user_id)
    receiver = enterprise.people.get(receiver_id)
    if receiver is None or receiver.role != ADMIN or receiver_id == user_id:
        raise broken_rule("receiver_user_id", "must be another administrator of the enterprise")
    for organization in organizations_of(state, enterprise):
        if user_id in organization.members:
            words = f"{shorten(user_id)} is a member of organization {organization.id}"
            raise ApiError(Code.BAD_PARAMETER, words)
    del enterprise.people[user_id]
    state[ENTERPRISES].changed(enterprise)
    for workspace in state[WORKSPACES].values():
        if workspace.fields["enterprise_id"] == enterprise.id:
            leave(state, workspace, user_id, receiver_id)
    return Done()


def check_role(field: str, role: str) -> None:
    """Raise ApiError with code 4000 for a role that no employee can have."""
    if role not in (ADMIN, MEMBER):
        raise broken_rule(field, f"must be {ADMIN} or {MEMBER}")
