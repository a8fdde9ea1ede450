from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class BotKnowledge(Model):
    """The knowledge that a bot draws on. Volcano Engine knowledge cannot be bound.

    Example:
        {'dataset_ids': ['7385093717923410004'], 'auto_call': True, 'search_strategy': 1}
    """

    dataset_ids: (
        Annotated[list[Annotated[str, Limits(min_length=1)]], Limits(max_length=150)] | None
    ) = None
    """IDs of the datasets, at most 150. They replace the ones bound before. Example:
    ['7385093717923410004']
    """
    auto_call: bool | None = None
    """Whether every round searches the knowledge (`true`), or only the rounds for which the prompt
    says so. By default `True`. Example: True
    """
    search_strategy: _models.SearchStrategy | None = None
    """How the knowledge is searched. Example: 1"""
