from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    Check,
    Model,
    other_fields,
)


class WorkflowIdInfo(Model):
    """One workflow.

    Example:
        {'id': '7460491086110370003'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "id": "id",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "id": Check((str,), min_length=1),
    }

    id: str
    """ID of the workflow: the number after `workflow_id` in the address of its page. Example: 7460491086110370003"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            id=src_dict["id"],
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
