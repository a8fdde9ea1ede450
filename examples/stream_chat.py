"""Ask a bot, and print its answer as it is written."""

import os

from coze_api.models import ConversationChatCompletedEvent, ConversationMessageDeltaEvent
from coze_ext import Coze, user_message


def main() -> None:
    with (
        Coze() as coze,
        coze.chat.stream(
            bot_id=os.environ["PUBLISHED_BOT_ID"],
            user_id=os.environ["USER_ID"],
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
