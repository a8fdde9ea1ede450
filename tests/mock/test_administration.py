"""Enterprises, organizations, benefits, quotas and bills, in plain HTTP."""

from __future__ import annotations

from typing import Any

import pytest

from coze_mock import MockServer
from tests.each import each
from tests.mock.conftest import Clock
from tests.mock.wire import Wire

DAY = 86_400
TODAY = 1_759_939_200
QUOTA = {
    "benefit_type": "resource_point",
    "active_mode": "absolute_time",
    "started_at": 1,
    "ended_at": 9,
    "limit": 5,
}
ALL = "enterprise_all_devices"


@pytest.fixture
def coze_mock_options(clock: Clock) -> dict[str, Any]:
    return {"clock": clock, "bill_duration": 10.0}


def code(wire: Wire, method: str, path: str, body: Any = None) -> int:
    """The code with which a request is answered."""
    response = wire.client.request(method, path, json=body)
    assert response.status_code in (200, 400), response.text
    return int(response.json()["code"])


def member(user_id: str, role: str) -> dict[str, Any]:
    return {"organization_people": [{"user_id": user_id, "organization_role_type": role}]}


REFUSED = [
    # Who isn't there, and what isn't there.
    ("PUT", "/v1/enterprises/none/members/7", {"role": "enterprise_admin"}, 4200),
    ("PUT", "/v1/enterprises/e/members/9", {"role": "enterprise_admin"}, 4200),
    ("DELETE", "/v1/enterprises/e/members/9", {"receiver_user_id": "OWN"}, 4200),
    ("GET", "/v1/enterprises/none/organizations", None, 4200),
    ("PUT", "/v1/organizations/9", {"name": "A"}, 4200),
    ("GET", "/v1/organizations/9/members", None, 4200),
    ("DELETE", "/v1/organizations/O/members/9", {"receiver_user_id": "OWN"}, 4200),
    ("PUT", "/v1/commerce/benefit/limitations/9", {"limit": 1}, 4200),
    # Roles.
    ("PUT", "/v1/enterprises/e/members/8", {"role": "enterprise_admin"}, 4000),
    ("PUT", "/v1/enterprises/e/members/7", {"role": "chief"}, 4000),
    (
        "PUT",
        "/v1/organizations/O/members/8",
        {"organization_role_type": "organization_admin"},
        4000,
    ),
    (
        "PUT",
        "/v1/organizations/O/members/7",
        {"organization_role_type": "organization_guest"},
        4000,
    ),
    ("PUT", "/v1/organizations/O/members/7", {"organization_role_type": "chief"}, 4000),
    ("POST", "/v1/organizations/O/members", member("9", "organization_member"), 702042162),
    ("POST", "/v1/organizations/O/members", member("8", "organization_admin"), 4000),
    ("POST", "/v1/organizations/O/members", member("7", "organization_guest"), 4000),
    # Who gets what somebody owned, and who may not go.
    ("DELETE", "/v1/enterprises/e/members/7", {"receiver_user_id": "8"}, 4000),
    ("DELETE", "/v1/enterprises/e/members/7", {"receiver_user_id": "7"}, 4000),
    ("DELETE", "/v1/enterprises/e/members/7", {"receiver_user_id": "OWN"}, 4000),
    ("DELETE", "/v1/organizations/O/members/7", {"receiver_user_id": "8"}, 4000),
    ("DELETE", "/v1/organizations/O/members/OWN", {"receiver_user_id": "7"}, 777074044),
    (
        *("PUT", "/v1/organizations/O/members/OWN"),
        {"organization_role_type": "organization_admin"},
        777074044,
    ),
    # Organizations.
    (
        *("POST", "/v1/enterprises/e/organizations"),
        {"name": "A", "super_admin_user_id": "9"},
        702042162,
    ),
    ("POST", "/v1/enterprises/e/organizations", {"name": "A", "super_admin_user_id": "8"}, 4000),
    ("POST", "/v1/enterprises/t/organizations", {"name": "A", "super_admin_user_id": "7"}, 4101),
    ("PUT", "/v1/organizations/T", {"name": "A"}, 4101),
    # Benefits, quotas and bills.
    ("GET", "/v1/commerce/benefit/benefits/get?benefit_type_list=api_run_qps", None, 4000),
    (
        *("POST", "/v1/commerce/benefit/limitations"),
        {"entity_type": "single_device", "benefit_info": QUOTA},
        4000,
    ),
    (
        *("POST", "/v1/commerce/benefit/limitations"),
        {"entity_type": ALL, "benefit_info": {**QUOTA, "active_mode": "relative"}},
        4000,
    ),
    (
        *("POST", "/v1/commerce/benefit/limitations"),
        {"entity_type": ALL, "benefit_info": {**QUOTA, "ended_at": 0}},
        4000,
    ),
    (
        *("POST", "/v1/commerce/benefit/limitations"),
        {"entity_type": "enterprise_all_custom_consumers", "benefit_info": QUOTA},
        4000,
    ),
    ("POST", "/v1/commerce/benefit/bill_tasks", {"started_at": TODAY}, 4000),
    ("POST", "/v1/commerce/benefit/bill_tasks", {"ended_at": TODAY}, 4000),
    ("POST", "/v1/commerce/benefit/bill_tasks", {"started_at": 1_741_795_199}, 4000),
    (
        *("POST", "/v1/commerce/benefit/bill_tasks"),
        {"started_at": TODAY - DAY, "ended_at": TODAY - 2 * DAY},
        4000,
    ),
]


