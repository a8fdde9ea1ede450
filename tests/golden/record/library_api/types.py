"""The types of the runtime that this package stands on, under the name that generated packages have for them"""

from coze_core.files import File, FileInput, FileTypes, Progress, RequestFiles
from coze_core.pages import AsyncPage, AsyncPages, Page
from coze_core.responses import BinaryResult, EmptyResult, Response, ResultList

__all__ = [
    "AsyncPage",
    "AsyncPages",
    "BinaryResult",
    "EmptyResult",
    "File",
    "FileInput",
    "FileTypes",
    "Page",
    "Progress",
    "RequestFiles",
    "Response",
    "ResultList",
]
