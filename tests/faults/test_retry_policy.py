"""A program may ask for more to be sent again, for all calls of a client or for one."""

from __future__ import annotations

import io
from typing import Any

import pytest

from coze_ext import CozeArgumentError, CozeError, RetryPolicy, TokenAuth
from coze_mock import Body, Cut, Fault, Rejection, Reset, Stall, Status
from tests.faults.patience import patient
from tests.faults.world import CALLS, CONTENT, Call, Clock, World, outcome_of
from tests.twins import TOKEN, Twin

WIDER: list[tuple[str, Fault, dict[str, Any]]] = [
    ("code", Rejection(4013), {"codes": [4013]}),
    ("code of many", Rejection(5000), {"codes": {1, 5000}}),
    ("status", Status(500), {"statuses": [500]}),
    ("status of a gateway", Status(502), {"statuses": (502, 503)}),
    ("dropped", Reset("request"), {"dropped": True}),
    ("late", Stall(3600), {"timeouts": True}),
]
EACH = pytest.mark.parametrize(
    ("fault", "policy"), [one[1:] for one in WIDER], ids=[one[0] for one in WIDER]
)


def settings(fault: Fault, short: float, **settings: Any) -> dict[str, Any]:
    return {"http": {"timeout": short if isinstance(fault, Stall) else 60.0}, **settings}


async def attempts(
    twin: Twin,
    world: World,
    call: Call,
    fault: Fault,
    repeat: bool,
    short: float = 60.0,
    **options: Any,
) -> tuple[CozeError | None, int]:
    """What a call ends with, and how often it was sent."""
    path = call.path.format(bot_id=world.bot_id)
    world.server.fail(fault, method=call.method, path=path, repeat=repeat)
    async with world.coze(twin, **settings(fault, short)) as coze:
        asked = coze.with_options(**options)
        error, _ = await outcome_of(call.on(asked, world.bot_id, twin))
    return error, world.arrived(call)


@EACH
@pytest.mark.parametrize("name", ["get", "create", "upload", "stream"])
@pytest.mark.usefixtures("clock")
@patient
async def test_what_is_asked_for_is_sent_again_whatever_it_does(
    twin: Twin, world: World, fault: Fault, policy: dict[str, Any], name: str, short: float
) -> None:
    options = {"retry_policy": RetryPolicy(**policy)}
    assert await attempts(twin, world, CALLS[name], fault, False, short, **options) == (None, 2)


@pytest.mark.parametrize("name", ["get", "create"])
@pytest.mark.usefixtures("clock")
async def test_it_can_be_for_reads_alone(twin: Twin, world: World, name: str) -> None:
    policy = RetryPolicy(codes={5000}, methods=["get"])
    error, sent = await attempts(
        twin, world, CALLS[name], Rejection(5000), True, retry_policy=policy
    )
    assert (error is not None, sent) == (True, 3 if name == "get" else 1)


@EACH
@patient
async def test_the_other_bounds_hold(
    twin: Twin, world: World, clock: Clock, fault: Fault, policy: dict[str, Any], short: float
) -> None:
    options = {"retry_policy": RetryPolicy(**policy), "max_retries": 1}
    error, sent = await attempts(twin, world, CALLS["create"], fault, True, short, **options)
    assert error is not None
    assert (sent, len(clock.pauses)) == (2, 1)


@EACH
@pytest.mark.usefixtures("clock")
@patient
async def test_a_view_can_go_back_to_what_is_safe(
    twin: Twin, world: World, fault: Fault, policy: dict[str, Any], short: float
) -> None:
    call = CALLS["create"]
    world.server.fail(fault, method=call.method, path=call.path, repeat=True)
    wider = RetryPolicy(**policy)
    async with world.coze(twin, **settings(fault, short, retry_policy=wider)) as coze:
        view = coze.with_options(retry_policy=RetryPolicy())
        error, _ = await outcome_of(call.on(view, world.bot_id, twin))
        assert error is not None
        assert world.arrived(call) == 1
        await outcome_of(call.on(coze.with_options(max_retries=1), world.bot_id, twin))
        assert world.arrived(call) == 3


