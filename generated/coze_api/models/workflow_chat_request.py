from __future__ import annotations

from typing import Annotated, Any

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class WorkflowChatRequest(Model):
    """A chatflow to run, and the question.

    Example:
        {'workflow_id': '7505836754923008212', 'bot_id': '7395041286730219554',
            'additional_messages': [{'role': 'user', 'content': 'What can you do?', 'content_type':
            'text'}]}
    """

    workflow_id: Annotated[str, Limits(identifier=True)]
    """ID of the published chatflow: the number after `workflow_id` in the URL of its page. Example:
    7505836754923008212
    """
    additional_messages: Annotated[list[_models.EnterMessage], Limits(min_length=1, max_length=50)]
    """Messages to add to the conversation, oldest first, at most 50. The last one is the question and
    comes from the user; the others are context. The reference supports text only, with files in
    `parameters`; the official SDK's example sends pictures too. Values that an input node asks for
    are JSON text of an object, or lines of `name:value`.
    """
    parameters: dict[str, Any] | None = None
    """Values for the parameters of the start node. `USER_INPUT` is the question, whatever stands here;
    `CONVERSATION_NAME` names a conversation of an app, unless there is a `conversation_id`.
    Example: {'town': 'Lisbon', 'picture': '{"file_id":"7401926385027461120"}'}
    """
    app_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the app that the chatflow belongs to or works with: the number after `project-ide` in the
    URL of its page. Either this or `bot_id` is needed, not both (code 4000). Example:
    7442086830011223344
    """
    bot_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the bot that a chatflow of the library works with. Either this or `app_id` is needed, not
    both (code 4000). Example: 7395041286730219554
    """
    conversation_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the conversation that the messages are added to. It must belong to the token's own user,
    to the same app and channel. It wins over `CONVERSATION_NAME` in `parameters`. Example:
    7412230987654310921
    """
    ext: _models.WorkflowExt | None = None
    """Facts that some plugins use. Example: {'latitude': '38.7223', 'longitude': '-9.1393', 'user_id':
    'user-42'}
    """
    workflow_version: Annotated[str, Limits(min_length=1)] | None = None
    """Number of the version to run; the latest by default. Only for chatflows of the workspace's
    library. Example: v0.0.2
    """
    connector_id: Annotated[str, Limits(identifier=True)] | None = None
    """Channel of the chat; users and conversations of different channels are apart. Known channels:
    `1024` API, `999` Chat SDK, `998` Web SDK, `10000122` Coze store, `10000113` WeChat customer
    service, `10000120` WeChat service account, `10000121` WeChat subscription account, `10000126`
    Douyin mini program, `10000127` WeChat mini program, `10000011` Feishu, `10000128` Feishu base,
    `10000117` Juejin; or the ID of an organisation's custom channel. By default `"1024"`. Example:
    1024
    """
