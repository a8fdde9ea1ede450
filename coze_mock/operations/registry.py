"""The resources whose operations have a behaviour of their own."""

from __future__ import annotations

from coze_mock.operations import (
    apps,
    benefit_limitations,
    benefits,
    bill_tasks,
    copy_tasks,
    folders,
    plugins,
    stores,
    templates,
    users,
    variables,
)
from coze_mock.operations.api_apps import operations as api_apps
from coze_mock.operations.audio import operations as audio
from coze_mock.operations.audio import rooms, voiceprints
from coze_mock.operations.bots import operations as bots
from coze_mock.operations.chat import operations as chat
from coze_mock.operations.connectors import operations as connectors
from coze_mock.operations.conversations import messages
from coze_mock.operations.conversations import operations as conversations
from coze_mock.operations.datasets import documents, images
from coze_mock.operations.datasets import operations as datasets
from coze_mock.operations.enterprises import members as enterprise_members
from coze_mock.operations.enterprises import organizations
from coze_mock.operations.files import operations as files
from coze_mock.operations.oauth import operations as oauth
from coze_mock.operations.resource import Handler, Resource
from coze_mock.operations.workflows import collaborators as workflow_collaborators
from coze_mock.operations.workflows import operations as workflows
from coze_mock.operations.workspaces import members as workspace_members
from coze_mock.operations.workspaces import operations as workspaces
from coze_mock.state.state import MockState

RESOURCES: tuple[Resource, ...] = (
    oauth.RESOURCE,
    users.RESOURCE,
    workspaces.RESOURCE,
    workspace_members.RESOURCE,
    folders.RESOURCE,
    files.RESOURCE,
    bots.RESOURCE,
    datasets.RESOURCE,
    documents.RESOURCE,
    images.RESOURCE,
    chat.RESOURCE,
    conversations.RESOURCE,
    messages.RESOURCE,
    audio.RESOURCE,
    rooms.RESOURCE,
    voiceprints.RESOURCE,
    apps.RESOURCE,
    connectors.RESOURCE,
    api_apps.RESOURCE,
    templates.RESOURCE,
    variables.RESOURCE,
    workflows.RESOURCE,
    enterprise_members.RESOURCE,
    organizations.RESOURCE,
    benefits.RESOURCE,
    benefit_limitations.RESOURCE,
    bill_tasks.RESOURCE,
    workflow_collaborators.RESOURCE,
    plugins.RESOURCE,
    stores.RESOURCE,
    copy_tasks.RESOURCE,
)
"""In the order in which their parts of the world are made."""


def handlers() -> dict[str, Handler]:
    """What answers each of these operations, by its operationId."""
    return {name: handler for one in RESOURCES for name, handler in one.handlers.items()}


def build_world(state: MockState) -> dict[str, str]:
    """Make what the document's examples name, and return the IDs to begin with by their names."""
    told: dict[str, str] = {}
    for resource in RESOURCES:
        for build in resource.builders:
            told.update(build(state, state.examples))
    return told
