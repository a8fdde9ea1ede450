from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from coze_core.limits import Limits
from coze_core.models import Model


class AuthorizationCodeGrant(Model):
    """The code that the consent page gave.

    Example:
        {'grant_type': 'authorization_code', 'client_id': '19240680729384756102.app.coze',
            'code': 'code_WZPPDcYIyHxVqLrS', 'redirect_uri': 'https://example.com/callback'}
    """

    _secret: ClassVar[frozenset[str]] = frozenset(["code", "code_verifier"])
    grant_type: Literal["authorization_code"]
    """Kind of proof."""
    client_id: Annotated[str, Limits(min_length=1)]
    """ID of the OAuth app. Example: 19240680729384756102.app.coze"""
    code: Annotated[str, Limits(min_length=1)]
    """The code, which serves once. Example: code_WZPPDcYIyHxVqLrS"""
    redirect_uri: Annotated[str, Limits(min_length=1)]
    """The address that the code was sent to, exactly as it was then. Example:
    https://example.com/callback
    """
    code_verifier: Annotated[str, Limits(min_length=1)] | None = None
    """PKCE's secret, whose challenge the consent page was given. Example:
    dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk
    """
