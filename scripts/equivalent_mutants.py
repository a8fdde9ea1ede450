"""Names faults that change nothing that a user could see, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_FAULTS: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("coze_core/event_stream.py", "both are longer than any time, and fewer than int() refuses"): (
        ": _MAX_RETRY_DIGITS: Final = 640 | 640 -> 641",
    ),
    ("coze_core/event_stream.py", "the longer way has the same result"): (
        "feed: if not self._buffer and (len(chunk) <= self._light_bytes or  -> if False:",
        "_plain_events: if (one := _match_plain_event(blocks, 0, end)): -> if False:",
        "_plain_events: return [(one[1], one[2], b'')] -> return None",
        "_plain_events: if one := _match_plain_event(blocks, 0, end): | 0 -> 1",
        "_plain_events: if len(events) * 3 == blocks.count(b'\\n', 0, end) and blocks -> if False:",
        "_plain_events: len(events) * 3 -> len(events) // 3",
        "_plain_events: events: list[Event] = _find_plain_events(blocks, 0, end) | 0 -> 1",
        "_plain_events: return events -> return None",
        "feed: len(chunk) <= self._light_bytes or self._is_light(chunk, len -> len(chunk) <= self._light_bytes and self._is_light(chunk, le",
        "feed: len(chunk) <= self._light_bytes -> len(chunk) < self._light_bytes",
        "_feed: and (one := _match_plain_event(buffer, 0, end)) | 0 -> 1",
        "_feed: if not self._at_start and (not self._last_event_id) and (one -> if False:",
        "_decode: if not self._last_event_id and (events := _plain_events(bloc -> if False:",
    ),
    ("coze_core/event_stream.py", "beyond the bound the longer way has the same result"): (
        "_feed: len(buffer) > self._light_bytes -> len(buffer) >= self._light_bytes",
        "_is_light: len(blocks) > self._max_event_bytes -> len(blocks) >= self._max_event_bytes",
        "_is_too_large: len(event) > limit -> len(event) >= limit",
        "_is_too_large: len(event) > self._light_bytes -> len(event) >= self._light_bytes",
    ),
    (
        "coze_core/event_stream.py",
        "a blank line before all events may wait for the next one",
    ): ("_feed: searched = len(buffer) - 1 if buffer else 0 | 0 -> 1",),
    ("coze_core/event_stream.py", "an end is behind two bytes at least"): (
        "_feed: if end < 0: | end < 0 -> end <= 0",
        "_feed: if end < 0: | 0 -> 1",
    ),
    ("coze_core/event_stream.py", "at the very bound one more block is kept"): (
        "_interpret: len(self._foreign) < _LONGEST_FOREIGN -> len(self._foreign) <= _LONGEST_FOREIGN",
    ),
    (
        "coze_core/event_stream.py",
        "a line feed before the first event is a blank line, and an event is longer than that",
    ): (
        '_plain_events: if len(events) * 3 == blocks.count(b"\\n", 0, end) and blocks.endswith(_END_OF_EVENT, 0, end): | 0 -> 1',
    ),
    ("coze_core/event_stream.py", "nothing up to 0 weighs nothing"): (
        "_is_light: return end <= 0 or weight_of(blocks, end) <= self._max_weight | end <= 0 -> end < 0",
        "_is_light: return end <= 0 or weight_of(blocks, end) <= self._max_weight | 0 -> 1",
    ),
    ("coze_core/failures.py", "the longer way has the same result"): (
        "failure_of: if 'aiohttp' not in sys.modules: -> if False:",
    ),
    ("coze_core/httpx2_auth.py", "a generator that is dropped is closed"): (
        "sync_auth_flow: flow.close() -> pass",
    ),
    ("coze_core/operations.py", "httpx makes the same of nothing as of none"): (
        "request: if query: | if query: -> if True:",
        "request: if headers: | if headers: -> if True:",
    ),
    ("coze_core/event_stream.py", "only its truth is asked for"): (
        "_plain_events: return [] | return [] -> return None",
    ),
    ("coze_core/event_stream.py", "how much a value weighs is an estimate"): (
        "_is_light: weight_of(blocks, end) <= self._max_weight -> weight_of(blocks, end) < self._max_weight",
        "_is_too_large: weight_of(event) > self._max_weight -> weight_of(event) >= self._max_weight",
    ),
    ("coze_core/known_tokens.py", "there is nothing to forget, and nothing that led to it"): (
        "__exit__: if error is None: -> if False:",
    ),
    ("coze_core/known_tokens.py", "nothing shows its name"): (
        ": 'coze_core.known_tokens' -> 'coze_core.known_tokensX'",
    ),
    ("coze_core/log_ids.py", "the longer way has the same result"): (
        "_checked: len(logid) < 64 -> len(logid) <= 64",
        "_checked: is_plain = len(logid) < 64 and logid.isascii() and logid.isalnum()  # as they all are | 64 -> 65",
        "_checked: if is_plain and (not is_repeated(response.request, logid)): -> if False:",
    ),
    ("coze_core/redaction.py", "the longer way has the same result"): (
        "redacted: if not any((mark in lower for mark in _MARKS)): -> if False:",
        "_forms_of: if re.fullmatch('\\\\w+', token, re.ASCII): -> if False:",
        "_forms_of: if re.fullmatch(r\"\\w+\", token, re.ASCII): | '\\\\w+' -> '\\\\w+X'",
    ),
    ("coze_core/response_errors.py", "no character has more than four bytes"): (
        '_plain_text: return response.content[: 4 * _MOST_WORDS].decode("utf-8", "replace")[:_MOST_WORDS] | 4 -> 5',
    ),
    ("coze_core/responses.py", "the longer way has the same result"): (
        "object_in: if getattr(envelope, 'code', None) == 0 and response.is_succ -> if False:",
        "object_in: if getattr(envelope, \"code\", None) == 0 and response.is_success: | 'code' -> 'codeX'",
        "check: if response.is_success: -> if False:",
    ),
    ("coze_core/scalar_kinds.py", "what any value does for is never refused"): (
        ": name = \"any value\" | 'any value' -> 'any valueX'",
    ),
    ("coze_core/operations.py", "type checkers alone rely on it"): (
        ": class Parameter(Struct, frozen=True): | True -> False",
        ": class _Argument(Struct, frozen=True): | True -> False",
    ),
    ("coze_core/operations.py", "only multipart is asked for"): (
        '__init__: body_type: Literal["json", "multipart"] = "json", | \'json\' -> \'jsonX\'',
    ),
    ("coze_core/steps.py", "type checkers alone rely on it"): (
        ": class Pause(Struct, frozen=True): | True -> False",
        ": class Ask(Struct, frozen=True): | True -> False",
        ": class Late(Struct, frozen=True): | True -> False",
    ),
    ("coze_core/binary_streams.py", "there are no events, whose size it bounds"): (
        "__init__: super().__init__(open_stream, _READERS, 0) | 0 -> 1",
    ),
    ("coze_core/events.py", "the longer way has the same result"): (
        ": _SMALLEST_OBJECT: Final = 7 | 7 -> 8",
        "read: len(data) > _SMALLEST_OBJECT -> len(data) >= _SMALLEST_OBJECT",
        "read: if name in decoders and len(data) > _SMALLEST_OBJECT: -> if False:",
        "read: if not identity: -> if False:",
    ),
    ("coze_core/events.py", "only its truth is asked for"): (
        "finish: return [] | return [] -> return None",
        "finish: return [] | return [] -> return None",
    ),
    ("coze_core/limits.py", "the longer way has the same result"): (
        "check_id: if text.isalnum() and len(text) <= LONGEST_ID: -> if False:",
        "check_id: len(text) <= LONGEST_ID -> len(text) < LONGEST_ID",
    ),
    ("coze_core/streams.py", "no clock tells such an instant"): (
        "_read_what_follows: time.monotonic() > ends -> time.monotonic() >= ends",
    ),
    ("coze_core/reading_ahead.py", "to resume what is not paused changes nothing"): (
        "__anext__: if not self._has_begun: -> if True:",
    ),
    ("coze_core/pools.py", "a module is of one package"): (
        '_call_of: return module.replace("httpcore2.", "httpcore.", 1), frame.f_code.co_name | 1 -> 2',
    ),
    ("coze_core/pool_owners.py", "a pool that has closed closes at once"): (
        "aclose: if pool is own: -> if False:",
    ),
    ("coze_core/pool_owners.py", "httpx takes nothing from it"): (
        "__enter__: return self | return self -> return None",
        "__aenter__: return self | return self -> return None",
    ),
    ("coze_core/pool_owners.py", "what is finalised in a child tells nobody yet"): (
        "begin_anew: self._inherited += [*self._pools.values(), self._ends] -> pass",
    ),
    ("coze_core/pool_owners.py", "the tests run where sockets are files"): (
        "_cut: if os.name != 'posix': -> if False:",
    ),
    ("coze_core/pool_owners.py", "what goes wrong with one socket is passed over"): (
        "_cut: if stream is None: -> if False:",
    ),
    ("coze_core/stream_sources.py", "what it is made of shows no token"): (
        "ended: self.forget(self._refusal) -> pass",
    ),
    ("coze_ext/_sending.py", "it is done for the call once more"): (
        "_tried_again: self._mend(begun, error) -> pass",
    ),
    ("coze_core/operations.py", "what is no file is awaited as it is"): (
        "awaited: name in known and isinstance(known[name].kind, Upload) -> name in known or isinstance(known[name].kind, Upload)",
    ),
    ("coze_ext/_transcript.py", "pieces that are false are left out"): (
        "sound_of: return b\"\" | return b'' -> return None",
    ),
    ("coze_core/pools.py", "a stream is the only name of its call"): (
        "lost_by_threads: continue  # a connection that came about holds its stream itself | continue -> break",
    ),
    ("coze_ext/_transcript.py", "it is set again before it is read"): (
        "__init__: self.ended = False -> pass",
        "__init__: self.ended = False | False -> True",
        "__init__: self.piece = '' -> pass",
        "__init__: self._reasoning_rest = '' -> pass",
    ),
    ("coze_ext/_run_transcript.py", "it is set again before it is read"): (
        "__init__: self.piece = '' -> pass",
    ),
    ("coze_ext/_views.py", "a view without any option does the same"): (
        "_within: if seconds is None: -> if False:",
    ),
    ("coze_core/pages.py", "nobody changes one"): (
        ": class Paging(Struct, frozen=True): | True -> False",
        ": class PageData(Struct, Generic[T], frozen=True): | True -> False",
    ),
    ("coze_core/rules.py", "nobody changes one"): (
        ": class Rules(Struct, frozen=True): | True -> False",
    ),
    ("coze_core/plans.py", "nobody changes one"): (
        ": class Field(Struct, frozen=True): | True -> False",
    ),
    ("coze_ext/_retries.py", "no such pause is shorter than the longest one"): (
        ": _MOST_DOUBLINGS: Final = 10  # far beyond the longest pause, far below an overflow | 10 -> 11",
    ),
    ("coze_ext/_tool_rounds.py", "only its truth is asked for"): (
        "calls_in: return [] | return [] -> return None",
    ),
    ("coze_ext/_tools.py", "no message has the name of this class"): (
        "__init__: struct = defstruct(\"Arguments\", fields, kw_only=True, forbid_unknown_fields=True) | 'Arguments' -> 'ArgumentsX'",
    ),
    ("coze_ext/_tools.py", "the longer way, by a thread, has the same result"): (
        "_answer_async: if tool.is_async: -> if False:",
    ),
    ("coze_ext/_settings.py", "a copy of the headers is the same"): (
        "build: not is_json and own_type -> not is_json or own_type",
    ),
    ("coze_ext/_waiting.py", "neither code is that of a chat that can't be canceled"): (
        "_ending: if ErrorCode(error.code or 0) is not ErrorCode.CHAT_NOT_CANCELABLE: | 0 -> 1",
    ),
    ("coze_ext/_threaded_body.py", "such a file goes back to its beginning, whatever is said"): (
        "__aiter__: file.seek(0)  # the body may have been sent before, to where it was redirected from | 0 -> 1",
    ),
    ("coze_ext/_http_clients.py", "newer versions of httpx do the same by themselves"): (
        "_trusted: if file: | if file: -> if False:",
    ),
    ("coze_ext/_sending.py", "to read ahead of a small body changes nothing"): (
        "_tried_again: if has_large_body(request): -> if True:",
    ),
    ("coze_ext/_transcript.py", "no reasoning adds nothing"): (
        "add: if message.reasoning_content: -> if True:",
    ),
    ("coze_ext/_callbacks.py", "no time has as many digits, however many are read"): (
        "_is_recent: len(timestamp) < 20 -> len(timestamp) <= 20",
        "_is_recent: if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) < 20): | 20 -> 21",
    ),
    ("coze_ext/_proxies.py", "a host that is in lower case has no X"): (
        "_is_within: domain = domain.removeprefix(\"*\").strip(\".\") | '.' -> '.X'",
        '_excepts: return _is_within(url.host.lower().rstrip("."), host, parts["size"] or "") | \'.\' -> \'.X\'',
    ),
    ("coze_ext/_oauth/_jwt.py", "an ID of a byte more is an ID as well"): (
        'sign: "jti": secrets.token_urlsafe(48), | 48 -> 49',
    ),
    ("coze_ext/_oauth/_codes.py", "a state or verifier of a byte more is one as well"): (
        "_authorize: state = secrets.token_urlsafe(32) | 32 -> 33",
        "authorize: code_verifier = secrets.token_urlsafe(64) | 64 -> 65",
    ),
    ("coze_ext/_oauth/_codes.py", "the last digit of 32 bytes in base 64 is never an X"): (
        "authorize: challenge = base64.urlsafe_b64encode(digest).rstrip(b\"=\").decode() | b'=' -> b'=X'",
    ),
    ("coze_ext/_oauth/_auth.py", "each kind of authorization has its own"): (
        "_renew: raise NotImplementedError -> pass",
    ),
    ("coze_ext/_oauth/_refreshing.py", "each kind of authorization has its own"): (
        "_first: raise NotImplementedError -> pass",
    ),
    ("coze_ext/_oauth/_steps.py", "each kind of step has its own"): (
        "carry_out: raise NotImplementedError -> pass",
    ),
    ("coze_ext/_conversation.py", "each kind of conversation has its own"): (
        "_opener: raise NotImplementedError -> pass",
    ),
    ("coze_ext/_building.py", "what isn't kept is made anew, with the same result"): (
        "over: if known is not None and known[0] == raw: -> if False:",
        "over: if known is not None and known[0] == raw: | 0 -> 1",
        ": @lru_cache(maxsize=128) | 128 -> 129",
    ),
    ("coze_ext/_building.py", "the longer way has the same result"): (
        "request_of: if not is_plain: -> if True:",
        "request_of: and getattr(http_client.build_request, \"__func__\", None) is httpx.Client.build_request | '__func__' -> '__func__X'",
    ),
    ("coze_ext/_oauth/_auth.py", "only its presence is asked for"): (
        "_authorized: response.extensions[TOKEN_REFUSED] = True | True -> False",
    ),
    ("coze_ext/_oauth/_steps.py", "only its presence is asked for"): (
        '__init__: extensions={"timeout": origin.timeout, FOR_TOKEN: True, SECRETS: secrets}, | True -> False',
    ),
    ("coze_ext/_oauth/_signing_in.py", "the request is never sent"): (
        "_leased: request = coze._settings.build(coze._http_client, \"GET\", \"/\") | 'GET' -> 'GETX'",
        "_leased: request = coze._settings.build(coze._http_client, \"GET\", \"/\") | '/' -> '/X'",
    ),
    ("coze_ext/_oauth/_stores.py", "a lock that nobody has any more is released"): (
        "release: if lock is not None: -> if False:",
        "release: lock.release() -> pass",
    ),
    ("coze_ext/_exchange.py", "what isn't asked for is not logged"): (
        "__enter__: if DETAILS.isEnabledFor(logging.DEBUG): -> if True:",
        "_log: if not LOG.isEnabledFor(logging.INFO): -> if False:",
    ),
    ("coze_core/bodies.py", "MAX_WBITS has that bit already"): (
        "_begins_member: self._member = zlib.decompressobj(zlib.MAX_WBITS | 16) | 16 -> 17",
    ),
    ("coze_core/weights.py", "how much a value weighs is an estimate"): (
        ": _TEXT_BYTES: Final = 16 | 16 -> 17",
        ": _OBJECT_BYTES: Final = 48 | 48 -> 49",
        ": LIGHT: Final = 1024 * 1024 | 1024 -> 1025",
    ),
    ("coze_core/json.py", "the longer way has the same result"): (
        "plain: if type(value) is str: -> if False:",
    ),
    ("coze_core/bodies.py", "the longer way has the same result"): (
        "encodings_of: if 'content-encoding' not in response.headers: -> if False:",
        "bound: if not encodings and max_bytes is None: -> if False:",
    ),
    ("coze_core/bodies.py", "how much a value weighs is an estimate"): (
        "_weighed: self._weight > max(self._max_bytes, LIGHT) -> self._weight >= max(self._max_bytes, LIGHT)",
    ),
    ("coze_core/scalar_kinds.py", "the longer way has the same result"): (
        "__init__: self._least_plain = limits.min_length or 0 | 0 -> 1",
        "accept: if value.isascii() and self._least_plain <= len(value) <= se -> if False:",
        "accept: value.isalnum() or not self._identifier -> value.isalnum() and (not self._identifier)",
    ),
    ("coze_core/kinds.py", "the longer way has the same result"): (
        "accept: if type(value) is self._enum and value._value_ in self._enum -> if False:",
    ),
    ("coze_core/models.py", "the longer way has the same result"): (
        "from_dict: if has_decoder(cls): -> if False:",
        "decode_with_others: if isinstance(parsed, dict): -> if False:",
        "decode_with_others: if not plan.also.keys().isdisjoint(others): -> if True:",
        "read: plan.also and (not plan.also.keys().isdisjoint(parsed)) -> plan.also or not plan.also.keys().isdisjoint(parsed)",
    ),
    ("coze_core/models.py", "no other fields are as good as none"): (
        "read: if others: | if others: -> if True:",
        "decode_with_others: if others: | if others: -> if True:",
    ),
    ("coze_core/plans.py", "the longer way has the same result"): (
        "has_decoder: return (_DECODERS[model] if model in _DECODERS else _make_de -> return None",
        "_make_decoder: return _DECODERS[model] -> return None",
    ),
    ("coze_core/plans.py", "a model has as many names in JSON as attributes"): (
        "_make_plan: model.__struct_fields__, model.__struct_encode_fields__, strict=True | True -> False",
    ),
    ("coze_core/files.py", "a path that ends in no name is a directory, which is refused"): (
        "_at: name = path.name or \"file\" | 'file' -> 'fileX'",
    ),
    ("coze_core/file_sources.py", "httpx goes to the beginning before it reads"): (
        "tell: return 0 | 0 -> 1",
    ),
    ("coze_core/file_sources.py", "httpx takes None for a size that isn't known"): (
        "seek: if self._size is None: -> if False:",
        'seek: raise OSError("its size isn\'t known") -> pass',
    ),
    ("coze_core/file_sources.py", "whoever sends it goes to its beginning first"): (
        "__init__: self._is_read = False | False -> True",
    ),
    ("coze_core/file_sources.py", "httpx asks for no place but the end"): (
        "seek: return 0 | return 0 -> return None",
        "seek: return 0 | 0 -> 1",
    ),
}
"""By the module and the reason, what `Mutant.shown` returns: the function, its line, what goes and
what comes."""
EQUIVALENT: Final[Mapping[tuple[str, str], str]] = {
    (module, fault): reason for (module, reason), faults in _FAULTS.items() for fault in faults
}
