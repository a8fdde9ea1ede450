from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.media_config import MediaConfig
    from ..models.model_info_config import ModelInfoConfig
    from ..models.onboarding_info import OnboardingInfo
    from ..models.plugin_id_list import PluginIdList
    from ..models.prompt_info import PromptInfo
    from ..models.suggest_reply_info import SuggestReplyInfo
    from ..models.workflow_id_list import WorkflowIdList

_NAMES = frozenset(
    (
        "space_id",
        "name",
        "description",
        "icon_file_id",
        "prompt_info",
        "onboarding_info",
        "plugin_id_list",
        "workflow_id_list",
        "model_info_config",
        "suggest_reply_info",
        "media_config",
    )
)


@_attrs_define(repr=False)
class BotCreateRequest(Model):
    """A bot to create.

    Example:
        {'space_id': '7362519304827510793', 'name': 'Dish of the day', 'description': 'Teaches
        one home-style dish a day, step by step.', 'prompt_info': {'prompt': 'You are a patient
        cook who teaches beginners one dish a day.'}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "space_id": "space_id",
        "name": "name",
        "description": "description",
        "icon_file_id": "icon_file_id",
        "prompt_info": "prompt_info",
        "onboarding_info": "onboarding_info",
        "plugin_id_list": "plugin_id_list",
        "workflow_id_list": "workflow_id_list",
        "model_info_config": "model_info_config",
        "suggest_reply_info": "suggest_reply_info",
        "media_config": "media_config",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(
        (
            "space_id",
            "name",
        )
    )
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "space_id": Check((str,), min_length=1),
        "name": Check((str,), min_length=1, max_length=20),
        "description": Check((str,), max_length=500),
        "icon_file_id": Check((str,), min_length=1),
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
        "plugin_id_list": Check(
            (
                Model,
                dict,
            )
        ),
        "workflow_id_list": Check(
            (
                Model,
                dict,
            )
        ),
        "model_info_config": Check(
            (
                Model,
                dict,
            )
        ),
        "suggest_reply_info": Check(
            (
                Model,
                dict,
            )
        ),
        "media_config": Check(
            (
                Model,
                dict,
            )
        ),
    }

    space_id: str
    """ID of the workspace that the bot shall live in: the number after `w` (or `space`) in the
    address of its page. Example: 7362519304827510793
    """
    name: str
    """Name of the bot, 1 to 20 characters. Example: Dish of the day"""
    description: str | Unset = UNSET
    """What the bot is for, 0 to 500 characters, empty by default. Example: Teaches one home-style dish a day, step by step."""
    icon_file_id: str | Unset = UNSET
    """ID of an uploaded image, to be the avatar. Without it, the service chooses one. Example: 7401926385027461120"""
    prompt_info: PromptInfo | Unset = UNSET
    """Persona of a bot and rules for its answers. Example: {'prompt': 'You are a patient cook who teaches beginners one dish a day.',..."""
    onboarding_info: OnboardingInfo | Unset = UNSET
    """Opening of a conversation with a bot. Some answers spell the fields `Prologue` and
    `SuggestedQuestions` and add others. Example: {'prologue': 'Welcome, {{user_name}}! What shall we cook today?',...
    """
    plugin_id_list: PluginIdList | Unset = UNSET
    """The tools of plugins that a bot may call. Example: {'id_list': [{'plugin_id': '7301970294808490001', 'api_id': '7301970294808510002'}]}"""
    workflow_id_list: WorkflowIdList | Unset = UNSET
    """The workflows that a bot may run. Example: {'ids': [{'id': '7460491086110370003'}]}"""
    model_info_config: ModelInfoConfig | Unset = UNSET
    """The model of a bot and how it generates. Which settings and ranges apply depends on the
    model: see its page on the platform. Example: {'model_id': '1706077826', 'temperature': 0.8, 'top_p': 0.7, 'max_tokens':...
    """
    suggest_reply_info: SuggestReplyInfo | Unset = UNSET
    """Whether a bot suggests questions after its answers. Example: {'reply_mode': 'customized', 'customized_prompt': 'Ask about the ingredients..."""
    media_config: MediaConfig | Unset = UNSET
    """Voice settings of a bot. Example: {'is_voice_call_closed': True}"""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.space_id = src_dict["space_id"]
        built.name = src_dict["name"]
        built.description = get("description", UNSET)
        built.icon_file_id = get("icon_file_id", UNSET)
        built.prompt_info = parse_model(_models.PromptInfo, get("prompt_info", UNSET))
        built.onboarding_info = parse_model(_models.OnboardingInfo, get("onboarding_info", UNSET))
        built.plugin_id_list = parse_model(_models.PluginIdList, get("plugin_id_list", UNSET))
        built.workflow_id_list = parse_model(_models.WorkflowIdList, get("workflow_id_list", UNSET))
        built.model_info_config = parse_model(
            _models.ModelInfoConfig, get("model_info_config", UNSET)
        )
        built.suggest_reply_info = parse_model(
            _models.SuggestReplyInfo, get("suggest_reply_info", UNSET)
        )
        built.media_config = parse_model(_models.MediaConfig, get("media_config", UNSET))
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
