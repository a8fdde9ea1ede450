from __future__ import annotations

from typing import Annotated, Any

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class WorkflowStreamRunRequest(Model):
    """A workflow to run as a stream.

    Example:
        {'workflow_id': '7505836754923008211', 'parameters': {'town': 'Lisbon'}}
    """

    workflow_id: Annotated[str, Limits(identifier=True)]
    """ID of the published workflow: the number after `workflow_id` in the URL of its page. Example:
    7505836754923008211
    """
    parameters: dict[str, Any] | None = None
    """Values for the parameters of the start node. Example: {'town': 'Lisbon', 'picture':
    '{"file_id":"7401926385027461120"}'}
    """
    bot_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the bot that the workflow works with, published to the API channel; for workflows whose
    nodes use a bot's databases or variables. Not together with `app_id` (code 4000). Example:
    7395041286730219554
    """
    app_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the app that the workflow belongs to: the number after `project-ide` in the URL of its
    page. Not together with `bot_id` (code 4000). Example: 7442086830011223344
    """
    ext: _models.WorkflowExt | None = None
    """Facts that some plugins use. Example: {'latitude': '38.7223', 'longitude': '-9.1393', 'user_id':
    'user-42'}
    """
    workflow_version: Annotated[str, Limits(min_length=1)] | None = None
    """Number of the version to run; the latest by default. Only for workflows of the workspace's
    library. Example: v0.0.2
    """
    connector_id: Annotated[str, Limits(identifier=True)] | None = None
    """Channel of the run; users and conversations of different channels are apart. Known channels:
    `1024` API, `999` Chat SDK, `998` Web SDK, `10000122` Coze store, `10000113` WeChat customer
    service, `10000120` WeChat service account, `10000121` WeChat subscription account, `10000126`
    Douyin mini program, `10000127` WeChat mini program, `10000011` Feishu, `10000128` Feishu base,
    `10000117` Juejin; or the ID of an organisation's custom channel. By default `"1024"`. Example:
    1024
    """
