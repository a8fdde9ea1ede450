"""Keeps the bodies of responses within bounds, however small they came over the wire."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final, Self

import httpx

from .clients import UNREADABLE_BODY
from .errors import CozeResponseError
from .log_ids import log_id_of
from .redaction import redacted
from .weights import LIGHT, weight_of

ACCEPTED_ENCODING: Final = "gzip"
"""The one encoding that requests ask for; a decoded body may be a thousand times as large."""

_PIECE_BYTES: Final = 65_536
_MAGIC: Final = b"\x1f\x8b"
# As many as curl takes. Each has a window of memory, and a header has room for thousands.
_MOST_ENCODINGS: Final = 5


def encodings_of(response: httpx.Response) -> list[str]:
    """Return the content encodings of a body in the order they were applied (RFC 9110, 8.4).

    Names are lower-case, `x-gzip` is `gzip`, and `identity`, which is none, is left out.
    """
    if "content-encoding" not in response.headers:
        return []
    names = response.headers.get_list("content-encoding", split_commas=True)
    lower = (name.strip().lower() for name in names)
    return ["gzip" if name == "x-gzip" else name for name in lower if name not in ("", "identity")]


def is_asked_for(encodings: list[str]) -> bool:
    """Return whether a body in these encodings can be read; bodies in others are refused."""
    return set(encodings) <= {ACCEPTED_ENCODING} and len(encodings) <= _MOST_ENCODINGS


def bound(response: httpx.Response, max_bytes: int | None = None) -> None:
    """Wrap the unread body of a response, so that it comes decoded in pieces of a bounded size.

    Reading it raises CozeResponseError beyond `max_bytes` (None is no limit), counted after each
    encoding that is removed, or if it is JSON that would take far more memory than that. It raises
    httpx.DecodingError if it isn't gzip (RFC 1952) or is cut. The status of a failure says enough:
    then the body ends there instead.

    Raises:
        CozeResponseError: a success has an encoding that was not asked for.
    """
    encodings = encodings_of(response)
    if not encodings and max_bytes is None:
        return
    decoder: _Decoder | None = _Decoder(response, len(encodings), max_bytes)
    if not is_asked_for(encodings):
        refused = _refusal(response)
        if response.is_success:
            raise refused
        response.extensions[UNREADABLE_BODY] = refused.message
        decoder = None
    if isinstance(response.stream, httpx.SyncByteStream):
        response.stream = _Body(response.stream, decoder)
    else:
        response.stream = _AsyncBody(response.stream, decoder)
    if encodings:
        del response.headers["content-encoding"]  # or else httpx would take them off once more


def _refusal(response: httpx.Response) -> CozeResponseError:
    # Cut only after any token in it is removed.
    given = redacted(response.headers["content-encoding"], response.request)[:100]
    return _error(
        response, f"expected the content encoding {ACCEPTED_ENCODING!r} or none, got {given!r}"
    )


def _error(response: httpx.Response, message: str) -> CozeResponseError:
    return CozeResponseError(
        message,
        logid=log_id_of(response),
        http_status=response.status_code,
        content_type=response.headers.get("content-type"),
    )


class _Gunzip:
    """Decodes gzip: all members of a file, one after the other (RFC 1952, section 2.2).

    Zeros between and after members are padding. Whatever else follows a whole member is ignored,
    as browsers, urllib3 and gzip itself do; the RFC has no word for it.
    """

    def __init__(self) -> None:
        self._input = b""
        # The member being read; None between members.
        self._member: Any = None
        self._has_read_one = False
        self._ignores_the_rest = False

    @property
    def is_within_member(self) -> bool:
        """Whether more must come; a body of no bytes is an empty one."""
        return self._member is not None

    def feed(self, piece: bytes) -> None:
        """Take another piece, after all of the last one has been read."""
        self._input += piece

    def read(self) -> bytes:
        """Return the next bytes, at most 64 KiB; none when another piece is needed."""
        while self._member is not None or self._begins_member():
            try:
                output: bytes = self._member.decompress(self._input, _PIECE_BYTES)
            except zlib.error as error:
                raise httpx.DecodingError(str(error)) from error
            self._input = self._member.unconsumed_tail
            if self._member.eof:
                self._input = self._member.unused_data
                self._member = None
                self._has_read_one = True
            elif not output:
                break
            if output:
                return output
        return b""

    def _begins_member(self) -> bool:
        if self._has_read_one:
            self._input = self._input.lstrip(b"\0")
            if self._ignores_the_rest or not self._input.startswith(_MAGIC[: len(self._input)]):
                self._ignores_the_rest = True
                self._input = b""
            if len(self._input) < len(_MAGIC):
                return False
        if self._input:
            self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        return self._member is not None


class _Decoder:
    """Turns the pieces of one body into bounded ones; knows neither blocking nor waiting."""

    def __init__(self, response: httpx.Response, times: int, max_bytes: int | None) -> None:
        self._response = response
        self._stages = [_Gunzip() for _ in range(times)]
        self.is_plain = not times
        self._max_bytes = max_bytes
        self._counts = [0] * (times + 1)
        self._weight = 0

    def feed(self, piece: bytes) -> None:
        """Take another piece, when all of the last one has been read."""
        self._stages[0].feed(piece)

    def read(self) -> bytes:
        """Return the next bytes; none when another piece is needed."""
        return self._weighed(self._read_stage(len(self._stages) - 1))

    def plain(self, piece: bytes) -> bytes:
        """Return a piece of a body that has no encoding."""
        return self._weighed(self._counted(piece, 0))

    def _read_stage(self, stage: int) -> bytes:
        gunzip = self._stages[stage]
        while not (output := gunzip.read()):
            if stage == 0 or not (piece := self._read_stage(stage - 1)):
                return b""
            gunzip.feed(piece)
        return self._counted(output, stage)

    def _counted(self, piece: bytes, stage: int) -> bytes:
        """Return a piece, which counts to what the body may have after so many encodings."""
        self._counts[stage] += len(piece)
        if self._max_bytes is not None and self._counts[stage] > self._max_bytes:
            raise _error(self._response, f"the response has more than {self._max_bytes} bytes")
        return piece

    def _weighed(self, piece: bytes) -> bytes:
        """Return a piece, which counts to how many values the body may have."""
        if self._max_bytes is not None:
            self._weight += weight_of(piece)
            if self._weight > max(self._max_bytes, LIGHT):
                raise _error(
                    self._response,
                    f"the response has too many values for a limit of {self._max_bytes} bytes",
                )
        return piece

    def end(self) -> None:
        """Note that the last piece has been read.

        Raises:
            httpx.DecodingError: the body is cut.
        """
        if any(gunzip.is_within_member for gunzip in self._stages):
            raise httpx.DecodingError("the gzip body ended too early")

    def excuses(self, error: Exception) -> bool:
        """Return whether the body may end here, as that of a failure may."""
        if self._response.is_success:
            return False
        said = error.message if isinstance(error, CozeResponseError) else str(error)
        self._response.extensions[UNREADABLE_BODY] = said or type(error).__name__
        return True


# Iterators are objects. A generator couldn't be resumed after a loop over the body was left, and
# asyncio would finalise it in a task of its own.
class _Body(httpx.SyncByteStream):
    def __init__(self, body: httpx.SyncByteStream, decoder: _Decoder | None) -> None:
        self._body = body
        self._decoder = decoder

    def __iter__(self) -> Iterator[bytes]:
        return iter(()) if self._decoder is None else _Pieces(iter(self._body), self._decoder)

    def close(self) -> None:
        self._body.close()


class _Pieces:
    def __init__(self, pieces: Iterator[bytes], decoder: _Decoder) -> None:
        self._pieces = pieces
        self._decoder = decoder

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> bytes:
        decoder = self._decoder
        try:
            if decoder.is_plain:
                return decoder.plain(next(self._pieces))
            while not (output := decoder.read()):
                try:
                    decoder.feed(next(self._pieces))
                except StopIteration:
                    decoder.end()
                    raise
        except (httpx.RequestError, CozeResponseError) as error:
            if decoder.excuses(error):
                raise StopIteration from None
            raise
        return output


class _AsyncBody(httpx.AsyncByteStream):
    def __init__(
        self, body: httpx.SyncByteStream | httpx.AsyncByteStream, decoder: _Decoder | None
    ) -> None:
        assert isinstance(body, httpx.AsyncByteStream)
        self._body = body
        self._decoder = decoder

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _AsyncPieces(aiter(self._body), self._decoder)

    async def aclose(self) -> None:
        await self._body.aclose()


class _AsyncPieces:
    def __init__(self, pieces: AsyncIterator[bytes], decoder: _Decoder | None) -> None:
        self._pieces = pieces
        self._decoder = decoder

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        decoder = self._decoder
        if decoder is None:
            raise StopAsyncIteration
        try:
            if decoder.is_plain:
                return decoder.plain(await anext(self._pieces))
            while not (output := decoder.read()):
                try:
                    decoder.feed(await anext(self._pieces))
                except StopAsyncIteration:
                    decoder.end()
                    raise
        except (httpx.RequestError, CozeResponseError) as error:
            if decoder.excuses(error):
                raise StopAsyncIteration from None
            raise
        return output
