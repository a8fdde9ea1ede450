"""Parameters. Keys are their names.

Example:
{'town': {'type': 'string', 'required': True}}
"""

from typing import TypeAlias

from .. import models as _models

WorkflowParameterMap: TypeAlias = dict[str, _models.WorkflowParameter]
