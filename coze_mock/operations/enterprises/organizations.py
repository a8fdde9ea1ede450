"""Answers the operations on organizations and on their members."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coze_mock.errors import ApiError, Code, broken_rule, shorten
from coze_mock.examples import Examples
from coze_mock.operations.enterprises.objects import (
    ADMIN,
    EMPLOYEE,
    ENTERPRISES,
    GUEST,
    MEMBER,
    ORGANIZATION_GUEST,
    ORGANIZATIONS,
    SUPER_ADMIN,
    TOP_PLAN,
    Enterprise,
    Membership,
    Organization,
    Person,
    begin,
    described,
    organizations_of,
)
from coze_mock.operations.pages import page
from coze_mock.operations.resource import Answer, Call, Data, Done, Resource
from coze_mock.operations.workspaces.members import leave
from coze_mock.operations.workspaces.objects import WORKSPACES
from coze_mock.state.state import MockState

RESOURCE = Resource()
_MOST_ORGANIZATIONS = 20
_ROLES = (SUPER_ADMIN, "organization_admin", "organization_member", ORGANIZATION_GUEST)


@RESOURCE.operation("enterprises_organizations_create")
async def create(call: Call) -> Answer:
    state, body = call.state, call.body
    enterprise = state[ENTERPRISES].find(call.path["enterprise_id"])
    _check_plan(enterprise)
    admin = enterprise.people.get(body["super_admin_user_id"])
    if admin is None:
        raise _not_in_the_enterprise(body["super_admin_user_id"])
    if admin.people_type == GUEST:
        raise broken_rule("super_admin_user_id", "must be an employee of the enterprise")
    if len(organizations_of(state, enterprise)) >= _MOST_ORGANIZATIONS:
        words = f"the enterprise has {_MOST_ORGANIZATIONS} organizations already"
        raise ApiError(Code.BAD_PARAMETER, words)
    made = Organization(
        state.new_id(), enterprise.id, body["name"], description=body.get("description", "")
    )
    made.members[body["super_admin_user_id"]] = Membership(SUPER_ADMIN, int(state.now()))
    return Data({"organization_id": state[ORGANIZATIONS].add(made).id})


@RESOURCE.operation("enterprises_organizations_list")
async def list_organizations(call: Call) -> Answer:
    enterprise = call.state[ENTERPRISES].find(call.path["enterprise_id"])
    return page(call, organizations_of(call.state, enterprise), _organization)


@RESOURCE.operation("organizations_update")
async def update(call: Call) -> Answer:
    organization = _found(call)
    _check_plan(_enterprise_of(call.state, organization))
    organization.name = call.body.get("name") or organization.name
    organization.description = call.body.get("description") or organization.description
    call.state[ORGANIZATIONS].changed(organization)
    return Done()


@RESOURCE.operation("organizations_members_create")
async def create_member(call: Call) -> Answer:
    state, organization = call.state, _found(call)
    enterprise = _enterprise_of(state, organization)
    for one in call.body["organization_people"]:
        user_id, role = one["user_id"], one["organization_role_type"]
        if user_id not in enterprise.people:
            raise _not_in_the_enterprise(user_id)
        where = "organization_people[0].organization_role_type"
        _check_role(call, organization, where, enterprise.people[user_id], role)
        if user_id not in organization.members:
            organization.members[user_id] = Membership(role, int(state.now()))
            state[ORGANIZATIONS].changed(organization)
    return Done()


@RESOURCE.operation("organizations_members_list")
async def list_members(call: Call) -> Answer:
    organization = _found(call)
    people = _enterprise_of(call.state, organization).people

    def show(member: tuple[str, Membership]) -> dict[str, Any]:
        user_id, membership = member
        return {
            "user_id": user_id,
            "is_valid": True,
            **people[user_id].described,
            "created_at": membership.created_at,
            "people_type": people[user_id].people_type,
            "organization_role_type": membership.role,
        }

    return page(call, [*organization.members.items()], show, key=lambda member: member[0])


@RESOURCE.operation("organizations_members_update")
async def update_member(call: Call) -> Answer:
    organization, role = _found(call), call.body["organization_role_type"]
    user_id = call.path["user_id"]
    member = organization.member(user_id)
    person = _enterprise_of(call.state, organization).people[user_id]
    if person.people_type == GUEST:
        raise ApiError(Code.BAD_PARAMETER, "the role of a guest can't be changed")
    _check_role(call, organization, "organization_role_type", person, role)
    if role != SUPER_ADMIN and organization.is_last_super_admin(user_id):
        raise _needs_a_super_admin()
    member.role = role
    return Done()


@RESOURCE.operation("organizations_members_delete")
async def delete_member(call: Call) -> Answer:
    organization = _found(call)
    user_id, receiver_id = call.path["user_id"], call.body["receiver_user_id"]
    organization.member(user_id)
    if organization.is_last_super_admin(user_id):
        raise _needs_a_super_admin()
    receiver = organization.members.get(receiver_id)
    if receiver is None or receiver.role != SUPER_ADMIN or receiver_id == user_id:
        words = "must be another super administrator of the organization"
        raise broken_rule("receiver_user_id", words)
    del organization.members[user_id]
    call.state[ORGANIZATIONS].changed(organization)
    for workspace in call.state[WORKSPACES].values():
        if workspace.account_id == organization.id:
            leave(call.state, workspace, user_id, receiver_id)
    return Done()


def _found(call: Call) -> Organization:
    return call.state[ORGANIZATIONS].find(call.path["organization_id"])


def _enterprise_of(state: MockState, organization: Organization) -> Enterprise:
    return state[ENTERPRISES].find(organization.enterprise_id)


def _check_plan(enterprise: Enterprise) -> None:
    if enterprise.user_level != TOP_PLAN:
        raise ApiError(Code.NO_PERMISSION, "only the top enterprise plan allows this")


def _check_role(
    call: Call, organization: Organization, field: str, person: Person, role: str
) -> None:
    """Raise ApiError for a role that somebody can't have, or that the token's user can't give."""
    if role not in _ROLES:
        raise broken_rule(field, f"must be one of {', '.join(_ROLES)}")
    if (role == ORGANIZATION_GUEST) is not (person.people_type == GUEST):
        raise broken_rule(field, "guests are guests, and employees can't be")
    own = organization.members.get(call.state.owner_user_id)
    if role == SUPER_ADMIN and (own is None or own.role != SUPER_ADMIN):
        words = "only a super administrator makes others super administrators"
        raise ApiError(Code.NO_PERMISSION, words)


