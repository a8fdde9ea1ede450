"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api_app import ApiApp
    from .api_app_create_request import ApiAppCreateRequest
    from .api_app_create_response import ApiAppCreateResponse
    from .api_app_event import ApiAppEvent
    from .api_app_event_list import ApiAppEventList
    from .api_app_event_list_response import ApiAppEventListResponse
    from .api_app_events_create_request import ApiAppEventsCreateRequest
    from .api_app_events_delete_request import ApiAppEventsDeleteRequest
    from .api_app_list import ApiAppList
    from .api_app_list_response import ApiAppListResponse
    from .api_app_type import ApiAppType
    from .api_app_update_request import ApiAppUpdateRequest
    from .api_mode import ApiMode
    from .app_list import AppList
    from .app_list_response import AppListResponse
    from .app_publish_status_filter import AppPublishStatusFilter
    from .app_simple_info import AppSimpleInfo
    from .audit_status import AuditStatus
    from .authorization_code_grant import AuthorizationCodeGrant
    from .background_image_detail import BackgroundImageDetail
    from .background_image_info import BackgroundImageInfo
    from .benefit_active_mode import BenefitActiveMode
    from .benefit_basic_info import BenefitBasicInfo
    from .benefit_counter import BenefitCounter
    from .benefit_entity_type import BenefitEntityType
    from .benefit_info import BenefitInfo
    from .benefit_item import BenefitItem
    from .benefit_limitation import BenefitLimitation
    from .benefit_limitation_create_request import BenefitLimitationCreateRequest
    from .benefit_limitation_create_response import BenefitLimitationCreateResponse
    from .benefit_limitation_list import BenefitLimitationList
    from .benefit_limitation_list_response import BenefitLimitationListResponse
    from .benefit_limitation_status import BenefitLimitationStatus
    from .benefit_limitation_to_create import BenefitLimitationToCreate
    from .benefit_limitation_type import BenefitLimitationType
    from .benefit_limitation_update_request import BenefitLimitationUpdateRequest
    from .benefit_resource import BenefitResource
    from .benefit_status import BenefitStatus
    from .benefit_strategy import BenefitStrategy
    from .benefit_trigger_unit import BenefitTriggerUnit
    from .benefit_type import BenefitType
    from .benefits import Benefits
    from .benefits_response import BenefitsResponse
    from .bill_task import BillTask
    from .bill_task_create_request import BillTaskCreateRequest
    from .bill_task_list import BillTaskList
    from .bill_task_list_response import BillTaskListResponse
    from .bill_task_response import BillTaskResponse
    from .bill_task_status import BillTaskStatus
    from .bot import Bot
    from .bot_add_collaborators_request import BotAddCollaboratorsRequest
    from .bot_audit import BotAudit
    from .bot_callback import BotCallback
    from .bot_collaboration_mode_request import BotCollaborationModeRequest
    from .bot_collaborator import BotCollaborator
    from .bot_create_request import BotCreateRequest
    from .bot_create_response import BotCreateResponse
    from .bot_create_result import BotCreateResult
    from .bot_knowledge import BotKnowledge
    from .bot_list import BotList
    from .bot_list_response import BotListResponse
    from .bot_mode import BotMode
    from .bot_publish_request import BotPublishRequest
    from .bot_publish_response import BotPublishResponse
    from .bot_publish_result import BotPublishResult
    from .bot_publish_status_filter import BotPublishStatusFilter
    from .bot_response import BotResponse
    from .bot_review import BotReview
    from .bot_simple_info import BotSimpleInfo
    from .bot_unpublish_request import BotUnpublishRequest
    from .bot_update_request import BotUpdateRequest
    from .bot_variable import BotVariable
    from .bot_version_creator import BotVersionCreator
    from .bot_version_info import BotVersionInfo
    from .bot_version_list import BotVersionList
    from .bot_version_list_response import BotVersionListResponse
    from .cache_type import CacheType
    from .caching_switch import CachingSwitch
    from .callback_bot import CallbackBot
    from .callback_event_type import CallbackEventType
    from .callback_header import CallbackHeader
    from .callback_plugin_scale import CallbackPluginScale
    from .callback_usage import CallbackUsage
    from .canvas_position import CanvasPosition
    from .chat import Chat
    from .chat_cancel_request import ChatCancelRequest
    from .chat_create_request import ChatCreateRequest
    from .chat_error import ChatError
    from .chat_event import CHAT_EVENTS, ChatEvent, UnknownChatEvent
    from .chat_parameters import ChatParameters
    from .chat_response import ChatResponse
    from .chat_status import ChatStatus
    from .chat_usage import ChatUsage
    from .collaboration_mode import CollaborationMode
    from .collaborator import Collaborator
    from .collaborators_add_request import CollaboratorsAddRequest
    from .common_knowledge import CommonKnowledge
    from .connector_bind_request import ConnectorBindRequest
    from .connector_bot_update_request import ConnectorBotUpdateRequest
    from .connector_install_request import ConnectorInstallRequest
    from .connector_setting import ConnectorSetting
    from .connector_settings import ConnectorSettings
    from .connector_user_config import ConnectorUserConfig
    from .connector_user_config_enum import ConnectorUserConfigEnum
    from .conversation import Conversation
    from .conversation_audio_delta_event import ConversationAudioDeltaEvent
    from .conversation_chat_completed_event import ConversationChatCompletedEvent
    from .conversation_chat_created_event import ConversationChatCreatedEvent
    from .conversation_chat_failed_event import ConversationChatFailedEvent
    from .conversation_chat_in_progress_event import ConversationChatInProgressEvent
    from .conversation_chat_requires_action_event import ConversationChatRequiresActionEvent
    from .conversation_create_request import ConversationCreateRequest
    from .conversation_list import ConversationList
    from .conversation_list_response import ConversationListResponse
    from .conversation_message_completed_event import ConversationMessageCompletedEvent
    from .conversation_message_delta_event import ConversationMessageDeltaEvent
    from .conversation_message_list_request import ConversationMessageListRequest
    from .conversation_message_list_response import ConversationMessageListResponse
    from .conversation_response import ConversationResponse
    from .conversation_sort_order import ConversationSortOrder
    from .conversation_update_request import ConversationUpdateRequest
    from .copy_entity_type import CopyEntityType
    from .copy_failed_entity_type import CopyFailedEntityType
    from .copy_failure import CopyFailure
    from .copy_task import CopyTask
    from .copy_task_create_request import CopyTaskCreateRequest
    from .copy_task_create_response import CopyTaskCreateResponse
    from .copy_task_response import CopyTaskResponse
    from .copy_task_start import CopyTaskStart
    from .copy_task_status import CopyTaskStatus
    from .created_benefit_limitation import CreatedBenefitLimitation
    from .created_organization import CreatedOrganization
    from .custom_variables import CustomVariables
    from .dataset import Dataset
    from .dataset_create_request import DatasetCreateRequest
    from .dataset_create_response import DatasetCreateResponse
    from .dataset_create_result import DatasetCreateResult
    from .dataset_list import DatasetList
    from .dataset_list_response import DatasetListResponse
    from .dataset_process_request import DatasetProcessRequest
    from .dataset_process_response import DatasetProcessResponse
    from .dataset_status import DatasetStatus
    from .dataset_update_request import DatasetUpdateRequest
    from .device_code import DeviceCode
    from .device_code_grant import DeviceCodeGrant
    from .device_code_request import DeviceCodeRequest
    from .dicts import (
        BenefitLimitationToCreateDict,
        BotCollaboratorDict,
        BotKnowledgeDict,
        CollaboratorDict,
        ConnectorUserConfigDict,
        ConnectorUserConfigEnumDict,
        DocumentBaseDict,
        DocumentChunkStrategyDict,
        DocumentSourceInfoDict,
        DocumentUpdateRuleDict,
        EnterMessageDict,
        EnterpriseMemberDict,
        ExtraParamsDict,
        MediaConfigDict,
        ModelCachingDict,
        ModelInfoConfigDict,
        ModelParametersDict,
        OnboardingInfoDict,
        OrganizationMemberToAddDict,
        PluginIdInfoDict,
        PluginIdListDict,
        PrefixPromptInfoDict,
        PromptInfoDict,
        RoomAudioConfigDict,
        RoomConfigDict,
        RoomTranslateConfigDict,
        RoomTurnDetectionDict,
        RoomVideoConfigDict,
        ScopeAccountPermissionDict,
        ScopeAttributeConstraintDict,
        ScopeConnectorBotChatAttributeDict,
        ScopeDict,
        ScopeWorkflowPermissionDict,
        ScopeWorkspacePermissionDict,
        ShortcutCommandDetailDict,
        SuggestReplyInfoDict,
        ToolOutputDict,
        VariableValueDict,
        WorkflowExtDict,
        WorkflowIdInfoDict,
        WorkflowIdListDict,
        WorkspaceNewMemberDict,
    )
    from .document import Document
    from .document_base import DocumentBase
    from .document_caption_type import DocumentCaptionType
    from .document_chunk_strategy import DocumentChunkStrategy
    from .document_chunk_strategy_info import DocumentChunkStrategyInfo
    from .document_chunk_type import DocumentChunkType
    from .document_create_request import DocumentCreateRequest
    from .document_create_response import DocumentCreateResponse
    from .document_delete_request import DocumentDeleteRequest
    from .document_format_type import DocumentFormatType
    from .document_list_request import DocumentListRequest
    from .document_list_response import DocumentListResponse
    from .document_progress import DocumentProgress
    from .document_progress_list import DocumentProgressList
    from .document_source_info import DocumentSourceInfo
    from .document_source_type import DocumentSourceType
    from .document_status import DocumentStatus
    from .document_update_request import DocumentUpdateRequest
    from .document_update_response import DocumentUpdateResponse
    from .document_update_rule import DocumentUpdateRule
    from .document_update_type import DocumentUpdateType
    from .empty_response import EmptyResponse
    from .enter_message import EnterMessage
    from .enterprise_member import EnterpriseMember
    from .enterprise_member_create_request import EnterpriseMemberCreateRequest
    from .enterprise_member_delete_request import EnterpriseMemberDeleteRequest
    from .enterprise_member_update_request import EnterpriseMemberUpdateRequest
    from .enterprise_role import EnterpriseRole
    from .error_code import ErrorCode
    from .error_response import ErrorResponse
    from .extra_params import ExtraParams
    from .file_info import FileInfo
    from .file_info_response import FileInfoResponse
    from .file_upload_request import FileUploadRequest
    from .folder import Folder
    from .folder_list import FolderList
    from .folder_list_response import FolderListResponse
    from .folder_response import FolderResponse
    from .folder_type import FolderType
    from .gradient_position import GradientPosition
    from .inserted_message import InsertedMessage
    from .jwt_bearer_grant import JwtBearerGrant
    from .knowledge_info import KnowledgeInfo
    from .live_info import LiveInfo
    from .live_retrieve_response import LiveRetrieveResponse
    from .live_stream_info import LiveStreamInfo
    from .live_type import LiveType
    from .media_config import MediaConfig
    from .message import Message
    from .message_content_type import MessageContentType
    from .message_create_request import MessageCreateRequest
    from .message_feedback_create_request import MessageFeedbackCreateRequest
    from .message_feedback_type import MessageFeedbackType
    from .message_list_response import MessageListResponse
    from .message_order import MessageOrder
    from .message_response import MessageResponse
    from .message_role import MessageRole
    from .message_type import MessageType
    from .message_update_request import MessageUpdateRequest
    from .message_update_response import MessageUpdateResponse
    from .meta_data import MetaData
    from .model_caching import ModelCaching
    from .model_info import ModelInfo
    from .model_info_config import ModelInfoConfig
    from .model_info_parameters import ModelInfoParameters
    from .model_parameters import ModelParameters
    from .o_auth_error_code import OAuthErrorCode
    from .o_auth_error_response import OAuthErrorResponse
    from .o_auth_token import OAuthToken
    from .object_string_item import ObjectStringItem
    from .object_string_item_type import ObjectStringItemType
    from .onboarding_info import OnboardingInfo
    from .organization_basics import OrganizationBasics
    from .organization_create_request import OrganizationCreateRequest
    from .organization_create_response import OrganizationCreateResponse
    from .organization_list import OrganizationList
    from .organization_list_response import OrganizationListResponse
    from .organization_member import OrganizationMember
    from .organization_member_create_request import OrganizationMemberCreateRequest
    from .organization_member_delete_request import OrganizationMemberDeleteRequest
    from .organization_member_list import OrganizationMemberList
    from .organization_member_list_response import OrganizationMemberListResponse
    from .organization_member_to_add import OrganizationMemberToAdd
    from .organization_member_update_request import OrganizationMemberUpdateRequest
    from .organization_role import OrganizationRole
    from .organization_update_request import OrganizationUpdateRequest
    from .people_type import PeopleType
    from .photo import Photo
    from .photo_list import PhotoList
    from .photo_list_response import PhotoListResponse
    from .photo_update_request import PhotoUpdateRequest
    from .plugin import Plugin
    from .plugin_api_info import PluginApiInfo
    from .plugin_id_info import PluginIdInfo
    from .plugin_id_list import PluginIdList
    from .plugin_info import PluginInfo
    from .plugin_list import PluginList
    from .plugin_list_response import PluginListResponse
    from .plugin_response import PluginResponse
    from .plugin_scale_applicant import PluginScaleApplicant
    from .plugin_scale_callback import PluginScaleCallback
    from .plugin_tool import PluginTool
    from .plugin_tool_call_request import PluginToolCallRequest
    from .plugin_tool_call_response import PluginToolCallResponse
    from .plugin_tool_call_result import PluginToolCallResult
    from .prefix_prompt_info import PrefixPromptInfo
    from .prompt_info import PromptInfo
    from .prompt_mode import PromptMode
    from .publish_status import PublishStatus
    from .published_bot_info import PublishedBotInfo
    from .published_bot_list import PublishedBotList
    from .published_bot_list_response import PublishedBotListResponse
    from .refresh_token_grant import RefreshTokenGrant
    from .required_action import RequiredAction
    from .required_action_type import RequiredActionType
    from .response_detail import ResponseDetail
    from .response_format import ResponseFormat
    from .room import Room
    from .room_audio_codec import RoomAudioCodec
    from .room_audio_config import RoomAudioConfig
    from .room_config import RoomConfig
    from .room_create_request import RoomCreateRequest
    from .room_create_response import RoomCreateResponse
    from .room_mode import RoomMode
    from .room_translate_config import RoomTranslateConfig
    from .room_turn_detection import RoomTurnDetection
    from .room_turn_detection_type import RoomTurnDetectionType
    from .room_video_codec import RoomVideoCodec
    from .room_video_config import RoomVideoConfig
    from .room_video_type import RoomVideoType
    from .sample_rate import SampleRate
    from .scope import Scope
    from .scope_account_permission import ScopeAccountPermission
    from .scope_attribute_constraint import ScopeAttributeConstraint
    from .scope_connector_bot_chat_attribute import ScopeConnectorBotChatAttribute
    from .scope_workflow_permission import ScopeWorkflowPermission
    from .scope_workspace_permission import ScopeWorkspacePermission
    from .search_strategy import SearchStrategy
    from .section import Section
    from .section_response import SectionResponse
    from .shortcut_command_component import ShortcutCommandComponent
    from .shortcut_command_component_type import ShortcutCommandComponentType
    from .shortcut_command_detail import ShortcutCommandDetail
    from .shortcut_command_info import ShortcutCommandInfo
    from .shortcut_command_parameters import ShortcutCommandParameters
    from .shortcut_command_tool_info import ShortcutCommandToolInfo
    from .shortcut_command_tool_type import ShortcutCommandToolType
    from .speaker_identify_request import SpeakerIdentifyRequest
    from .speaker_identify_response import SpeakerIdentifyResponse
    from .speaker_identify_result import SpeakerIdentifyResult
    from .speech_create_request import SpeechCreateRequest
    from .speech_format import SpeechFormat
    from .store_category import StoreCategory
    from .store_category_list import StoreCategoryList
    from .store_category_list_response import StoreCategoryListResponse
    from .store_entity_type import StoreEntityType
    from .store_plugin import StorePlugin
    from .store_plugin_list import StorePluginList
    from .store_plugin_list_response import StorePluginListResponse
    from .store_plugin_sort_type import StorePluginSortType
    from .store_plugin_use import StorePluginUse
    from .store_product import StoreProduct
    from .store_user_info import StoreUserInfo
    from .stream_done import StreamDone
    from .stream_done_event import StreamDoneEvent
    from .stream_error import StreamError
    from .stream_error_event import StreamErrorEvent
    from .submit_tool_outputs_action import SubmitToolOutputsAction
    from .submit_tool_outputs_request import SubmitToolOutputsRequest
    from .suggest_reply_info import SuggestReplyInfo
    from .suggest_reply_mode import SuggestReplyMode
    from .template_duplicate_request import TemplateDuplicateRequest
    from .template_duplicate_response import TemplateDuplicateResponse
    from .template_duplicate_result import TemplateDuplicateResult
    from .template_entity_type import TemplateEntityType
    from .thinking_type import ThinkingType
    from .tool_call import ToolCall
    from .tool_call_function import ToolCallFunction
    from .tool_call_type import ToolCallType
    from .tool_output import ToolOutput
    from .transcription import Transcription
    from .transcription_create_request import TranscriptionCreateRequest
    from .transcription_response import TranscriptionResponse
    from .usage_callback import UsageCallback
    from .user import User
    from .user_input_type import UserInputType
    from .user_level import UserLevel
    from .user_response import UserResponse
    from .variable_channel import VariableChannel
    from .variable_list import VariableList
    from .variable_type import VariableType
    from .variable_value import VariableValue
    from .variables_response import VariablesResponse
    from .variables_update_request import VariablesUpdateRequest
    from .voice import Voice
    from .voice_audio_format import VoiceAudioFormat
    from .voice_clone_request import VoiceCloneRequest
    from .voice_clone_response import VoiceCloneResponse
    from .voice_clone_result import VoiceCloneResult
    from .voice_emotion import VoiceEmotion
    from .voice_emotion_info import VoiceEmotionInfo
    from .voice_emotion_interval import VoiceEmotionInterval
    from .voice_info import VoiceInfo
    from .voice_language import VoiceLanguage
    from .voice_list import VoiceList
    from .voice_list_response import VoiceListResponse
    from .voice_model_type import VoiceModelType
    from .voice_state import VoiceState
    from .voice_state_filter import VoiceStateFilter
    from .voiceprint_feature import VoiceprintFeature
    from .voiceprint_feature_create_request import VoiceprintFeatureCreateRequest
    from .voiceprint_feature_create_response import VoiceprintFeatureCreateResponse
    from .voiceprint_feature_create_result import VoiceprintFeatureCreateResult
    from .voiceprint_feature_list import VoiceprintFeatureList
    from .voiceprint_feature_list_response import VoiceprintFeatureListResponse
    from .voiceprint_feature_update_request import VoiceprintFeatureUpdateRequest
    from .voiceprint_group import VoiceprintGroup
    from .voiceprint_group_create_request import VoiceprintGroupCreateRequest
    from .voiceprint_group_create_response import VoiceprintGroupCreateResponse
    from .voiceprint_group_create_result import VoiceprintGroupCreateResult
    from .voiceprint_group_list import VoiceprintGroupList
    from .voiceprint_group_list_response import VoiceprintGroupListResponse
    from .voiceprint_group_update_request import VoiceprintGroupUpdateRequest
    from .voiceprint_score import VoiceprintScore
    from .voiceprint_user import VoiceprintUser
    from .workflow import Workflow
    from .workflow_basic import WorkflowBasic
    from .workflow_chat_request import WorkflowChatRequest
    from .workflow_collaboration_mode_request import WorkflowCollaborationModeRequest
    from .workflow_done import WorkflowDone
    from .workflow_done_event import WorkflowDoneEvent
    from .workflow_error import WorkflowError
    from .workflow_error_event import WorkflowErrorEvent
    from .workflow_event import WORKFLOW_EVENTS, UnknownWorkflowEvent, WorkflowEvent
    from .workflow_event_interrupt import WorkflowEventInterrupt
    from .workflow_execute_status import WorkflowExecuteStatus
    from .workflow_ext import WorkflowExt
    from .workflow_id_info import WorkflowIdInfo
    from .workflow_id_list import WorkflowIdList
    from .workflow_info import WorkflowInfo
    from .workflow_input import WorkflowInput
    from .workflow_interrupt import WorkflowInterrupt
    from .workflow_interrupt_event import WorkflowInterruptEvent
    from .workflow_interrupt_type import WorkflowInterruptType
    from .workflow_list import WorkflowList
    from .workflow_list_response import WorkflowListResponse
    from .workflow_message import WorkflowMessage
    from .workflow_message_event import WorkflowMessageEvent
    from .workflow_message_ext import WorkflowMessageExt
    from .workflow_mode import WorkflowMode
    from .workflow_node_execute_history import WorkflowNodeExecuteHistory
    from .workflow_node_execute_history_response import WorkflowNodeExecuteHistoryResponse
    from .workflow_node_execute_status import WorkflowNodeExecuteStatus
    from .workflow_node_execute_status_map import WorkflowNodeExecuteStatusMap
    from .workflow_output import WorkflowOutput
    from .workflow_parameter import WorkflowParameter
    from .workflow_parameter_map import WorkflowParameterMap
    from .workflow_ping import WorkflowPing
    from .workflow_ping_event import WorkflowPingEvent
    from .workflow_publish_status_filter import WorkflowPublishStatusFilter
    from .workflow_response import WorkflowResponse
    from .workflow_resume_request import WorkflowResumeRequest
    from .workflow_role import WorkflowRole
    from .workflow_run_history import WorkflowRunHistory
    from .workflow_run_history_response import WorkflowRunHistoryResponse
    from .workflow_run_mode import WorkflowRunMode
    from .workflow_run_parameters import WorkflowRunParameters
    from .workflow_run_request import WorkflowRunRequest
    from .workflow_run_response import WorkflowRunResponse
    from .workflow_stream_run_request import WorkflowStreamRunRequest
    from .workflow_terminate_plan import WorkflowTerminatePlan
    from .workflow_usage import WorkflowUsage
    from .workflow_user_info import WorkflowUserInfo
    from .workflow_version_info import WorkflowVersionInfo
    from .workflow_version_list import WorkflowVersionList
    from .workflow_version_list_response import WorkflowVersionListResponse
    from .workspace import Workspace
    from .workspace_create_request import WorkspaceCreateRequest
    from .workspace_create_response import WorkspaceCreateResponse
    from .workspace_create_result import WorkspaceCreateResult
    from .workspace_joined_status import WorkspaceJoinedStatus
    from .workspace_list import WorkspaceList
    from .workspace_list_response import WorkspaceListResponse
    from .workspace_member import WorkspaceMember
    from .workspace_member_list import WorkspaceMemberList
    from .workspace_member_list_response import WorkspaceMemberListResponse
    from .workspace_members_add_request import WorkspaceMembersAddRequest
    from .workspace_members_add_response import WorkspaceMembersAddResponse
    from .workspace_members_added import WorkspaceMembersAdded
    from .workspace_members_remove_request import WorkspaceMembersRemoveRequest
    from .workspace_members_remove_response import WorkspaceMembersRemoveResponse
    from .workspace_members_removed import WorkspaceMembersRemoved
    from .workspace_new_member import WorkspaceNewMember
    from .workspace_role_type import WorkspaceRoleType
    from .workspace_type import WorkspaceType
    from .workspace_update_request import WorkspaceUpdateRequest

