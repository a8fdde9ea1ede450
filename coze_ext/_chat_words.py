"""What the docstrings of chats' methods say beside those of the generated ones."""

from __future__ import annotations

from typing import Final

RECOVER_WORDS: Final = """\
recover: whether a stream that was cut is recovered: the client waits for the chat's end (it never
    starts it again) and yields the rest as events, so that nothing is lost or comes twice. If that
    isn't possible, the error says why.
"""
STREAM_WORDS: Final = (
    "the stream of events (`ChatStream`, or `AsyncChatStream`); the request is sent when it is "
    "entered or first iterated. Leaving it early lets the chat go on at the service: `cancel` ends "
    "it"
)
POLL_WORDS: Final = """\
timeout: seconds after which the chat is cancelled; None waits forever. Requests and the pauses
    between attempts are part of that time; only the cancellation, and the reading of a chat that
    has ended, have at least 2 seconds each.
poll_interval: seconds between two requests for the chat's status, at least 1.
"""
POLL_ERRORS: Final = """\
CozeChatFailedError: the chat failed, was canceled or expired; it has `code`, `msg`, `chat` and
    `messages`. `create` and `retrieve` return such a chat.
CozePollTimeoutError: the chat did not end in time and was cancelled, or was not read in time. Its
    `chat` is the last known state; its cause is the request that took too long, if any.
CozeTimeoutError: no response told in time that the chat was started.
"""
GOES_ON_WORDS: Final = """\
timeout: seconds after which nobody waits any more; None waits forever. The chat goes on.
poll_interval: seconds between two requests for the chat's status, at least 1.
"""
GOES_ON_ERRORS: Final = """\
CozeChatFailedError: the chat failed, was canceled or expired.
CozePollTimeoutError: the chat did not end in time; its `chat` is the last known state.
"""
TOOL_WORDS: Final = """\
tools: Python functions of the names of the bot's tools, or a mapping of names to functions. The
    arguments of a call are converted to the types of their type hints: plain types, enumerations,
    dates, dataclasses, TypedDicts, models. What a function returns is sent as it is if it is text,
    else as JSON. An exception, an unknown tool and arguments that don't fit are told to the bot,
    with the exception's type and words, and logged as warnings. What they take counts as time, but
    no timeout interrupts them. {}
max_rounds: how many times the bot may call tools, each time one or several.
"""
BLOCKING_TOOLS: Final = "They run one after the other."
ASYNC_TOOLS: Final = "Those of a round run at the same\n    time, blocking ones in worker threads."
TOOL_ERRORS: Final = """\
CozeToolRoundsError: the bot calls tools again after as many rounds; its `chat` still waits.
"""
TOOL_STREAM_WORDS: Final = (
    "the events of all rounds, as one stream (`ToolStream`, or `AsyncToolStream`), whose "
    "`text_deltas` and so on go over all rounds"
)
BATCH_WORDS: Final = """\
questions: texts, messages, or lists of messages. The iterable may be endless{}: it
    is read as the results are, and never more than twice `concurrency` ahead. What
    `additional_messages` has comes before each question, as context.
concurrency: how many are asked at the same time.
"""
BATCH_RETURNS: Final = (
    "the results, a `BatchResult` for each question, in the questions' order; a failure stands "
    "beside its question. Leaving the loop, or `{}`, ends the batch"
)
POLLED: Final = "the chat that has ended, with its messages (`ChatPoll`)"
CREATED_POLLED: Final = (
    f"{POLLED}; its history is saved whatever `auto_save_history` says, because polling needs it "
    "(code 4007)"
)
