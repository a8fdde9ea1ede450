"""Values for the inputs of a chatflow's start node, of any type. Keys are the names of the inputs.

Example:
{'guests': 4, 'diet': ['vegetarian']}
"""

from typing import Any, TypeAlias

ChatParameters: TypeAlias = dict[str, Any]