_MODULES = {
    "ApiApp": ".api_app",
    "ApiAppCreateRequest": ".api_app_create_request",
    "ApiAppCreateResponse": ".api_app_create_response",
    "ApiAppEvent": ".api_app_event",
    "ApiAppEventList": ".api_app_event_list",
    "ApiAppEventListResponse": ".api_app_event_list_response",
    "ApiAppEventsCreateRequest": ".api_app_events_create_request",
    "ApiAppEventsDeleteRequest": ".api_app_events_delete_request",
    "ApiAppList": ".api_app_list",
    "ApiAppListResponse": ".api_app_list_response",
    "ApiAppType": ".api_app_type",
    "ApiAppUpdateRequest": ".api_app_update_request",
    "ApiMode": ".api_mode",
    "AppList": ".app_list",
    "AppListResponse": ".app_list_response",
    "AppPublishStatusFilter": ".app_publish_status_filter",
    "AppSimpleInfo": ".app_simple_info",
    "AuditStatus": ".audit_status",
    "AuthorizationCodeGrant": ".authorization_code_grant",
    "BackgroundImageDetail": ".background_image_detail",
    "BackgroundImageInfo": ".background_image_info",
    "BenefitActiveMode": ".benefit_active_mode",
    "BenefitBasicInfo": ".benefit_basic_info",
    "BenefitCounter": ".benefit_counter",
    "BenefitEntityType": ".benefit_entity_type",
    "BenefitInfo": ".benefit_info",
    "BenefitItem": ".benefit_item",
    "BenefitLimitation": ".benefit_limitation",
    "BenefitLimitationCreateRequest": ".benefit_limitation_create_request",
    "BenefitLimitationCreateResponse": ".benefit_limitation_create_response",
    "BenefitLimitationList": ".benefit_limitation_list",
    "BenefitLimitationListResponse": ".benefit_limitation_list_response",
    "BenefitLimitationStatus": ".benefit_limitation_status",
    "BenefitLimitationToCreate": ".benefit_limitation_to_create",
    "BenefitLimitationToCreateDict": ".dicts",
    "BenefitLimitationType": ".benefit_limitation_type",
    "BenefitLimitationUpdateRequest": ".benefit_limitation_update_request",
    "BenefitResource": ".benefit_resource",
    "BenefitStatus": ".benefit_status",
    "BenefitStrategy": ".benefit_strategy",
    "BenefitTriggerUnit": ".benefit_trigger_unit",
    "BenefitType": ".benefit_type",
    "Benefits": ".benefits",
    "BenefitsResponse": ".benefits_response",
    "BillTask": ".bill_task",
    "BillTaskCreateRequest": ".bill_task_create_request",
    "BillTaskList": ".bill_task_list",
    "BillTaskListResponse": ".bill_task_list_response",
    "BillTaskResponse": ".bill_task_response",
    "BillTaskStatus": ".bill_task_status",
    "Bot": ".bot",
    "BotAddCollaboratorsRequest": ".bot_add_collaborators_request",
    "BotAudit": ".bot_audit",
    "BotCallback": ".bot_callback",
    "BotCollaborationModeRequest": ".bot_collaboration_mode_request",
    "BotCollaborator": ".bot_collaborator",
    "BotCollaboratorDict": ".dicts",
    "BotCreateRequest": ".bot_create_request",
    "BotCreateResponse": ".bot_create_response",
    "BotCreateResult": ".bot_create_result",
    "BotKnowledge": ".bot_knowledge",
    "BotKnowledgeDict": ".dicts",
    "BotList": ".bot_list",
    "BotListResponse": ".bot_list_response",
    "BotMode": ".bot_mode",
    "BotPublishRequest": ".bot_publish_request",
    "BotPublishResponse": ".bot_publish_response",
    "BotPublishResult": ".bot_publish_result",
    "BotPublishStatusFilter": ".bot_publish_status_filter",
    "BotResponse": ".bot_response",
    "BotReview": ".bot_review",
    "BotSimpleInfo": ".bot_simple_info",
    "BotUnpublishRequest": ".bot_unpublish_request",
    "BotUpdateRequest": ".bot_update_request",
    "BotVariable": ".bot_variable",
    "BotVersionCreator": ".bot_version_creator",
    "BotVersionInfo": ".bot_version_info",
    "BotVersionList": ".bot_version_list",
    "BotVersionListResponse": ".bot_version_list_response",
    "CHAT_EVENTS": ".chat_event",
    "CacheType": ".cache_type",
    "CachingSwitch": ".caching_switch",
    "CallbackBot": ".callback_bot",
    "CallbackEventType": ".callback_event_type",
    "CallbackHeader": ".callback_header",
    "CallbackPluginScale": ".callback_plugin_scale",
    "CallbackUsage": ".callback_usage",
    "CanvasPosition": ".canvas_position",
    "Chat": ".chat",
    "ChatCancelRequest": ".chat_cancel_request",
    "ChatCreateRequest": ".chat_create_request",
    "ChatError": ".chat_error",
    "ChatEvent": ".chat_event",
    "ChatParameters": ".chat_parameters",
    "ChatResponse": ".chat_response",
    "ChatStatus": ".chat_status",
    "ChatUsage": ".chat_usage",
    "CollaborationMode": ".collaboration_mode",
    "Collaborator": ".collaborator",
    "CollaboratorDict": ".dicts",
    "CollaboratorsAddRequest": ".collaborators_add_request",
    "CommonKnowledge": ".common_knowledge",
    "ConnectorBindRequest": ".connector_bind_request",
    "ConnectorBotUpdateRequest": ".connector_bot_update_request",
    "ConnectorInstallRequest": ".connector_install_request",
    "ConnectorSetting": ".connector_setting",
    "ConnectorSettings": ".connector_settings",
    "ConnectorUserConfig": ".connector_user_config",
    "ConnectorUserConfigDict": ".dicts",
    "ConnectorUserConfigEnum": ".connector_user_config_enum",
    "ConnectorUserConfigEnumDict": ".dicts",
    "Conversation": ".conversation",
    "ConversationAudioDeltaEvent": ".conversation_audio_delta_event",
    "ConversationChatCompletedEvent": ".conversation_chat_completed_event",
    "ConversationChatCreatedEvent": ".conversation_chat_created_event",
    "ConversationChatFailedEvent": ".conversation_chat_failed_event",
    "ConversationChatInProgressEvent": ".conversation_chat_in_progress_event",
    "ConversationChatRequiresActionEvent": ".conversation_chat_requires_action_event",
    "ConversationCreateRequest": ".conversation_create_request",
    "ConversationList": ".conversation_list",
    "ConversationListResponse": ".conversation_list_response",
    "ConversationMessageCompletedEvent": ".conversation_message_completed_event",
    "ConversationMessageDeltaEvent": ".conversation_message_delta_event",
    "ConversationMessageListRequest": ".conversation_message_list_request",
    "ConversationMessageListResponse": ".conversation_message_list_response",
    "ConversationResponse": ".conversation_response",
    "ConversationSortOrder": ".conversation_sort_order",
    "ConversationUpdateRequest": ".conversation_update_request",
    "CopyEntityType": ".copy_entity_type",
    "CopyFailedEntityType": ".copy_failed_entity_type",
    "CopyFailure": ".copy_failure",
    "CopyTask": ".copy_task",
    "CopyTaskCreateRequest": ".copy_task_create_request",
    "CopyTaskCreateResponse": ".copy_task_create_response",
    "CopyTaskResponse": ".copy_task_response",
    "CopyTaskStart": ".copy_task_start",
    "CopyTaskStatus": ".copy_task_status",
    "CreatedBenefitLimitation": ".created_benefit_limitation",
    "CreatedOrganization": ".created_organization",
    "CustomVariables": ".custom_variables",
    "Dataset": ".dataset",
    "DatasetCreateRequest": ".dataset_create_request",
    "DatasetCreateResponse": ".dataset_create_response",
    "DatasetCreateResult": ".dataset_create_result",
    "DatasetList": ".dataset_list",
    "DatasetListResponse": ".dataset_list_response",
    "DatasetProcessRequest": ".dataset_process_request",
    "DatasetProcessResponse": ".dataset_process_response",
    "DatasetStatus": ".dataset_status",
    "DatasetUpdateRequest": ".dataset_update_request",
    "DeviceCode": ".device_code",
    "DeviceCodeGrant": ".device_code_grant",
    "DeviceCodeRequest": ".device_code_request",
    "Document": ".document",
    "DocumentBase": ".document_base",
    "DocumentBaseDict": ".dicts",
    "DocumentCaptionType": ".document_caption_type",
    "DocumentChunkStrategy": ".document_chunk_strategy",
    "DocumentChunkStrategyDict": ".dicts",
    "DocumentChunkStrategyInfo": ".document_chunk_strategy_info",
    "DocumentChunkType": ".document_chunk_type",
    "DocumentCreateRequest": ".document_create_request",
    "DocumentCreateResponse": ".document_create_response",
    "DocumentDeleteRequest": ".document_delete_request",
    "DocumentFormatType": ".document_format_type",
    "DocumentListRequest": ".document_list_request",
    "DocumentListResponse": ".document_list_response",
    "DocumentProgress": ".document_progress",
    "DocumentProgressList": ".document_progress_list",
    "DocumentSourceInfo": ".document_source_info",
    "DocumentSourceInfoDict": ".dicts",
    "DocumentSourceType": ".document_source_type",
    "DocumentStatus": ".document_status",
    "DocumentUpdateRequest": ".document_update_request",
    "DocumentUpdateResponse": ".document_update_response",
    "DocumentUpdateRule": ".document_update_rule",
    "DocumentUpdateRuleDict": ".dicts",
    "DocumentUpdateType": ".document_update_type",
    "EmptyResponse": ".empty_response",
    "EnterMessage": ".enter_message",
    "EnterMessageDict": ".dicts",
    "EnterpriseMember": ".enterprise_member",
    "EnterpriseMemberCreateRequest": ".enterprise_member_create_request",
    "EnterpriseMemberDeleteRequest": ".enterprise_member_delete_request",
    "EnterpriseMemberDict": ".dicts",
    "EnterpriseMemberUpdateRequest": ".enterprise_member_update_request",
    "EnterpriseRole": ".enterprise_role",
    "ErrorCode": ".error_code",
    "ErrorResponse": ".error_response",
    "ExtraParams": ".extra_params",
    "ExtraParamsDict": ".dicts",
    "FileInfo": ".file_info",
    "FileInfoResponse": ".file_info_response",
    "FileUploadRequest": ".file_upload_request",
    "Folder": ".folder",
    "FolderList": ".folder_list",
    "FolderListResponse": ".folder_list_response",
    "FolderResponse": ".folder_response",
    "FolderType": ".folder_type",
    "GradientPosition": ".gradient_position",
    "InsertedMessage": ".inserted_message",
    "JwtBearerGrant": ".jwt_bearer_grant",
    "KnowledgeInfo": ".knowledge_info",
    "LiveInfo": ".live_info",
    "LiveRetrieveResponse": ".live_retrieve_response",
    "LiveStreamInfo": ".live_stream_info",
    "LiveType": ".live_type",
    "MediaConfig": ".media_config",
    "MediaConfigDict": ".dicts",
    "Message": ".message",
    "MessageContentType": ".message_content_type",
    "MessageCreateRequest": ".message_create_request",
    "MessageFeedbackCreateRequest": ".message_feedback_create_request",
    "MessageFeedbackType": ".message_feedback_type",
    "MessageListResponse": ".message_list_response",
    "MessageOrder": ".message_order",
    "MessageResponse": ".message_response",
    "MessageRole": ".message_role",
    "MessageType": ".message_type",
    "MessageUpdateRequest": ".message_update_request",
    "MessageUpdateResponse": ".message_update_response",
    "MetaData": ".meta_data",
    "ModelCaching": ".model_caching",
    "ModelCachingDict": ".dicts",
    "ModelInfo": ".model_info",
    "ModelInfoConfig": ".model_info_config",
    "ModelInfoConfigDict": ".dicts",
    "ModelInfoParameters": ".model_info_parameters",
    "ModelParameters": ".model_parameters",
    "ModelParametersDict": ".dicts",
    "OAuthErrorCode": ".o_auth_error_code",
    "OAuthErrorResponse": ".o_auth_error_response",
    "OAuthToken": ".o_auth_token",
    "ObjectStringItem": ".object_string_item",
    "ObjectStringItemType": ".object_string_item_type",
    "OnboardingInfo": ".onboarding_info",
    "OnboardingInfoDict": ".dicts",
    "OrganizationBasics": ".organization_basics",
    "OrganizationCreateRequest": ".organization_create_request",
    "OrganizationCreateResponse": ".organization_create_response",
    "OrganizationList": ".organization_list",
    "OrganizationListResponse": ".organization_list_response",
    "OrganizationMember": ".organization_member",
    "OrganizationMemberCreateRequest": ".organization_member_create_request",
    "OrganizationMemberDeleteRequest": ".organization_member_delete_request",
    "OrganizationMemberList": ".organization_member_list",
    "OrganizationMemberListResponse": ".organization_member_list_response",
    "OrganizationMemberToAdd": ".organization_member_to_add",
    "OrganizationMemberToAddDict": ".dicts",
    "OrganizationMemberUpdateRequest": ".organization_member_update_request",
    "OrganizationRole": ".organization_role",
    "OrganizationUpdateRequest": ".organization_update_request",
    "PeopleType": ".people_type",
    "Photo": ".photo",
    "PhotoList": ".photo_list",
    "PhotoListResponse": ".photo_list_response",
    "PhotoUpdateRequest": ".photo_update_request",
    "Plugin": ".plugin",
    "PluginApiInfo": ".plugin_api_info",
    "PluginIdInfo": ".plugin_id_info",
    "PluginIdInfoDict": ".dicts",
    "PluginIdList": ".plugin_id_list",
    "PluginIdListDict": ".dicts",
    "PluginInfo": ".plugin_info",
    "PluginList": ".plugin_list",
    "PluginListResponse": ".plugin_list_response",
    "PluginResponse": ".plugin_response",
    "PluginScaleApplicant": ".plugin_scale_applicant",
    "PluginScaleCallback": ".plugin_scale_callback",
    "PluginTool": ".plugin_tool",
    "PluginToolCallRequest": ".plugin_tool_call_request",
    "PluginToolCallResponse": ".plugin_tool_call_response",
    "PluginToolCallResult": ".plugin_tool_call_result",
    "PrefixPromptInfo": ".prefix_prompt_info",
    "PrefixPromptInfoDict": ".dicts",
    "PromptInfo": ".prompt_info",
    "PromptInfoDict": ".dicts",
    "PromptMode": ".prompt_mode",
    "PublishStatus": ".publish_status",
    "PublishedBotInfo": ".published_bot_info",
    "PublishedBotList": ".published_bot_list",
    "PublishedBotListResponse": ".published_bot_list_response",
    "RefreshTokenGrant": ".refresh_token_grant",
    "RequiredAction": ".required_action",
    "RequiredActionType": ".required_action_type",
    "ResponseDetail": ".response_detail",
    "ResponseFormat": ".response_format",
    "Room": ".room",
    "RoomAudioCodec": ".room_audio_codec",
    "RoomAudioConfig": ".room_audio_config",
    "RoomAudioConfigDict": ".dicts",
    "RoomConfig": ".room_config",
    "RoomConfigDict": ".dicts",
    "RoomCreateRequest": ".room_create_request",
    "RoomCreateResponse": ".room_create_response",
    "RoomMode": ".room_mode",
    "RoomTranslateConfig": ".room_translate_config",
    "RoomTranslateConfigDict": ".dicts",
    "RoomTurnDetection": ".room_turn_detection",
    "RoomTurnDetectionDict": ".dicts",
    "RoomTurnDetectionType": ".room_turn_detection_type",
    "RoomVideoCodec": ".room_video_codec",
    "RoomVideoConfig": ".room_video_config",
    "RoomVideoConfigDict": ".dicts",
    "RoomVideoType": ".room_video_type",
    "SampleRate": ".sample_rate",
    "Scope": ".scope",
    "ScopeAccountPermission": ".scope_account_permission",
    "ScopeAccountPermissionDict": ".dicts",
    "ScopeAttributeConstraint": ".scope_attribute_constraint",
    "ScopeAttributeConstraintDict": ".dicts",
    "ScopeConnectorBotChatAttribute": ".scope_connector_bot_chat_attribute",
    "ScopeConnectorBotChatAttributeDict": ".dicts",
    "ScopeDict": ".dicts",
    "ScopeWorkflowPermission": ".scope_workflow_permission",
    "ScopeWorkflowPermissionDict": ".dicts",
    "ScopeWorkspacePermission": ".scope_workspace_permission",
    "ScopeWorkspacePermissionDict": ".dicts",
    "SearchStrategy": ".search_strategy",
    "Section": ".section",
    "SectionResponse": ".section_response",
    "ShortcutCommandComponent": ".shortcut_command_component",
    "ShortcutCommandComponentType": ".shortcut_command_component_type",
    "ShortcutCommandDetail": ".shortcut_command_detail",
    "ShortcutCommandDetailDict": ".dicts",
    "ShortcutCommandInfo": ".shortcut_command_info",
    "ShortcutCommandParameters": ".shortcut_command_parameters",
    "ShortcutCommandToolInfo": ".shortcut_command_tool_info",
    "ShortcutCommandToolType": ".shortcut_command_tool_type",
    "SpeakerIdentifyRequest": ".speaker_identify_request",
    "SpeakerIdentifyResponse": ".speaker_identify_response",
    "SpeakerIdentifyResult": ".speaker_identify_result",
    "SpeechCreateRequest": ".speech_create_request",
    "SpeechFormat": ".speech_format",
    "StoreCategory": ".store_category",
    "StoreCategoryList": ".store_category_list",
    "StoreCategoryListResponse": ".store_category_list_response",
    "StoreEntityType": ".store_entity_type",
    "StorePlugin": ".store_plugin",
    "StorePluginList": ".store_plugin_list",
    "StorePluginListResponse": ".store_plugin_list_response",
    "StorePluginSortType": ".store_plugin_sort_type",
    "StorePluginUse": ".store_plugin_use",
    "StoreProduct": ".store_product",
    "StoreUserInfo": ".store_user_info",
    "StreamDone": ".stream_done",
    "StreamDoneEvent": ".stream_done_event",
    "StreamError": ".stream_error",
    "StreamErrorEvent": ".stream_error_event",
    "SubmitToolOutputsAction": ".submit_tool_outputs_action",
    "SubmitToolOutputsRequest": ".submit_tool_outputs_request",
    "SuggestReplyInfo": ".suggest_reply_info",
    "SuggestReplyInfoDict": ".dicts",
    "SuggestReplyMode": ".suggest_reply_mode",
    "TemplateDuplicateRequest": ".template_duplicate_request",
    "TemplateDuplicateResponse": ".template_duplicate_response",
    "TemplateDuplicateResult": ".template_duplicate_result",
    "TemplateEntityType": ".template_entity_type",
    "ThinkingType": ".thinking_type",
    "ToolCall": ".tool_call",
    "ToolCallFunction": ".tool_call_function",
    "ToolCallType": ".tool_call_type",
    "ToolOutput": ".tool_output",
    "ToolOutputDict": ".dicts",
    "Transcription": ".transcription",
    "TranscriptionCreateRequest": ".transcription_create_request",
    "TranscriptionResponse": ".transcription_response",
    "UnknownChatEvent": ".chat_event",
    "UnknownWorkflowEvent": ".workflow_event",
    "UsageCallback": ".usage_callback",
    "User": ".user",
    "UserInputType": ".user_input_type",
    "UserLevel": ".user_level",
    "UserResponse": ".user_response",
    "VariableChannel": ".variable_channel",
    "VariableList": ".variable_list",
    "VariableType": ".variable_type",
    "VariableValue": ".variable_value",
    "VariableValueDict": ".dicts",
    "VariablesResponse": ".variables_response",
    "VariablesUpdateRequest": ".variables_update_request",
    "Voice": ".voice",
    "VoiceAudioFormat": ".voice_audio_format",
    "VoiceCloneRequest": ".voice_clone_request",
    "VoiceCloneResponse": ".voice_clone_response",
    "VoiceCloneResult": ".voice_clone_result",
    "VoiceEmotion": ".voice_emotion",
    "VoiceEmotionInfo": ".voice_emotion_info",
    "VoiceEmotionInterval": ".voice_emotion_interval",
    "VoiceInfo": ".voice_info",
    "VoiceLanguage": ".voice_language",
    "VoiceList": ".voice_list",
    "VoiceListResponse": ".voice_list_response",
    "VoiceModelType": ".voice_model_type",
    "VoiceState": ".voice_state",
    "VoiceStateFilter": ".voice_state_filter",
    "VoiceprintFeature": ".voiceprint_feature",
    "VoiceprintFeatureCreateRequest": ".voiceprint_feature_create_request",
    "VoiceprintFeatureCreateResponse": ".voiceprint_feature_create_response",
    "VoiceprintFeatureCreateResult": ".voiceprint_feature_create_result",
    "VoiceprintFeatureList": ".voiceprint_feature_list",
    "VoiceprintFeatureListResponse": ".voiceprint_feature_list_response",
    "VoiceprintFeatureUpdateRequest": ".voiceprint_feature_update_request",
    "VoiceprintGroup": ".voiceprint_group",
    "VoiceprintGroupCreateRequest": ".voiceprint_group_create_request",
    "VoiceprintGroupCreateResponse": ".voiceprint_group_create_response",
    "VoiceprintGroupCreateResult": ".voiceprint_group_create_result",
    "VoiceprintGroupList": ".voiceprint_group_list",
    "VoiceprintGroupListResponse": ".voiceprint_group_list_response",
    "VoiceprintGroupUpdateRequest": ".voiceprint_group_update_request",
    "VoiceprintScore": ".voiceprint_score",
    "VoiceprintUser": ".voiceprint_user",
    "WORKFLOW_EVENTS": ".workflow_event",
    "Workflow": ".workflow",
    "WorkflowBasic": ".workflow_basic",
    "WorkflowChatRequest": ".workflow_chat_request",
    "WorkflowCollaborationModeRequest": ".workflow_collaboration_mode_request",
    "WorkflowDone": ".workflow_done",
    "WorkflowDoneEvent": ".workflow_done_event",
    "WorkflowError": ".workflow_error",
    "WorkflowErrorEvent": ".workflow_error_event",
    "WorkflowEvent": ".workflow_event",
    "WorkflowEventInterrupt": ".workflow_event_interrupt",
    "WorkflowExecuteStatus": ".workflow_execute_status",
    "WorkflowExt": ".workflow_ext",
    "WorkflowExtDict": ".dicts",
    "WorkflowIdInfo": ".workflow_id_info",
    "WorkflowIdInfoDict": ".dicts",
    "WorkflowIdList": ".workflow_id_list",
    "WorkflowIdListDict": ".dicts",
    "WorkflowInfo": ".workflow_info",
    "WorkflowInput": ".workflow_input",
    "WorkflowInterrupt": ".workflow_interrupt",
    "WorkflowInterruptEvent": ".workflow_interrupt_event",
    "WorkflowInterruptType": ".workflow_interrupt_type",
    "WorkflowList": ".workflow_list",
    "WorkflowListResponse": ".workflow_list_response",
    "WorkflowMessage": ".workflow_message",
    "WorkflowMessageEvent": ".workflow_message_event",
    "WorkflowMessageExt": ".workflow_message_ext",
    "WorkflowMode": ".workflow_mode",
    "WorkflowNodeExecuteHistory": ".workflow_node_execute_history",
    "WorkflowNodeExecuteHistoryResponse": ".workflow_node_execute_history_response",
    "WorkflowNodeExecuteStatus": ".workflow_node_execute_status",
    "WorkflowNodeExecuteStatusMap": ".workflow_node_execute_status_map",
    "WorkflowOutput": ".workflow_output",
    "WorkflowParameter": ".workflow_parameter",
    "WorkflowParameterMap": ".workflow_parameter_map",
    "WorkflowPing": ".workflow_ping",
    "WorkflowPingEvent": ".workflow_ping_event",
    "WorkflowPublishStatusFilter": ".workflow_publish_status_filter",
    "WorkflowResponse": ".workflow_response",
    "WorkflowResumeRequest": ".workflow_resume_request",
    "WorkflowRole": ".workflow_role",
    "WorkflowRunHistory": ".workflow_run_history",
    "WorkflowRunHistoryResponse": ".workflow_run_history_response",
    "WorkflowRunMode": ".workflow_run_mode",
    "WorkflowRunParameters": ".workflow_run_parameters",
    "WorkflowRunRequest": ".workflow_run_request",
    "WorkflowRunResponse": ".workflow_run_response",
    "WorkflowStreamRunRequest": ".workflow_stream_run_request",
    "WorkflowTerminatePlan": ".workflow_terminate_plan",
    "WorkflowUsage": ".workflow_usage",
    "WorkflowUserInfo": ".workflow_user_info",
    "WorkflowVersionInfo": ".workflow_version_info",
    "WorkflowVersionList": ".workflow_version_list",
    "WorkflowVersionListResponse": ".workflow_version_list_response",
    "Workspace": ".workspace",
    "WorkspaceCreateRequest": ".workspace_create_request",
    "WorkspaceCreateResponse": ".workspace_create_response",
    "WorkspaceCreateResult": ".workspace_create_result",
    "WorkspaceJoinedStatus": ".workspace_joined_status",
    "WorkspaceList": ".workspace_list",
    "WorkspaceListResponse": ".workspace_list_response",
    "WorkspaceMember": ".workspace_member",
    "WorkspaceMemberList": ".workspace_member_list",
    "WorkspaceMemberListResponse": ".workspace_member_list_response",
    "WorkspaceMembersAddRequest": ".workspace_members_add_request",
    "WorkspaceMembersAddResponse": ".workspace_members_add_response",
    "WorkspaceMembersAdded": ".workspace_members_added",
    "WorkspaceMembersRemoveRequest": ".workspace_members_remove_request",
    "WorkspaceMembersRemoveResponse": ".workspace_members_remove_response",
    "WorkspaceMembersRemoved": ".workspace_members_removed",
    "WorkspaceNewMember": ".workspace_new_member",
    "WorkspaceNewMemberDict": ".dicts",
    "WorkspaceRoleType": ".workspace_role_type",
    "WorkspaceType": ".workspace_type",
    "WorkspaceUpdateRequest": ".workspace_update_request",
}