def _not_in_the_enterprise(user_id: str) -> ApiError:
    return ApiError(Code.NOT_IN_ENTERPRISE, f"{shorten(user_id)} is not in the enterprise")


def _needs_a_super_admin() -> ApiError:
    return ApiError(Code.LAST_SUPER_ADMIN, "the organization needs a super administrator")


def _organization(organization: Organization) -> dict[str, Any]:
    return {
        "organization_id": organization.id,
        "organization_name": organization.name,
        "organization_icon_url": organization.icon_url,
        "is_default_organization": organization.is_default,
    }


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    """An enterprise with the organizations and the members of the examples."""
    place = examples.arguments("enterprises_members_update")
    enterprise = begin(state, place["enterprise_id"])
    # Who can be removed from the enterprise is in none of its organizations.
    enterprise.people[place["user_id"]] = Person(
        MEMBER, EMPLOYEE, described(state, place["user_id"])
    )
    shown = examples.data("organizations_members_list")["items"]
    for one in examples.data("enterprises_organizations_list")["items"]:
        organization = Organization(
            one["organization_id"],
            enterprise.id,
            one["organization_name"],
            icon_url=one["organization_icon_url"],
            is_default=one["is_default_organization"],
        )
        for member in shown:
            names = ("avatar_url", "user_nickname", "user_unique_name")
            role = member["organization_role_type"]
            own = {SUPER_ADMIN: ADMIN, ORGANIZATION_GUEST: ""}.get(role, MEMBER)
            enterprise.people[member["user_id"]] = Person(
                own, member["people_type"], {name: member[name] for name in names}
            )
            organization.members[member["user_id"]] = Membership(role, member["created_at"])
        state[ORGANIZATIONS].add(organization)
    state[ENTERPRISES].changed(enterprise)
    organization_id = examples.arguments("organizations_members_list")["organization_id"]
    return {"enterprise_id": enterprise.id, "organization_id": organization_id}
