"""Ask a bot, and print its answer as it is written; asynchronously."""

import asyncio
import os

from coze_api.models import ConversationChatCompletedEvent, ConversationMessageDeltaEvent
from coze_ext import AsyncCoze, user_message


async def main() -> None:
    async with (
        AsyncCoze() as coze,
        coze.chat.stream(
            bot_id=os.environ["PUBLISHED_BOT_ID"],
            user_id=os.environ["USER_ID"],
            additional_messages=[user_message("What can you do?")],
        ) as stream,
    ):
        async for event in stream:
            if isinstance(event, ConversationMessageDeltaEvent):
                print(event.message.content, end="", flush=True)
            elif isinstance(event, ConversationChatCompletedEvent):
                print()
                print("token usage:", event.chat.usage)
        print("log ID:", stream.logid)


if __name__ == "__main__":
    asyncio.run(main())
