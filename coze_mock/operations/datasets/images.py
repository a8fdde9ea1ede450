"""Answers the operations on the images of datasets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.examples import Examples
from coze_mock.operations.datasets.documents import documents_of
from coze_mock.operations.datasets.objects import DATASETS, DOCUMENTS, IMAGES, Document, Source
from coze_mock.operations.pages import page
from coze_mock.operations.resource import Answer, Call, Done, Resource
from coze_mock.state.state import MockState

RESOURCE = Resource()


@RESOURCE.operation("datasets_images_list")
async def list_images(call: Call) -> Answer:
    now = call.state.now()
    dataset = call.state[DATASETS].find(call.path["dataset_id"])
    keyword, has_caption = call.given("keyword") or "", call.given("has_caption")
    images = [
        one
        for one in reversed(documents_of(call.state, dataset))
        if one.format_type == IMAGES
        and keyword in caption(one, now)
        and has_caption in (None, str(bool(caption(one, now))).lower())
    ]
    return page(call, images, lambda one: show(one, now))


@RESOURCE.operation("datasets_images_update")
async def update(call: Call) -> Answer:
    dataset = call.state[DATASETS].find(call.path["dataset_id"])
    image = call.state[DOCUMENTS].find(call.path["document_id"])
    if image.dataset_id != dataset.id or image.format_type != IMAGES:
        raise ApiError(
            Code.NOT_FOUND, f"dataset {dataset.id} has no image {shorten(call.path['document_id'])}"
        )
    image.caption = call.body["caption"]
    image.updated_at = call.state.now()
    call.state[DOCUMENTS].changed(image)
    return Done()


def caption(image: Document, now: float) -> str:
    """What an image is described by; the service describes none before it has processed it."""
    return image.caption if image.chunks(now) else ""


def show(image: Document, now: float) -> dict[str, Any]:
    return {
        "document_id": image.id,
        "name": image.name,
        "type": image.type,
        "size": image.size,
        "url": f"https://files.invalid/{image.id}.{image.type}",
        "caption": caption(image, now),
        "status": image.status(now),
        "source_type": image.source,
        "creator_id": image.creator_id,
        "create_time": int(image.added_at),
        "update_time": int(image.updated_at),
    }


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    dataset_id = examples.arguments("datasets_images_list")["dataset_id"]
    shown = examples.data("datasets_images_list")["photo_infos"][0]
    image = Document(
        id=shown["document_id"],
        dataset_id=dataset_id,
        creator_id=shown["creator_id"],
        name=shown["name"],
        format_type=IMAGES,
        source=Source(shown["source_type"]),
        type=shown["type"],
        size=shown["size"],
        characters=0,
        chunk_strategy={"caption_type": 0},
        added_at=shown["create_time"],
        duration=0.0,
        caption=shown["caption"],
        updated_at=shown["update_time"],
    )
    state[DOCUMENTS].add(image)
    return {"image_dataset_id": dataset_id, "image_id": image.id}