@pytest.mark.usefixtures("clock")
async def test_a_file_that_cannot_be_rewound_is_never_sent_again(twin: Twin, world: World) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    call = Call(
        "POST", "/v1/files/upload", lambda coze, _: coze.files.upload(file=("a", Pipe(CONTENT)))
    )
    policy = RetryPolicy(statuses={500})
    error, sent = await attempts(twin, world, call, Status(500), True, retry_policy=policy)
    assert (error is not None, sent) == (True, 1)


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize(
    ("name", "fault"), [("stream", Cut(2)), ("get", Body("null")), ("create", Body("null"))]
)
async def test_neither_a_stream_that_has_begun_nor_an_odd_response_is_asked_for_again(
    twin: Twin, world: World, name: str, fault: Fault
) -> None:
    everything = RetryPolicy(
        codes={4013, 5000}, statuses=range(400, 600), dropped=True, timeouts=True
    )
    error, sent = await attempts(twin, world, CALLS[name], fault, True, retry_policy=everything)
    assert (error is not None, sent) == (True, 1)


READS_BY_POST: dict[str, Call] = {
    "messages": Call(
        "POST",
        "/v1/conversation/message/list",
        lambda coze, _: coze.conversations.messages.list(conversation_id="72"),
    ),
    "documents": Call(
        "POST",
        "/open_api/knowledge/document/list",
        lambda coze, _: coze.datasets.documents.list(dataset_id="75"),
    ),
    "processing": Call(
        "POST",
        "/v1/datasets/75/process",
        lambda coze, _: coze.datasets.process(dataset_id="75", document_ids=["9"]),
    ),
}


@pytest.mark.parametrize("fault", [Status(502), Status(504), Reset("request")], ids=repr)
@pytest.mark.parametrize("name", READS_BY_POST)
@pytest.mark.usefixtures("clock")
async def test_what_only_reads_is_sent_again_whatever_its_method(
    twin: Twin, world: World, fault: Fault, name: str
) -> None:
    _, sent = await attempts(twin, world, READS_BY_POST[name], fault, True)
    assert sent == 3


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"codes": 5000}, "codes: expected a set, got int"),
    ({"codes": ["5000"]}, "codes: one of them: expected an integer, got str"),
    ({"codes": [True]}, "codes: one of them: expected an integer, got bool"),
    ({"statuses": [200]}, "statuses: a status: expected"),
    ({"statuses": [399]}, "statuses: a status: expected"),
    ({"statuses": [600]}, "statuses: a status: expected"),
    ({"statuses": "500"}, "statuses: expected a set, got str"),
    ({"dropped": 1}, "dropped: expected a bool"),
    ({"timeouts": "yes"}, "timeouts: expected a bool"),
    ({"methods": "GET"}, "methods: expected a set"),
]


@pytest.mark.parametrize(("given", "words"), REFUSED)
def test_a_policy_that_cannot_be_followed_is_refused(given: dict[str, Any], words: str) -> None:
    with pytest.raises(CozeArgumentError, match=words):
        RetryPolicy(**given)


def test_a_client_takes_policies_alone(twin: Twin) -> None:
    with pytest.raises(CozeArgumentError, match="retry_policy: expected RetryPolicy, got dict"):
        twin.coze_class(auth=TokenAuth(TOKEN), retry_policy={"codes": {5000}})
    coze = twin.coze_class(auth=TokenAuth(TOKEN))
    with pytest.raises(CozeArgumentError, match="retry_policy: expected RetryPolicy, got int"):
        coze.with_options(retry_policy=3)


def test_a_policy_widens_nothing_but_what_is_named() -> None:
    named = RetryPolicy(codes=(), statuses=(), dropped=False, timeouts=False, methods=None)
    assert RetryPolicy() == named
    with pytest.raises(TypeError):
        RetryPolicy({5000})  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        named.dropped = True  # type: ignore[misc]


def test_a_policy_keeps_what_it_was_given() -> None:
    assert RetryPolicy(statuses=[400, 599]) == RetryPolicy(statuses={599, 400})
    codes = {5000}
    policy = RetryPolicy(codes=codes)
    codes.add(4013)
    assert policy == RetryPolicy(codes=[5000])
    assert hash(policy) == hash(RetryPolicy(codes={5000}))