def test_what_is_not_there_or_not_allowed_is_refused(coze_mock: MockServer, wire: Wire) -> None:
    own = coze_mock.state.owner_user_id
    organizations = {}
    for name, plan in (("e", "enterprise"), ("t", "team")):
        coze_mock.enterprise(name, user_level=plan, employees=["7"], guests=["8"])
        found = wire.client.get(f"/v1/enterprises/{name}/organizations").json()
        organizations[name] = found["data"]["items"][0]["organization_id"]
    body = {"entity_type": "enterprise_all_custom_consumers", "benefit_info": QUOTA}
    assert code(wire, "POST", "/v1/commerce/benefit/limitations", body) == 0

    @each(("method", "path", "body", "expected"), REFUSED)
    def is_refused(method: str, path: str, body: Any, expected: int) -> None:
        segments = {"O": organizations["e"], "T": organizations["t"], "OWN": own}
        where = "/".join(segments.get(one, one) for one in path.split("/"))
        sent = {key: own if value == "OWN" else value for key, value in (body or {}).items()}
        assert code(wire, method, where, sent or None) == expected

    is_refused()


def test_only_a_super_administrator_makes_others_super_administrators(
    coze_mock: MockServer, wire: Wire
) -> None:
    coze_mock.enterprise("e", employees=["7", "6"])
    made = wire.client.post(
        "/v1/enterprises/e/organizations", json={"name": "A", "super_admin_user_id": "7"}
    ).json()["data"]
    path = f"/v1/organizations/{made['organization_id']}/members"
    assert code(wire, "POST", path, member("6", "organization_super_admin")) == 4101
    assert code(wire, "POST", path, member("6", "organization_member")) == 0
    role = {"organization_role_type": "organization_super_admin"}
    assert code(wire, "PUT", f"{path}/6", role) == 4101


def test_plans_and_enterprises_have_room_for_so_many(coze_mock: MockServer, wire: Wire) -> None:
    def add(enterprise_id: str, number: int) -> int:
        body = {"users": [{"user_id": f"{number}", "role": "enterprise_member"}]}
        return code(wire, "POST", f"/v1/enterprises/{enterprise_id}/members", body)

    coze_mock.enterprise("t", user_level="team", employees=map(str, range(98)))
    coze_mock.enterprise("e", employees=map(str, range(100)))
    assert [add("t", 98), add("t", 98), add("t", 99), add("e", 100)] == [0, 0, 777074011, 0]
    body = {"name": "A", "super_admin_user_id": "7"}
    codes = [code(wire, "POST", "/v1/enterprises/e/organizations", body) for _ in range(20)]
    assert codes == [*[0] * 19, 4000]


def test_all_devices_may_have_one_quota_in_total_and_one_for_a_period(wire: Wire) -> None:
    def create(**quota: Any) -> int:
        body = {"entity_type": ALL, "benefit_info": {**QUOTA, **quota}}
        return code(wire, "POST", "/v1/commerce/benefit/limitations", body)

    day, hour = {"trigger_unit": "day"}, {"trigger_unit": "hour"}
    assert [create(), create(**day), create(), create(**hour)] == [0, 0, 4000, 4000]
    assert create(benefit_type="voice_unified_duration_system") == 0


def test_a_bill_without_days_is_of_yesterday_and_one_with_one_is_of_that(wire: Wire) -> None:
    for body, begin in (
        ({}, TODAY - DAY),
        ({"started_at": TODAY - 3 * DAY}, TODAY - 3 * DAY),
        ({"ended_at": TODAY - 2 * DAY}, TODAY - 2 * DAY),
        ({"started_at": 1_741_795_200, "ended_at": 1_741_795_200}, 1_741_795_200),
    ):
        made = wire.client.post("/v1/commerce/benefit/bill_tasks", json=body).json()["data"]
        assert (made["started_at"], made["ended_at"]) == (begin, begin + DAY - 1)


def test_the_file_of_a_bill_is_there_once_it_is_done(
    coze_mock: MockServer, wire: Wire, clock: Clock
) -> None:
    path = "/v1/commerce/benefit/bill_tasks"
    body = {"entity_type": "single_device", "entity_id": "SN1", "benefit_info": QUOTA}
    assert code(wire, "POST", "/v1/commerce/benefit/limitations", body) == 0
    task = wire.client.post(path, json={}).json()["data"]
    url = f"{coze_mock.base_url}/bills/{task['task_id']}.csv"
    assert wire.client.get(url).status_code == 404
    clock.advance(10)
    (shown,) = wire.client.get(path).json()["data"]["task_infos"]
    assert shown["file_urls"] == [url]
    file = wire.client.get(url, headers={"Authorization": ""})
    assert file.headers["content-type"].startswith("text/csv")
    header, row = file.text.splitlines()
    assert header.startswith("date,entity_type,entity_id,")
    assert row.startswith("2025-10-08,single_device,SN1,")
    assert wire.client.get(url).text == file.text
    assert wire.client.get(f"{coze_mock.base_url}/bills/9.csv").status_code == 404
