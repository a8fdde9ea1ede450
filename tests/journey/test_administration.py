"""Enterprises and their organizations, quotas and bills, over real sockets."""

from __future__ import annotations

import csv
import io
from typing import Any

import httpx
import pytest

from coze_api.models import (
    BenefitActiveMode,
    BenefitLimitationToCreate,
    BenefitLimitationType,
    BenefitTriggerUnit,
    BenefitType,
    BillTaskStatus,
    EnterpriseMember,
    EnterpriseRole,
    OrganizationRole,
    PeopleType,
    UserLevel,
)
from coze_ext import CozeAPIError, CozeArgumentError, CozeNotFoundError
from coze_mock import MockServer
from tests.mock.conftest import Clock
from tests.twins import TOKEN, Twin

BILLING = 60.0
DAY = 86_400
TODAY = 1_759_939_200
"""When the day begins in China that the server's clock is in."""


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def coze_mock_options(clock: Clock) -> dict[str, Any]:
    return {"token": TOKEN, "clock": clock, "bill_duration": BILLING}


async def test_somebody_joins_an_enterprise_and_leaves_it(
    twin: Twin, coze: Any, coze_mock: MockServer
) -> None:
    place = {"enterprise_id": coze_mock.enterprise()}
    members = coze.enterprises.members
    added = [EnterpriseMember(user_id="7", role=EnterpriseRole.MEMBER)]
    done = await twin.value(members.create(**place, users=added))
    assert done.logid
    await twin.value(members.update(**place, user_id="7", role="enterprise_admin"))

    (default,) = await twin.items(coze.enterprises.organizations.list(**place))
    assert default.is_default_organization
    own = coze_mock.state.owner_user_id
    everybody = {"organization_id": default.organization_id}
    people = await twin.items(coze.organizations.members.list(**everybody))
    assert [(one.user_id, one.people_type, one.organization_role_type) for one in people] == [
        (own, PeopleType.EMPLOYEE, OrganizationRole.SUPER_ADMIN),
        ("7", PeopleType.EMPLOYEE, OrganizationRole.MEMBER),
    ]
    leaving = {**place, "user_id": "7", "receiver_user_id": own}
    with pytest.raises(CozeAPIError, match="is a member of organization"):
        await twin.value(members.delete(**leaving))
    await twin.value(
        coze.organizations.members.delete(**everybody, user_id="7", receiver_user_id=own)
    )
    await twin.value(members.delete(**leaving))
    with pytest.raises(CozeNotFoundError):
        await twin.value(members.update(**place, user_id="7", role="enterprise_member"))


async def test_an_organization_is_made_filled_and_changed(
    twin: Twin, coze: Any, coze_mock: MockServer
) -> None:
    own = coze_mock.state.owner_user_id
    place = {"enterprise_id": coze_mock.enterprise(employees=["7"], guests=["8"])}
    made = await twin.value(
        coze.enterprises.organizations.create(**place, name="Pastry", super_admin_user_id=own)
    )
    here = {"organization_id": made.organization_id}
    members = coze.organizations.members
    for user_id, role in (("7", "organization_admin"), ("8", "organization_guest")):
        one = {"user_id": user_id, "organization_role_type": role}
        await twin.value(members.create(**here, organization_people=[one]))
    role = OrganizationRole.SUPER_ADMIN
    await twin.value(members.update(**here, user_id="7", organization_role_type=role))
    space = await twin.value(
        coze.workspaces.create(
            name="Ovens", description="Hot", coze_account_id=made.organization_id, owner_uid=own
        )
    )
    bot_id = coze_mock.bot(workspace_id=space.id)
    await twin.value(members.delete(**here, user_id=own, receiver_user_id="7"))
    # What the member owned has gone over.
    heirs = coze.workspaces.members.list(workspace_id=space.id)
    assert [(one.user_id, one.role_type) async for one in twin.each(heirs)] == [("7", "owner")]
    bot = await twin.value(coze.bots.retrieve(bot_id=bot_id))
    assert bot.owner_user_id == "7"
    page = await twin.value(members.list(**here, page_size=1))
    assert (page.total, page.has_more) == (2, True)
    assert [one.user_id async for one in twin.each(page)] == ["7", "8"]

    await twin.value(coze.organizations.update(**here, name="Bakery", description=""))
    found = coze.enterprises.organizations.list(**place, page_size=1)
    names = [one.organization_name async for one in twin.each(found)]
    assert names == ["Default organization", "Bakery"]


