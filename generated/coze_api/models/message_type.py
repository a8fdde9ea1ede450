from enum import StrEnum
from typing import Self


class MessageType(StrEnum):
    """Kind of message. Known values; the service may add others.

    - `question`: what the user asks.
    - `answer`: what the bot answers. One chat may hold several.
    - `function_call`: a call of a tool.
    - `tool_output`, `tool_response`: what a tool returned.
    - `follow_up`: a question that the bot suggests.
    - `verbose`: news about the run, as JSON; `{"msg_type":"generate_answer_finish",...}` says that all
      answers are in.
    - `knowledge`: what was found in the bot's knowledge.
    """

    ANSWER = "answer"
    FOLLOW_UP = "follow_up"
    FUNCTION_CALL = "function_call"
    KNOWLEDGE = "knowledge"
    QUESTION = "question"
    TOOL_OUTPUT = "tool_output"
    TOOL_RESPONSE = "tool_response"
    VERBOSE = "verbose"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the string sent."""
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
