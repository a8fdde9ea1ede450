from __future__ import annotations

from typing import Annotated

from coze_core.files import File
from coze_core.limits import Limits
from coze_core.models import Model


class TranscriptionCreateRequest(Model):
    """The multipart form of a transcription.

    Example:
        {'file': 'ID3'}
    """

    file: Annotated[File, Limits(min_length=1, max_length=10485760)]
    """The audio file's bytes and name, in a part called `file` (the reference calls it `body`). From 1
    byte to 10 MB; lengths here count bytes. Example: ID3
    """
