"""A token that this client was given works in the official SDK."""

from __future__ import annotations

import cozepy

from coze_ext import Coze, JWTAuth, TokenAuth
from coze_mock import MockServer
from tests.faults.world import published_bot
from tests.interop.pairs import blocking_http


def test_a_token_of_ours_works_in_the_official_sdk() -> None:
    with MockServer() as server:
        bot_id = published_bot(server.base_url)
        app = server.oauth.jwt_app()
        auth = JWTAuth(app.client_id, str(app.private_key), str(app.public_key_id))
        with Coze(auth=TokenAuth("pat_1"), base_url=server.base_url) as coze:
            token = auth.sign_in(coze)
        with blocking_http() as http:
            theirs = cozepy.Coze(
                cozepy.TokenAuth(token.access_token), base_url=server.base_url, http_client=http
            )
            assert theirs.bots.retrieve(bot_id=bot_id).bot_id == bot_id
        server.oauth.expire(token.access_token)
        with Coze(auth=auth, base_url=server.base_url) as coze:
            assert coze.bots.retrieve(bot_id=bot_id).bot_id == bot_id
