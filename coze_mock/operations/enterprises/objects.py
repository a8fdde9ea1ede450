"""What is kept of enterprises and of their organizations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.state.collection import Kind
from coze_mock.state.state import MockState

EMPLOYEE, GUEST = "employee", "guest"
ADMIN, MEMBER = "enterprise_admin", "enterprise_member"
SUPER_ADMIN = "organization_super_admin"
ORGANIZATION_MEMBER, ORGANIZATION_GUEST = "organization_member", "organization_guest"
TOP_PLAN, STANDARD_PLAN = "enterprise", "team"


@dataclass
class Person:
    """Somebody who belongs to an enterprise."""

    role: str
    """In the enterprise; guests have none."""
    people_type: str = EMPLOYEE
    described: dict[str, Any] = field(default_factory=dict)
    """The names and the picture, as the wire shows them."""


@dataclass
class Enterprise:
    """An enterprise, without its organizations."""

    id: str
    user_level: str = TOP_PLAN
    """Its plan, as the wire names it."""
    people: dict[str, Person] = field(default_factory=dict)

    def person(self, user_id: str) -> Person:
        """Somebody of this ID. Raises ApiError with code 4200 if nobody is."""
        if user_id not in self.people:
            raise ApiError(Code.NOT_FOUND, f"there is no member {shorten(user_id)}")
        return self.people[user_id]


@dataclass
class Membership:
    """What a member of an organization is in it, and since when."""

    role: str
    created_at: int


@dataclass
class Organization:
    """An organization of an enterprise."""

    id: str
    enterprise_id: str
    name: str
    description: str = ""
    icon_url: str = "https://pictures.example.com/organization_icon/default.png"
    is_default: bool = False
    members: dict[str, Membership] = field(default_factory=dict)

    def member(self, user_id: str) -> Membership:
        """The member of this ID. Raises ApiError with code 4200 when there is none."""
        if user_id not in self.members:
            raise ApiError(Code.NOT_FOUND, f"there is no member {shorten(user_id)}")
        return self.members[user_id]

    def is_last_super_admin(self, user_id: str) -> bool:
        supers = [one for one, member in self.members.items() if member.role == SUPER_ADMIN]
        return supers == [user_id]


ENTERPRISES = Kind[Enterprise]("enterprise")
ORGANIZATIONS = Kind[Organization]("organization")


def organizations_of(state: MockState, enterprise: Enterprise) -> tuple[Organization, ...]:
    """The organizations of an enterprise, oldest first: the default one before all others."""
    return state[ORGANIZATIONS].values(lambda one: one.enterprise_id == enterprise.id)


def make_enterprise(
    state: MockState,
    enterprise_id: str | None = None,
    *,
    user_level: str = TOP_PLAN,
    employees: Iterable[str] = (),
    guests: Iterable[str] = (),
) -> Enterprise:
    """Make an enterprise with a default organization, whose administrator is the token's user."""
    enterprise = begin(state, enterprise_id or f"volcano_{state.new_id()}", user_level)
    own = state.owner_user_id
    enterprise.people[own] = Person(ADMIN, described=described(state, own))
    for user_id in employees:
        enterprise.people[user_id] = Person(MEMBER, described=described(state, user_id))
    for user_id in guests:
        enterprise.people[user_id] = Person("", GUEST, described(state, user_id))
    default = Organization(state.new_id(), enterprise.id, "Default organization", is_default=True)
    for user_id, person in enterprise.people.items():
        role = ORGANIZATION_GUEST if person.people_type == GUEST else ORGANIZATION_MEMBER
        default.members[user_id] = Membership(role, int(state.now()))
    default.members[own].role = SUPER_ADMIN
    state[ORGANIZATIONS].add(default)
    state[ENTERPRISES].changed(enterprise)
    return enterprise


def begin(state: MockState, enterprise_id: str, user_level: str = TOP_PLAN) -> Enterprise:
    """Make an enterprise without anybody, in place of one that has this ID."""
    enterprise = state[ENTERPRISES].add(Enterprise(enterprise_id, user_level))
    for organization in organizations_of(state, enterprise):
        state[ORGANIZATIONS].drop(organization.id)
    return enterprise


def described(state: MockState, user_id: str) -> dict[str, Any]:
    """The names and the picture of a user, as a list of members shows them."""
    if user_id == state.owner_user_id:
        user = state.user
        return {
            "avatar_url": user["avatar_url"],
            "user_nickname": user["nick_name"],
            "user_unique_name": user["user_name"],
        }
    return {
        "avatar_url": "https://pictures.example.com/avatar/default.png",
        "user_nickname": f"User {user_id}",
        "user_unique_name": f"user{user_id}",
    }
