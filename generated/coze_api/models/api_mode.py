from coze_core.enums import OpenStrEnum


class ApiMode(OpenStrEnum):
    """Protocol between bot and model. Known values; the service may add others.

    - `chat_api`: the history is sent with each request.
    - `responses_api`: the model keeps the context, with prefix caching.
    """

    CHAT_API = "chat_api"
    RESPONSES_API = "responses_api"
