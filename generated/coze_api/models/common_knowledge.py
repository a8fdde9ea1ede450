from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class CommonKnowledge(Model):
    """The knowledge that a bot draws on.

    Example:
        {'knowledge_infos': [{'id': '7386943985803900010', 'name': 'Opening hours'}]}
    """

    knowledge_infos: list[_models.KnowledgeInfo] | None = None
    """The datasets."""
