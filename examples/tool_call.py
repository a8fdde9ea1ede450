"""Answer the tool call of a bot, and let it go on.

The bot must have a tool that runs on the caller's side. The mock server plays such a bot with
`coze-mock --script examples/tool_call.json`.
"""

import json
import os

from coze_api.models import ToolCall, ToolOutput
from coze_ext import Coze, user_message


def run(call: ToolCall) -> ToolOutput:
    """Run the tool that the bot asks for."""
    assert call.function
    arguments = json.loads(call.function.arguments or "{}")
    print(f"the bot calls {call.function.name}({arguments})")
    weather = {"city": arguments.get("city"), "weather": "sunny", "celsius": 24}
    return ToolOutput(tool_call_id=call.id, output=json.dumps(weather))


def main() -> None:
    with Coze() as coze:
        stream = coze.chat.stream(
            bot_id=os.environ.get("PUBLISHED_BOT_ID", "7395041286730219554"),
            user_id=os.environ.get("USER_ID", "user-1"),
            additional_messages=[user_message("What's the weather like in Oslo?")],
        )
        chat = stream.final_chat()

        while chat.status == "requires_action":
            assert chat.required_action
            assert chat.required_action.submit_tool_outputs
            calls = chat.required_action.submit_tool_outputs.tool_calls or []
            stream = coze.chat.submit_tool_outputs_stream(
                chat_id=chat.id,
                conversation_id=chat.conversation_id,
                tool_outputs=[run(call) for call in calls],
            )
            chat = stream.final_chat()

        print(stream.text)
        print("log ID:", stream.logid)


if __name__ == "__main__":
    main()
