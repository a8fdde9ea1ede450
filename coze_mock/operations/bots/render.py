"""Writes bots as the wire carries them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from coze_mock.operations.bots.objects import API_CONNECTOR, Bot, BotVersion

# Nothing is served there: the domain is reserved for examples (RFC 2606).
_PICTURES = "https://pictures.example.com"
_DEFAULT_MODEL = {
    "model_id": "1737521813",
    "model_name": "Mock model",
    "temperature": 1.0,
    "top_p": 0.7,
    "max_tokens": 4096,
    "context_round": 3,
    "response_format": "text",
}
# The fields that creation and update set and that the bot's information shows again.
_MODEL_FIELDS = (
    "model_id",
    "top_k",
    "top_p",
    "max_tokens",
    "temperature",
    "context_round",
    "response_format",
    "presence_penalty",
    "frequency_penalty",
    "api_mode",
    "parameters",
    "cache_type",
    "sp_anti_leak",
    "sp_current_time",
)


def bot_info(bot: Bot, shown: BotVersion, *, is_draft: bool) -> dict[str, Any]:
    """Everything about one state of a bot (Coze reference, "View bot configuration")."""
    config = shown.config
    return {
        "bot_id": bot.id,
        "name": config.get("name", ""),
        "description": config.get("description", ""),
        "icon_url": icon_url(config),
        "create_time": bot.created_at,
        "update_time": shown.created_at,
        "version": bot.latest_version if is_draft else shown.version,
        "prompt_info": {"prompt": "", "prompt_mode": "standard", **_given(config, "prompt_info")},
        "onboarding_info": {
            "prologue": "",
            "suggested_questions": [],
            **_given(config, "onboarding_info"),
        },
        "suggest_reply_info": {"reply_mode": "enable", **_given(config, "suggest_reply_info")},
        "bot_mode": 0,
        "plugin_info_list": _plugins(config),
        "model_info": _model(config),
        "folder_id": "",
        "knowledge": {"knowledge_infos": _datasets(config)},
        "variables": [],
        "media_config": {"is_voice_call_closed": False, **_given(config, "media_config")},
        "owner_user_id": bot.owner_user_id,
        "voice_info_list": [],
        "shortcut_commands": [],
        "workflow_info_list": _workflows(config),
        "background_image_info": None,
        "default_user_input_type": "text",
    }


def bot_summary(bot: Bot, shown: BotVersion) -> dict[str, Any]:
    """A bot as the list shows it (Coze reference, "List bots")."""
    summary = {
        "id": bot.id,
        "name": shown.config.get("name", ""),
        "description": shown.config.get("description", ""),
        "icon_url": icon_url(shown.config),
        "is_published": bool(bot.online),
        "folder_id": "",
        "updated_at": shown.created_at,
        "owner_user_id": bot.owner_user_id,
    }
    if bot.online:
        summary["published_at"] = published_at(bot)
    return summary


def published_bot(bot: Bot) -> dict[str, Any]:
    """A bot as the older list shows it (Coze reference, "List published bots")."""
    shown = bot.online[API_CONNECTOR]
    return {
        "bot_id": bot.id,
        "bot_name": shown.config.get("name", ""),
        "description": shown.config.get("description", ""),
        "icon_url": icon_url(shown.config),
        "publish_time": str(shown.created_at),
    }


def bot_version(bot: Bot, version: BotVersion, publish_status: str) -> dict[str, Any]:
    return {
        "version": version.version,
        "changelog": "",
        "created_at": version.created_at,
        "publish_status": publish_status,
        "creator": {"id": bot.owner_user_id, "name": "Mock owner"},
    }


def published_at(bot: Bot) -> int:
    """When the bot was last published to a connector that still shows it, in seconds since 1970."""
    return max(version.created_at for version in bot.online.values())


def icon_url(config: Mapping[str, Any]) -> str:
    """A URL that tells the avatar's file ID, so that a test can see which avatar a bot has."""
    return f"{_PICTURES}/bot_icon/{config.get('icon_file_id') or 'default'}.png"


def _given(config: Mapping[str, Any], key: str) -> dict[str, Any]:
    """The fields of an object that the request gave a value."""
    return {name: value for name, value in (config.get(key) or {}).items() if value is not None}


def _plugins(config: Mapping[str, Any]) -> list[dict[str, Any]]:
    tools: defaultdict[str, list[str]] = defaultdict(list)
    for entry in _given(config, "plugin_id_list").get("id_list", ()):
        tools[entry["plugin_id"]].append(entry["api_id"])
    return [
        {
            "plugin_id": plugin_id,
            "name": f"Plugin {plugin_id}",
            "description": "A plugin of the mock server",
            "icon_url": f"{_PICTURES}/plugin_icon/{plugin_id}.png",
            "api_info_list": [
                {"api_id": api_id, "name": f"tool_{api_id}", "description": "A tool of the plugin"}
                for api_id in api_ids
            ],
        }
        for plugin_id, api_ids in tools.items()
    ]


def _workflows(config: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        {
            "id": entry["id"],
            "name": f"Workflow {entry['id']}",
            "description": "A workflow of the mock server",
            "icon_url": f"{_PICTURES}/workflow_icon/{entry['id']}.png",
        }
        for entry in _given(config, "workflow_id_list").get("ids", ())
    ]


def _datasets(config: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        {"id": dataset_id, "name": f"Knowledge {dataset_id}"}
        for dataset_id in _given(config, "knowledge").get("dataset_ids", ())
    ]


def _model(config: Mapping[str, Any]) -> dict[str, Any]:
    given = _given(config, "model_info_config")
    return _DEFAULT_MODEL | {name: given[name] for name in _MODEL_FIELDS if name in given}
