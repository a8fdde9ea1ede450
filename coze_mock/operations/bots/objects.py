"""What is kept of bots: their drafts, and what was published of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from coze_mock.state.collection import Kind

API_CONNECTOR = "1024"
"""The API channel, to which a bot must be published before it can be talked to."""
PUBLIC_CONNECTORS = frozenset({API_CONNECTOR, "999"})
"""The API channel and the Chat SDK. All others that the API publishes to are custom channels."""
CLOSED_CONNECTORS = frozenset(
    {
        "998",  # Web SDK
        "10000011",  # Feishu
        "10000113",  # WeChat customer service
        "10000117",  # Juejin
        "10000120",  # WeChat service account
        "10000121",  # WeChat subscription account
        "10000122",  # Coze store
        "10000126",  # Douyin mini program
        "10000127",  # WeChat mini program
        "10000128",  # Feishu base
    }
)
"""The service's other channels (Coze reference, "List bots"), to which the API publishes nothing
("Publish a bot")."""


@dataclass(frozen=True)
class BotVersion:
    """One state of a bot's settings: its draft, or what was published."""

    version: str
    config: Mapping[str, Any]
    """The fields of bot creation and update, as they were sent."""
    created_at: int


@dataclass
class Bot:
    """A bot: its draft, all that was published of it, and what each connector shows of it now."""

    id: str
    space_id: str
    owner_user_id: str
    created_at: int
    draft: BotVersion
    published: deque[tuple[BotVersion, frozenset[str]]]
    """Each published version with its connectors, oldest first."""
    online: dict[str, BotVersion] = field(default_factory=dict)
    """The version that each connector shows now, by the connector's ID."""
    collaboration_mode: str = "single"
    collaborators: dict[str, None] = field(default_factory=dict)
    """User IDs, in the order in which they were added."""

    @property
    def latest_version(self) -> str:
        """The last published version, or an empty string when there is none."""
        return self.published[-1][0].version if self.published else ""


BOTS = Kind[Bot]("bot", limit=lambda limits: limits.bots)


def trim(mapping: dict[str, Any], limit: int) -> None:
    """Take the oldest entries out of a mapping until it has no more than ``limit``."""
    while len(mapping) > limit:
        del mapping[next(iter(mapping))]
