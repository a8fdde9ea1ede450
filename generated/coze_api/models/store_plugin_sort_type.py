from coze_core.enums import OpenStrEnum


class StorePluginSortType(OpenStrEnum):
    """Order of the plugins of the store. Known values; the service may add others.

    - `heat`: those in demand first.
    - `newest`: those offered last first.
    - `relative`: those that fit a `keyword` best first.
    """

    HEAT = "heat"
    NEWEST = "newest"
    RELATIVE = "relative"
