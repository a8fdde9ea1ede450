from coze_core.enums import OpenStrEnum, spelled


@spelled(
    {
        "conversation.chat.cancelled": "canceled",
        "cancelled": "canceled",
        "required_action": "requires_action",
    }
)
class ChatStatus(OpenStrEnum):
    """Status of a chat. Known values; the service may add others.

    - `created`: accepted.
    - `in_progress`: running.
    - `completed`: ended, with all answers complete.
    - `failed`: ended with an error.
    - `requires_action`: waiting for tool outputs.
    - `canceled`: ended by `chat_cancel`.
    """

    CANCELED = "canceled"
    COMPLETED = "completed"
    CREATED = "created"
    FAILED = "failed"
    IN_PROGRESS = "in_progress"
    REQUIRES_ACTION = "requires_action"
