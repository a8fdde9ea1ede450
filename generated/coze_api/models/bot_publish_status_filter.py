from coze_core.enums import OpenStrEnum


class BotPublishStatusFilter(OpenStrEnum):
    """Which bots to list, by publication status. Known values; the service may add others.

    - `all`: all of them.
    - `published_online`: published bots, as they were published.
    - `published_draft`: published bots with changes in the draft.
    - `unpublished_draft`: bots that were never published.
    - empty: the default.
    """

    ALL = "all"
    DEFAULT = ""
    PUBLISHED_DRAFT = "published_draft"
    PUBLISHED_ONLINE = "published_online"
    UNPUBLISHED_DRAFT = "unpublished_draft"
