"""Further facts about a piece of a message, usually text.

Example:
{'language': 'en'}
"""

from typing import Any, TypeAlias

WorkflowMessageExt: TypeAlias = dict[str, Any]
