"""Settings for one custom channel. Keys are those that were bound to the channel; values are JSON
text.

Example:
{'device_id': '["5123782500001"]'}
"""

from typing import TypeAlias

ConnectorSetting: TypeAlias = dict[str, str]
