from __future__ import annotations

from typing import Annotated, Any

from coze_core.limits import Limits
from coze_core.models import ResultModel

from .. import models as _models


class Bot(ResultModel):
    """The configuration of a bot, of its draft or of a published version.

    Example:
        {'bot_id': '7395041286730219554', 'name': 'Dish of the day', 'description': 'Teaches one
            home-style dish a day, step by step.', 'icon_url': 'https://example.com/icons/dish.png',
            'create_time': 1760083210, 'update_time': 1760083250, 'version': '1760083260123',
            'bot_mode': 0, 'prompt_info': {'prompt': 'You are a patient cook who teaches beginners
            one dish a day.'}, 'owner_user_id': '3685670000007'}
    """

    bot_id: Annotated[str, Limits(min_length=1)]
    """ID of the bot. Example: 7395041286730219554"""
    name: str | None = None
    """Name of the bot. Example: Dish of the day"""
    description: str | None = None
    """What the bot is for. Example: Teaches one home-style dish a day, step by step."""
    icon_url: str | None = None
    """URL of the avatar. Example: https://example.com/icons/dish.png"""
    create_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time of creation, Unix time in seconds. Example: 1760083210"""
    update_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last change, Unix time in seconds. Example: 1760083250"""
    version: str | None = None
    """Number of the latest version; empty for a draft. Example: 1760083260123"""
    prompt_info: _models.PromptInfo | None = None
    """Persona of the bot and rules for its answers."""
    onboarding_info: _models.OnboardingInfo | None = None
    """Opening of conversations."""
    bot_mode: _models.BotMode | None = None
    """How the bot is built."""
    plugin_info_list: list[_models.PluginInfo] | None = None
    """Plugins of the bot."""
    model_info: _models.ModelInfo | None = None
    """Model of the bot and how it generates answers."""
    folder_id: str | None = None
    """ID of the folder that the bot is in. Example: 7523161255330000006"""
    knowledge: _models.CommonKnowledge | None = None
    """Knowledge that the bot draws on."""
    variables: list[_models.BotVariable] | None = None
    """Variables of the bot."""
    media_config: _models.MediaConfig | None = None
    """Voice settings."""
    owner_user_id: str | None = None
    """Coze user ID of the bot's creator. Example: 3685670000007"""
    voice_info_list: list[_models.VoiceInfo] | None = None
    """Voices of the bot."""
    shortcut_commands: list[_models.ShortcutCommandInfo] | None = None
    """Shortcut commands of the bot."""
    workflow_info_list: list[_models.WorkflowInfo] | None = None
    """Workflows of the bot."""
    background_image_info: _models.BackgroundImageInfo | None = None
    """Background images of the bot."""
    default_user_input_type: _models.UserInputType | None = None
    """How users speak to the bot by default."""
    voice_data_list: list[Any] | None = None
    """Further data about voices. The reference shows it in its example only, and empty. Example: []"""
    suggest_reply_info: _models.SuggestReplyInfo | None = None
    """Whether the bot suggests questions after its answers. The reference shows it in its example
    only; the official SDKs know it.
    """
