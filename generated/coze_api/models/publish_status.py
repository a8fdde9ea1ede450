from coze_core.enums import OpenStrEnum


class PublishStatus(OpenStrEnum):
    """Whether a version or the draft of a bot is meant. Known values; the service may add others.

    - `published_online`: a published version.
    - `unpublished_draft`: the draft.
    - empty, in requests: the default.
    """

    DEFAULT = ""
    PUBLISHED_ONLINE = "published_online"
    UNPUBLISHED_DRAFT = "unpublished_draft"
