"""Create a bot with an avatar, publish it, change it, and publish it again."""

import os
from pathlib import Path

from coze_api.models import OnboardingInfo, PromptInfo
from coze_ext import Coze

PICTURE = Path(__file__).with_name("avatar.png")


def main() -> None:
    workspace_id = os.environ.get("WORKSPACE_ID", "7362519304827510793")
    picture = os.environ.get("IMAGE_FILE_PATH", PICTURE)

    with Coze() as coze:
        avatar = coze.files.upload(file=picture)
        print(f"avatar: {avatar.id}, {avatar.bytes} bytes, log ID: {avatar.logid}")

        bot = coze.bots.create(
            space_id=workspace_id,
            name="Daily dish",
            description="Teaches you one dish a day.",
            icon_file_id=avatar.id,
            prompt_info=PromptInfo(prompt="You are a patient cook who teaches beginners."),
            onboarding_info=OnboardingInfo(
                prologue="Welcome! What shall we cook?",
                suggested_questions=["Something quick", "Something for six"],
            ),
        )
        print(f"bot_id: {bot.bot_id}")
        print(f"created, log ID: {bot.logid}")

        # To the API channel, unless connector_ids says otherwise.
        first = coze.bots.publish(bot_id=bot.bot_id)
        print(f"published version {first.version}, log ID: {first.logid}")

        new_avatar = coze.files.upload(file=picture)
        updated = coze.bots.update(
            bot_id=bot.bot_id,
            name="Daily dish, improved",
            icon_file_id=new_avatar.id,
            prompt_info=PromptInfo(prompt="You are a patient cook. Answer in three sentences."),
        )
        print(f"updated with avatar {new_avatar.id}, log ID: {updated.logid}")

        second = coze.bots.publish(bot_id=bot.bot_id)
        print(f"published version {second.version}, log ID: {second.logid}")


if __name__ == "__main__":
    main()
