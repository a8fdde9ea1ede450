from coze_core.enums import OpenStrEnum


class PeopleType(OpenStrEnum):
    """What a user is to an enterprise. Known values; the service may add others.

    - `employee`: an employee.
    - `guest`: a guest.
    """

    EMPLOYEE = "employee"
    GUEST = "guest"
