from __future__ import annotations

from typing import Annotated

from coze_core.files import File
from coze_core.limits import Limits
from coze_core.models import Model


class FileUploadRequest(Model):
    """The multipart form of an upload.

    Example:
        {'file': 'day,opens,closes'}
    """

    file: Annotated[File, Limits(min_length=1, max_length=536870912)]
    """The file's bytes and name, in a part called `file` (the reference calls it `Data`). From 1 byte
    to 512 MB; lengths here count bytes. Example: day,opens,closes
    """
