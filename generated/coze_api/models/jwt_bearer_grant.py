from __future__ import annotations

from typing import Annotated, Literal

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class JwtBearerGrant(Model):
    """A signed JWT, which is in the header `Authorization`.

    Example:
        {'grant_type': 'urn:ietf:params:oauth:grant-type:jwt-bearer', 'duration_seconds': 3600}
    """

    grant_type: Literal["urn:ietf:params:oauth:grant-type:jwt-bearer"]
    """Kind of proof."""
    duration_seconds: Annotated[int, Limits(minimum=1, maximum=86399)] | None = None
    """For how many seconds the token is to live. By default `900`. Example: 3600"""
    scope: _models.Scope | None = None
    """What the token is for; all that its app was given by default."""
