from coze_core.enums import OpenStrEnum


class BenefitStatus(OpenStrEnum):
    """Whether a benefit is in force; often empty. Known values; the service may add others.

    - `valid`: in force.
    - `frozen`: frozen.
    - `cancel`: canceled.
    - `pending`: not in force yet.
    - `invalid`: not available.
    - `auditing`: under review.
    - `expired`: over.
    - empty: it does not say.
    """

    AUDITING = "auditing"
    CANCEL = "cancel"
    EXPIRED = "expired"
    FROZEN = "frozen"
    INVALID = "invalid"
    PENDING = "pending"
    UNKNOWN = ""
    VALID = "valid"
