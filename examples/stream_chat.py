"""Ask a bot, and print its answer as it is written."""

import os

from coze_api.models import ConversationChatCompletedEvent, ConversationMessageDeltaEvent
from coze_ext import Coze, user_message


def main() -> None:
    with (
        Coze() as coze,
        coze.chat.stream(
            bot_id=os.environ.get("PUBLISHED_BOT_ID", "7395041286730219554"),
            user_id=os.environ.get("USER_ID", "user-1"),
            additional_messages=[user_message("What can you do?")],
        ) as stream,
    ):
        for event in stream:
            if isinstance(event, ConversationMessageDeltaEvent):
                print(event.message.content, end="", flush=True)
            elif isinstance(event, ConversationChatCompletedEvent):
                print()
                print("token usage:", event.chat.usage)
        print("log ID:", stream.logid)


if __name__ == "__main__":
    main()
