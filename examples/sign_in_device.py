"""Sign the user of a device in by a code, and ask a bot in the user's name."""

import os

from coze_ext import Coze, DeviceOAuth, DevicePrompt, user_message


def show(prompt: DevicePrompt) -> None:
    print(f"Open {prompt.url} and type {prompt.user_code}", flush=True)


def main() -> None:
    auth = DeviceOAuth(client_id=os.environ["COZE_DEVICE_OAUTH_CLIENT_ID"], show=show)
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
