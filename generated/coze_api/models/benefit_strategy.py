from coze_core.enums import OpenStrEnum


class BenefitStrategy(OpenStrEnum):
    """How much of a benefit may be used. Known values; the service may add others.

    - `unlimit`: any amount.
    - `forbidden`: nothing; the plan does not include it.
    - `by_quota`: as much as the quota says.
    """

    BY_QUOTA = "by_quota"
    FORBIDDEN = "forbidden"
    UNLIMIT = "unlimit"
