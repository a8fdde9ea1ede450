from coze_core.enums import OpenStrEnum


class StoreEntityType(OpenStrEnum):
    """What the store offers. Known values; the service may add others.

    - `plugin`: plugins.
    """

    PLUGIN = "plugin"
