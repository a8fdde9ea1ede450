"""Ask a bot, and wait for the whole answer."""

import os

from coze_ext import Coze, user_message


def main() -> None:
    with Coze() as coze:
        poll = coze.chat.create_and_poll(
            bot_id=os.environ.get("PUBLISHED_BOT_ID", "7395041286730219554"),
            user_id=os.environ.get("USER_ID", "user-1"),
            additional_messages=[user_message("What can you do?")],
            timeout=120,
        )
        print("status:", poll.chat.status)
        for message in poll.messages:
            print(f"{message.type}: {message.content}")
        print("token usage:", poll.chat.usage)
        print("log ID:", poll.logid)


if __name__ == "__main__":
    main()
