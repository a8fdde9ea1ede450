"""Answers the operations on bills, and makes their files."""

from __future__ import annotations

import csv
import io
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from coze_mock.addresses import base_url
from coze_mock.errors import broken_rule
from coze_mock.examples import Examples
from coze_mock.operations.benefit_limitations import LIMITATIONS
from coze_mock.operations.pages import page
from coze_mock.operations.resource import Answer, Call, Data, Resource
from coze_mock.state.collection import Kind
from coze_mock.state.state import MockState

RESOURCE = Resource()
_CHINA = timezone(timedelta(hours=8))
_DAY = 86_400
_WEEK = 7 * _DAY
_FIRST_DAY = datetime(2025, 3, 13, tzinfo=_CHINA)
_MOST_DEVICES = 20
"""Devices that a bill is about, so that files stay small."""

COLUMNS = (
    "date",
    "entity_type",
    "entity_id",
    "asr_seconds",
    "tts_characters",
    "tts_calls",
    "call_seconds",
    "amount",
)


@dataclass
class BillTask:
    """A bill that was asked for."""

    id: str
    started_at: int
    ended_at: int
    created_at: float
    duration: float
    """Seconds that it takes, from when it was asked for."""

    @property
    def expires_at(self) -> int:
        return int(self.created_at) + _WEEK

    def is_done(self, now: float) -> bool:
        return now >= self.created_at + self.duration


BILL_TASKS = Kind[BillTask]("bill")


@RESOURCE.operation("bill_tasks_create")
async def create(call: Call) -> Answer:
    state = call.state
    now = state.now()
    today = _begin(now)
    # Without days, the last one that can be billed.
    started_at = call.body.get("started_at", call.body.get("ended_at", today - 1))
    begin = _begin(started_at)
    end = _begin(call.body.get("ended_at", started_at)) + _DAY - 1
    for name, moment in (("started_at", begin), ("ended_at", end)):
        if moment >= today:
            raise broken_rule(name, "must be before the present day")
    if begin < _FIRST_DAY.timestamp():
        raise broken_rule("started_at", "must be 2025-03-13 or later")
    if end < begin:
        raise broken_rule("ended_at", "must not be before started_at")
    task = BillTask(state.new_id(), begin, end, now, state.settings.bill_duration)
    return Data(_shown(call.request, state[BILL_TASKS].add(task), now))


@RESOURCE.operation("bill_tasks_list")
async def list_tasks(call: Call) -> Answer:
    state = call.state
    now = state.now()
    asked = [one for one in (call.given("task_ids") or "").split(",") if one]
    if asked:
        tasks = state[BILL_TASKS].values(lambda task: task.id in asked)
    else:
        tasks = state[BILL_TASKS].values(lambda task: now - task.created_at <= _WEEK)
    return page(call, tasks[::-1], lambda task: _shown(call.request, task, now))


def bill_routes(state: MockState) -> list[BaseRoute]:
    """The route of the files, which a link opens without a token until it expires."""

    async def file(request: Request) -> Response:
        task, now = state[BILL_TASKS].get(request.path_params["task_id"]), state.now()
        if task is None or not task.is_done(now) or now >= task.expires_at:
            raise HTTPException(404)
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        writer.writerows(_rows(state, task))
        disposition = {"content-disposition": f'attachment; filename="{task.id}.csv"'}
        return Response(text.getvalue(), media_type="text/csv", headers=disposition)

    return [Route("/bills/{task_id}.csv", file)]


def _begin(moment: float) -> int:
    """The beginning of the day that a moment is in, where the service is."""
    offset = _CHINA.utcoffset(None)
    shift = int(offset.total_seconds()) if offset else 0
    return int((moment + shift) // _DAY * _DAY - shift)


def _shown(request: Request, task: BillTask, now: float) -> dict[str, Any]:
    done = task.is_done(now)
    return {
        "task_id": task.id,
        "started_at": task.started_at,
        "ended_at": task.ended_at,
        "created_at": int(task.created_at),
        "expires_at": task.expires_at,
        "status": "succeed" if done else "running",
        "file_urls": [f"{base_url(request)}/bills/{task.id}.csv"] if done else [],
    }


def _rows(state: MockState, task: BillTask) -> Iterator[tuple[Any, ...]]:
    """A row for each day and each device that has a quota, always the same for the same two."""
    limited = [one.fields for one in state[LIMITATIONS].values() if "entity_id" in one.fields]
    entities = dict.fromkeys((one["entity_type"], one["entity_id"]) for one in limited)
    if not entities:
        entities = {("single_device", "SN0000000000"): None}
    for begin in range(task.started_at, task.ended_at, _DAY):
        day = datetime.fromtimestamp(begin, UTC).astimezone(_CHINA).date().isoformat()
        for entity_type, entity_id in [*entities][:_MOST_DEVICES]:
            seed = zlib.crc32(f"{day} {entity_id}".encode())
            seconds, calls = seed % 600, seed % 40
            amount = f"{(seconds + calls) / 100:.2f}"
            yield (day, entity_type, entity_id, seconds, calls * 50, calls, seconds * 2, amount)


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    shown = examples.data("bill_tasks_create")
    # Asked for a moment ago, whenever the server starts: what is older isn't listed.
    task = BillTask(shown["task_id"], shown["started_at"], shown["ended_at"], state.now(), 0.0)
    state[BILL_TASKS].add(task)
    return {"task_id": task.id}