__all__ = (
    "CHAT_EVENTS",
    "WORKFLOW_EVENTS",
    "ApiApp",
    "ApiAppCreateRequest",
    "ApiAppCreateResponse",
    "ApiAppEvent",
    "ApiAppEventList",
    "ApiAppEventListResponse",
    "ApiAppEventsCreateRequest",
    "ApiAppEventsDeleteRequest",
    "ApiAppList",
    "ApiAppListResponse",
    "ApiAppType",
    "ApiAppUpdateRequest",
    "ApiMode",
    "AppList",
    "AppListResponse",
    "AppPublishStatusFilter",
    "AppSimpleInfo",
    "AuditStatus",
    "AuthorizationCodeGrant",
    "BackgroundImageDetail",
    "BackgroundImageInfo",
    "BenefitActiveMode",
    "BenefitBasicInfo",
    "BenefitCounter",
    "BenefitEntityType",
    "BenefitInfo",
    "BenefitItem",
    "BenefitLimitation",
    "BenefitLimitationCreateRequest",
    "BenefitLimitationCreateResponse",
    "BenefitLimitationList",
    "BenefitLimitationListResponse",
    "BenefitLimitationStatus",
    "BenefitLimitationToCreate",
    "BenefitLimitationToCreateDict",
    "BenefitLimitationType",
    "BenefitLimitationUpdateRequest",
    "BenefitResource",
    "BenefitStatus",
    "BenefitStrategy",
    "BenefitTriggerUnit",
    "BenefitType",
    "Benefits",
    "BenefitsResponse",
    "BillTask",
    "BillTaskCreateRequest",
    "BillTaskList",
    "BillTaskListResponse",
    "BillTaskResponse",
    "BillTaskStatus",
    "Bot",
    "BotAddCollaboratorsRequest",
    "BotAudit",
    "BotCallback",
    "BotCollaborationModeRequest",
    "BotCollaborator",
    "BotCollaboratorDict",
    "BotCreateRequest",
    "BotCreateResponse",
    "BotCreateResult",
    "BotKnowledge",
    "BotKnowledgeDict",
    "BotList",
    "BotListResponse",
    "BotMode",
    "BotPublishRequest",
    "BotPublishResponse",
    "BotPublishResult",
    "BotPublishStatusFilter",
    "BotResponse",
    "BotReview",
    "BotSimpleInfo",
    "BotUnpublishRequest",
    "BotUpdateRequest",
    "BotVariable",
    "BotVersionCreator",
    "BotVersionInfo",
    "BotVersionList",
    "BotVersionListResponse",
    "CacheType",
    "CachingSwitch",
    "CallbackBot",
    "CallbackEventType",
    "CallbackHeader",
    "CallbackPluginScale",
    "CallbackUsage",
    "CanvasPosition",
    "Chat",
    "ChatCancelRequest",
    "ChatCreateRequest",
    "ChatError",
    "ChatEvent",
    "ChatParameters",
    "ChatResponse",
    "ChatStatus",
    "ChatUsage",
    "CollaborationMode",
    "Collaborator",
    "CollaboratorDict",
    "CollaboratorsAddRequest",
    "CommonKnowledge",
    "ConnectorBindRequest",
    "ConnectorBotUpdateRequest",
    "ConnectorInstallRequest",
    "ConnectorSetting",
    "ConnectorSettings",
    "ConnectorUserConfig",
    "ConnectorUserConfigDict",
    "ConnectorUserConfigEnum",
    "ConnectorUserConfigEnumDict",
    "Conversation",
    "ConversationAudioDeltaEvent",
    "ConversationChatCompletedEvent",
    "ConversationChatCreatedEvent",
    "ConversationChatFailedEvent",
    "ConversationChatInProgressEvent",
    "ConversationChatRequiresActionEvent",
    "ConversationCreateRequest",
    "ConversationList",
    "ConversationListResponse",
    "ConversationMessageCompletedEvent",
    "ConversationMessageDeltaEvent",
    "ConversationMessageListRequest",
    "ConversationMessageListResponse",
    "ConversationResponse",
    "ConversationSortOrder",
    "ConversationUpdateRequest",
    "CopyEntityType",
    "CopyFailedEntityType",
    "CopyFailure",
    "CopyTask",
    "CopyTaskCreateRequest",
    "CopyTaskCreateResponse",
    "CopyTaskResponse",
    "CopyTaskStart",
    "CopyTaskStatus",
    "CreatedBenefitLimitation",
    "CreatedOrganization",
    "CustomVariables",
    "Dataset",
    "DatasetCreateRequest",
    "DatasetCreateResponse",
    "DatasetCreateResult",
    "DatasetList",
    "DatasetListResponse",
    "DatasetProcessRequest",
    "DatasetProcessResponse",
    "DatasetStatus",
    "DatasetUpdateRequest",
    "DeviceCode",
    "DeviceCodeGrant",
    "DeviceCodeRequest",
    "Document",
    "DocumentBase",
    "DocumentBaseDict",
    "DocumentCaptionType",
    "DocumentChunkStrategy",
    "DocumentChunkStrategyDict",
    "DocumentChunkStrategyInfo",
    "DocumentChunkType",
    "DocumentCreateRequest",
    "DocumentCreateResponse",
    "DocumentDeleteRequest",
    "DocumentFormatType",
    "DocumentListRequest",
    "DocumentListResponse",
    "DocumentProgress",
    "DocumentProgressList",
    "DocumentSourceInfo",
    "DocumentSourceInfoDict",
    "DocumentSourceType",
    "DocumentStatus",
    "DocumentUpdateRequest",
    "DocumentUpdateResponse",
    "DocumentUpdateRule",
    "DocumentUpdateRuleDict",
    "DocumentUpdateType",
    "EmptyResponse",
    "EnterMessage",
    "EnterMessageDict",
    "EnterpriseMember",
    "EnterpriseMemberCreateRequest",
    "EnterpriseMemberDeleteRequest",
    "EnterpriseMemberDict",
    "EnterpriseMemberUpdateRequest",
    "EnterpriseRole",
    "ErrorCode",
    "ErrorResponse",
    "ExtraParams",
    "ExtraParamsDict",
    "FileInfo",
    "FileInfoResponse",
    "FileUploadRequest",
    "Folder",
    "FolderList",
    "FolderListResponse",
    "FolderResponse",
    "FolderType",
    "GradientPosition",
    "InsertedMessage",
    "JwtBearerGrant",
    "KnowledgeInfo",
    "LiveInfo",
    "LiveRetrieveResponse",
    "LiveStreamInfo",
    "LiveType",
    "MediaConfig",
    "MediaConfigDict",
    "Message",
    "MessageContentType",
    "MessageCreateRequest",
    "MessageFeedbackCreateRequest",
    "MessageFeedbackType",
    "MessageListResponse",
    "MessageOrder",
    "MessageResponse",
    "MessageRole",
    "MessageType",
    "MessageUpdateRequest",
    "MessageUpdateResponse",
    "MetaData",
    "ModelCaching",
    "ModelCachingDict",
    "ModelInfo",
    "ModelInfoConfig",
    "ModelInfoConfigDict",
    "ModelInfoParameters",
    "ModelParameters",
    "ModelParametersDict",
    "OAuthErrorCode",
    "OAuthErrorResponse",
    "OAuthToken",
    "ObjectStringItem",
    "ObjectStringItemType",
    "OnboardingInfo",
    "OnboardingInfoDict",
    "OrganizationBasics",
    "OrganizationCreateRequest",
    "OrganizationCreateResponse",
    "OrganizationList",
    "OrganizationListResponse",
    "OrganizationMember",
    "OrganizationMemberCreateRequest",
    "OrganizationMemberDeleteRequest",
    "OrganizationMemberList",
    "OrganizationMemberListResponse",
    "OrganizationMemberToAdd",
    "OrganizationMemberToAddDict",
    "OrganizationMemberUpdateRequest",
    "OrganizationRole",
    "OrganizationUpdateRequest",
    "PeopleType",
    "Photo",
    "PhotoList",
    "PhotoListResponse",
    "PhotoUpdateRequest",
    "Plugin",
    "PluginApiInfo",
    "PluginIdInfo",
    "PluginIdInfoDict",
    "PluginIdList",
    "PluginIdListDict",
    "PluginInfo",
    "PluginList",
    "PluginListResponse",
    "PluginResponse",
    "PluginScaleApplicant",
    "PluginScaleCallback",
    "PluginTool",
    "PluginToolCallRequest",
    "PluginToolCallResponse",
    "PluginToolCallResult",
    "PrefixPromptInfo",
    "PrefixPromptInfoDict",
    "PromptInfo",
    "PromptInfoDict",
    "PromptMode",
    "PublishStatus",
    "PublishedBotInfo",
    "PublishedBotList",
    "PublishedBotListResponse",
    "RefreshTokenGrant",
    "RequiredAction",
    "RequiredActionType",
    "ResponseDetail",
    "ResponseFormat",
    "Room",
    "RoomAudioCodec",
    "RoomAudioConfig",
    "RoomAudioConfigDict",
    "RoomConfig",
    "RoomConfigDict",
    "RoomCreateRequest",
    "RoomCreateResponse",
    "RoomMode",
    "RoomTranslateConfig",
    "RoomTranslateConfigDict",
    "RoomTurnDetection",
    "RoomTurnDetectionDict",
    "RoomTurnDetectionType",
    "RoomVideoCodec",
    "RoomVideoConfig",
    "RoomVideoConfigDict",
    "RoomVideoType",
    "SampleRate",
    "Scope",
    "ScopeAccountPermission",
    "ScopeAccountPermissionDict",
    "ScopeAttributeConstraint",
    "ScopeAttributeConstraintDict",
    "ScopeConnectorBotChatAttribute",
    "ScopeConnectorBotChatAttributeDict",
    "ScopeDict",
    "ScopeWorkflowPermission",
    "ScopeWorkflowPermissionDict",
    "ScopeWorkspacePermission",
    "ScopeWorkspacePermissionDict",
    "SearchStrategy",
    "Section",
    "SectionResponse",
    "ShortcutCommandComponent",
    "ShortcutCommandComponentType",
    "ShortcutCommandDetail",
    "ShortcutCommandDetailDict",
    "ShortcutCommandInfo",
    "ShortcutCommandParameters",
    "ShortcutCommandToolInfo",
    "ShortcutCommandToolType",
    "SpeakerIdentifyRequest",
    "SpeakerIdentifyResponse",
    "SpeakerIdentifyResult",
    "SpeechCreateRequest",
    "SpeechFormat",
    "StoreCategory",
    "StoreCategoryList",
    "StoreCategoryListResponse",
    "StoreEntityType",
    "StorePlugin",
    "StorePluginList",
    "StorePluginListResponse",
    "StorePluginSortType",
    "StorePluginUse",
    "StoreProduct",
    "StoreUserInfo",
    "StreamDone",
    "StreamDoneEvent",
    "StreamError",
    "StreamErrorEvent",
    "SubmitToolOutputsAction",
    "SubmitToolOutputsRequest",
    "SuggestReplyInfo",
    "SuggestReplyInfoDict",
    "SuggestReplyMode",
    "TemplateDuplicateRequest",
    "TemplateDuplicateResponse",
    "TemplateDuplicateResult",
    "TemplateEntityType",
    "ThinkingType",
    "ToolCall",
    "ToolCallFunction",
    "ToolCallType",
    "ToolOutput",
    "ToolOutputDict",
    "Transcription",
    "TranscriptionCreateRequest",
    "TranscriptionResponse",
    "UnknownChatEvent",
    "UnknownWorkflowEvent",
    "UsageCallback",
    "User",
    "UserInputType",
    "UserLevel",
    "UserResponse",
    "VariableChannel",
    "VariableList",
    "VariableType",
    "VariableValue",
    "VariableValueDict",
    "VariablesResponse",
    "VariablesUpdateRequest",
    "Voice",
    "VoiceAudioFormat",
    "VoiceCloneRequest",
    "VoiceCloneResponse",
    "VoiceCloneResult",
    "VoiceEmotion",
    "VoiceEmotionInfo",
    "VoiceEmotionInterval",
    "VoiceInfo",
    "VoiceLanguage",
    "VoiceList",
    "VoiceListResponse",
    "VoiceModelType",
    "VoiceState",
    "VoiceStateFilter",
    "VoiceprintFeature",
    "VoiceprintFeatureCreateRequest",
    "VoiceprintFeatureCreateResponse",
    "VoiceprintFeatureCreateResult",
    "VoiceprintFeatureList",
    "VoiceprintFeatureListResponse",
    "VoiceprintFeatureUpdateRequest",
    "VoiceprintGroup",
    "VoiceprintGroupCreateRequest",
    "VoiceprintGroupCreateResponse",
    "VoiceprintGroupCreateResult",
    "VoiceprintGroupList",
    "VoiceprintGroupListResponse",
    "VoiceprintGroupUpdateRequest",
    "VoiceprintScore",
    "VoiceprintUser",
    "Workflow",
    "WorkflowBasic",
    "WorkflowChatRequest",
    "WorkflowCollaborationModeRequest",
    "WorkflowDone",
    "WorkflowDoneEvent",
    "WorkflowError",
    "WorkflowErrorEvent",
    "WorkflowEvent",
    "WorkflowEventInterrupt",
    "WorkflowExecuteStatus",
    "WorkflowExt",
    "WorkflowExtDict",
    "WorkflowIdInfo",
    "WorkflowIdInfoDict",
    "WorkflowIdList",
    "WorkflowIdListDict",
    "WorkflowInfo",
    "WorkflowInput",
    "WorkflowInterrupt",
    "WorkflowInterruptEvent",
    "WorkflowInterruptType",
    "WorkflowList",
    "WorkflowListResponse",
    "WorkflowMessage",
    "WorkflowMessageEvent",
    "WorkflowMessageExt",
    "WorkflowMode",
    "WorkflowNodeExecuteHistory",
    "WorkflowNodeExecuteHistoryResponse",
    "WorkflowNodeExecuteStatus",
    "WorkflowNodeExecuteStatusMap",
    "WorkflowOutput",
    "WorkflowParameter",
    "WorkflowParameterMap",
    "WorkflowPing",
    "WorkflowPingEvent",
    "WorkflowPublishStatusFilter",
    "WorkflowResponse",
    "WorkflowResumeRequest",
    "WorkflowRole",
    "WorkflowRunHistory",
    "WorkflowRunHistoryResponse",
    "WorkflowRunMode",
    "WorkflowRunParameters",
    "WorkflowRunRequest",
    "WorkflowRunResponse",
    "WorkflowStreamRunRequest",
    "WorkflowTerminatePlan",
    "WorkflowUsage",
    "WorkflowUserInfo",
    "WorkflowVersionInfo",
    "WorkflowVersionList",
    "WorkflowVersionListResponse",
    "Workspace",
    "WorkspaceCreateRequest",
    "WorkspaceCreateResponse",
    "WorkspaceCreateResult",
    "WorkspaceJoinedStatus",
    "WorkspaceList",
    "WorkspaceListResponse",
    "WorkspaceMember",
    "WorkspaceMemberList",
    "WorkspaceMemberListResponse",
    "WorkspaceMembersAddRequest",
    "WorkspaceMembersAddResponse",
    "WorkspaceMembersAdded",
    "WorkspaceMembersRemoveRequest",
    "WorkspaceMembersRemoveResponse",
    "WorkspaceMembersRemoved",
    "WorkspaceNewMember",
    "WorkspaceNewMemberDict",
    "WorkspaceRoleType",
    "WorkspaceType",
    "WorkspaceUpdateRequest",
)


def __getattr__(name: str) -> Any:
    """Import a model's module on first use (PEP 562)."""
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(module, __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
