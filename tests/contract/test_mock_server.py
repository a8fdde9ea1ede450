"""The mock server does what the document says, whatever it is sent.

Schemathesis tries each operation with the document's examples, with the edges of its schemas
(coverage), and with random data (fuzzing); with requests that obey the document and with such that
break it. All of its checks are on, `ignored_auth` among them.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.contract.conformance import (
    Case,
    check,
    is_success,
    is_valid,
    load_schema,
    operation_id,
    own_body,
)
from tests.contract.world import World

pytestmark = pytest.mark.contract

SCHEMA = load_schema()


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    world = World()
    yield world
    world.close()


@SCHEMA.parametrize()
def test_every_operation_obeys_the_document(case: Case, world: World) -> None:
    valid = is_valid(case)
    headers: dict[str, str] = {}
    if valid:
        body = own_body(case)
        world.settle(operation_id(case), case.path_parameters, case.query, body)
        headers = world.headers(body)
    response = case.call(base_url=world.server.base_url, headers=headers)
    check(case, response, world.server.base_url)
    if valid:
        assert is_success(response), response.content
