from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class BotUpdateRequest(Model):
    """Changes to the draft of a bot. Omitted fields keep their values.

    Example:
        {'bot_id': '7395041286730219554', 'icon_file_id': '7401926385027461120'}
    """

    bot_id: Annotated[str, Limits(identifier=True)]
    """ID of the bot: the number after `bot` in the URL of its page. Example: 7395041286730219554"""
    name: Annotated[str, Limits(min_length=1, max_length=20)] | None = None
    """Name of the bot, 1 to 20 characters. Example: Dish of the day"""
    description: Annotated[str, Limits(max_length=500)] | None = None
    """What the bot is for, 0 to 500 characters. Example: Teaches one home-style dish a day, step by
    step.
    """
    icon_file_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of an uploaded image to use as the avatar. Example: 7401926385027461120"""
    prompt_info: _models.PromptInfo | None = None
    """Persona of the bot and rules for its answers. Example: {'prompt': 'You are a patient cook who
    teaches beginners one dish a day.', 'prompt_mode': 'standard'}
    """
    onboarding_info: _models.OnboardingInfo | None = None
    """Opening of conversations. Example: {'prologue': 'Welcome, {{user_name}}! What shall we cook
    today?', 'suggested_questions': ['Something spicy, please', 'A quick soup for two']}
    """
    knowledge: _models.BotKnowledge | None = None
    """Knowledge that the bot draws on. Example: {'dataset_ids': ['7385093717923410004'], 'auto_call':
    True, 'search_strategy': 1}
    """
    plugin_id_list: _models.PluginIdList | None = None
    """Tools that the bot may call. Example: {'id_list': [{'plugin_id': '7301970294808490001',
    'api_id': '7301970294808510002'}]}
    """
    workflow_id_list: _models.WorkflowIdList | None = None
    """Workflows that the bot may run. Example: {'ids': [{'id': '7460491086110370003'}]}"""
    model_info_config: _models.ModelInfoConfig | None = None
    """Model of the bot and how it generates answers. Example: {'model_id': '1706077826',
    'temperature': 0.8, 'top_p': 0.7, 'max_tokens': 4096, 'context_round': 20, 'response_format':
    'text', 'parameters': {'thinking_type': 'disabled'}}
    """
    suggest_reply_info: _models.SuggestReplyInfo | None = None
    """Whether the bot suggests questions after its answers. Example: {'reply_mode': 'customized',
    'customized_prompt': 'Ask about the ingredients of the dish.'}
    """
    media_config: _models.MediaConfig | None = None
    """Voice settings. The reference does not list it here; the service takes it. Example:
    {'is_voice_call_closed': True}
    """
