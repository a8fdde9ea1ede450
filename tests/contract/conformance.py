"""Schemathesis as it is set up for this document: configuration, and the checks of an answer."""

from __future__ import annotations

import copy
from collections.abc import Collection
from http.cookiejar import DefaultCookiePolicy
from typing import Any, TypeAlias

import requests
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.core import NotSet
from schemathesis.specs.openapi.checks import (
    ignored_auth,
    missing_required_header,
    negative_data_rejection,
)
from schemathesis.transport.serialization import Binary

from tests.contract.document import DOCUMENT, EVENT_STREAM, FORM, JSON, OPERATIONS
from tests.contract.effort import EXAMPLES, SEED
from tests.contract.event_streams import faults, read_events
from tests.contract.studio import answer_faults, requests_of_studio, stream_faults
from tests.contract.workflows import STREAMS, run_faults
from tests.contract.world import TOKEN

Case: TypeAlias = schemathesis.Case[Any]
Response: TypeAlias = schemathesis.Response

CONFIG: dict[str, Any] = {
    "seed": SEED,
    "headers": {"Authorization": f"Bearer {TOKEN}"},
    "generation": {"max-examples": EXAMPLES},
    # By default a stream is left after its first 20 events.
    "max-stream-events": 100_000,
    # Nothing is remembered from one run to the next.
    "cache": {"enabled": False},
    "phases": {
        # The links that are walked are the document's own, not such as schemathesis thinks of.
        "stateful": {"inference": {"algorithms": []}, "generation": {"mode": "positive"}},
    },
}

FILE_CODES = range(4300, 4305)
"""The codes for bad files, which come with HTTP status 200 in the document's example."""


def load_schema() -> schemathesis.BaseSchema:
    """The document as schemathesis tests it, one operation at a time."""
    retrieve = {
        # The official SDKs retrieve a chat by POST, and the service answers them: neither that
        # method nor the list of all methods (OPTIONS) is as the document has it.
        "include-operation-id": "chat_retrieve",
        "phases": {"coverage": {"unexpected-methods": ["PUT", "DELETE", "PATCH", "TRACE"]}},
    }
    config = SchemathesisConfig.from_dict({**CONFIG, "operations": [retrieve]})
    return schemathesis.openapi.from_dict(copy.deepcopy({**DOCUMENT}), config=config)


