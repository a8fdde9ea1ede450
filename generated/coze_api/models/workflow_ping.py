"""The data of a heartbeat, which says nothing.

Example:
{}
"""

from typing import Any, TypeAlias

WorkflowPing: TypeAlias = dict[str, Any]
