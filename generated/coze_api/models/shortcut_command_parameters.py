"""What the user filled in for a shortcut command. Keys are the names of its components.

Example:
{'news_query': '[{"type":"text","text":"Sports"}]'}
"""

from typing import TypeAlias

ShortcutCommandParameters: TypeAlias = dict[str, str]
