from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class PhotoUpdateRequest(Model):
    """What an image shows.

    Example:
        {'caption': 'A bowl of tomato soup.'}
    """

    caption: Annotated[str, Limits(min_length=1)]
    """Description of the image. Example: A bowl of tomato soup."""
