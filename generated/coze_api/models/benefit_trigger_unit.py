from coze_core.enums import OpenStrEnum


class BenefitTriggerUnit(OpenStrEnum):
    """Unit of the period after which use is counted anew. Known values; the service may add others.

    - `never`: none: the quota is one in total.
    - `minute`: minutes.
    - `hour`: hours.
    - `day`: days.
    """

    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    NEVER = "never"