def load_studio_schema() -> schemathesis.BaseSchema:
    """The document as Coze Studio serves it: what it takes, and only with requests that obey it.

    How it refuses others is its own, and tested where its mock is.
    """
    config = SchemathesisConfig.from_dict(
        {
            **CONFIG,
            "generation": {"max-examples": max(1, EXAMPLES // 2), "mode": "positive"},
            "phases": {"coverage": {"enabled": False}},
        }
    )
    return schemathesis.openapi.from_dict(requests_of_studio(), config=config)


OF_CHATS_AND_RUNS = ("additional_messages", "stream", "bot_id", "is_async")
"""What the requests of sequences may have though no link gives it."""


def load_sequences(operation_ids: Collection[str]) -> schemathesis.BaseSchema:
    """The document as schemathesis tests sequences among some of its operations.

    Bodies have nothing but what is required, what links give, and what makes a chat or a run. What
    they may have beyond is tried elsewhere, and sequences go the deeper, the smaller their requests
    are: hypothesis draws so much for each sequence and no more.
    """
    document: dict[str, Any] = copy.deepcopy({**DOCUMENT})
    linked = {
        (link["operationId"], field)
        for operation in OPERATIONS.values()
        for link in operation.links.values()
        for field in link.get("requestBody", ())
    }
    schemas = document["components"]["schemas"]
    for operation in OPERATIONS.values():
        for body in operation.bodies.values():
            for one in body.get("oneOf", [body]):
                schema = schemas[one["$ref"].rsplit("/", 1)[1]]
                wanted = {*schema.get("required", ()), *OF_CHATS_AND_RUNS}
                if operation.operation_id == "conversations_create":
                    # Schemathesis begins with no operation that needs a bot where none is made.
                    wanted -= {"bot_id"}
                wanted |= {field for target, field in linked if target == operation.operation_id}
                # One of them has to be there, and the last needs no other.
                rules = operation.definition.get("x-coze-arguments", {})
                wanted |= {fields[-1] for fields in rules.get("at_least_one", ())}
                _reduce(schema, wanted)
    for name in ("EnterMessage", "ToolOutput"):
        _reduce(schemas[name], {*schemas[name]["required"]})
    config = SchemathesisConfig.from_dict(CONFIG)
    schema = schemathesis.openapi.from_dict(document, config=config)
    return schema.include(operation_id=[*operation_ids])


def _reduce(schema: dict[str, Any], wanted: Collection[str]) -> None:
    """Leave an object's schema no other properties than those."""
    schema["properties"] = {
        name: one for name, one in schema["properties"].items() if name in wanted
    }
    schema["additionalProperties"] = False


@schemathesis.deserializer(EVENT_STREAM)
def _read_events(
    _: schemathesis.DeserializationContext, response: Response
) -> list[dict[str, Any]]:
    """Events as the document describes them, for schemathesis' check of answers by their schema."""
    return [{"event": name, "data": data} for name, data in read_events(response.content)]


def new_session() -> requests.Session:
    """What requests are sent with: connections that are kept, and nothing else that is.

    Without one schemathesis connects, and looks for proxies in the environment, for each request.
    """
    session = requests.Session()
    session.trust_env = False
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    return session


def operation_id(case: Case) -> str:
    return str(case.operation.definition.raw["operationId"])


def is_valid(case: Case) -> bool:
    """Whether the request obeys the document."""
    return case.meta is not None and case.meta.generation.mode.is_positive


def own_body(case: Case) -> Any:
    """The body of a case as a copy of its own: schemathesis uses parts of it for other cases.

    None where the case has no body.
    """
    if isinstance(case.body, NotSet):
        return None
    if case.media_type == JSON:
        case.body = copy.deepcopy(case.body)
    return case.body


def is_event_stream(response: Response) -> bool:
    return response.headers["content-type"][0].startswith(EVENT_STREAM)


def is_success(response: Response) -> bool:
    """Whether the service did what it was asked for."""
    if not response.headers["content-type"][0].startswith(JSON):
        return response.status_code == 200  # events, or bytes
    # Without an envelope the status says it.
    return bool(response.json().get("code", 0) == 0) and response.status_code == 200


def check(case: Case, response: Response, base_url: str, *, probe_auth: bool) -> None:
    """Check an answer in all ways that schemathesis knows, and whole event streams beyond.

    With `probe_auth` the request is sent twice more, without a token and with a bad one. Whether an
    operation looks at tokens is a question of its own, not of each of its requests.

    Raises AssertionError, or schemathesis' exceptions that say what is wrong.
    """
    # Where the document names a header, schemathesis takes the token for one that it made up.
    own_probe = probe_auth and "Agw-Js-Conv" in (case.headers or {})
    excluded = [ignored_auth] if own_probe or not probe_auth else []
    if operation_id(case).startswith("oauth_"):
        # Its refusals have HTTP status 400, whatever they are about.
        excluded += [ignored_auth, missing_required_header]
    if _is_no_bad_upload(case, response):
        excluded.append(negative_data_rejection)
    case.validate_response(
        response, excluded_checks=excluded, transport_kwargs={"base_url": base_url}
    )
    if own_probe and is_valid(case):
        for token in ("", "Bearer pat_wrong"):
            refused = case.call(base_url=base_url, headers={"Authorization": token})
            assert refused.status_code == 401
    if is_event_stream(response):
        if operation_id(case) in STREAMS:
            assert run_faults(response.content) == []
        else:
            assert faults(read_events(response.content)) == []


def check_studio(case: Case, response: Response) -> None:
    """Check a success of Coze Studio, which reads as the document once its words are followed."""
    operation = OPERATIONS[operation_id(case)]
    assert response.status_code == 200, response.content
    assert len(response.headers["x-log-id"][0]) == 36
    is_stream = is_event_stream(response)
    faults_of = stream_faults if is_stream else answer_faults
    found = [*faults_of(operation, response.content)]
    assert found == [], found


def _is_no_bad_upload(case: Case, response: Response) -> bool:
    """Whether schemathesis would misjudge an upload that was answered with HTTP status 200.

    It knows nothing of codes in envelopes. And it makes no file beyond the 512 MB that the document
    allows, but passes a small one for such.
    """
    if response.status_code != 200 or case.media_type != FORM:
        return False
    file = case.body.get("file") if isinstance(case.body, dict) else None
    is_good = isinstance(file, Binary) and bool(file.data)
    return is_good or response.json()["code"] in FILE_CODES
