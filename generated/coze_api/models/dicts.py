"""The objects of requests as plain dictionaries, for type checkers and editors."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Required

from .. import models as _models

if sys.version_info >= (3, 12):
    from typing import TypedDict
else:
    from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12


class BenefitLimitationToCreateDict(TypedDict, total=False):
    """`BenefitLimitationToCreate` as a plain dictionary."""

    benefit_type: Required[_models.BenefitLimitationType | str]
    active_mode: Required[_models.BenefitActiveMode | str]
    started_at: Required[int]
    ended_at: Required[int]
    limit: Required[int]
    status: _models.BenefitLimitationStatus | str | None
    trigger_unit: _models.BenefitTriggerUnit | str | None
    trigger_time: int | None


class BotCollaboratorDict(TypedDict, total=False):
    """`BotCollaborator` as a plain dictionary."""

    user_id: Required[str]


class BotKnowledgeDict(TypedDict, total=False):
    """`BotKnowledge` as a plain dictionary."""

    dataset_ids: Sequence[str] | None
    auto_call: bool | None
    search_strategy: _models.SearchStrategy | int | None


class CollaboratorDict(TypedDict, total=False):
    """`Collaborator` as a plain dictionary."""

    user_id: Required[str]


class ConnectorUserConfigDict(TypedDict, total=False):
    """`ConnectorUserConfig` as a plain dictionary."""

    key: Required[str]
    enums: Required[Sequence[_models.ConnectorUserConfigEnum | _models.ConnectorUserConfigEnumDict]]


class ConnectorUserConfigEnumDict(TypedDict, total=False):
    """`ConnectorUserConfigEnum` as a plain dictionary."""

    label: Required[str]
    value: Required[str]


class DocumentBaseDict(TypedDict, total=False):
    """`DocumentBase` as a plain dictionary."""

    name: Required[str]
    source_info: Required[_models.DocumentSourceInfo | _models.DocumentSourceInfoDict]
    update_rule: _models.DocumentUpdateRule | _models.DocumentUpdateRuleDict | None
    caption: str | None


class DocumentChunkStrategyDict(TypedDict, total=False):
    """`DocumentChunkStrategy` as a plain dictionary."""

    chunk_type: _models.DocumentChunkType | int | None
    separator: str | None
    max_tokens: int | None
    remove_extra_spaces: bool | None
    remove_urls_emails: bool | None
    caption_type: _models.DocumentCaptionType | int | None


class DocumentSourceInfoDict(TypedDict, total=False):
    """`DocumentSourceInfo` as a plain dictionary."""

    file_base64: str | None
    file_type: str | None
    web_url: str | None
    document_source: _models.DocumentSourceType | int | None
    source_file_id: str | None


class DocumentUpdateRuleDict(TypedDict, total=False):
    """`DocumentUpdateRule` as a plain dictionary."""

    update_type: _models.DocumentUpdateType | int | None
    update_interval: int | None


class EnterMessageDict(TypedDict, total=False):
    """`EnterMessage` as a plain dictionary."""

    role: Required[_models.MessageRole | str]
    type: _models.MessageType | str | None
    content: Required[str]
    content_type: Required[_models.MessageContentType | str]
    meta_data: Mapping[str, str] | None


class EnterpriseMemberDict(TypedDict, total=False):
    """`EnterpriseMember` as a plain dictionary."""

    user_id: Required[str]
    role: Required[_models.EnterpriseRole | str]


class ExtraParamsDict(TypedDict, total=False):
    """`ExtraParams` as a plain dictionary."""

    latitude: str | None
    longitude: str | None


class MediaConfigDict(TypedDict, total=False):
    """`MediaConfig` as a plain dictionary."""

    is_voice_call_closed: bool | None


class ModelCachingDict(TypedDict, total=False):
    """`ModelCaching` as a plain dictionary."""

    type: _models.CachingSwitch | str | None


class ModelInfoConfigDict(TypedDict, total=False):
    """`ModelInfoConfig` as a plain dictionary."""

    model_id: Required[str]
    top_k: int | None
    top_p: float | None
    max_tokens: int | None
    temperature: float | None
    sp_anti_leak: bool | None
    context_round: int | None
    response_format: _models.ResponseFormat | str | None
    sp_current_time: bool | None
    presence_penalty: float | None
    frequency_penalty: float | None
    cache_type: _models.CacheType | str | None
    api_mode: _models.ApiMode | str | None
    parameters: _models.ModelParameters | _models.ModelParametersDict | None


class ModelParametersDict(TypedDict, total=False):
    """`ModelParameters` as a plain dictionary."""

    thinking_type: _models.ThinkingType | str | None
    caching: _models.ModelCaching | _models.ModelCachingDict | None
    store: bool | None
    caching_expire_time: int | None


class OnboardingInfoDict(TypedDict, total=False):
    """`OnboardingInfo` as a plain dictionary."""

    prologue: str | None
    suggested_questions: Sequence[str] | None
    onboarding_mode: int | None
    customized_onboarding_prompt: str | None
    suggested_questions_show_mode: int | None


class OrganizationMemberToAddDict(TypedDict, total=False):
    """`OrganizationMemberToAdd` as a plain dictionary."""

    user_id: Required[str]
    organization_role_type: Required[_models.OrganizationRole | str]


class PluginIdInfoDict(TypedDict, total=False):
    """`PluginIdInfo` as a plain dictionary."""

    plugin_id: Required[str]
    api_id: Required[str]


class PluginIdListDict(TypedDict, total=False):
    """`PluginIdList` as a plain dictionary."""

    id_list: Sequence[_models.PluginIdInfo | _models.PluginIdInfoDict] | None


class PrefixPromptInfoDict(TypedDict, total=False):
    """`PrefixPromptInfo` as a plain dictionary."""

    prefix_prompt: str | None
    dynamic_prompt: str | None


class PromptInfoDict(TypedDict, total=False):
    """`PromptInfo` as a plain dictionary."""

    prompt: str | None
    prompt_mode: _models.PromptMode | str | None
    prefix_prompt_info: _models.PrefixPromptInfo | _models.PrefixPromptInfoDict | None


class RoomAudioConfigDict(TypedDict, total=False):
    """`RoomAudioConfig` as a plain dictionary."""

    codec: _models.RoomAudioCodec | str | None


class RoomConfigDict(TypedDict, total=False):
    """`RoomConfig` as a plain dictionary."""

    room_mode: _models.RoomMode | str | None
    audio_config: _models.RoomAudioConfig | _models.RoomAudioConfigDict | None
    video_config: _models.RoomVideoConfig | _models.RoomVideoConfigDict | None
    turn_detection: _models.RoomTurnDetection | _models.RoomTurnDetectionDict | None
    translate_config: _models.RoomTranslateConfig | _models.RoomTranslateConfigDict | None
    prologue_content: str | None
    prologue_delay_duration_ms: int | None


RoomTranslateConfigDict = TypedDict(
    "RoomTranslateConfigDict",
    {
        "from": "str | None",
        "to": "str | None",
    },
    total=False,
)
"""`RoomTranslateConfig` as a plain dictionary."""


class RoomTurnDetectionDict(TypedDict, total=False):
    """`RoomTurnDetection` as a plain dictionary."""

    type: _models.RoomTurnDetectionType | str | None


class RoomVideoConfigDict(TypedDict, total=False):
    """`RoomVideoConfig` as a plain dictionary."""

    codec: _models.RoomVideoCodec | str | None
    video_frame_rate: int | None
    stream_video_type: _models.RoomVideoType | str | None
    video_frame_expire_duration: int | None


class ScopeDict(TypedDict, total=False):
    """`Scope` as a plain dictionary."""

    account_permission: _models.ScopeAccountPermission | _models.ScopeAccountPermissionDict | None
    attribute_constraint: (
        _models.ScopeAttributeConstraint | _models.ScopeAttributeConstraintDict | None
    )
    workspace_permission: (
        _models.ScopeWorkspacePermission | _models.ScopeWorkspacePermissionDict | None
    )
    workflow_permission: (
        _models.ScopeWorkflowPermission | _models.ScopeWorkflowPermissionDict | None
    )


class ScopeAccountPermissionDict(TypedDict, total=False):
    """`ScopeAccountPermission` as a plain dictionary."""

    permission_list: Required[Sequence[str]]


class ScopeAttributeConstraintDict(TypedDict, total=False):
    """`ScopeAttributeConstraint` as a plain dictionary."""

    connector_bot_chat_attribute: Required[
        _models.ScopeConnectorBotChatAttribute | _models.ScopeConnectorBotChatAttributeDict
    ]


class ScopeConnectorBotChatAttributeDict(TypedDict, total=False):
    """`ScopeConnectorBotChatAttribute` as a plain dictionary."""

    bot_id_list: Required[Sequence[str]]


class ScopeWorkflowPermissionDict(TypedDict, total=False):
    """`ScopeWorkflowPermission` as a plain dictionary."""

    workflow_id_list: Sequence[str] | None
    permission_list: Sequence[str] | None


class ScopeWorkspacePermissionDict(TypedDict, total=False):
    """`ScopeWorkspacePermission` as a plain dictionary."""

    workspace_id_list: Sequence[str] | None
    permission_list: Sequence[str] | None


class ShortcutCommandDetailDict(TypedDict, total=False):
    """`ShortcutCommandDetail` as a plain dictionary."""

    command_id: Required[str]
    parameters: Mapping[str, str] | None


class SuggestReplyInfoDict(TypedDict, total=False):
    """`SuggestReplyInfo` as a plain dictionary."""

    reply_mode: _models.SuggestReplyMode | str | None
    customized_prompt: str | None


class ToolOutputDict(TypedDict, total=False):
    """`ToolOutput` as a plain dictionary."""

    tool_call_id: Required[str]
    output: Required[str]


class VariableValueDict(TypedDict, total=False):
    """`VariableValue` as a plain dictionary."""

    keyword: Required[str]
    value: Required[str]
    create_time: int | None
    update_time: int | None


class WorkflowExtDict(TypedDict, total=False):
    """`WorkflowExt` as a plain dictionary."""

    latitude: str | None
    longitude: str | None
    user_id: str | None


class WorkflowIdInfoDict(TypedDict, total=False):
    """`WorkflowIdInfo` as a plain dictionary."""

    id: Required[str]


class WorkflowIdListDict(TypedDict, total=False):
    """`WorkflowIdList` as a plain dictionary."""

    ids: Sequence[_models.WorkflowIdInfo | _models.WorkflowIdInfoDict] | None


class WorkspaceNewMemberDict(TypedDict, total=False):
    """`WorkspaceNewMember` as a plain dictionary."""

    user_id: Required[str]
    role_type: Required[_models.WorkspaceRoleType | str]
