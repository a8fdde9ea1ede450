from __future__ import annotations

from typing import ClassVar

from coze_core.models import ResultModel


class OAuthToken(ResultModel):
    """An access token.

    Example:
        {'access_token': 'czu_UEfTeQzsRbXpYmVhKcJw', 'expires_in': 1760084100, 'refresh_token':
            'NuYkTvHqPzXsRbWm', 'token_type': 'Bearer'}
    """

    _secret: ClassVar[frozenset[str]] = frozenset(["access_token", "refresh_token"])
    access_token: str
    """The access token. Example: czu_UEfTeQzsRbXpYmVhKcJw"""
    expires_in: int
    """The moment at which the token ends, in Unix seconds. It is no duration. Example: 1760084100"""
    refresh_token: str | None = None
    """What gets the next token, once, within 30 days. A JWT's token has none. Example:
    NuYkTvHqPzXsRbWm
    """
    token_type: str | None = None
    """Kind of token, `Bearer`. Example: Bearer"""
