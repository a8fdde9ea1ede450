from coze_core.enums import OpenStrEnum


class ApiAppType(OpenStrEnum):
    """Whose events a callback app gets. Known values; the service may add others.

    - `normal`: those of the account.
    - `connector`: those of a channel.
    """

    CONNECTOR = "connector"
    NORMAL = "normal"
