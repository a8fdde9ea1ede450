from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..models.bot_mode import BotMode
from ..models.user_input_type import UserInputType
from ..types import (
    UNSET,
    Check,
    Model,
    ResultModel,
    Unset,
    other_fields,
    parse_enum,
    parse_list,
    parse_model,
)


class Bot(ResultModel):
    """The configuration of a bot, of its draft or of a published version.

    Example:
        {'bot_id': '7395041286730219554', 'name': 'Dish of the day', 'description': 'Teaches one
        home-style dish a day, step by step.', 'icon_url': 'https://example.com/icons/dish.png',
        'create_time': 1760083210, 'update_time': 1760083250, 'version': '1760083260123',
        'bot_mode': 0, 'prompt_info': {'prompt': 'You are a patient cook who teaches beginners
        one dish a day.'}, 'owner_user_id': '3685670000007'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "bot_id": "bot_id",
        "name": "name",
        "description": "description",
        "icon_url": "icon_url",
        "create_time": "create_time",
        "update_time": "update_time",
        "version": "version",
        "prompt_info": "prompt_info",
        "onboarding_info": "onboarding_info",
        "bot_mode": "bot_mode",
        "plugin_info_list": "plugin_info_list",
        "model_info": "model_info",
        "folder_id": "folder_id",
        "knowledge": "knowledge",
        "variables": "variables",
        "media_config": "media_config",
        "owner_user_id": "owner_user_id",
        "voice_info_list": "voice_info_list",
        "shortcut_commands": "shortcut_commands",
        "workflow_info_list": "workflow_info_list",
        "background_image_info": "background_image_info",
        "default_user_input_type": "default_user_input_type",
        "suggest_reply_info": "suggest_reply_info",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("bot_id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "bot_id": Check((str,), min_length=1),
        "name": Check((str,)),
        "description": Check((str,)),
        "icon_url": Check((str,)),
        "create_time": Check((int,), minimum=0),
        "update_time": Check((int,), minimum=0),
        "version": Check((str,)),
        "prompt_info": Check(
            (
                Model,
                dict,
            )
        ),
        "onboarding_info": Check(
            (
                Model,
                dict,
            )
        ),
        "bot_mode": Check((int,)),
        "plugin_info_list": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
        "model_info": Check(
            (
                Model,
                dict,
            )
        ),
        "folder_id": Check((str,)),
        "knowledge": Check(
            (
                Model,
                dict,
            )
        ),
        "variables": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
        "media_config": Check(
            (
                Model,
                dict,
            )
        ),
        "owner_user_id": Check((str,)),
        "voice_info_list": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
        "shortcut_commands": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
        "workflow_info_list": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
        "background_image_info": Check(
            (
                Model,
                dict,
            )
        ),
        "default_user_input_type": Check((str,)),
        "suggest_reply_info": Check(
            (
                Model,
                dict,
            )
        ),
    }

    bot_id: str
    """ID of the bot. Example: 7395041286730219554"""
    name: str | Unset | None = UNSET
    """Name of the bot. Example: Dish of the day"""
    description: str | Unset | None = UNSET
    """What the bot is for. Example: Teaches one home-style dish a day, step by step."""
    icon_url: str | Unset | None = UNSET
    """Address of the avatar. Example: https://example.com/icons/dish.png"""
    create_time: int | Unset | None = UNSET
    """Time of creation, Unix time in seconds. Example: 1760083210"""
    update_time: int | Unset | None = UNSET
    """Time of the last change, Unix time in seconds. Example: 1760083250"""
    version: str | Unset | None = UNSET
    """Number of the latest version; empty for a draft. Example: 1760083260123"""
    prompt_info: _models.PromptInfo | Unset | None = UNSET
    """Persona of the bot and rules for its answers."""
    onboarding_info: _models.OnboardingInfo | Unset | None = UNSET
    """Opening of conversations."""
    bot_mode: BotMode | Unset | None = UNSET
    """How the bot is built."""
    plugin_info_list: list[_models.PluginInfo] | Unset | None = UNSET
    """Plugins of the bot."""
    model_info: _models.ModelInfo | Unset | None = UNSET
    """Model of the bot and how it generates."""
    folder_id: str | Unset | None = UNSET
    """ID of the folder that the bot lies in. Example: 7523161255330000006"""
    knowledge: _models.CommonKnowledge | Unset | None = UNSET
    """Knowledge that the bot draws on."""
    variables: list[_models.BotVariable] | Unset | None = UNSET
    """Variables of the bot."""
    media_config: _models.MediaConfig | Unset | None = UNSET
    """Voice settings."""
    owner_user_id: str | Unset | None = UNSET
    """Coze user ID of the bot's creator. Example: 3685670000007"""
    voice_info_list: list[_models.VoiceInfo] | Unset | None = UNSET
    """Voices of the bot."""
    shortcut_commands: list[_models.ShortcutCommandInfo] | Unset | None = UNSET
    """Shortcut commands of the bot."""
    workflow_info_list: list[_models.WorkflowInfo] | Unset | None = UNSET
    """Workflows of the bot."""
    background_image_info: _models.BackgroundImageInfo | Unset | None = UNSET
    """Background images of the bot."""
    default_user_input_type: UserInputType | Unset | None = UNSET
    """How users speak to the bot by default."""
    suggest_reply_info: _models.SuggestReplyInfo | Unset | None = UNSET
    """Whether the bot suggests questions after its answers. The reference shows it in its example
    only; the official SDKs know it.
    """

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            bot_id=src_dict["bot_id"],
            name=get("name", UNSET),
            description=get("description", UNSET),
            icon_url=get("icon_url", UNSET),
            create_time=get("create_time", UNSET),
            update_time=get("update_time", UNSET),
            version=get("version", UNSET),
            prompt_info=parse_model(_models.PromptInfo, get("prompt_info", UNSET)),
            onboarding_info=parse_model(_models.OnboardingInfo, get("onboarding_info", UNSET)),
            bot_mode=parse_enum(BotMode, get("bot_mode", UNSET)),
            plugin_info_list=parse_list(
                get("plugin_info_list", UNSET), lambda item: parse_model(_models.PluginInfo, item)
            ),
            model_info=parse_model(_models.ModelInfo, get("model_info", UNSET)),
            folder_id=get("folder_id", UNSET),
            knowledge=parse_model(_models.CommonKnowledge, get("knowledge", UNSET)),
            variables=parse_list(
                get("variables", UNSET), lambda item: parse_model(_models.BotVariable, item)
            ),
            media_config=parse_model(_models.MediaConfig, get("media_config", UNSET)),
            owner_user_id=get("owner_user_id", UNSET),
            voice_info_list=parse_list(
                get("voice_info_list", UNSET), lambda item: parse_model(_models.VoiceInfo, item)
            ),
            shortcut_commands=parse_list(
                get("shortcut_commands", UNSET),
                lambda item: parse_model(_models.ShortcutCommandInfo, item),
            ),
            workflow_info_list=parse_list(
                get("workflow_info_list", UNSET),
                lambda item: parse_model(_models.WorkflowInfo, item),
            ),
            background_image_info=parse_model(
                _models.BackgroundImageInfo, get("background_image_info", UNSET)
            ),
            default_user_input_type=parse_enum(
                UserInputType, get("default_user_input_type", UNSET)
            ),
            suggest_reply_info=parse_model(
                _models.SuggestReplyInfo, get("suggest_reply_info", UNSET)
            ),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
