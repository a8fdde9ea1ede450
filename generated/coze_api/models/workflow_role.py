"""How a chatflow presents itself, with its `name`, `description` and more.

Example:
{'workflow_id': '7505836754923008212', 'name': 'Cook'}
"""

from typing import Any, TypeAlias

WorkflowRole: TypeAlias = dict[str, Any]
