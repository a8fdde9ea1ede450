from coze_core.enums import OpenStrEnum


class VariableType(OpenStrEnum):
    """What a variable holds. Known values, from the official SDKs; the service may add others.

    - `KVVariable`: one value.
    - `ListVariable`: a list.
    """

    KV_VARIABLE = "KVVariable"
    LIST_VARIABLE = "ListVariable"
