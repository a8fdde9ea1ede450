from coze_core.enums import OpenIntEnum


class AuditStatus(OpenIntEnum):
    """How the review of a bot stands. Known values; the service may add others.

    - `1`: it goes on.
    - `2`: the bot is approved.
    - `3`: the bot is refused.
    """

    PENDING = 1
    APPROVED = 2
    REJECTED = 3
