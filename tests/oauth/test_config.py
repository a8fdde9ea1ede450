"""Whether the configuration files of the official SDKs make an authorization, or say why not."""

from __future__ import annotations

import json
import traceback
from pathlib import Path
from typing import Any

import pytest

from coze_ext import (
    COZE_CN_BASE_URL,
    CozeArgumentError,
    DeviceOAuth,
    JWTAuth,
    MemoryTokenStore,
    PKCEOAuth,
    WebOAuth,
    load_auth,
)
from tests.oauth.service import SECRET, pem, public_pem

CALLBACK = "http://localhost:9000/back"
WWW = "https://www.coze.example"
WEB = {"client_type": "web", "client_id": "1.app.coze", "client_secret": SECRET}
PKCE = {"client_type": "pkce", "client_id": "1.app.coze", "coze_www_base": WWW}
DEVICE = {"client_type": "device", "client_id": "1.app.coze"}
JWT = {"client_type": "jwt", "client_id": "1", "private_key": pem(), "public_key_id": "kid"}


@pytest.mark.parametrize(
    ("config", "settings", "kind"),
    [
        (WEB, {"redirect_uri": CALLBACK, "store": MemoryTokenStore()}, WebOAuth),
        ({**WEB, "coze_www_base": WWW}, {"redirect_uri": CALLBACK}, WebOAuth),
        (PKCE, {"redirect_uri": "https://app.example/back"}, PKCEOAuth),
        (DEVICE, {"show": print}, DeviceOAuth),
        (JWT, {}, JWTAuth),
    ],
)
def test_each_type_of_client_is_made_from_a_mapping_and_from_a_file(
    tmp_path: Path, config: dict[str, str], settings: dict[str, Any], kind: type
) -> None:
    config = {**config, "coze_api_base": COZE_CN_BASE_URL}
    path = tmp_path / "coze_oauth_config.json"
    path.write_text(json.dumps(config))
    for source in (config, path, str(path)):
        auth = load_auth(source, **settings)
        assert type(auth) is kind
        assert auth.client_id == config["client_id"]
        if isinstance(auth, WebOAuth | PKCEOAuth):
            www = config.get("coze_www_base", "https://www.coze.cn")
            assert auth.authorize().url.startswith(f"{www}/api/permission/oauth2/")


@pytest.mark.parametrize(
    ("config", "settings", "said"),
    [
        ({}, {}, "client_type: expected 'web', 'pkce', 'device' or 'jwt', got NoneType"),
        ({**WEB, "client_type": "mobile"}, {}, "client_type: .* got 'mobile'"),
        ({**WEB, "client_id": None}, {}, "client_id: expected a string, got none"),
        ({**WEB, "client_id": 7}, {}, "client_id: expected a string, got int"),
        ({**WEB, "client_secret": ""}, {}, "client_secret: expected a string, got an empty one"),
        ({**JWT, "public_key_id": None}, {}, "public_key_id: expected a string, got none"),
        ({**JWT, "private_key": pem()[:700]}, {}, "private_key: .*got what can't be read"),
        ({**JWT, "private_key": public_pem()}, {}, "private_key: .*got a public key"),
        ({**JWT, "coze_api_base": "api.coze.cn"}, {}, "base_url: expected an http or https URL"),
        ({**JWT, "coze_api_base": 5}, {}, "coze_api_base: expected a string, got int"),
        ({**JWT, "coze_www_base": 5}, {}, "coze_www_base: expected a string, got int"),
        ({**JWT, "coze_www_base": ""}, {}, "coze_www_base: expected a string, got an empty one"),
        (WEB, {}, "redirect_uri: expected one for client_type 'web', got none"),
        (DEVICE, {}, "show: expected one for client_type 'device', got none"),
        (DEVICE, {"show": print, "redirect_uri": CALLBACK}, "redirect_uri: expected none"),
        (JWT, {"store": MemoryTokenStore()}, "store: expected none for client_type 'jwt'"),
        (
            {**WEB, "client_id": Path("id")},
            {},
            f"client_id: expected a string, got {type(Path()).__name__}",
        ),
        ({**WEB, "coze_www_base": 5}, {}, "coze_www_base: expected a string, got int"),
        ({**JWT, "private_key": 5}, {}, "private_key: expected a string, got int"),
        (
            {**JWT, "private_key": Path("key.pem"), "public_key_id": None},
            {},
            "public_key_id: expected a string, got none",
        ),
        (PKCE, {}, "redirect_uri: expected one for client_type 'pkce', got none"),
        (WEB, {"redirect_uri": CALLBACK, "show": print}, "show: expected none for client_type"),
        (7, {}, "source: expected a string or PathLike, got int"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(
    config: Any, settings: dict[str, Any], said: str
) -> None:
    with pytest.raises(CozeArgumentError, match=rf"^{said}(?!\w)") as caught:
        load_auth(config, **settings)
    trace = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    # The frame of this test holds what it loads; those of the client may not.
    inner = "".join(str(frame.locals) for frame in list(trace.stack)[1:])
    assert SECRET not in inner
    assert "PRIVATE KEY" not in inner


@pytest.mark.parametrize("content", ["", "[]", "client_type: jwt"])
def test_a_file_that_holds_something_else_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "coze_oauth_config.json"
    path.write_text(content)
    with pytest.raises(CozeArgumentError, match=r"^source: expected JSON with an object"):
        load_auth(path)
    with pytest.raises(FileNotFoundError):
        load_auth(tmp_path / "elsewhere.json")


def test_a_mapping_may_name_the_file_of_a_key(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    path.write_text(pem())
    assert isinstance(load_auth({**JWT, "private_key": path}), JWTAuth)
