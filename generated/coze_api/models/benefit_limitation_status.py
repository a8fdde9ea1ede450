from coze_core.enums import OpenStrEnum


class BenefitLimitationStatus(OpenStrEnum):
    """Whether a quota is in force. Known values; the service may add others.

    - `valid`: in force.
    - `frozen`: frozen.
    """

    FROZEN = "frozen"
    VALID = "valid"
