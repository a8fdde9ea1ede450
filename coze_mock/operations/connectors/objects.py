"""What is kept of channels, and how the review of a bot changes what a channel shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.operations.bots.objects import BOTS, Bot, trim
from coze_mock.state.collection import Kind

if TYPE_CHECKING:
    from coze_mock.state.state import MockState


class AuditStatus(IntEnum):
    """How the review of a bot stands."""

    PENDING = 1
    APPROVED = 2
    REJECTED = 3


@dataclass(frozen=True)
class Review:
    """How the review of a bot stands, and why it was refused."""

    audit_status: AuditStatus
    reason: str = ""


@dataclass
class Connector:
    """A channel."""

    id: str
    workspaces: dict[str, None] = field(default_factory=dict)
    """The IDs of the workspaces that it was added to."""
    devices: dict[str, dict[str, str]] = field(default_factory=dict)
    """The devices that are bound to it, by their key: the name of each by its ID."""
    reviews: dict[str, Review] = field(default_factory=dict)
    """By the bot's ID."""


CONNECTORS = Kind[Connector]("channel")


def connector_of(state: MockState, connector_id: str) -> Connector:
    """The channel of an ID. Every ID is one: channels come about on the platform alone."""
    found = state[CONNECTORS].get(connector_id)
    return state[CONNECTORS].add(Connector(connector_id)) if found is None else found


def keep_review(state: MockState, connector_id: str, bot: Bot, review: Review) -> None:
    """Note how the review of a bot stands; the channel shows the bot only if it is approved.

    Raises ApiError 4015 when the bot wasn't published to the channel.
    """
    versions = [version for version, shown_in in bot.published if connector_id in shown_in]
    if not versions:
        where = shorten(connector_id)
        raise ApiError(Code.NOT_PUBLISHED, f"bot {bot.id} is not published to connector {where}")
    if review.audit_status == AuditStatus.APPROVED:
        bot.online[connector_id] = versions[-1]
    else:
        bot.online.pop(connector_id, None)
    state[BOTS].changed(bot)
    connector = connector_of(state, connector_id)
    connector.reviews[bot.id] = review
    trim(connector.reviews, state.settings.limits.objects)
    state[CONNECTORS].changed(connector)
