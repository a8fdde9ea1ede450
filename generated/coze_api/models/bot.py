from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..models.bot_mode import BotMode
from ..models.user_input_type import UserInputType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_enum,
    parse_list,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.background_image_info import BackgroundImageInfo
    from ..models.bot_variable import BotVariable
    from ..models.common_knowledge import CommonKnowledge
    from ..models.media_config import MediaConfig
    from ..models.model_info import ModelInfo
    from ..models.onboarding_info import OnboardingInfo
    from ..models.plugin_info import PluginInfo
    from ..models.prompt_info import PromptInfo
    from ..models.shortcut_command_info import ShortcutCommandInfo
    from ..models.suggest_reply_info import SuggestReplyInfo
    from ..models.voice_info import VoiceInfo
    from ..models.workflow_info import WorkflowInfo

_NAMES = frozenset(
    (
        "bot_id",
        "name",
        "description",
        "icon_url",
        "create_time",
        "update_time",
        "version",
        "prompt_info",
        "onboarding_info",
        "bot_mode",
        "plugin_info_list",
        "model_info",
        "folder_id",
        "knowledge",
        "variables",
        "media_config",
        "owner_user_id",
        "voice_info_list",
        "shortcut_commands",
        "workflow_info_list",
        "background_image_info",
        "default_user_input_type",
        "suggest_reply_info",
    )
)


@_attrs_define(repr=False)
class Bot(Model):
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
    prompt_info: PromptInfo | Unset | None = UNSET
    """Persona of the bot and rules for its answers."""
    onboarding_info: OnboardingInfo | Unset | None = UNSET
    """Opening of conversations."""
    bot_mode: BotMode | Unset | None = UNSET
    """How the bot is built."""
    plugin_info_list: list[PluginInfo] | Unset | None = UNSET
    """Plugins of the bot."""
    model_info: ModelInfo | Unset | None = UNSET
    """Model of the bot and how it generates."""
    folder_id: str | Unset | None = UNSET
    """ID of the folder that the bot lies in. Example: 7523161255330000006"""
    knowledge: CommonKnowledge | Unset | None = UNSET
    """Knowledge that the bot draws on."""
    variables: list[BotVariable] | Unset | None = UNSET
    """Variables of the bot."""
    media_config: MediaConfig | Unset | None = UNSET
    """Voice settings."""
    owner_user_id: str | Unset | None = UNSET
    """Coze user ID of the bot's creator. Example: 3685670000007"""
    voice_info_list: list[VoiceInfo] | Unset | None = UNSET
    """Voices of the bot."""
    shortcut_commands: list[ShortcutCommandInfo] | Unset | None = UNSET
    """Shortcut commands of the bot."""
    workflow_info_list: list[WorkflowInfo] | Unset | None = UNSET
    """Workflows of the bot."""
    background_image_info: BackgroundImageInfo | Unset | None = UNSET
    """Background images of the bot."""
    default_user_input_type: Unset | UserInputType | None = UNSET
    """How users speak to the bot by default."""
    suggest_reply_info: SuggestReplyInfo | Unset | None = UNSET
    """Whether the bot suggests questions after its answers. The reference shows it in its example
    only; the official SDKs know it.
    """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    logid: str | None = _attrs_field(init=False, default=None, eq=False)
    """ID of the log that the service wrote of the call (header `x-tt-logid`)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.bot_id = src_dict["bot_id"]
        built.name = get("name", UNSET)
        built.description = get("description", UNSET)
        built.icon_url = get("icon_url", UNSET)
        built.create_time = get("create_time", UNSET)
        built.update_time = get("update_time", UNSET)
        built.version = get("version", UNSET)
        built.prompt_info = parse_model(_models.PromptInfo, get("prompt_info", UNSET))
        built.onboarding_info = parse_model(_models.OnboardingInfo, get("onboarding_info", UNSET))
        built.bot_mode = parse_enum(BotMode, get("bot_mode", UNSET))
        built.plugin_info_list = parse_list(
            get("plugin_info_list", UNSET), lambda item: parse_model(_models.PluginInfo, item)
        )
        built.model_info = parse_model(_models.ModelInfo, get("model_info", UNSET))
        built.folder_id = get("folder_id", UNSET)
        built.knowledge = parse_model(_models.CommonKnowledge, get("knowledge", UNSET))
        built.variables = parse_list(
            get("variables", UNSET), lambda item: parse_model(_models.BotVariable, item)
        )
        built.media_config = parse_model(_models.MediaConfig, get("media_config", UNSET))
        built.owner_user_id = get("owner_user_id", UNSET)
        built.voice_info_list = parse_list(
            get("voice_info_list", UNSET), lambda item: parse_model(_models.VoiceInfo, item)
        )
        built.shortcut_commands = parse_list(
            get("shortcut_commands", UNSET),
            lambda item: parse_model(_models.ShortcutCommandInfo, item),
        )
        built.workflow_info_list = parse_list(
            get("workflow_info_list", UNSET), lambda item: parse_model(_models.WorkflowInfo, item)
        )
        built.background_image_info = parse_model(
            _models.BackgroundImageInfo, get("background_image_info", UNSET)
        )
        built.default_user_input_type = parse_enum(
            UserInputType, get("default_user_input_type", UNSET)
        )
        built.suggest_reply_info = parse_model(
            _models.SuggestReplyInfo, get("suggest_reply_info", UNSET)
        )
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        built.logid = None
        return built
