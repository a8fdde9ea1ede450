from coze_core.enums import OpenStrEnum


class EnterpriseRole(OpenStrEnum):
    """Role of an employee in an enterprise. Known values; the service may add others.

    - `enterprise_admin`: administrator.
    - `enterprise_member`: member.
    """

    ADMIN = "enterprise_admin"
    MEMBER = "enterprise_member"
