from coze_core.enums import OpenStrEnum


class BookFormat(OpenStrEnum):
    """How a book is bound."""

    HARDBACK = "hardback"
    PAPERBACK = "paperback"
