from coze_core.enums import OpenStrEnum


class BenefitActiveMode(OpenStrEnum):
    """How the time in which a quota holds is given. Known values; the service may add others.

    - `absolute_time`: by `started_at` and `ended_at`.
    """

    ABSOLUTE_TIME = "absolute_time"
