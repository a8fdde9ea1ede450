"""What Coze Studio does otherwise than the service, with the same state."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from starlette.responses import Response

from coze_mock.errors import ApiError, Code
from coze_mock.operations.chat import operations as chats
from coze_mock.operations.chat import render
from coze_mock.operations.chat.objects import CHATS, CONVERSATIONS, Chat
from coze_mock.operations.conversations.history import messages_of
from coze_mock.operations.conversations.operations import conversation_info
from coze_mock.operations.datasets.objects import DOCUMENTS
from coze_mock.operations.files.objects import FILES
from coze_mock.operations.registry import handlers
from coze_mock.operations.resource import Answer, Call, Data, Fields, Handler
from coze_mock.operations.workflows.objects import WORKFLOWS
from coze_mock.state.collection import Kind
from coze_mock.state.state import MockState
from coze_mock.studio import shapes
from coze_mock.studio.failures import NO_ROLE

_ANSWERS = ("question", "answer")
_MOST_BYTES = 64 * 1024
_WEB_CHANNEL = "999"
_EVERYTHING = {"page_num": "1", "page_size": "1000"}
_IMAGES = 2  # the format of a dataset of images
# What is read of a chat's body and counts for nothing, besides what isn't read at all.
_UNUSED = ("auto_save_history", "meta_data", "enable_card", "publish_status", "bot_version")


@dataclass(frozen=True)
class Cancelled:
    """That a chat was cancelled, which stops nothing."""

    id: str


@dataclass(frozen=True)
class Deleted:
    """A conversation that was deleted, as it was shown."""

    id: str
    shown: dict[str, Any]


CANCELLED = Kind[Cancelled]("cancelled chat")
DELETED = Kind[Deleted]("deleted conversation")


def own_handlers() -> Mapping[str, Handler]:
    """What answers each operation: its own behaviour, or that of the service."""
    return {
        **handlers(),
        "bots_retrieve": retrieve_bot,
        "bots_retrieve_published": retrieve_bot_of_channel,
        "chat_create": create_chat,
        "chat_retrieve": retrieve_chat,
        "chat_cancel": cancel_chat,
        "chat_messages_list": list_chat_messages,
        "conversations_create": create_conversation,
        "conversations_retrieve": retrieve_conversation,
        "conversations_delete": delete_conversation,
        "conversations_clear": clear_conversation,
        "conversations_list": list_conversations,
        "conversations_messages_list": list_messages,
        "workflows_retrieve": retrieve_workflow,
        "workflows_chat_stream": stream_run_chat,
        "workflows_runs_create": run_workflow,
        "datasets_list": list_datasets,
        "datasets_images_list": list_images,
        "datasets_documents_create": create_documents,
        "datasets_documents_update": update_document,
    }


async def retrieve_bot(call: Call) -> Answer:
    """Return a bot as it is published, whatever is asked for."""
    query = {name: value for name, value in call.query.items() if name != "is_published"}
    return await handlers()["bots_retrieve"](replace(call, query=query))


async def retrieve_bot_of_channel(call: Call) -> Answer:
    """Return a bot by the older operation, which fails unless its channel is named."""
    if not call.request.query_params.get("connector_id"):
        raise ApiError(Code.INTERNAL, "an empty text is no number")
    return await handlers()["bots_retrieve_published"](call)


async def create_chat(call: Call) -> Answer:
    """Start a chat: streamed unless that is refused, and in a new conversation if need be."""
    body = {name: value for name, value in call.body.items() if name not in _UNUSED}
    body.setdefault("stream", True)
    body["additional_messages"] = [_said(one) for one in body.get("additional_messages", ())]
    query = dict(call.query)
    known = call.state[CONVERSATIONS].get(query.get("conversation_id", ""))
    if known is None:
        query.pop("conversation_id", None)
    answer = await chats.create(replace(call, query=query, body=body))
    if isinstance(answer, Data):
        return Data(shapes.chat(answer.value, "created"))
    return answer


def _said(message: Mapping[str, Any]) -> Mapping[str, Any]:
    """A message of a chat's request as it counts: without a type it is a question, of the user."""
    role, kind = message["role"], message.get("type") or "question"
    if role not in ("user", "assistant") or kind not in _ANSWERS:
        raise ApiError(Code.BAD_MESSAGE, f"{role}, {kind}: no such role or type")
    return {**message, "role": "user" if kind == "question" else role, "type": kind}


