"""Turns what the service's answers hold into the objects that Coze Studio answers with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from coze_mock.studio.failures import WORKFLOW_FAILED

Json = Mapping[str, Any]

CUSTOM = 2
"""The source of a file whose content came with it."""
_FORMATS = {"text": 0, "markdown": 1, "json": 2}


def _only(given: Json, *names: str) -> dict[str, Any]:
    return {name: given[name] for name in names if name in given}


def file(given: Json) -> dict[str, Any]:
    uri = f"bot_files/{given['id']}/{given['file_name']}"
    return {
        "uri": uri,
        "bytes": given["bytes"],
        "CreatedAt": given["created_at"],
        "file_name": given["file_name"],
        "url": f"http://192.0.2.7:8888/local_storage/opencoze/{uri}",
        "id": given["id"],
    }


def bot(given: Json) -> dict[str, Any]:
    """A bot, whose lists are null where they are empty."""
    model = given["model_info"]
    return {
        **_only(given, "bot_id", "name", "description", "icon_url", "version", "prompt_info"),
        "create_time": 0,
        "update_time": 0,
        "bot_mode": 0,
        "default_user_input_type": "",
        "suggest_reply_info": None,
        "background_image_info": None,
        "variables": None,
        "onboarding_info": {
            **given["onboarding_info"],
            "onboarding_mode": 1,
            "customized_onboarding_prompt": "",
            "suggested_questions_show_mode": 0,
        },
        "model_info": {
            **_only(model, "model_id", "temperature", "max_tokens", "top_p", "top_k"),
            **_only(model, "frequency_penalty", "presence_penalty"),
            "short_memory_policy": {"context_mode": 1, "history_round": 3},
            "response_format": _FORMATS.get(model["response_format"], 0),
            "model_style": 0,
        },
        "plugin_info_list": [
            {
                "plugin_id": plugin["plugin_id"],
                "api_id": tool["api_id"],
                "api_name": tool["name"],
                "plugin_from": 0,
                "api_version_ms": "0",
            }
            for plugin in given["plugin_info_list"]
            for tool in plugin["api_info_list"]
        ]
        or None,
        "workflow_info_list": [
            {
                "workflow_id": one["id"],
                "plugin_id": "0",
                "api_id": "0",
                "flow_mode": 0,
                "workflow_name": one["name"],
                "desc": one["description"],
                "parameters": None,
                "plugin_icon": one["icon_url"],
            }
            for one in given["workflow_info_list"]
        ]
        or None,
        "shortcut_commands": None,
    }


def chat(given: Json, status: str) -> dict[str, Any]:
    """A chat; its times are 0 where they are not set, and why it failed isn't told."""
    return {
        **_only(given, "id", "conversation_id", "bot_id", "section_id", "created_at"),
        "completed_at": given.get("completed_at", 0) if status == "completed" else 0,
        "failed_at": given.get("failed_at", 0) if status == "failed" else 0,
        "status": status,
    }


def message(given: Json) -> dict[str, Any]:
    """A message of a chat."""
    shown = {
        **_only(given, "id", "conversation_id", "bot_id", "chat_id", "section_id"),
        **_only(given, "role", "content", "content_type", "created_at"),
        "type": given.get("type") or ("question" if given["role"] == "user" else "answer"),
        "reasoning_content": given.get("reasoning_content", ""),
    }
    if shown["type"] == "function_call":
        shown["content"] = _tool_call(shown["content"])
    return {**shown, "meta_data": given["meta_data"]} if given.get("meta_data") else shown


def _tool_call(content: str) -> str:
    """A call of a tool, as the library behind Coze Studio writes it (inferred)."""
    called = json.loads(content)
    arguments = called["arguments"]
    text = arguments if isinstance(arguments, str) else json.dumps(arguments, ensure_ascii=False)
    function = {"name": called["name"], "arguments": text}
    return json.dumps({"id": "call_1", "type": "function", "function": function})


def question(given: Json) -> dict[str, Any]:
    """A message of a chat's list, where of a multimodal question only the text is shown."""
    shown = message(given)
    if shown["content_type"] == "object_string":
        items = json.loads(shown["content"])
        texts = [one.get("text", "") for one in items if one["type"] == "text"]
        shown |= {"content_type": "mix", "content": "".join(texts)}
    return shown


def conversation(given: Json, *names: str) -> dict[str, Any]:
    """A conversation with further fields; its creator's name is misspelt, as there."""
    shown = _only(given, "id", "created_at", "meta_data", "connector_id", "last_section_id")
    found = {"name": given["name"], "creator_d": given["creator_id"], "user_id": ""}
    return {**shown, **_only(found, *names)}


def dataset(given: Json) -> dict[str, Any]:
    without = {"creator_name", "avatar_url", "processing_file_id_list"}
    shown = {name: value for name, value in given.items() if name not in without}
    for name in ("file_list", "failed_file_list", "processing_file_list"):
        shown[name] = shown[name] or None
    own = {"icon_uri": "", "project_id": "0", "all_file_size": str(given["all_file_size"])}
    return {**shown, **own}


def progress(given: Json) -> dict[str, Any]:
    without = {"update_type", "update_interval"}
    shown = {name: value for name, value in given.items() if name not in without}
    return {"status_descript": "", **shown}


def document(given: Json) -> dict[str, Any]:
    """A file of a dataset: from an upload, or of content that was given with it."""
    without = {"update_type", "update_interval"}
    shown = {name: value for name, value in given.items() if name not in without}
    own = dict.fromkeys(("web_url", "status_descript", "preview_tos_url"), "")
    strategies = dict.fromkeys(("parsing_strategy", "filter_strategy"))
    return {
        **shown,
        **own,
        **strategies,
        "source_type": given["source_type"] if given["source_type"] == CUSTOM else 0,
    }


def history(given: Json) -> dict[str, Any]:
    """A run, whose IDs are integers, and which waits with a status of its own."""
    status = "<UNSET>" if "interrupt_data" in given else given["execute_status"]
    usage = given.get("usage", {})
    output = given["output"]
    return {
        "execute_id": int(given["execute_id"]),
        "bot_id": int(given["bot_id"]),
        "connector_id": int(given["connector_id"]),
        "execute_status": status,
        **_only(given, "connector_uid", "run_mode", "create_time", "update_time", "debug_url"),
        "log_id": given["logid"],
        "input": None,
        "output": json.loads(output).get("Output", output) if output else None,
        "token": usage.get("token_count", 0),
        "cost": "0.00000",
        "cost_unit": None,
        "error_code": str(WORKFLOW_FAILED) if given["error_code"] else None,
        "error_msg": given["error_message"] or None,
        "ext": None,
    }
