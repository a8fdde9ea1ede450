"""Answers the operations on datasets themselves."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from coze_mock.errors import ApiError, Code, broken_rule, shorten
from coze_mock.examples import Examples
from coze_mock.operations.bots.objects import BOTS, BotVersion
from coze_mock.operations.datasets.documents import documents_of
from coze_mock.operations.datasets.objects import (
    DATASETS,
    DOCUMENTS,
    IMAGES,
    Dataset,
    Document,
    Status,
)
from coze_mock.operations.files.objects import FILES
from coze_mock.operations.pages import page
from coze_mock.operations.resource import Answer, Call, Data, Done, Resource
from coze_mock.state.state import MockState

RESOURCE = Resource()
_TEXTS = 0


@RESOURCE.operation("datasets_create")
async def create(call: Call) -> Answer:
    state, body = call.state, call.body
    if body["format_type"] not in (_TEXTS, IMAGES):
        raise broken_rule("format_type", "must be 0 or 2")
    described = _described(state, body)
    now = int(state.now())
    dataset = Dataset(
        id=state.new_id(),
        space_id=body["space_id"],
        creator_id=state.owner_user_id,
        format_type=body["format_type"],
        created_at=now,
        updated_at=now,
        described=described,
    )
    return Data({"dataset_id": state[DATASETS].add(dataset).id})


@RESOURCE.operation("datasets_list")
async def list_datasets(call: Call) -> Answer:
    state = call.state
    name, wanted = call.given("name") or "", call.given("format_type")
    datasets = state[DATASETS].values(
        lambda one: (
            one.space_id == call.given("space_id")
            and name in one.described["name"]
            and wanted in (None, str(one.format_type))
        )
    )
    return page(call, datasets[::-1], _shower(state))


@RESOURCE.operation("datasets_update")
async def update(call: Call) -> Answer:
    dataset = call.state[DATASETS].find(call.path["dataset_id"])
    dataset.described = _described(call.state, call.body)
    dataset.updated_at = int(call.state.now())
    call.state[DATASETS].changed(dataset)
    return Done()


@RESOURCE.operation("datasets_delete")
async def delete(call: Call) -> Answer:
    state = call.state
    dataset = state[DATASETS].remove(call.path["dataset_id"])
    for document in documents_of(state, dataset):
        state[DOCUMENTS].drop(document.id)
    for bot in state[BOTS].values():
        bot.draft = _without(bot.draft, dataset.id)
        bot.online = {name: _without(one, dataset.id) for name, one in bot.online.items()}
    return Done()


@RESOURCE.operation("datasets_process")
async def process(call: Call) -> Answer:
    state = call.state
    dataset = state[DATASETS].find(call.path["dataset_id"])
    documents = [state[DOCUMENTS].find(one) for one in call.body["document_ids"]]
    for document in documents:
        if document.dataset_id != dataset.id:
            where = f"dataset {dataset.id} has no file {shorten(document.id)}"
            raise ApiError(Code.NOT_FOUND, where)
    return Data({"data": [_progress(document, state.now()) for document in documents]})


def _described(state: MockState, body: Mapping[str, Any]) -> dict[str, Any]:
    """What a dataset is described by, all of which a request replaces."""
    if "file_id" in body:
        state[FILES].find(body["file_id"])
    return {name: body.get(name, "") for name in ("name", "description", "file_id")}


def _datasets_of(version: BotVersion) -> Sequence[str]:
    ids: Sequence[str] = (version.config.get("knowledge") or {}).get("dataset_ids") or ()
    return ids


def _without(version: BotVersion, dataset_id: str) -> BotVersion:
    """The settings of a bot without one of its datasets."""
    ids = [one for one in _datasets_of(version) if one != dataset_id]
    if len(ids) == len(_datasets_of(version)):
        return version
    knowledge = {**version.config["knowledge"], "dataset_ids": ids}
    return replace(version, config={**version.config, "knowledge": knowledge})


def _progress(document: Document, now: float) -> dict[str, Any]:
    shown = {
        "document_id": document.id,
        "document_name": document.name,
        "type": document.type,
        "size": document.size,
        "url": f"https://files.invalid/{document.id}.{document.type}",
        "status": document.status(now),
        "progress": document.progress(now),
        "remaining_time": document.remaining(now),
        "update_type": document.update_rule.get("update_type", 0),
        "update_interval": document.update_rule.get("update_interval", 0),
    }
    if document.status(now) is Status.FAILED:
        shown["status_descript"] = document.failure
    return shown


def _shower(state: MockState) -> Callable[[Dataset], dict[str, Any]]:
    """What shows datasets in a list, with the files that they have now."""
    now = state.now()
    files: dict[str, list[Document]] = defaultdict(list)
    for document in state[DOCUMENTS].values():
        files[document.dataset_id].append(document)
    used = Counter(one for bot in state[BOTS].values() for one in {*_datasets_of(bot.draft)})

    def show(dataset: Dataset) -> dict[str, Any]:
        own = files[dataset.id]
        by_status: dict[Status, list[Document]] = defaultdict(list)
        for document in own:
            by_status[document.status(now)].append(document)
        icon = dataset.described["file_id"]
        return {
            "dataset_id": dataset.id,
            "name": dataset.described["name"],
            "description": dataset.described["description"],
            "space_id": dataset.space_id,
            "project_id": "",
            "status": 1,
            "format_type": dataset.format_type,
            "can_edit": True,
            "icon_uri": f"FileBizType.BIZ_DATASET_ICON/{icon}.png" if icon else "",
            "icon_url": f"https://files.invalid/{icon}.png" if icon else "",
            "doc_count": len(own),
            "file_list": [one.name for one in own],
            "failed_file_list": [one.name for one in by_status[Status.FAILED]],
            "processing_file_list": [one.name for one in by_status[Status.PROCESSING]],
            "processing_file_id_list": [one.id for one in by_status[Status.PROCESSING]],
            "hit_count": 0,
            "slice_count": sum(one.chunks(now) for one in own),
            "all_file_size": sum(one.size for one in own),
            "bot_used_count": used[dataset.id],
            "chunk_strategy": own[-1].chunk_strategy if own else {},
            "creator_id": dataset.creator_id,
            "creator_name": "",
            "avatar_url": "",
            "create_time": dataset.created_at,
            "update_time": dataset.updated_at,
        }

    return show


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    shown = examples.data("datasets_list")["dataset_list"][0]
    of_images = examples.arguments("datasets_images_list")["dataset_id"]
    for dataset_id, name, format_type in (
        (of_images, "Pictures", IMAGES),
        (shown["dataset_id"], shown["name"], _TEXTS),
    ):
        state[DATASETS].add(
            Dataset(
                id=dataset_id,
                space_id=shown["space_id"],
                creator_id=shown["creator_id"],
                format_type=format_type,
                created_at=shown["create_time"],
                updated_at=shown["update_time"],
                described={"name": name, "description": shown["description"], "file_id": ""},
            )
        )
    return {"dataset_id": shown["dataset_id"]}
