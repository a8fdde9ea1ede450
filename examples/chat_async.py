"""Ask a bot several things at once, and wait for the whole answers; asynchronously."""

import asyncio
import os

from coze_ext import AsyncCoze, user_message


async def ask(coze: AsyncCoze, question: str) -> None:
    poll = await coze.chat.create_and_poll(
        bot_id=os.environ.get("PUBLISHED_BOT_ID", "7395041286730219554"),
        user_id=os.environ.get("USER_ID", "user-1"),
        additional_messages=[user_message(question)],
        timeout=120,
    )
    print(f"{question} {poll.text} (log ID: {poll.logid})")


async def main() -> None:
    async with AsyncCoze() as coze:
        await asyncio.gather(ask(coze, "What can you do?"), ask(coze, "What can't you do?"))


if __name__ == "__main__":
    asyncio.run(main())