async def test_what_the_document_refuses_is_not_sent(
    twin: Twin, coze: Any, coze_mock: MockServer
) -> None:
    users = [{"user_id": "7", "role": "enterprise_member"}] * 2
    quota = {"benefit_type": "resource_point", "active_mode": "absolute_time", "limit": 1}
    for call, arguments, words in (
        (coze.enterprises.members.create, {"enterprise_id": "e", "users": users}, "users: exp"),
        (coze.enterprises.members.create, {"enterprise_id": "e", "users": []}, "users: expected"),
        (coze.enterprises.organizations.list, {"enterprise_id": "a/b"}, "enterprise_id: expected"),
        (
            coze.enterprises.organizations.create,
            {"enterprise_id": "e", "name": "x" * 31, "super_admin_user_id": "7"},
            "name: expected 1 to 30 characters, got 31",
        ),
        (coze.organizations.update, {"organization_id": "1", "description": "x" * 101}, "descr"),
        (coze.organizations.members.list, {"organization_id": "1", "page_size": 51}, "page_size"),
        (
            coze.benefit_limitations.create,
            {"entity_type": "enterprise_all_devices", "benefit_info": quota},
            "started_at.*: expected",
        ),
        (coze.benefit_limitations.update, {"benefit_id": "1", "limit": -1}, "limit: expected"),
        (coze.bill_tasks.list, {"task_ids": ["1"] * 101}, "task_ids: expected at most 100 items"),
        (coze.bill_tasks.list, {"task_ids": ["1,2"]}, r"task_ids\[0\]: expected"),
    ):
        with pytest.raises(CozeArgumentError, match=words):
            await twin.value(call(**arguments))
    assert coze_mock.requests == ()


async def test_a_plan_and_what_it_allows_are_read(
    twin: Twin, coze: Any, coze_mock: MockServer
) -> None:
    plan = await twin.value(coze.benefits.retrieve())
    assert (plan.basic_info.user_level, plan.benefit_info) == (UserLevel.FREE, None)
    coze_mock.world()
    asked = [BenefitType.API_RUN_QPS, BenefitType.CALL_TOOL_LIMIT]
    plan = await twin.value(coze.benefits.retrieve(benefit_type_list=asked, resource_id="plugin"))
    assert coze_mock.requests[-1].query["benefit_type_list"] == "api_run_qps,call_tool_limit"
    assert plan.basic_info.user_level is UserLevel.ENTERPRISE
    rate, calls = plan.benefit_info
    assert (rate.effective.item_info.total, rate.extra[0].item_info.total) == (130, 30)
    assert calls.effective.item_info.strategy == "unlimit"


async def test_a_quota_is_made_found_and_changed(twin: Twin, coze: Any) -> None:
    quota = BenefitLimitationToCreate(
        benefit_type=BenefitLimitationType.RESOURCE_POINT,
        active_mode=BenefitActiveMode.ABSOLUTE_TIME,
        started_at=TODAY,
        ended_at=TODAY + DAY,
        limit=100,
        trigger_unit=BenefitTriggerUnit.DAY,
    )
    limitations = coze.benefit_limitations
    ids = [
        (
            await twin.value(
                limitations.create(entity_type="single_device", entity_id=one, benefit_info=quota)
            )
        ).benefit_id
        for one in ("SN1", "SN2", "SN3")
    ]
    assert len({*ids}) == 3
    of_devices = {"entity_type": "single_device", "benefit_type": "resource_point"}
    found = await twin.items(limitations.list(**of_devices, page_size=2))
    assert [one.entity_id for one in found] == ["SN3", "SN2", "SN1"]
    assert {one.benefit_id for one in found} == {None}
    await twin.value(limitations.update(benefit_id=ids[1], limit=7, status="frozen"))
    frozen = limitations.list(**of_devices, status="frozen")
    assert [(one.entity_id, one.limit) async for one in twin.each(frozen)] == [("SN2", 7)]
    one = limitations.list(**of_devices, entity_id="SN1")
    assert [(one.limit, one.trigger_time) async for one in twin.each(one)] == [(100, 1)]


async def test_a_bill_is_ready_after_a_while_and_its_file_can_be_read(
    twin: Twin, coze: Any, coze_mock: MockServer, clock: Clock
) -> None:
    # Any moments of the days will do.
    task = await twin.value(
        coze.bill_tasks.create(started_at=TODAY - 3 * DAY + 5, ended_at=TODAY - DAY - 9)
    )
    assert (task.started_at, task.ended_at) == (TODAY - 3 * DAY, TODAY - DAY - 1)
    assert (task.status, task.file_urls) == (BillTaskStatus.RUNNING, [])
    clock.advance(BILLING)
    (done,) = await twin.items(coze.bill_tasks.list(task_ids=[task.task_id, "9"]))
    assert (done.status, done.created_at) == (BillTaskStatus.SUCCEED, task.created_at)
    (url,) = done.file_urls
    assert url.startswith(coze_mock.base_url)
    async with httpx.AsyncClient() as browser:
        rows = [*csv.DictReader(io.StringIO((await browser.get(url)).text))]
    assert [row["date"] for row in rows] == ["2025-10-06", "2025-10-07"]

    # It can be had for a week; after that it is listed only where it is asked for.
    clock.now = float(done.expires_at)
    async with httpx.AsyncClient() as browser:
        assert (await browser.get(url)).status_code == 404
    clock.advance(BILLING)
    assert await twin.items(coze.bill_tasks.list()) == []
    assert len(await twin.items(coze.bill_tasks.list(task_ids=[task.task_id]))) == 1
