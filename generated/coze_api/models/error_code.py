from enum import IntEnum
from typing import Self


class ErrorCode(IntEnum):
    """Known codes of failures, each with its meaning and what to do about it. The list is of known values;
    the service adds codes without notice.
    """

    BAD_REQUEST_PARAMETER = 4000
    CHAT_NOT_FOUND = 4001
    CONVERSATION_NOT_FOUND = 4002
    META_DATA_OVER_LIMIT = 4003
    ADDITIONAL_MESSAGES_OVER_LIMIT = 4004
    BAD_MESSAGE = 4005
    BOT_NOT_FOUND = 4006
    HISTORY_NOT_SAVED = 4007
    USER_RATE_LIMITED = 4008
    SYSTEM_RATE_LIMITED = 4009
    PROMPT_OVER_TOKEN_LIMIT = 4010
    TOKEN_BALANCE_EXHAUSTED = 4011
    BAD_MODEL = 4012
    MODEL_ERROR = 4013
    QUESTION_NOT_ANSWERABLE = 4014
    BOT_NOT_PUBLISHED = 4015
    CONVERSATION_BUSY = 4016
    PAY_AS_YOU_GO_BALANCE_EXHAUSTED = 4019
    PAY_AS_YOU_GO_RATE_LIMITED = 4020
    WORKFLOW_NOT_CONFIGURED = 4021
    MODEL_ACCOUNT_IN_ARREARS = 4022
    AUTHENTICATION_INVALID = 4100
    PERMISSION_DENIED = 4101
    STOPPED_BY_RISK_CONTROL = 4102
    CHAT_NOT_CANCELABLE = 4104
    SENSITIVE_CONTENT = 4105
    RESOURCE_NOT_FOUND = 4200
    FILE_EMPTY = 4300
    TOO_MANY_FILES = 4301
    FILE_TOO_LARGE = 4302
    FILE_TYPE_NOT_SUPPORTED = 4303
    FILE_INVALID = 4304
    EXECUTION_NOT_FOUND = 4314
    EXECUTION_ENDED = 4315
    INTERNAL_ERROR = 5000
    ACCESS_TOKEN_INVALID = 700012006

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the number sent."""
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return member

    def __str__(self) -> str:
        return str(self.value)
