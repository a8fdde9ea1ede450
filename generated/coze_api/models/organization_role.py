from coze_core.enums import OpenStrEnum


class OrganizationRole(OpenStrEnum):
    """Role in an organization. Known values; the service may add others.

    - `organization_super_admin`: super administrator.
    - `organization_admin`: administrator.
    - `organization_member`: member.
    - `organization_guest`: guest.
    """

    ADMIN = "organization_admin"
    GUEST = "organization_guest"
    MEMBER = "organization_member"
    SUPER_ADMIN = "organization_super_admin"
