"""Values for the parameters of a workflow's start node, of any type. Keys are their names. A file
is its URL, or JSON text with its `file_id`.

Example:
{'town': 'Lisbon', 'picture': '{"file_id":"7401926385027461120"}'}
"""

from typing import Any, TypeAlias

WorkflowRunParameters: TypeAlias = dict[str, Any]
