from coze_core.enums import OpenIntEnum


class DatasetStatus(OpenIntEnum):
    """Whether a dataset is in use. Known values; the service may add others."""

    ENABLED = 1
    DISABLED = 3
