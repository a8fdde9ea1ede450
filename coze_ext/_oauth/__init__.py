"""Signing in by OAuth: authorizations that get their tokens, and renew and keep them."""

from ._codes import Authorization, PKCEOAuth, WebOAuth
from ._config import load_auth
from ._device import DeviceOAuth, DevicePrompt
from ._jwt import JWTAuth, bot_chat_scope
from ._stores import CozeTokenStoreError, FileTokenStore, MemoryTokenStore, TokenStore
from ._tokens import OAuthToken

__all__ = [
    "Authorization",
    "CozeTokenStoreError",
    "DeviceOAuth",
    "DevicePrompt",
    "FileTokenStore",
    "JWTAuth",
    "MemoryTokenStore",
    "OAuthToken",
    "PKCEOAuth",
    "TokenStore",
    "WebOAuth",
    "bot_chat_scope",
    "load_auth",
]
