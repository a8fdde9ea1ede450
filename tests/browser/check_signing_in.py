"""A user signs in to apps in a browser, and the apps call the API."""

from __future__ import annotations

from typing import Any

import pytest

from coze_ext import Coze, CozePermissionError, PKCEOAuth, WebOAuth
from coze_mock import MockServer

WORKSPACE = "7300000000000000001"


def app(server: MockServer, kind: str) -> Any:
    """An app whose answer comes to a page that the mock server has anyway."""
    back = f"{server.base_url}/docs"
    if kind == "web":
        made = server.oauth.web_app(redirect_uris=[back])
        return WebOAuth(made.client_id, made.client_secret, back, base_url=server.base_url)
    made = server.oauth.pkce_app(redirect_uris=[back])
    return PKCEOAuth(made.client_id, back, base_url=server.base_url)


@pytest.mark.parametrize("kind", ["web", "pkce"])
def test_who_allows_an_app_is_signed_in(coze_mock: MockServer, page: Any, kind: str) -> None:
    auth = app(coze_mock, kind)
    page.goto(auth.authorize().url)
    page.get_by_role("button", name="Allow").click()
    page.wait_for_url("**/docs?*")
    auth.accept(page.url)
    with Coze(auth=auth, base_url=coze_mock.base_url) as coze:
        assert list(coze.bots.list(workspace_id=WORKSPACE)) == []


@pytest.mark.parametrize("kind", ["web", "pkce"])
def test_who_denies_it_is_not(coze_mock: MockServer, page: Any, kind: str) -> None:
    auth = app(coze_mock, kind)
    page.goto(auth.authorize().url)
    page.get_by_role("button", name="Deny").click()
    page.wait_for_url("**/docs?*")
    with pytest.raises(CozePermissionError):
        auth.accept(page.url)
