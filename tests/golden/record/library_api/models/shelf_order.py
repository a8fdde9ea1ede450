from coze_core.enums import OpenStrEnum


class ShelfOrder(OpenStrEnum):
    """What shelves are sorted by."""

    FLOOR = "floor"
    NAME = "name"
