"""What a user may set on a mock server."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, fields

_MOST_SECONDS = 86_400
_MOST_ATTEMPTS = 10
_MOST_YEARS = 10 * 366 * 86_400


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How much the server keeps, so that its memory stays flat however long it runs.

    Counts are of objects, and when one more comes the oldest goes. Sizes are in bytes. The size of
    an uploaded file is the service's own limit (Coze reference, "Upload files").
    """

    files: int = 1000
    bots: int = 1000
    bot_bytes: int = 8 * 1024 * 1024
    """Memory that one bot takes with its versions, about, and likewise one chat with its turns; the
    oldest go when it would take more."""
    versions: int = 100
    """Published versions of one bot."""
    connectors: int = 100
    """Connectors that show one bot, and likewise the collaborators of one bot, app or workflow."""
    workspace_members: int = 200
    """Members of one workspace, the invited ones included; more are refused with code 702042018."""
    conversations: int = 1000
    chats: int = 1000
    conversation_chats: int = 100
    """Chats of one conversation that are its context."""
    conversation_messages: int = 1000
    """Messages of one conversation that its user sent, or that were added to it."""
    conversation_characters: int = 8 * 1024 * 1024
    """Characters of these messages."""
    turns: int = 100
    """Turns of one chat: one more for each submission of tool outputs."""
    objects: int = 1000
    """Objects of any other kind."""
    all_bytes: int = 64 * 1024 * 1024
    """Memory that all these take together, about; the oldest go when they would take more."""
    requests: int = 1000
    file_bytes: int = 512 * 1024 * 1024
    json_bytes: int = 8 * 1024 * 1024
    """A larger JSON body is refused."""
    json_values: int = 10_000
    """A JSON body of more values, objects and lists included, is refused."""
    headers: int = 200
    """A request with more headers is refused."""
    query_parameters: int = 200
    """A request with more query parameters is refused."""
    kept_bytes: int = 1024 * 1024
    """A larger JSON body is refused where all of it is kept: in anything but the start of a chat
    and what is added to a dataset. A bot's settings, put together by many updates, have no more
    either.
    """
    recorded_bytes: int = 128 * 1024
    """A larger JSON body is answered, but not kept in the log of requests."""
    all_recorded_bytes: int = 16 * 1024 * 1024
    """Memory that the log of requests takes, about; the oldest go when it would take more."""


@dataclass(frozen=True, kw_only=True)
class OAuthTimes:
    """How long what is handed out for signing in lives, in seconds (Coze reference, "OAuth")."""

    access_token: int = 900
    """Of users. Service apps say how long theirs are to live."""
    refresh_token: int = 30 * 86_400
    code: int = 600
    """An authorization code."""
    device_code: int = 300
    device_interval: int = 5
    """How long a device must wait between two polls."""
    leeway: int = 60
    """How far the clock of a service app may be wrong, in what its JWTs say."""

    def __post_init__(self) -> None:
        for one in fields(self):
            seconds = getattr(self, one.name)
            if not 0 <= seconds <= _MOST_YEARS:
                raise ValueError(f"{one.name}: must be 0 or more seconds, ten years at most")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How the server behaves.

    ``token`` is the one token that is accepted; without it, every well-formed bearer token is.
    ``permissions`` are those that tokens have, by their names in the document
    (``x-coze-permissions``); without them, they have all.
    ``chat_duration`` is the time in seconds that a chat which isn't streamed takes to its end.
    ``created_duration`` is how much of it the chat is ``created`` and not yet ``in_progress``: 0 by
    default, since the official SDKs poll only a chat that starts out ``in_progress``.
    ``document_duration`` is the time in seconds that a file added to a dataset is being processed.
    ``bill_duration`` is the time in seconds that a bill which was asked for takes.
    ``stream_interval`` is the time in seconds before each piece of a streamed answer.
    ``callback_timeout`` is the time in seconds in which an address must answer a callback, and
    ``review_timeout`` the one for ``bot.published`` (Coze reference, "Receive and handle
    callbacks"); ``callback_attempts`` is how often it is sent until it is answered. The service's
    own number isn't known.
    ``clock`` gives the time in seconds since 1970, and ``seed`` makes the IDs of one server differ
    from another's.
    ``oauth_times`` say how long tokens and codes live.
    ``studio`` lets the server answer as self-hosted Coze Studio does, as far as that goes.
    ``faults`` opens the path below which programs on this machine can ask for faults.
    """

    token: str | None = field(default=None, repr=False)
    permissions: frozenset[str] | None = None
    chat_duration: float = 0.3
    created_duration: float = 0.0
    document_duration: float = 0.3
    bill_duration: float = 0.3
    stream_interval: float = 0.02
    callback_timeout: float = 3.0
    review_timeout: float = 10.0
    callback_attempts: int = 3
    clock: Callable[[], float] = time.time
    seed: int = 0
    limits: Limits = field(default_factory=Limits)
    oauth_times: OAuthTimes = field(default_factory=OAuthTimes)
    faults: bool = False
    studio: bool = False

    def __post_init__(self) -> None:
        durations = ("chat_duration", "created_duration", "document_duration", "bill_duration")
        timeouts = ("callback_timeout", "review_timeout")
        for name in (*durations, "stream_interval", *timeouts):
            seconds = getattr(self, name)
            if not 0 <= seconds <= _MOST_SECONDS:  # which no NaN is
                raise ValueError(f"{name}: must be 0 or more seconds, a day at most; got {seconds}")
        if not 1 <= self.callback_attempts <= _MOST_ATTEMPTS:
            raise ValueError(f"callback_attempts: must be 1 to {_MOST_ATTEMPTS}")
        if self.token is not None and not self.token:
            raise ValueError("token must not be empty; leave it out to accept every token")
