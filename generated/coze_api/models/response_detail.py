from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
)


class ResponseDetail(Model):
    """Details about the handling of a request.

    Example:
        {'logid': '20251010160000A1B2C3D4E5F60718293A'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "logid": "logid",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "logid": Check((str,)),
    }

    logid: str | Unset | None = UNSET
    """Log ID of the request, the same as in the header `x-tt-logid`. Example: 20251010160000A1B2C3D4E5F60718293A"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            logid=get("logid", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
