"""The hosts that tests run against: the service, and Coze Studio as far as it serves the same."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

import pytest

from coze_api.models import DocumentBase
from coze_ext import CozeAPIError, CozeBadRequestError, CozeNotFoundError, local_document
from coze_mock.studio.served import SERVED


@dataclass(frozen=True)
class Host:
    """A host, with what differs between the two that a test of both has to know."""

    name: str
    is_studio: bool
    opening: tuple[str, ...]
    """The types of the messages that a chat is listed with before its answers."""
    codes: dict[str, int]
    """Its codes for failures, by what they are for."""
    refuses_unpublished: type[CozeAPIError]
    """What a workflow raises that was never published."""

    def serves(self, operation_id: str) -> bool:
        """Whether it serves an operation of the document."""
        return not self.is_studio or operation_id in SERVED

    def understood(self, error: CozeAPIError) -> bool:
        """Whether a failure is about what there is, and not about how it was asked for."""
        if self.is_studio:
            # Some messages have types that it takes no chat with, or lack what a run needs.
            return "binding error" not in f"{error.msg} {error.snippet}"
        is_of_form = error.http_status != 200 and error.error_code != "invalid_client"
        return not is_of_form or "leads nowhere" in str(error)

    def question(self, words: str) -> str:
        """What a run says before it asks: on Studio the same JSON as the interrupt has."""
        if not self.is_studio:
            return words
        said = {"type": "question", "content_type": "text", "content": words, "id": "q_0"}
        return json.dumps({"messages": [said]}, separators=(",", ":"))

    def __str__(self) -> str:
        return self.name

    async def document(
        self, twin: Any, coze: Any, name: str, content: bytes = b"Simmer."
    ) -> DocumentBase:
        """A text for a dataset: the service takes its content, Studio what was uploaded."""
        if not self.is_studio:
            return local_document((name, content))
        file = await twin.value(coze.files.upload(file=(name, content)))
        source = {"tos_uri": file.additional_properties["uri"]}
        return DocumentBase.from_dict({"name": name, "source_info": source})


SERVICE: Final = Host(
    "service",
    is_studio=False,
    opening=("verbose",),
    codes={"run": 5000, "unpublished": 4200, "unpublished, streamed": 4200},
    refuses_unpublished=CozeNotFoundError,
)
STUDIO: Final = Host(
    "studio",
    is_studio=True,
    opening=("question", "verbose"),
    codes={"run": 720701013, "unpublished": 6031, "unpublished, streamed": 720702011},
    refuses_unpublished=CozeBadRequestError,
)
HOSTS: Final = (SERVICE, STUDIO)

on_both_hosts: Final = pytest.mark.parametrize("host", HOSTS, ids=str, indirect=True)
"""Let a test run against both; others run against the service alone."""
