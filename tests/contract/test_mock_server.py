"""The mock server does what the document says, whatever it is sent.

Schemathesis tries each operation with the document's examples, with the edges of its schemas
(coverage), and with random data (fuzzing); with requests that obey the document and with such that
break it. All of its checks are on, `ignored_auth` among them.
"""

from __future__ import annotations

import unittest
from collections.abc import Iterator

import pytest
from schemathesis import BaseSchema
from schemathesis.generation.feedback import FeedbackSources
from schemathesis.pytest._test_builder import build_operation_test

from tests.contract.conformance import (
    Case,
    check,
    check_studio,
    is_success,
    is_valid,
    load_schema,
    load_studio_schema,
    new_session,
    operation_id,
    own_body,
)
from tests.contract.document import OPERATIONS
from tests.contract.studio import StudioWorld, path_of
from tests.contract.world import World
from tests.hosts import HOSTS, Host

pytestmark = pytest.mark.contract


@pytest.fixture(scope="module")
def host(request: pytest.FixtureRequest) -> Host:
    chosen: Host = request.param
    return chosen


@pytest.fixture(scope="module")
def schema(host: Host) -> BaseSchema:
    return load_studio_schema() if host.is_studio else load_schema()


@pytest.fixture(scope="module")
def world(host: Host) -> Iterator[World]:
    world = StudioWorld() if host.is_studio else World()
    yield world
    world.close()


@pytest.mark.parametrize(
    ("host", "identity"),
    [(host, one) for host in HOSTS for one in OPERATIONS if host.serves(one)],
    indirect=["host"],
    ids=str,
    scope="module",
)
def test_every_operation_obeys_the_document(
    identity: str, host: Host, schema: BaseSchema, world: World
) -> None:
    """Its cases are drawn here: `schema.parametrize()` draws all when the tests are collected.

    Each of the processes that pytest-xdist starts would do so.
    """
    session = new_session()
    refuses_strangers = False

    def obeys(case: Case) -> None:
        nonlocal refuses_strangers
        valid = is_valid(case)
        headers: dict[str, str] = {}
        if valid:
            body = own_body(case)
            world.settle(operation_id(case), case.path_parameters, case.query, body)
            headers = world.headers(body)
        response = case.call(base_url=world.server.base_url, headers=headers, session=session)
        probe_auth = valid and not refuses_strangers
        if host.is_studio:
            check_studio(case, response)
        else:
            check(case, response, world.server.base_url, probe_auth=probe_auth)
        if valid:
            assert is_success(response), response.content
        refuses_strangers |= probe_auth

    served = OPERATIONS[identity]
    path = path_of(served) if host.is_studio else served.path
    operation = schema.find_operation_by_label(f"{served.method} {path}")
    assert operation is not None
    test = build_operation_test(
        config=schema.config,
        operation=operation,
        test_func=obeys,
        given_kwargs={},
        feedback=FeedbackSources(),
    )
    try:
        test()
    except unittest.SkipTest as error:
        pytest.fail(f"schemathesis has no cases: {error}")
    finally:
        session.close()
    # Every operation was tried with requests that obey, and the first of them as a stranger's.
    assert refuses_strangers
