"""Settings for own channels. Keys are channel IDs.

Example:
    {'7470849514748000005': {'device_id': '["5123782500001"]'}}
"""

from typing import TypeAlias

from ..models.connector_setting import ConnectorSetting

ConnectorSettings: TypeAlias = dict[str, ConnectorSetting]
