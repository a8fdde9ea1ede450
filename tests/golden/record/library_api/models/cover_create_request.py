from __future__ import annotations

from typing import Annotated

from coze_core.files import File
from coze_core.limits import Limits
from coze_core.models import Model


class CoverCreateRequest(Model):
    """A picture and what is said of it."""

    picture: File
    """The picture."""
    caption: Annotated[str, Limits(max_length=20)] | None = None
    """What stands below it."""
