"""Tells callback apps of events, and heeds what the apps of channels answer."""

from __future__ import annotations

import contextlib
import json
import secrets
import threading
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from coze_mock.errors import ApiError
from coze_mock.operations.api_apps.objects import API_APPS, ApiApp
from coze_mock.operations.api_apps.sender import Line, Outcome, is_local, post
from coze_mock.operations.bots.objects import BOTS, Bot
from coze_mock.operations.connectors.objects import AuditStatus, Review, keep_review

if TYPE_CHECKING:
    from coze_mock.state.state import MockState

_PUBLISHED = "bot.published"
_UNPUBLISHED = "bot.unpublished"
_OK = 200


@dataclass(frozen=True)
class Delivery:
    """An event that an app was told of, and what came of it."""

    api_app_id: str
    url: str
    event_type: str
    event_id: str
    body: Mapping[str, Any]
    """What was sent: ``header`` and ``event``."""
    attempts: int = 0
    """How often it was sent: again, if it wasn't answered in time and with HTTP status 200."""
    status: int | None = None
    """The HTTP status of the last answer."""
    answer: Any = None
    """The last answer: JSON, or else text."""
    error: str = ""
    """Why there was no answer, or nothing was sent."""


class Callbacks:
    """What callback apps are told: ``server.callbacks``.

    ```python
    coze.bots.publish(bot_id=bot_id)  # tells the apps that are subscribed to bot.published
    server.callbacks.send("benefit.usage", {"change_balance": "0.16"})
    deliveries = server.callbacks.wait()
    ```

    Events are sent one after the other, by a thread of their own, to addresses on this machine
    alone: those elsewhere are noted and not told. Safe to use from any thread.
    """

    def __init__(self, state: MockState) -> None:
        self._state = state
        self._line = Line()
        self._lock = threading.Lock()
        self._deliveries: deque[Delivery] = deque(maxlen=state.settings.limits.requests)

    def __repr__(self) -> str:
        return f"<Callbacks {len(self.deliveries)} deliveries>"

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        """What was sent, or couldn't be, oldest first; not what still waits."""
        with self._lock:
            return tuple(self._deliveries)

    def send(
        self,
        event_type: str,
        event: Mapping[str, Any] | None = None,
        *,
        connector_ids: Iterable[str] = (),
    ) -> None:
        """Tell all apps that are subscribed to an event, without waiting for their answers.

        ``event`` is what it is about, by default the document's example; what it has takes the
        place of what the example has. Apps of channels are told if ``connector_ids`` names theirs.
        An event that no app can be subscribed to, such as one that the service doesn't have yet,
        goes to all apps.
        """
        known = self._state.examples.webhook(event_type)
        about = {**known, **(event or {})}
        told = frozenset(connector_ids)
        for app in self._state[API_APPS].values():
            is_subscribed = event_type in app.event_types or not known
            if app.callback_url and is_subscribed and app.connector_id in {"", *told}:
                self._send_to(app, event_type, about)

    def wait(self, timeout: float = 30.0) -> tuple[Delivery, ...]:
        """Wait until all that was sent has been answered, and return the deliveries.

        Raises TimeoutError when it takes longer, in seconds.
        """
        if not self._line.wait(timeout):
            raise TimeoutError(f"callbacks: not all were answered within {timeout:g} s")
        return self.deliveries

    def tell(self, event_type: str, bot: Bot, connector_ids: Iterable[str]) -> None:
        """Tell the apps what happened to a bot in some channels."""
        config = bot.draft.config
        about = {
            # Numbers, as the service sends them.
            "bot_id": _number(bot.id),
            "user_id": _number(self._state.owner_user_id),
            "bot_name": config.get("name", ""),
            "description": config.get("description", ""),
        }
        self.send(event_type, about, connector_ids=connector_ids)

    def published(self, bot: Bot, connector_ids: Iterable[str]) -> None:
        """Tell the apps that a bot was published to some channels."""
        self.tell(_PUBLISHED, bot, connector_ids)

    def unpublished(self, bot: Bot, connector_id: str) -> None:
        """Tell the apps that a bot was taken offline in a channel."""
        self.tell(_UNPUBLISHED, bot, [connector_id])

    def probe(self, app: ApiApp, url: str) -> str:
        """Look whether an address returns a challenge, and return why not; empty if it does.

        It may return it as JSON, as it came, or as text. Addresses elsewhere aren't asked.
        """
        if not is_local(url):
            return ""
        challenge = secrets.token_hex(16)
        outcome = self._post(app, url, {"challenge": challenge}, self._timeout(""))
        answer = _read(outcome.body)
        if isinstance(answer, dict):
            answer = answer.get("challenge")
        if outcome.error:
            return outcome.error
        return "" if (outcome.status, answer) == (_OK, challenge) else "the challenge didn't return"

    def clear(self) -> None:
        """Forget the deliveries, and what still waits."""
        self._line.clear()
        with self._lock:
            self._deliveries.clear()

    def _send_to(self, app: ApiApp, event_type: str, about: Mapping[str, Any]) -> None:
        state = self._state
        event_id = f"{secrets.token_hex(16)}-{state.new_id()}"
        header = {
            "event_type": event_type,
            "event_id": event_id,
            "created_at": int(state.now() * 1000),
            "coze_account_id": state.owner_user_id,
            "api_app_id": app.id,
        }
        if app.connector_id:
            header["connector_id"] = app.connector_id
        body = {"header": header, "event": about}
        delivery = Delivery(app.id, app.callback_url, event_type, event_id, body)
        if not is_local(app.callback_url):
            self._keep(replace(delivery, error="not sent: the address isn't on this machine"))
        elif not self._line.add(partial(self._deliver, app, delivery)):
            self._keep(replace(delivery, error="not sent: too many are waiting"))

    def _deliver(self, app: ApiApp, delivery: Delivery) -> None:
        timeout = self._timeout(delivery.event_type)
        outcome = Outcome()
        attempts = 0
        while outcome.status != _OK and attempts < self._state.settings.callback_attempts:
            attempts += 1
            outcome = self._post(app, delivery.url, delivery.body, timeout)
        answer = _read(outcome.body)
        if app.connector_id and delivery.event_type == _PUBLISHED:
            self._review(app, delivery, answer)
        self._keep(
            replace(
                delivery,
                attempts=attempts,
                status=outcome.status,
                answer=answer,
                error=outcome.error,
            )
        )

    def _review(self, app: ApiApp, delivery: Delivery, answer: Any) -> None:
        """Heed how a channel reviews a bot: without an answer it isn't published there."""
        audit = answer.get("audit") if isinstance(answer, dict) else None
        given = audit if isinstance(audit, dict) else {}
        try:
            status = AuditStatus(given.get("audit_status", AuditStatus.REJECTED))
        except ValueError:
            status = AuditStatus.REJECTED
        bot = self._state[BOTS].get(str(delivery.body["event"].get("bot_id", "")))
        if bot is not None:
            review = Review(status, str(given.get("reason", "")))
            # A test may have made the event up, of a bot that isn't published there.
            with contextlib.suppress(ApiError):
                keep_review(self._state, app.connector_id, bot, review)

    def _post(self, app: ApiApp, url: str, body: Mapping[str, Any], timeout: float) -> Outcome:
        content = json.dumps(body, ensure_ascii=False).encode()
        now = self._state.now()
        return post(url, content, token=app.verify_token, now=now, timeout=timeout)

    def _timeout(self, event_type: str) -> float:
        settings = self._state.settings
        return settings.review_timeout if event_type == _PUBLISHED else settings.callback_timeout

    def _keep(self, delivery: Delivery) -> None:
        with self._lock:
            self._deliveries.append(delivery)


def _number(identifier: str) -> int | str:
    return int(identifier) if identifier.isdecimal() else identifier


def _read(body: bytes) -> Any:
    """An answer as JSON, or else as text; None when it is empty."""
    text = body.decode(errors="replace")
    try:
        return json.loads(text) if text else None
    except (ValueError, RecursionError):
        return text
