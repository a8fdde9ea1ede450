from coze_core.enums import OpenStrEnum


class UserLevel(OpenStrEnum):
    """Plan of an account. Known values; the service may add others.

    - `free`: free personal plan.
    - `pro_personal`: paid personal plan.
    - `team`: standard enterprise plan.
    - `enterprise`: top enterprise plan.
    """

    ENTERPRISE = "enterprise"
    FREE = "free"
    PRO_PERSONAL = "pro_personal"
    TEAM = "team"
