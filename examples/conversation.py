"""Ask a bot one thing after the other, and list what was said."""

import os

from coze_ext import Coze


def main() -> None:
    with Coze() as coze:
        talk = coze.conversation(
            bot_id=os.environ.get("PUBLISHED_BOT_ID", "7395041286730219554"),
            user_id=os.environ.get("USER_ID", "user-1"),
        )
        for question in ("What can you do?", "And what else?"):
            with talk.ask(question) as stream:
                for piece in stream.text_deltas():
                    print(piece, end="", flush=True)
            print(f" (log ID: {stream.logid})")
        for message in talk.messages():
            print(f"{message.role}: {message.content}")
        print("conversation:", talk.conversation_id)


if __name__ == "__main__":
    main()
