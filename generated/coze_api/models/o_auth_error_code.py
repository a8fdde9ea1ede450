from coze_core.enums import OpenStrEnum


class OAuthErrorCode(OpenStrEnum):
    """Known ways in which OAuth fails; the service adds others without notice."""

    ACCESS_DENIED = "access_denied"
    ACCESS_DENY = "access_deny"
    AUTHORIZATION_PENDING = "authorization_pending"
    EXPIRED_TOKEN = "expired_token"
    INTERNAL_ERROR = "internal_error"
    INVALID_CLIENT = "invalid_client"
    INVALID_REQUEST = "invalid_request"
    SLOW_DOWN = "slow_down"
    UNSUPPORTED_GRANT_TYPE = "unsupported_grant_type"
