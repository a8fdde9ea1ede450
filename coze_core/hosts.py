"""Chooses the variant of an operation that a host serves, by what it has answered so far."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import httpx

from .unserved import is_elsewhere, repeats_status

if TYPE_CHECKING:
    from .errors import CozeAPIError
    from .operations import Operation

T = TypeVar("T")


class Host:
    """What a client and its views have learned of their host.

    Attributes:
        serves_otherwise: whether it was seen to serve operations as `x-coze-otherwise` tells.
    """

    def __init__(self) -> None:
        self.serves_otherwise: bool = False


class Variants(Generic[T]):
    """The variants of an operation that a call tries, until its host serves one.

    Args:
        sender: what sends the requests; it may remember the host, as `host`.
        operation: the operation.

    Attributes:
        current: the operation as it is to be sent next.
    """

    def __init__(self, sender: object, operation: Operation[T]) -> None:
        self._host: Host = getattr(sender, "host", None) or Host()
        self._operation = operation
        self._tried_both = False
        self.current = operation
        if operation.otherwise is not None and self._host.serves_otherwise:
            self.current = operation.otherwise

    def goes_on_after(self, error: CozeAPIError) -> bool:
        """Return whether a refusal says that the host serves the other variant."""
        if self._operation.told_by is not None:
            return False
        if self.current is not self._operation:
            # It is asked in the usual way the next time, should it have become another host.
            self._host.serves_otherwise = False
            return False
        status = error.http_status
        # After a 500 nobody knows what was done, which is nothing where the operation only reads.
        did_nothing = status != 500 or self._operation.only_reads
        return did_nothing and repeats_status(status, error.code) and self._turn()

    def goes_on_with(self, response: httpx.Response) -> bool:
        """Return whether a success says that the other variant was meant.

        Nothing but the numbers of pages is understood otherwise without a word.
        """
        told_by = self._operation.told_by
        if told_by is not None:
            self._host.serves_otherwise = is_elsewhere(response) and _has(response, told_by)
            is_as_told = self._host.serves_otherwise is (self.current is not self._operation)
            return not is_as_told and self._turn()
        if self._operation.otherwise is not None:
            self._host.serves_otherwise = self.current is not self._operation
        return False

    def _turn(self) -> bool:
        otherwise = self._operation.otherwise
        if self._tried_both or otherwise is None:
            return False
        self.current = otherwise if self.current is self._operation else self._operation
        self._tried_both = True
        return True


def _has(response: httpx.Response, field: str) -> bool:
    """Return whether the object in a response has a field, null or not."""
    from . import json  # on first use: clients import this module

    content: Any = json.parse(response.content)
    return isinstance(content, Mapping) and field in content
