from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class DocumentSourceInfo(Model):
    """Where the content of a file comes from, in one of three ways.

    - `file_base64` and `file_type`: the content itself, for texts.
    - `web_url`, with `document_source` `1`: a web page, for texts.
    - `source_file_id`, with `document_source` `5`: an uploaded file, for images.

    Example:
        {'file_base64': 'U2ltbWVyIHRoZSBicm90aC4=', 'file_type': 'txt', 'document_source': 0}
    """

    file_base64: str | None = None
    """Content of the file in Base64 (RFC 4648 section 4). Example: U2ltbWVyIHRoZSBicm90aC4="""
    file_type: str | None = None
    """Format of the file, as its extension without a dot. Known values: `pdf`, `txt`, `doc`, `docx`.
    Example: txt
    """
    web_url: str | None = None
    """URL of the web page. Example: https://example.com/soups"""
    document_source: _models.DocumentSourceType | None = None
    """Where the content comes from; `0`, `1` or `5` can be asked for."""
    source_file_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of an uploaded file. The service also takes it as a number. Example: 7401926385027461120"""
