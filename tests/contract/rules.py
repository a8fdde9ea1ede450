"""Holds valid requests to the rules that the document has in words alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tests.contract import together

Body = dict[str, Any]

BYTES: Mapping[str, Mapping[str, int]] = {
    "audio_speech_create": {"input": 1024},
    "audio_voices_clone": {"voice_name": 128, "text": 1024},
}
"""The limits of texts that the document counts in bytes."""

MESSAGE: Body = {"role": "user", "content": "What?", "content_type": "text"}


def question() -> Body:
    """The field of a chat that asks something."""
    return {"additional_messages": [{**MESSAGE}]}


def obey_rules(operation_id: str, body: Any) -> None:
    """Change a valid request so that it obeys the rules which the document has in words alone."""
    together.obey_rules(operation_id, body)
    for name, most in BYTES.get(operation_id, {}).items():
        if isinstance(body, dict) and isinstance(body.get(name), str):
            body[name] = body[name].encode()[:most].decode(errors="ignore")
    if operation_id == "variables_update":
        for one in body["data"]:
            one["keyword"] = one["keyword"].replace("sys_", "my_")
    if operation_id == "api_apps_create":
        needed = "name" if body["app_type"] == "normal" else "connector_id"
        body[needed] = body.get(needed) or "7"
    if operation_id == "bots_publish" and not {"1024", "999"} >= {*body["connector_ids"]}:
        # An organisation's custom channels need the API channel beside them.
        body["connector_ids"].append("1024")
    if operation_id in ("datasets_create", "datasets_documents_create"):
        # Tables cannot be made.
        body["format_type"] = 2 if body["format_type"] == 2 else 0
    if operation_id == "datasets_documents_create":
        _obey_rules_of_documents(body)
    if operation_id == "chat_create":
        if not body.get("additional_messages") and "shortcut_command" not in body:
            body.update(question())
        if body.get("publish_status") == "unpublished_draft":
            body.pop("bot_version", None)
        if not body.get("stream") and body.get("auto_save_history") is False:
            body["auto_save_history"] = True
        for message in body.get("additional_messages", ()):
            _obey_rules_of_messages(message, saved=body.get("auto_save_history") is not False)
    if operation_id == "conversations_create" and body:
        for message in body.get("messages", ()):
            _obey_rules_of_messages(message, saved=True)
    if operation_id == "conversations_messages_create":
        _obey_rules_of_messages(body, saved=True)
    if operation_id == "conversations_messages_update" and body.get("content") is not None:
        body["content_type"] = body.get("content_type") or "text"
        _obey_rules_of_messages(body, saved=True)
    elif operation_id == "conversations_messages_update" and body.get("meta_data") is None:
        body["meta_data"] = {}


def pair_up(query: dict[str, Any]) -> None:
    """Name a user's account where a query names a user, and a user where it names an account."""
    for name, other in (("user_id", "coze_account_id"), ("coze_account_id", "user_id")):
        if name in query:
            query.setdefault(other, query[name])


def _obey_rules_of_documents(body: Body) -> None:
    strategy = body["chunk_strategy"]
    if strategy.get("chunk_type") == 1:
        for name, usual in (("separator", "#"), ("max_tokens", 800)):
            strategy[name] = usual if strategy.get(name) is None else strategy[name]
    if body["format_type"] == 2 and strategy.get("caption_type") is None:
        strategy["caption_type"] = 0


def _obey_rules_of_messages(message: Body, *, saved: bool) -> None:
    # Cards and sound, suggestions and news occur in answers only; users ask, bots answer.
    if message["content_type"] in ("card", "audio"):
        message["content_type"] = "text"
    steps = ("function_call", "tool_output", "tool_response") if saved else ()
    if message.get("type") in ("follow_up", "verbose", "knowledge", *steps):
        del message["type"]
    if message.get("type") == "question":
        message["role"] = "user"
    if message["content_type"] == "object_string":
        items = [
            {"type": "text", "text": message["content"] or "What is it?"},
            {"type": "image", "file_url": "https://example.com/a.png"},
            {"type": "audio", "file_url": "https://example.com/a.wav"},
        ]
        message["content"] = json.dumps(items)
