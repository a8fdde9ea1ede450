"""Answers the operations on files."""

from __future__ import annotations

from collections.abc import Mapping

from coze_mock import render
from coze_mock.calls import Answer, Call, Data, Handler
from coze_mock.errors import ApiError, Code, shorten
from coze_mock.state import MockState, StoredFile
from coze_mock.uploads import read_upload


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
    state.files.add(file.id, file)
    return Data(render.file_info(file))


async def retrieve(call: Call) -> Answer:
    return Data(render.file_info(find_file(call.state, call.query["file_id"])))


def find_file(state: MockState, file_id: str) -> StoredFile:
    file = state.files.get(file_id)
    if file is None:
        raise ApiError(Code.NOT_FOUND, f"there is no file {shorten(file_id)}")
    return file


HANDLERS: Mapping[str, Handler] = {
    "files_upload": upload,
    "files_retrieve": retrieve,
}
