"""Says what a token reaches: narrowed by the scope that was asked for, checked at each call."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any

from coze_mock.errors import ApiError, Code, OAuthError, shorten
from coze_mock.operations.oauth.objects import Access

# What the permissions of channel apps allow, by the names that the document has.
_STANDS_FOR: Mapping[str, frozenset[str]] = {
    "Connector.botChat": frozenset(
        {"chat", "getChat", "listMessage", "cancelChat", "submitToolChat"}
    ),
}
_WORKSPACE_ARGUMENTS = ("workspace_id", "space_id")


def narrowed(access: Access, scope: Any) -> Access:
    """Return what is left of ``access`` when a scope is asked for; None asks for all of it.

    Raises OAuthError ``invalid_request`` for permissions that the app doesn't have.
    """
    if not scope:
        return access
    asked = {
        permission
        for part in ("account_permission", "workspace_permission", "workflow_permission")
        for permission in _list(scope, part, "permission_list")
    }
    permissions = access.permissions
    if asked:
        wanted = {name for one in asked for name in _STANDS_FOR.get(one, {one})}
        if permissions is not None and not wanted <= permissions:
            missing = ", ".join(shorten(one, 40) for one in sorted(wanted - permissions)[:5])
            raise OAuthError("invalid_request", f"scope: the app has no permission {missing}")
        permissions = frozenset(wanted)
    return dataclasses.replace(
        access,
        permissions=permissions,
        workspace_ids=_narrower(
            access.workspace_ids, _list(scope, "workspace_permission", "workspace_id_list")
        ),
        bot_ids=_narrower(
            access.bot_ids,
            _list(scope, "attribute_constraint", "connector_bot_chat_attribute", "bot_id_list"),
        ),
        workflow_ids=_narrower(
            access.workflow_ids, _list(scope, "workflow_permission", "workflow_id_list")
        ),
    )


def check_access(access: Access, arguments: Mapping[str, Any]) -> None:
    """Raise ApiError 4101 when a call is for what a token doesn't reach.

    That is a workspace, a bot or a workflow.
    """
    if access.workspace_ids is not None:
        for name in _WORKSPACE_ARGUMENTS:
            given = arguments.get(name)
            if given is not None and given not in access.workspace_ids:
                raise _no_permission("workspace", given)
    for what, limit in (("bot", access.bot_ids), ("workflow", access.workflow_ids)):
        given = arguments.get(f"{what}_id")
        if limit is not None and given is not None and given not in limit:
            raise _no_permission(what, given)


def _no_permission(what: str, which: object) -> ApiError:
    return ApiError(
        Code.NO_PERMISSION, f"the token has no permission for {what} {shorten(which, 40)}"
    )


def _narrower(limit: frozenset[str] | None, asked: Iterable[str]) -> frozenset[str] | None:
    found = frozenset(asked)
    if not found:
        return limit
    return found if limit is None else found & limit


def _list(scope: Any, *steps: str) -> list[str]:
    """A list of strings somewhere in a scope, empty when it isn't there."""
    for step in steps:
        scope = scope.get(step) if isinstance(scope, dict) else None
    return [one for one in scope if isinstance(one, str)] if isinstance(scope, list) else []
