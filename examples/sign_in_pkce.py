"""Sign a user in to a program that can keep no secret, and ask a bot in the user's name."""

import os

from coze_ext import COZE_COM_BASE_URL, Coze, FileTokenStore, PKCEOAuth, user_message


def main() -> None:
    auth = PKCEOAuth(
        client_id=os.environ["COZE_PKCE_OAUTH_CLIENT_ID"],
        redirect_uri=os.environ.get("COZE_REDIRECT_URI", "http://127.0.0.1:8080/callback"),
        store=FileTokenStore(os.environ.get("COZE_TOKEN_FILE", "coze-token.json")),
        base_url=os.environ.get("COZE_API_BASE", COZE_COM_BASE_URL),
    )
    print("Sign in at", auth.authorize().url, flush=True)
    # Nothing needs to listen there: the address has all that is wanted.
    auth.accept(input("Paste the address at which the browser ends: "))
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
