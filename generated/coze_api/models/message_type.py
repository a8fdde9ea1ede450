from coze_core.enums import OpenStrEnum


class MessageType(OpenStrEnum):
    """Kind of message. Known values; the service may add others.

    - `question`: what the user asks.
    - `answer`: what the bot answers. One chat may contain several.
    - `function_call`: a call of a tool.
    - `tool_output`, `tool_response`: what a tool returned.
    - `follow_up`: a question that the bot suggests.
    - `verbose`: information about the run, as JSON; `{"msg_type":"generate_answer_finish",...}`
      says that all answers are complete.
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
