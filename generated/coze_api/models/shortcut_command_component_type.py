from coze_core.enums import OpenStrEnum


class ShortcutCommandComponentType(OpenStrEnum):
    """Kind of field of a shortcut command. Known values, `select` and `file` from the official
    JavaScript SDK; the service may add others.

    - `text`: a text.
    - `select`: one of the `options`.
    - `file`: a file.
    """

    FILE = "file"
    SELECT = "select"
    TEXT = "text"
