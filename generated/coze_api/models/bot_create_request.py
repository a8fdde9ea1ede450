from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_model,
)


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
    prompt_info: _models.PromptInfo | Unset = UNSET
    """Persona of a bot and rules for its answers. Example: {'prompt': 'You are a patient cook who teaches beginners one dish a day.',..."""
    onboarding_info: _models.OnboardingInfo | Unset = UNSET
    """Opening of a conversation with a bot. Some answers spell the fields `Prologue` and
    `SuggestedQuestions` and add others. Example: {'prologue': 'Welcome, {{user_name}}! What shall we cook today?',...
    """
    plugin_id_list: _models.PluginIdList | Unset = UNSET
    """The tools of plugins that a bot may call. Example: {'id_list': [{'plugin_id': '7301970294808490001', 'api_id': '7301970294808510002'}]}"""
    workflow_id_list: _models.WorkflowIdList | Unset = UNSET
    """The workflows that a bot may run. Example: {'ids': [{'id': '7460491086110370003'}]}"""
    model_info_config: _models.ModelInfoConfig | Unset = UNSET
    """The model of a bot and how it generates. Which settings and ranges apply depends on the
    model: see its page on the platform. Example: {'model_id': '1706077826', 'temperature': 0.8, 'top_p': 0.7, 'max_tokens':...
    """
    suggest_reply_info: _models.SuggestReplyInfo | Unset = UNSET
    """Whether a bot suggests questions after its answers. Example: {'reply_mode': 'customized', 'customized_prompt': 'Ask about the ingredients..."""
    media_config: _models.MediaConfig | Unset = UNSET
    """Voice settings of a bot. Example: {'is_voice_call_closed': True}"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            space_id=src_dict["space_id"],
            name=src_dict["name"],
            description=get("description", UNSET),
            icon_file_id=get("icon_file_id", UNSET),
            prompt_info=parse_model(_models.PromptInfo, get("prompt_info", UNSET)),
            onboarding_info=parse_model(_models.OnboardingInfo, get("onboarding_info", UNSET)),
            plugin_id_list=parse_model(_models.PluginIdList, get("plugin_id_list", UNSET)),
            workflow_id_list=parse_model(_models.WorkflowIdList, get("workflow_id_list", UNSET)),
            model_info_config=parse_model(_models.ModelInfoConfig, get("model_info_config", UNSET)),
            suggest_reply_info=parse_model(
                _models.SuggestReplyInfo, get("suggest_reply_info", UNSET)
            ),
            media_config=parse_model(_models.MediaConfig, get("media_config", UNSET)),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
