"""Contains shared errors types that can be raised from API functions"""

from coze_core.errors import CozeAPIError, CozeArgumentError, CozeError, CozeResponseError

__all__ = ["CozeAPIError", "CozeArgumentError", "CozeError", "CozeResponseError"]
