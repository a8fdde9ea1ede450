"""Sign a user in to a web app, and ask a bot in the user's name."""

import os
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import urlsplit

from coze_ext import COZE_COM_BASE_URL, Coze, WebOAuth, user_message

REDIRECT_URI = os.environ.get("COZE_REDIRECT_URI", "http://127.0.0.1:8080/callback")


def sign_in_at(authorization_url: str) -> str:
    """Send the user to a page, and return the path with which the browser comes back."""
    address = urlsplit(REDIRECT_URI)
    came: list[str] = []

    class Callback(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            is_callback = urlsplit(self.path).path == address.path
            self.send_response(200 if is_callback else 404)
            self.end_headers()
            if is_callback:
                came.append(self.path)
                self.wfile.write(b"You can close this page.")

        def log_message(self, *_: object) -> None:
            """Write nothing: the path has the code in it."""

    with HTTPServer((address.hostname or "", address.port or 80), Callback) as server:
        print("Sign in at", authorization_url, flush=True)
        while not came:
            server.handle_request()
    return came[0]


def main() -> None:
    auth = WebOAuth(
        client_id=os.environ["COZE_WEB_OAUTH_CLIENT_ID"],
        client_secret=os.environ["COZE_WEB_OAUTH_CLIENT_SECRET"],
        redirect_uri=REDIRECT_URI,
        base_url=os.environ.get("COZE_API_BASE", COZE_COM_BASE_URL),
    )
    authorization = auth.authorize()
    # The state belongs into the user's session: it tells this sign-in from a forged one.
    auth.accept(sign_in_at(authorization.url), state=authorization.state)
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
