from coze_core.enums import OpenStrEnum


class WorkflowPublishStatusFilter(OpenStrEnum):
    """Which workflows or versions to list, by publication status. Known values; the service may add
    others.

    - `all`: all of them.
    - `published_online`: published ones.
    - `unpublished_draft`: drafts.
    """

    ALL = "all"
    PUBLISHED_ONLINE = "published_online"
    UNPUBLISHED_DRAFT = "unpublished_draft"
