"""Sign a service app in by JWT, and ask a bot as one of its users."""

import os

from coze_ext import Coze, JWTAuth, user_message


def main() -> None:
    auth = JWTAuth(
        client_id=os.environ["COZE_JWT_OAUTH_CLIENT_ID"],
        private_key=os.environ["COZE_JWT_OAUTH_PRIVATE_KEY"],
        public_key_id=os.environ["COZE_JWT_OAUTH_PUBLIC_KEY_ID"],
        session_name="user-1",  # your own user, whose conversations nobody else sees
    )
    with (
        Coze(auth=auth) as coze,
        coze.chat.stream(
            bot_id=os.environ.get("PUBLISHED_BOT_ID", "7395041286730219554"),
            user_id="user-1",
            additional_messages=[user_message("What can you do?")],
        ) as stream,
    ):
        print(stream.final_text())
        print("log ID:", stream.logid)


if __name__ == "__main__":
    main()
