"""Settings for custom channels. Keys are channel IDs.

Example:
{'7470849514748000005': {'device_id': '["5123782500001"]'}}
"""

from typing import TypeAlias

ConnectorSettings: TypeAlias = dict[str, dict[str, str]]
