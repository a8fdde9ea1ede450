"""Ask a bot about a picture."""

import os
from pathlib import Path

from coze_ext import Coze, image, text, user_message

PICTURE = Path(__file__).with_name("avatar.png")


def main() -> None:
    with Coze() as coze:
        picture = coze.files.upload(file=os.environ.get("IMAGE_FILE_PATH", PICTURE))
        stream = coze.chat.stream(
            bot_id=os.environ.get("PUBLISHED_BOT_ID", "7395041286730219554"),
            user_id=os.environ.get("USER_ID", "user-1"),
            additional_messages=[
                user_message([text("What do you see?"), image(file_id=picture.id)]),
            ],
        )
        for piece in stream.text_deltas():
            print(piece, end="", flush=True)
        print()
        print("log ID:", stream.logid)


if __name__ == "__main__":
    main()
