from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..models.publish_status import PublishStatus
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
    parse_list,
    parse_model,
)


class ChatCreateRequest(Model):
    """A chat to start.

    Example:
        {'bot_id': '7395041286730219554', 'user_id': 'user-42', 'stream': True,
        'additional_messages': [{'role': 'user', 'type': 'question', 'content': 'What can you
        do?', 'content_type': 'text'}]}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "bot_id": "bot_id",
        "user_id": "user_id",
        "additional_messages": "additional_messages",
        "stream": "stream",
        "custom_variables": "custom_variables",
        "auto_save_history": "auto_save_history",
        "meta_data": "meta_data",
        "extra_params": "extra_params",
        "shortcut_command": "shortcut_command",
        "parameters": "parameters",
        "enable_card": "enable_card",
        "publish_status": "publish_status",
        "bot_version": "bot_version",
        "connector_id": "connector_id",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(
        (
            "bot_id",
            "user_id",
        )
    )
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "bot_id": Check((str,), min_length=1),
        "user_id": Check((str,), min_length=1),
        "additional_messages": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
            max_items=100,
        ),
        "stream": Check((bool,)),
        "custom_variables": Check((dict,)),
        "auto_save_history": Check((bool,)),
        "meta_data": Check(
            (dict,),
            max_pairs=16,
            max_key_length=64,
            min_key_length=1,
            max_value_length=512,
            min_value_length=1,
        ),
        "extra_params": Check(
            (
                Model,
                dict,
            )
        ),
        "shortcut_command": Check(
            (
                Model,
                dict,
            )
        ),
        "parameters": Check((dict,)),
        "enable_card": Check((bool,)),
        "publish_status": Check((str,)),
        "bot_version": Check((str,), min_length=1),
        "connector_id": Check((str,), min_length=1),
    }

    bot_id: str
    """ID of the bot: the number after `bot` in the address of its page. Example: 7395041286730219554"""
    user_id: str
    """ID of the user who asks, chosen by the application. Users do not share context, databases or
    other memory. Better not the ID that a business system uses. Example: user-42
    """
    additional_messages: list[_models.EnterMessage] | Unset = UNSET
    """Messages that are added to the conversation, at most 100. The last is the question and
    should come from the user, the others are context. Required if the conversation is new or
    empty.
    """
    stream: bool | Unset = UNSET
    """Whether to answer as an event stream. Example: True"""
    custom_variables: _models.CustomVariables | Unset = UNSET
    """Values for the variables of a bot's prompt, `{{name}}`; Jinja2 works in them. Keys are the
    names, of English letters and underscores. Workflows and the bot's own variables do not see
    them. Example: {'city': 'Lisbon'}
    """
    auto_save_history: bool | Unset = UNSET
    """Whether the chat and its messages are saved. What is not saved can neither be looked up nor
    become context. Must be true unless the answer is streamed, and for bots with tools of the
    client's own. Example: True
    """
    meta_data: _models.MetaData | Unset = UNSET
    """The application's own data: at most 16 pairs, keys of 1 to 64 and values of 1 to 512
    characters. Example: {'source': 'website'}
    """
    extra_params: _models.ExtraParams | Unset = UNSET
    """Facts for the model in special cases. The service knows `latitude` and `longitude`. Example: {'latitude': '39.9800718', 'longitude': '116.309314'}"""
    shortcut_command: _models.ShortcutCommandDetail | Unset = UNSET
    """A shortcut command to run. Example: {'command_id': '7457010833520000009', 'parameters': {'news_query':..."""
    parameters: _models.ChatParameters | Unset = UNSET
    """Values for the inputs of a chatflow's start node, of any type. Keys are the names of the
    inputs. Example: {'guests': 4, 'diet': ['vegetarian']}
    """
    enable_card: bool | Unset = UNSET
    """Whether question nodes answer as cards. The API returns the card's data; showing it is up to
    the Card SDK. Example: False
    """
    publish_status: PublishStatus | Unset = UNSET
    """Whether a version or the draft of a bot is meant. Known values; the service may add others.

    - `published_online`: a published version.
    - `unpublished_draft`: the draft.
    """
    bot_version: str | Unset = UNSET
    """Number of the version to chat with; the latest by default. Fails with code 4000 if
    `publish_status` is `unpublished_draft`. Example: 1760083260123
    """
    connector_id: str | Unset = UNSET
    """Channel of the chat: `1024` API or `999` Chat SDK. The reference does not list it; the
    official SDKs send it. Example: 1024
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
            user_id=src_dict["user_id"],
            additional_messages=parse_list(
                get("additional_messages", UNSET),
                lambda item: parse_model(_models.EnterMessage, item),
            ),
            stream=get("stream", UNSET),
            custom_variables=get("custom_variables", UNSET),
            auto_save_history=get("auto_save_history", UNSET),
            meta_data=get("meta_data", UNSET),
            extra_params=parse_model(_models.ExtraParams, get("extra_params", UNSET)),
            shortcut_command=parse_model(
                _models.ShortcutCommandDetail, get("shortcut_command", UNSET)
            ),
            parameters=get("parameters", UNSET),
            enable_card=get("enable_card", UNSET),
            publish_status=parse_enum(PublishStatus, get("publish_status", UNSET)),
            bot_version=get("bot_version", UNSET),
            connector_id=get("connector_id", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
