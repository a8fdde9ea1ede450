"""What bots and apps remember of users, and bots made from templates, over real sockets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from coze_api.models import TemplateEntityType, VariableValue
from coze_ext import CozeAPIError, CozeArgumentError, CozeNotFoundError, user_message
from coze_mock import MockServer
from coze_mock.operations.apps import APPS, App
from tests.twins import TOKEN, Twin


@pytest.fixture
def coze_mock_options() -> dict[str, Any]:
    return {"token": TOKEN, "clock": lambda: 1_760_000_000.0}


@pytest.mark.parametrize("of", ["bot_id", "app_id"])
async def test_what_is_set_is_read(
    twin: Twin, coze: Any, begun: Mapping[str, str], of: str
) -> None:
    place = {of: begun[of], "connector_uid": "user-7"}
    assert await twin.value(coze.variables.retrieve(**place)) == []
    data = [VariableValue(keyword="dish", value="スープ"), {"keyword": "guests", "value": "4"}]
    done = await twin.value(coze.variables.update(**place, data=data))
    assert done.logid
    changed = [VariableValue(keyword="dish", value="noodles")]
    await twin.value(coze.variables.update(**place, data=changed))

    values = await twin.value(coze.variables.retrieve(**place))
    assert [(one.keyword, one.value) for one in values] == [("dish", "noodles"), ("guests", "4")]
    assert {one.create_time for one in values} == {1_760_000_000}
    assert values.logid
    some = await twin.value(coze.variables.retrieve(**place, keywords=["guests", "unknown"]))
    assert [one.keyword for one in some] == ["guests"]
    # What was read can be set again.
    await twin.value(coze.variables.update(**place, data=values))
    other = {**place, "connector_uid": "user-8"}
    assert await twin.value(coze.variables.retrieve(**other)) == []


async def test_what_can_not_be_set_or_read_is_refused(
    twin: Twin, coze: Any, begun: Mapping[str, str]
) -> None:
    one = [{"keyword": "dish", "value": "soup"}]
    draft = await twin.value(coze.bots.create(space_id=begun["workspace_id"], name="Draft"))
    for place, code in (
        ({"bot_id": "9"}, 4200),
        ({"app_id": "9"}, 4200),
        ({"bot_id": draft.bot_id}, 4015),
        ({"app_id": begun["app_id"], "connector_id": "999"}, 4015),
        ({"bot_id": begun["bot_id"], "connector_id": "7"}, 4000),
    ):
        with pytest.raises(CozeAPIError) as read:
            await twin.value(coze.variables.retrieve(connector_uid="u", **place))
        with pytest.raises(CozeAPIError) as written:
            await twin.value(coze.variables.update(connector_uid="u", data=one, **place))
        assert (read.value.code, written.value.code) == (code, code)
    place = {"bot_id": begun["bot_id"], "connector_uid": "u"}
    for call in (coze.variables.retrieve, lambda **given: coze.variables.update(**given, data=one)):
        with pytest.raises(
            CozeArgumentError, match="app_id: expected a value for app_id or bot_id"
        ):
            await twin.value(call(connector_uid="u"))
    with pytest.raises(CozeArgumentError, match="data: expected at least 1 item"):
        await twin.value(coze.variables.update(**place, data=[]))
    with pytest.raises(CozeArgumentError, match=r"keywords\[1\]: expected text without a comma"):
        await twin.value(coze.variables.retrieve(**place, keywords=["a", "b,c"]))
    with pytest.raises(CozeAPIError, match="variable of the system"):
        await twin.value(
            coze.variables.update(**place, data=[{"keyword": "sys_uuid", "value": "1"}])
        )


async def test_a_template_becomes_a_bot_that_can_be_published_and_asked(
    twin: Twin, coze: Any, coze_mock: MockServer, begun: Mapping[str, str]
) -> None:
    place = {"template_id": begun["template_id"], "workspace_id": "77"}
    named = await twin.value(coze.templates.duplicate(**place, name="Mine"))
    plain = await twin.value(coze.templates.duplicate(**place))
    assert named.entity_type is TemplateEntityType.AGENT
    drafts = coze.bots.list(workspace_id="77", publish_status="unpublished_draft")
    assert [(one.id, one.name) async for one in twin.each(drafts)] == [
        (plain.entity_id, "Dish of the day"),
        (named.entity_id, "Mine"),
    ]
    await twin.value(coze.bots.publish(bot_id=named.entity_id))
    coze_mock.script("Soup.", bot_id=named.entity_id)
    stream = coze.chat.stream(
        bot_id=named.entity_id, user_id="u", additional_messages=[user_message("What?")]
    )
    assert await twin.value(stream.final_text()) == "Soup."
    with pytest.raises(CozeNotFoundError):
        await twin.value(coze.templates.duplicate(template_id="9", workspace_id="77"))


async def test_apps_are_listed_by_their_publication(
    twin: Twin, coze: Any, coze_mock: MockServer
) -> None:
    apps = coze_mock.state[APPS]
    for number, connectors in enumerate([{"1024"}, {"999"}, {"1024", "999"}, set()], 1):
        apps.add(App(str(number), "77", {"name": f"App {number}"}, frozenset(connectors)))
    apps.add(App("5", "78", {"name": "Elsewhere"}, frozenset({"1024"})))

    async def listed(**filters: Any) -> list[str]:
        found = coze.apps.list(workspace_id="77", page_size=1, **filters)
        return [one.id async for one in twin.each(found)]

    assert await listed() == await listed(publish_status="") == ["3", "1"]
    assert await listed(connector_id="999") == ["3", "2"]
    assert await listed(publish_status="published_draft") == ["3", "1"]
    assert await listed(publish_status="unpublished_draft") == ["4"]
    assert await listed(publish_status="all") == ["4", "3", "2", "1"]
    page = await twin.value(coze.apps.list(workspace_id="77", publish_status="all"))
    assert (page.total, page.has_more, page.size) == (4, False, 20)
    assert [one.is_published for one in page.items] == [False, True, True, True]
