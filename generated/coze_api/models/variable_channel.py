from coze_core.enums import OpenStrEnum


class VariableChannel(OpenStrEnum):
    """Where a variable comes from. Known values, from the official SDKs; the service may add others.

    - `custom`: defined by a user of the platform.
    - `system`: defined by the platform.
    - `location`: the user's location.
    - `feishu`: Feishu.
    - `app`: an app.
    """

    APP = "app"
    CUSTOM = "custom"
    FEISHU = "feishu"
    LOCATION = "location"
    SYSTEM = "system"