def status_of(state: MockState, chat: Chat) -> str:
    """The status that is stored of a chat."""
    now = state.now()
    if chat.is_running(now):
        is_cancelled = state[CANCELLED].get(chat.id) is not None
        return "conversation.chat.cancelled" if is_cancelled else chat.status(now)
    # One that failed midway counts as completed, and so does one that waits for an answer.
    turn = chat.turns[-1]
    return "failed" if turn.outcome.status == "failed" and not turn.output_tokens else "completed"


def _shown(state: MockState, chat: Chat) -> dict[str, Any]:
    status = status_of(state, chat)
    over = status if status in ("completed", "failed") else None
    return shapes.chat(render.chat_info(chat, state.now(), status=over), status)


def _find(call: Call, ids: Mapping[str, Any]) -> Chat:
    call.state[CONVERSATIONS].find(ids["conversation_id"])
    return call.state[CHATS].find(ids["chat_id"])


async def retrieve_chat(call: Call) -> Answer:
    chat = _find(call, call.query)
    shown = _shown(call.state, chat)
    if shown["status"] == "completed":
        shown["usage"] = render.usage(chat)
    return Data(shown)


async def cancel_chat(call: Call) -> Answer:
    chat = _find(call, call.body)
    if chat.conversation_id != call.body["conversation_id"]:
        raise ApiError(Code.NO_PERMISSION, "the chat is not of this conversation")
    if not chat.is_running(call.state.now()):
        raise ApiError(Code.NOT_CANCELABLE, "the chat is over")
    call.state[CANCELLED].add(Cancelled(chat.id))
    return Data(_shown(call.state, chat))


async def list_chat_messages(call: Call) -> Answer:
    """The messages of a chat, its question among them, oldest first."""
    chat = _find(call, call.query)
    conversation = call.state[CONVERSATIONS].find(call.query["conversation_id"])
    asked = [one for one in conversation.messages.values() if one.chat_id == chat.id]
    said = chat.messages(call.state.now())
    return Data([shapes.question(render.message_info(one)) for one in (*asked, *said)])


async def create_conversation(call: Call) -> Answer:
    """Open a conversation; its name, and messages to begin with, count for nothing."""
    body = {name: value for name, value in call.body.items() if name not in ("name", "messages")}
    return await handlers()["conversations_create"](replace(call, body=body))


async def retrieve_conversation(call: Call) -> Answer:
    """Return a conversation; one that was deleted is found all the same."""
    deleted = call.state[DELETED].get(call.query.get("conversation_id", ""))
    if deleted is not None:
        return Data(deleted.shown)
    return await handlers()["conversations_retrieve"](call)


async def delete_conversation(call: Call) -> Answer:
    conversation = call.state[CONVERSATIONS].find(call.path["conversation_id"])
    call.state[DELETED].add(Deleted(conversation.id, conversation_info(conversation)))
    return await handlers()["conversations_delete"](call)


async def clear_conversation(call: Call) -> Answer:
    """Begin a new section of a conversation, which fails for one of the web channel."""
    conversation = call.state[CONVERSATIONS].find(call.path["conversation_id"])
    if conversation.connector_id == _WEB_CHANNEL:
        return Response(status_code=500)  # a panic in the handler
    return await handlers()["conversations_clear"](call)


async def list_conversations(call: Call) -> Answer:
    """List conversations: without a size all but the last, and there seem to be more."""
    answer = await handlers()["conversations_list"](call)
    assert isinstance(answer, Fields)
    data = answer.values["data"]
    if "page_size" not in call.query:
        data = {"conversations": data["conversations"][:-1], "has_more": True}
    names = ("name", "user_id")
    shown = [shapes.conversation(one, *names) for one in data["conversations"]]
    return Data({"conversations": shown or None, "has_more": data["has_more"]})


async def list_messages(call: Call) -> Answer:
    """List questions and answers, newest first, whatever order is asked for.

    ``after_id`` leads to older ones. ``before_id`` leads to newer ones, which then come oldest
    first, and switches ``after_id`` off; as ``"0"`` it only does that.
    """
    state, given = call.state, call.given
    found = messages_of(state, state[CONVERSATIONS].find(given("conversation_id")))
    shown = [render.message_info(one) for one in reversed(found)]
    shown = [
        {**shapes.message(one), "updated_at": one["updated_at"], "meta_data": one["meta_data"]}
        for one in shown
        if one.get("type", "question") in _ANSWERS
    ]
    if wanted := given("chat_id"):
        shown = [one for one in shown if one["chat_id"] == wanted]
    before, after = given("before_id"), given("after_id")
    if before is not None:
        if before != "0":
            shown = shown[: _place(shown, before)][::-1]
    elif after not in (None, "0"):
        shown = shown[_place(shown, after) + 1 :]
    limit = int(given("limit") or 50)
    page = shown[:limit]
    values: dict[str, Any] = {"data": page} if page else {}
    return Fields(
        {
            **values,
            "has_more": len(shown) > limit,
            "first_id": page[0]["id"] if page else "0",
            "last_id": page[-1]["id"] if page else "0",
        }
    )


