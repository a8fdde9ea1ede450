"""What is kept of workspaces: how they are described, and who works in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.state.collection import Kind

OWNER, ADMIN, MEMBER = "owner", "admin", "member"
PERSONAL, TEAM = "personal", "team"


@dataclass
class Member:
    """A person who works in a workspace: the role, and what the wire shows beside it."""

    user_id: str
    role: str
    profile: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Workspace:
    """A workspace and the people in it.

    ``account_id`` is the ID of the organisation that it belongs to, or of a person's own account.
    """

    id: str
    account_id: str
    fields: dict[str, Any] = field(default_factory=dict)
    """What describes it, as the wire shows it."""
    members: dict[str, Member] = field(default_factory=dict)
    """By their IDs, in the order in which they joined."""
    invited: dict[str, str] = field(default_factory=dict)
    """The roles of those who haven't accepted yet, by their IDs."""

    @property
    def is_personal(self) -> bool:
        return bool(self.fields["workspace_type"] == PERSONAL)

    @property
    def owner_id(self) -> str:
        return self.of_role(OWNER)[0]

    def of_role(self, role: str) -> list[str]:
        """The IDs of the members who have a role."""
        return [one.user_id for one in self.members.values() if one.role == role]

    def role_of(self, user_id: str) -> str | None:
        member = self.members.get(user_id)
        return None if member is None else member.role

    def check_manager(self, user_id: str) -> None:
        """Raise ApiError 4101 unless a person owns the workspace or administers it."""
        if self.role_of(user_id) not in (OWNER, ADMIN):
            raise ApiError(
                Code.NO_PERMISSION, f"the token's user doesn't manage workspace {shorten(self.id)}"
            )


WORKSPACES = Kind[Workspace]("workspace")
