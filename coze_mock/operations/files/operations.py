"""Answers the operations on files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coze_mock.examples import Examples
from coze_mock.operations.files.objects import FILES, StoredFile
from coze_mock.operations.files.uploads import read_upload
from coze_mock.operations.plain import Plain
from coze_mock.operations.resource import Answer, Call, Data, Resource
from coze_mock.state.state import MockState


def file_info(file: StoredFile) -> dict[str, Any]:
    return {
        "id": file.id,
        "bytes": file.bytes,
        "file_name": file.file_name,
        "created_at": file.created_at,
    }


RESOURCE = Resource()
PLAIN = Plain(RESOURCE, FILES, id="file_id", show=file_info)
PLAIN.retrieve("files_retrieve")


@RESOURCE.operation("files_upload")
async def upload(call: Call) -> Answer:
    state = call.state
    uploaded = await read_upload(
        call.request.headers["content-type"],
        call.request.stream(),
        field_name="file",
        max_bytes=state.settings.limits.file_bytes,
    )
    file = StoredFile(
        id=state.new_id(),
        file_name=uploaded.file_name,
        bytes=uploaded.bytes,
        sha256=uploaded.sha256,
        created_at=int(state.now()),
    )
    return Data(file_info(state[FILES].add(file)))


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    file = StoredFile(**examples.data("files_retrieve"), sha256="")
    state[FILES].add(file)
    return {"file_id": file.id}
