from coze_core.enums import OpenStrEnum


class AppPublishStatusFilter(OpenStrEnum):
    """Which apps to list, by publication status. Known values; the service may add others.

    - `all`: all of them.
    - `published_online`: published apps, as they were published.
    - `published_draft`: published apps with changes in the draft.
    - `unpublished_draft`: apps that were never published.
    - empty: the default.
    """

    ALL = "all"
    DEFAULT = ""
    PUBLISHED_DRAFT = "published_draft"
    PUBLISHED_ONLINE = "published_online"
    UNPUBLISHED_DRAFT = "unpublished_draft"
