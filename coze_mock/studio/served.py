"""Says which operations of the document Coze Studio serves, and where their answers have what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Dress:
    """What stands around the payload of an operation's answer."""

    place: str | None = "data"
    """The field that holds it; None if there is none, or it holds the fields beside ``code``."""
    stated: bool = True
    """Whether there are ``code`` and ``msg``."""
    msg: str | None = ""
    base_resp: bool = True
    """Whether there is a ``BaseResp``, which is null."""
    bare: bool = False
    """Whether the payload stands alone."""


_DATASETS = Dress(msg="success")

SERVED: Mapping[str, Dress] = {
    "files_upload": Dress(),
    "bots_retrieve": Dress(base_resp=False),
    "bots_retrieve_published": Dress(bare=True),
    "chat_create": Dress(),
    "chat_retrieve": Dress(),
    "chat_cancel": Dress("ChatV3ChatDetail", stated=False),
    "chat_messages_list": Dress("Messages"),
    "conversations_create": Dress(base_resp=False),
    "conversations_list": Dress(),
    "conversations_retrieve": Dress("ConversationData"),
    "conversations_update": Dress(),
    "conversations_delete": Dress(None),
    "conversations_clear": Dress(),
    "conversations_messages_list": Dress(None, base_resp=False),
    "workflows_retrieve": Dress(stated=False),
    "workflows_runs_create": Dress(None, msg=None),
    "workflows_runs_stream": Dress(),
    "workflows_runs_resume": Dress(),
    "workflows_runs_run_histories_retrieve": Dress(stated=False),
    "workflows_chat_stream": Dress(),
    "datasets_create": _DATASETS,
    "datasets_list": _DATASETS,
    "datasets_update": Dress(None, msg="success"),
    "datasets_delete": Dress(None, msg="success"),
    "datasets_process": Dress(msg="success", base_resp=False),
    "datasets_images_list": _DATASETS,
    "datasets_documents_create": Dress(None),
    "datasets_documents_list": Dress(None),
    "datasets_documents_update": Dress(None, base_resp=False),
    "datasets_documents_delete": Dress(None),
}
"""The operations that Coze Studio serves, of those of the document."""

ELSEWHERE: Mapping[str, str] = {
    "workflows_runs_run_histories_retrieve": "/v1/workflow/get_run_history",
}
"""The paths of those that it serves at another one; what the path lacks is in the query."""