def _place(shown: list[dict[str, Any]], message_id: str) -> int:
    for index, one in enumerate(shown):
        if one["id"] == message_id:
            return index
    raise ApiError(Code.INTERNAL, "no such message")


async def stream_run_chat(call: Call) -> Answer:
    """Chat with a chatflow, in a conversation that the request must name in one way or other."""
    body = call.body
    if "conversation_id" not in body and not body.get("parameters", {}).get("CONVERSATION_NAME"):
        raise ApiError(Code.BAD_PARAMETER, "parameters: CONVERSATION_NAME is required")
    return await handlers()["workflows_chat_stream"](call)


async def run_workflow(call: Call) -> Answer:
    """Run a workflow, always in its newest version."""
    body = {name: value for name, value in call.body.items() if name != "workflow_version"}
    return await handlers()["workflows_runs_create"](replace(call, body=body))


async def list_datasets(call: Call) -> Answer:
    """List datasets: all of them unless both the number and the size of a page are given."""
    is_paged = _EVERYTHING.keys() <= call.query.keys()
    query = call.query if is_paged else {**call.query, **_EVERYTHING}
    return await handlers()["datasets_list"](replace(call, query=query))


async def list_images(call: Call) -> Answer:
    """List images, whatever words are looked for, and all of them without a size."""
    query = {name: value for name, value in call.query.items() if name != "keyword"}
    if "page_size" not in query:
        query |= _EVERYTHING
    return await handlers()["datasets_images_list"](replace(call, query=query))


async def update_document(call: Call) -> Answer:
    """Rename a file; when it is updated counts for nothing."""
    body = {name: value for name, value in call.body.items() if name != "update_rule"}
    return await handlers()["datasets_documents_update"](replace(call, body=body))


async def create_documents(call: Call) -> Answer:
    """Add files to a dataset: what was uploaded, by its ``uri``, or content of one's own."""
    is_image = call.body.get("format_type") == _IMAGES
    bases = [
        {
            "name": one["name"],
            "source_info": _source(call.state, one.get("source_info") or {}, is_image=is_image),
        }
        for one in call.body["document_bases"]
    ]
    body = {"chunk_strategy": {"chunk_type": 0}, **call.body, "document_bases": bases}
    answer = await handlers()["datasets_documents_create"](replace(call, body=body))
    assert isinstance(answer, Fields)
    for given, made in zip(
        call.body["document_bases"], answer.values["document_infos"], strict=True
    ):
        if not (given.get("source_info") or {}).get("tos_uri"):
            made["source_type"] = shapes.CUSTOM
            call.state[DOCUMENTS].find(made["document_id"]).source = shapes.CUSTOM
    return answer


def _source(state: MockState, info: Mapping[str, Any], *, is_image: bool) -> dict[str, Any]:
    """Where the content of a file comes from, as the service has it."""
    if uri := info.get("tos_uri"):
        file = state[FILES].find(uri.split("/")[1] if "/" in uri else uri)
        if is_image:
            return {"source_file_id": file.id, "document_source": 5}
        name, content = file.file_name, b"x" * min(file.bytes, _MOST_BYTES)
    elif text := info.get("custom_content"):
        name, content = "custom.txt", text.encode()
    else:
        raise ApiError(Code.BAD_PARAMETER, "source_info: needs tos_uri or custom_content")
    return {
        "file_base64": base64.b64encode(content).decode("ascii"),
        "file_type": name.rpartition(".")[2],
        "document_source": 0,
    }


async def retrieve_workflow(call: Call) -> Answer:
    """Return the role of a chatflow; of any other workflow there is none."""
    workflow = call.state[WORKFLOWS].find(call.path["workflow_id"])
    if workflow.mode != "chatflow":
        raise ApiError(NO_ROLE, "the workflow is not a chatflow")
    role = {
        "id": f"{int(workflow.id) + 1}",
        "workflow_id": workflow.id,
        "connector_id": "1024",
        "name": workflow.name,
        "description": workflow.description,
    }
    return Data({"role": role})
