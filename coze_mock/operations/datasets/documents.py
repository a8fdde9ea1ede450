"""Answers the operations on the files of datasets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coze_mock.errors import broken_rule
from coze_mock.examples import Examples
from coze_mock.operations.datasets.content import look_at
from coze_mock.operations.datasets.objects import (
    DATASETS,
    DOCUMENTS,
    IMAGES,
    Dataset,
    Document,
    Source,
)
from coze_mock.operations.pages import page
from coze_mock.operations.resource import Answer, Call, Done, Fields, Resource
from coze_mock.state.state import MockState

RESOURCE = Resource()


@RESOURCE.operation("datasets_documents_create")
async def create(call: Call) -> Answer:
    state, body = call.state, call.body
    dataset = state[DATASETS].find(body["dataset_id"])
    strategy = _given(body["chunk_strategy"])
    if body["format_type"] != dataset.format_type:
        raise broken_rule("format_type", f"dataset {dataset.id} is of {dataset.format_type}")
    _check_strategy(state, dataset, strategy)
    bases = body["document_bases"]
    contents = [look_at(state, one["source_info"], dataset.format_type) for one in bases]
    if len({one.source for one in contents}) > 1:
        raise broken_rule("document_bases", "all must come in the same way")
    now = state.now()
    made = []
    for base, content in zip(bases, contents, strict=True):
        by_service = dataset.format_type == IMAGES and not strategy.get("caption_type")
        made.append(
            Document(
                id=state.new_id(),
                dataset_id=dataset.id,
                creator_id=state.owner_user_id,
                name=base["name"],
                format_type=dataset.format_type,
                source=content.source,
                type=content.type,
                size=content.size,
                characters=content.characters,
                chunk_strategy=strategy,
                added_at=now,
                duration=state.settings.document_duration,
                failure=content.failure,
                caption=base.get("caption") or (f"This is {base['name']}." if by_service else ""),
                update_rule=_given(base.get("update_rule") or {}),
                updated_at=now,
            )
        )
    for document in made:
        state[DOCUMENTS].add(document)
    return Fields({"document_infos": [show(one, now) for one in made]})


@RESOURCE.operation("datasets_documents_list")
async def list_documents(call: Call) -> Answer:
    now = call.state.now()
    dataset = call.state[DATASETS].find(call.given("dataset_id"))
    return page(call, documents_of(call.state, dataset)[::-1], lambda one: show(one, now))


@RESOURCE.operation("datasets_documents_update")
async def update(call: Call) -> Answer:
    document = call.state[DOCUMENTS].find(call.body["document_id"])
    document.name = call.body.get("document_name", document.name)
    document.update_rule |= _given(call.body.get("update_rule", {}))
    document.updated_at = call.state.now()
    call.state[DOCUMENTS].changed(document)
    return Done()


@RESOURCE.operation("datasets_documents_delete")
async def delete(call: Call) -> Answer:
    documents = call.state[DOCUMENTS]
    found = {documents.find(one).id for one in call.body["document_ids"]}
    for document_id in found:
        documents.drop(document_id)
    return Done()


def documents_of(state: MockState, dataset: Dataset) -> tuple[Document, ...]:
    """The files of a dataset, oldest first."""
    return state[DOCUMENTS].values(lambda one: one.dataset_id == dataset.id)


def show(document: Document, now: float) -> dict[str, Any]:
    """A file as lists and additions show it."""
    return {
        "document_id": document.id,
        "name": document.name,
        "type": document.type,
        "size": document.size,
        "char_count": document.characters if document.chunks(now) else 0,
        "slice_count": document.chunks(now),
        "hit_count": 0,
        "format_type": document.format_type,
        "source_type": document.source,
        "status": document.status(now),
        "chunk_strategy": document.chunk_strategy,
        "update_type": document.update_rule.get("update_type", 0),
        "update_interval": document.update_rule.get("update_interval", 0),
        "tos_uri": f"FileBizType.BIZ_BOT_DATASET/{document.id}.{document.type}",
        "create_time": int(document.added_at),
        "update_time": int(document.updated_at),
    }


def _given(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an object that are given: null counts as not given."""
    return {name: value for name, value in fields.items() if value is not None}


def _check_strategy(state: MockState, dataset: Dataset, strategy: Mapping[str, Any]) -> None:
    if strategy.get("chunk_type") == 1 and not {"separator", "max_tokens"} <= strategy.keys():
        raise broken_rule("chunk_strategy", "needs separator and max_tokens")
    first = dataset.format_type == IMAGES and not documents_of(state, dataset)
    if first and "caption_type" not in strategy:
        raise broken_rule("chunk_strategy", "the first images need a caption_type")


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    dataset_id = examples.body("datasets_documents_list")["dataset_id"]
    content = examples.response("datasets_documents_list")["application/json"]
    shown = next(examples.all_of(content))[1]["document_infos"][0]
    document = Document(
        id=shown["document_id"],
        dataset_id=dataset_id,
        creator_id=state[DATASETS].find(dataset_id).creator_id,
        name=shown["name"],
        format_type=shown["format_type"],
        source=Source(shown["source_type"]),
        type=shown["type"],
        size=shown["size"],
        characters=shown["char_count"],
        chunk_strategy=shown["chunk_strategy"],
        added_at=shown["create_time"],
        duration=0.0,
        updated_at=shown["update_time"],
    )
    state[DOCUMENTS].add(document)
    return {"document_id": document.id}
