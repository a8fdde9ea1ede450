"""From a callback app to typed events that its server verifies, over real sockets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from coze_api import models
from coze_ext import (
    CallbackChallenge,
    CozeAPIError,
    CozeArgumentError,
    CozeCallbackSignatureError,
    CozeNotFoundError,
    UnknownCallback,
    parse_callback,
)
from coze_mock import MockServer
from coze_mock.operations.connectors.objects import CONNECTORS
from tests.receiving import Answer, Receiver, receiving
from tests.twins import TOKEN, Twin

CHANNEL = "7452643923450010051"
EVENTS = ["bot.published", "bot.unpublished", "benefit.usage"]


@pytest.fixture
def coze_mock_options() -> dict[str, Any]:
    return {"token": TOKEN}


class Inbox:
    """The server of a callback app, in a few lines."""

    def __init__(self, verify_token: str, review: models.BotReview | None = None) -> None:
        self.callbacks: list[models.BotCallback | models.UsageCallback | UnknownCallback] = []
        self._verify_token = verify_token
        self._answer = {} if review is None else review.to_dict()

    def __call__(self, headers: Mapping[str, str], body: bytes) -> Answer:
        try:
            callback = parse_callback(body, headers, verify_token=self._verify_token, max_age=300)
        except CozeCallbackSignatureError:
            return 401, {}
        if isinstance(callback, CallbackChallenge):
            return 200, callback.response
        assert not isinstance(callback, models.PluginScaleCallback)
        self.callbacks.append(callback)
        return 200, self._answer


async def subscribe(twin: Twin, coze: Any, app: Any, receiver: Receiver) -> None:
    await twin.value(coze.api_apps.update(api_app_id=app.id, callback_url=receiver.url))
    await twin.value(coze.api_apps.events.create(api_app_id=app.id, event_types=EVENTS))


async def test_an_app_is_told_of_what_happens_to_bots(
    twin: Twin, coze: Any, coze_mock: MockServer
) -> None:
    app = await twin.value(coze.api_apps.create(app_type="normal", name="Orders"))
    assert app.verify_token not in repr(app)
    bot = await twin.value(coze.bots.create(space_id="7", name="Chef 🍲", description="Cooks."))
    inbox = Inbox(app.verify_token)
    with receiving(inbox) as receiver:
        await subscribe(twin, coze, app, receiver)
        await twin.value(coze.bots.publish(bot_id=bot.bot_id))
        await twin.value(coze.bots.unpublish(bot_id=bot.bot_id, connector_id="1024"))
        coze_mock.callbacks.send("benefit.usage", {"change_balance": "0.5"})
        coze_mock.callbacks.send("bot.danced", {"steps": 3})
        deliveries = coze_mock.callbacks.wait()
    published, unpublished, usage, unknown = inbox.callbacks
    assert isinstance(published, models.BotCallback)
    assert published.header.event_type is models.CallbackEventType.BOT_PUBLISHED
    assert published.header.api_app_id == app.id
    assert (published.event.bot_id, published.event.bot_name) == (bot.bot_id, "Chef 🍲")
    assert isinstance(unpublished, models.BotCallback)
    assert unpublished.header.event_type is models.CallbackEventType.BOT_UNPUBLISHED
    assert isinstance(usage, models.UsageCallback)
    assert (usage.event.change_balance, usage.event.model_input_token) == ("0.5", 42)
    assert unknown.header.event_type == "bot.danced"
    assert [(one.event_type, one.status, one.attempts) for one in deliveries] == [
        *((event_type, 200, 1) for event_type in [*EVENTS, "bot.danced"])
    ]


@pytest.mark.parametrize(
    ("status", "is_shown"),
    [
        (models.AuditStatus.APPROVED, True),
        (models.AuditStatus.PENDING, False),
        (models.AuditStatus.REJECTED, False),
    ],
)
async def test_a_channel_reviews_the_bots_that_are_published_to_it(
    twin: Twin, coze: Any, coze_mock: MockServer, status: models.AuditStatus, is_shown: bool
) -> None:
    app = await twin.value(coze.api_apps.create(app_type="connector", connector_id=CHANNEL))
    assert app.connector_id == CHANNEL
    bot_id = (await twin.value(coze.bots.create(space_id="7", name="Chef"))).bot_id
    listed = {"workspace_id": "7", "connector_id": CHANNEL, "publish_status": "published_online"}
    audit = models.BotAudit(audit_status=status, reason="Why not?")
    inbox = Inbox(app.verify_token, models.BotReview(audit=audit))
    with receiving(inbox) as receiver:
        await subscribe(twin, coze, app, receiver)
        await twin.value(coze.bots.publish(bot_id=bot_id, connector_ids=["1024"]))
        await twin.value(coze.bots.publish(bot_id=bot_id, connector_ids=["1024", CHANNEL]))
        coze_mock.callbacks.wait()
    (published,) = inbox.callbacks
    assert published.header.connector_id == CHANNEL
    shown = await twin.items(coze.bots.list(**listed))
    assert [one.id for one in shown] == ([bot_id] if is_shown else [])
    review = coze_mock.state[CONNECTORS].find(CHANNEL).reviews[bot_id]
    assert (int(review.audit_status), review.reason) == (int(status), "Why not?")

    ended = {"connector_id": CHANNEL, "bot_id": bot_id, "audit_status": models.AuditStatus.APPROVED}
    await twin.value(coze.connectors.bots.update(**ended))
    assert [one.id for one in await twin.items(coze.bots.list(**listed))] == [bot_id]


async def test_callback_apps_are_listed_changed_and_deleted(twin: Twin, coze: Any) -> None:
    apps = coze.api_apps
    normal = [
        (await twin.value(apps.create(app_type="normal", name=f"App {number}"))).id
        for number in range(3)
    ]
    channel = await twin.value(apps.create(app_type="connector", connector_id=CHANNEL))
    found = await twin.items(apps.list(page_size=2))
    assert [one.id for one in found] == [channel.id, *reversed(normal)]
    assert [one.id for one in await twin.items(apps.list(app_type="connector"))] == [channel.id]
    assert {one.verify_token for one in found} > {channel.verify_token}

    await twin.value(apps.update(api_app_id=normal[0], name="Renamed"))
    await twin.value(apps.events.create(api_app_id=normal[0], event_types=EVENTS))
    await twin.value(apps.events.delete(api_app_id=normal[0], event_types=EVENTS[:1]))
    events = await twin.items(apps.events.list(api_app_id=normal[0], page_size=1))
    assert [one.event_type for one in events] == EVENTS[1:]
    assert {(one.api_app_id, one.name) for one in events} == {(normal[0], "Renamed")}

    await twin.value(apps.delete(api_app_id=normal[0]))
    with pytest.raises(CozeNotFoundError):
        await twin.items(apps.events.list(api_app_id=normal[0]))
    with pytest.raises(CozeArgumentError, match="connector_id or name"):
        await twin.value(apps.create(app_type="normal"))
    with pytest.raises(CozeAPIError, match="name"):
        await twin.value(apps.create(app_type="normal", connector_id=CHANNEL))
    with pytest.raises(CozeAPIError, match="callback_url"):
        await twin.value(apps.update(api_app_id=normal[1], callback_url="http://127.0.0.1:1/"))


async def test_channels_are_installed_and_have_devices(
    twin: Twin, coze: Any, coze_mock: MockServer
) -> None:
    await twin.value(coze.connectors.install(connector_id=CHANNEL, workspace_id="7"))
    for value, label in (("5", "Kitchen"), ("6", "Hall"), ("5", "Küche")):
        enums = [models.ConnectorUserConfigEnum(label=label, value=value)]
        config = models.ConnectorUserConfig(key="device_id", enums=enums)
        await twin.value(coze.connectors.bind(connector_id=CHANNEL, configs=[config]))
    connector = coze_mock.state[CONNECTORS].find(CHANNEL)
    assert [*connector.workspaces] == ["7"]
    assert connector.devices == {"device_id": {"5": "Küche", "6": "Hall"}}
    with pytest.raises(CozeNotFoundError):
        await twin.value(coze.connectors.bots.update(connector_id=CHANNEL, bot_id="9"))
    bot_id = coze_mock.bot()
    with pytest.raises(CozeAPIError, match="not published") as refused:
        await twin.value(coze.connectors.bots.update(connector_id=CHANNEL, bot_id=bot_id))
    assert refused.value.code == 4015
