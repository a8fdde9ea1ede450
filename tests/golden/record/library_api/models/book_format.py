from coze_core.enums import OpenStrEnum, spelled


@spelled({"bound": "hardback", "PAPERBACK": "paperback"})
class BookFormat(OpenStrEnum):
    """How a book is bound."""

    HARDBACK = "hardback"
    PAPERBACK = "paperback"
