"""Ask a bot about a picture."""

import os

from coze_ext import Coze, image, text, user_message


def main() -> None:
    with Coze() as coze:
        picture = coze.files.upload(file=os.environ["IMAGE_FILE_PATH"])
        stream = coze.chat.stream(
            bot_id=os.environ["PUBLISHED_BOT_ID"],
            user_id=os.environ["USER_ID"],
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
