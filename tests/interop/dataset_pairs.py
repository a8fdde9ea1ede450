"""The calls of datasets and of what is in them, by the official Python SDK and by this client."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from typing import Any

import cozepy

from coze_api import models
from tests.interop.pairs import SPACE, Pair, World

TEXT = "Simmer the broth."

PAIRS: Mapping[str, Pair] = {
    "create a dataset": Pair(
        "datasets_create",
        lambda coze, _: coze.datasets.create(
            name="Soups", space_id=SPACE, format_type=cozepy.DocumentFormatType.DOCUMENT
        ),
        lambda coze, _: coze.datasets.create(
            name="Soups", space_id=SPACE, format_type=models.DocumentFormatType.DOCUMENT
        ),
    ),
    "create a dataset with everything": Pair(
        "datasets_create",
        lambda coze, world: coze.datasets.create(
            name="Soups",
            space_id=SPACE,
            format_type=cozepy.DocumentFormatType.IMAGE,
            description="All of them.",
            icon_file_id=world.file_id,
        ),
        lambda coze, world: coze.datasets.create(
            name="Soups",
            space_id=SPACE,
            format_type=models.DocumentFormatType.IMAGE,
            description="All of them.",
            file_id=world.file_id,
        ),
    ),
    "list datasets": Pair(
        "datasets_list",
        lambda coze, _: list(coze.datasets.list(space_id=SPACE)),
        lambda coze, _: list(coze.datasets.list(space_id=SPACE)),
    ),
    "list datasets of images by name": Pair(
        "datasets_list",
        lambda coze, _: list(
            coze.datasets.list(
                space_id=SPACE,
                name="Rec",
                format_type=cozepy.DocumentFormatType.IMAGE,
                page_size=5,
            )
        ),
        lambda coze, _: list(
            coze.datasets.list(
                space_id=SPACE,
                name="Rec",
                format_type=models.DocumentFormatType.IMAGE,
                page_size=5,
            )
        ),
    ),
    "update a dataset": Pair(
        "datasets_update",
        lambda coze, world: coze.datasets.update(
            dataset_id=world.text["dataset_id"], name="Stews", description="Thick ones."
        ),
        lambda coze, world: coze.datasets.update(
            dataset_id=world.text["dataset_id"], name="Stews", description="Thick ones."
        ),
    ),
    "delete a dataset": Pair(
        "datasets_delete",
        lambda coze, world: coze.datasets.delete(dataset_id=world.text["dataset_id"]),
        lambda coze, world: coze.datasets.delete(dataset_id=world.text["dataset_id"]),
    ),
    "follow the processing of a file": Pair(
        "datasets_process",
        lambda coze, world: coze.datasets.process(
            dataset_id=world.text["dataset_id"], document_ids=[world.text["document_id"]]
        ),
        lambda coze, world: coze.datasets.process(
            dataset_id=world.text["dataset_id"], document_ids=[world.text["document_id"]]
        ),
    ),
    "add a text": Pair(
        "datasets_documents_create",
        lambda coze, world: coze.datasets.documents.create(
            dataset_id=world.text["dataset_id"],
            document_bases=[
                cozepy.DocumentBase(
                    name="broth.txt", source_info=cozepy.DocumentSourceInfo.build_local_file(TEXT)
                )
            ],
            chunk_strategy=cozepy.DocumentChunkStrategy.build_auto(),
        ),
        lambda coze, world: coze.datasets.documents.create(
            dataset_id=world.text["dataset_id"],
            document_bases=[
                models.DocumentBase(
                    name="broth.txt",
                    source_info=models.DocumentSourceInfo(
                        file_base64=base64.b64encode(TEXT.encode()).decode(), file_type="txt"
                    ),
                )
            ],
            chunk_strategy=models.DocumentChunkStrategy(chunk_type=models.DocumentChunkType.AUTO),
            format_type=models.DocumentFormatType.DOCUMENT,
        ),
    ),
    "add a web page": Pair(
        "datasets_documents_create",
        lambda coze, world: coze.datasets.documents.create(
            dataset_id=world.text["dataset_id"],
            document_bases=[
                cozepy.DocumentBase(
                    name="Stews",
                    source_info=cozepy.DocumentSourceInfo.build_web_page("https://example.com/a"),
                    update_rule=cozepy.DocumentUpdateRule.build_auto_update(24),
                )
            ],
            chunk_strategy=cozepy.DocumentChunkStrategy.build_custom(800, "#"),
        ),
        lambda coze, world: coze.datasets.documents.create(
            dataset_id=world.text["dataset_id"],
            document_bases=[
                models.DocumentBase(
                    name="Stews",
                    source_info=models.DocumentSourceInfo(
                        web_url="https://example.com/a",
                        document_source=models.DocumentSourceType.ONLINE_WEB,
                    ),
                    update_rule=models.DocumentUpdateRule(
                        update_type=models.DocumentUpdateType.AUTO_UPDATE, update_interval=24
                    ),
                )
            ],
            chunk_strategy=models.DocumentChunkStrategy(
                chunk_type=models.DocumentChunkType.CUSTOM,
                separator="#",
                max_tokens=800,
                remove_extra_spaces=False,
                remove_urls_emails=False,
            ),
            format_type=models.DocumentFormatType.DOCUMENT,
        ),
    ),
    "add an image": Pair(
        "datasets_documents_create",
        lambda coze, world: coze.datasets.documents.create(
            dataset_id=world.image["dataset_id"],
            document_bases=[
                cozepy.DocumentBase(
                    name="soup.png",
                    source_info=cozepy.DocumentSourceInfo.build_file_id(world.file_id),
                )
            ],
            chunk_strategy=cozepy.DocumentChunkStrategy(caption_type=1),
            format_type=cozepy.DocumentFormatType.IMAGE,
        ),
        lambda coze, world: coze.datasets.documents.create(
            dataset_id=world.image["dataset_id"],
            document_bases=[
                models.DocumentBase(
                    name="soup.png",
                    source_info=models.DocumentSourceInfo(
                        source_file_id=world.file_id,
                        document_source=models.DocumentSourceType.UPLOAD_FILE_ID,
                    ),
                )
            ],
            chunk_strategy=models.DocumentChunkStrategy(
                caption_type=models.DocumentCaptionType.MANUAL
            ),
            format_type=models.DocumentFormatType.IMAGE,
        ),
    ),
    "list files": Pair(
        "datasets_documents_list",
        lambda coze, world: list(
            coze.datasets.documents.list(dataset_id=world.text["dataset_id"], page_size=3)
        ),
        lambda coze, world: list(
            coze.datasets.documents.list(dataset_id=world.text["dataset_id"], size=3)
        ),
    ),
    "rename a file": Pair(
        "datasets_documents_update",
        lambda coze, world: coze.datasets.documents.update(
            document_id=world.text["document_id"], document_name="Stews"
        ),
        lambda coze, world: coze.datasets.documents.update(
            document_id=world.text["document_id"], document_name="Stews"
        ),
    ),
    "remove a file": Pair(
        "datasets_documents_delete",
        lambda coze, world: coze.datasets.documents.delete(
            document_ids=[world.text["document_id"]]
        ),
        lambda coze, world: coze.datasets.documents.delete(
            document_ids=[world.text["document_id"]]
        ),
    ),
    "list images": Pair(
        "datasets_images_list",
        lambda coze, world: list(coze.datasets.images.list(dataset_id=world.image["dataset_id"])),
        lambda coze, world: list(coze.datasets.images.list(dataset_id=world.image["dataset_id"])),
    ),
    "list images by what they show": Pair(
        "datasets_images_list",
        lambda coze, world: list(
            coze.datasets.images.list(
                dataset_id=world.image["dataset_id"], keyword="Soup", has_caption=True, page_size=5
            )
        ),
        lambda coze, world: list(
            coze.datasets.images.list(
                dataset_id=world.image["dataset_id"], keyword="Soup", has_caption=True, page_size=5
            )
        ),
    ),
    "describe an image": Pair(
        "datasets_images_update",
        lambda coze, world: coze.datasets.images.update(**world.image, caption="A soup."),
        lambda coze, world: coze.datasets.images.update(**world.image, caption="A soup."),
    ),
}


def datasets(world: World) -> dict[str, Any]:
    """The datasets of the server by their IDs."""
    return {one.id: one for one in world.server.datasets}


def documents(world: World) -> dict[str, Any]:
    """The files of all datasets by their IDs."""
    return {one.id: one for one in world.server.documents}


def added(name: str, source: int) -> Callable[[Any, World], tuple[object, object]]:
    """What a file is that was just added."""
    return lambda made, there: (
        [(one.document_id, one.name, one.source_type) for one in made],
        [(there.server.documents[-1].id, name, cozepy.DocumentSourceType(source))],
    )


# What the SDK makes of an answer, and what that has to be.
EXPECTED: Mapping[str, Callable[[Any, World], tuple[object, object]]] = {
    "create a dataset": lambda made, there: (made.dataset_id, there.server.datasets[-1].id),
    "create a dataset with everything": lambda made, there: (
        (made.dataset_id, datasets(there)[made.dataset_id].described["file_id"]),
        (there.server.datasets[-1].id, there.file_id),
    ),
    "list datasets": lambda found, there: (
        [(one.dataset_id, one.doc_count, one.format_type) for one in found],
        [
            (there.image["dataset_id"], 1, cozepy.DocumentFormatType.IMAGE),
            (there.text["dataset_id"], 1, cozepy.DocumentFormatType.DOCUMENT),
        ],
    ),
    "list datasets of images by name": lambda found, there: (
        [one.dataset_id for one in found],
        [there.image["dataset_id"]],
    ),
    "update a dataset": lambda _, there: (
        datasets(there)[there.text["dataset_id"]].described,
        {"name": "Stews", "description": "Thick ones.", "file_id": ""},
    ),
    "delete a dataset": lambda _, there: ({*datasets(there)}, {there.image["dataset_id"]}),
    "follow the processing of a file": lambda found, there: (
        [(one.document_id, one.status, one.progress) for one in found],
        [(there.text["document_id"], cozepy.DocumentStatus.COMPLETED, 100)],
    ),
    "add a text": added("broth.txt", 0),
    "add a web page": added("Stews", 1),
    "add an image": added("soup.png", 5),
    "list files": lambda found, there: (
        [(one.document_id, one.status) for one in found],
        [(there.text["document_id"], cozepy.DocumentStatus.COMPLETED)],
    ),
    "rename a file": lambda _, there: (documents(there)[there.text["document_id"]].name, "Stews"),
    "remove a file": lambda _, there: ({*documents(there)}, {there.image["document_id"]}),
    "list images": lambda found, there: (
        [(one.document_id, one.caption) for one in found],
        [(there.image["document_id"], "This is Soups.")],
    ),
    "list images by what they show": lambda found, there: (
        [one.document_id for one in found],
        [there.image["document_id"]],
    ),
    "describe an image": lambda _, there: (
        documents(there)[there.image["document_id"]].caption,
        "A soup.",
    ),
}
