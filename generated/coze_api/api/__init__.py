"""Contains methods for accessing the API"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncStreamingClient, SyncStreamingClient
from coze_core.resources import resource

if TYPE_CHECKING:
    from .api_apps import ApiApps, AsyncApiApps
    from .apps import Apps, AsyncApps
    from .audio import AsyncAudio, Audio
    from .benefit_limitations import AsyncBenefitLimitations, BenefitLimitations
    from .benefits import AsyncBenefits, Benefits
    from .bill_tasks import AsyncBillTasks, BillTasks
    from .bots import AsyncBots, Bots
    from .chat import AsyncChat, Chat
    from .connectors import AsyncConnectors, Connectors
    from .conversations import AsyncConversations, Conversations
    from .copy_tasks import AsyncCopyTasks, CopyTasks
    from .datasets import AsyncDatasets, Datasets
    from .enterprises import AsyncEnterprises, Enterprises
    from .files import AsyncFiles, Files
    from .folders import AsyncFolders, Folders
    from .oauth import AsyncOauth, Oauth
    from .organizations import AsyncOrganizations, Organizations
    from .plugins import AsyncPlugins, Plugins
    from .stores import AsyncStores, Stores
    from .templates import AsyncTemplates, Templates
    from .users import AsyncUsers, Users
    from .variables import AsyncVariables, Variables
    from .workflows import AsyncWorkflows, Workflows
    from .workspaces import AsyncWorkspaces, Workspaces


class Resources:
    """The API's resources, by tag, of a client that sends their requests."""

    def _client(self) -> SyncStreamingClient:
        """The client that sends the requests."""
        raise NotImplementedError

    @resource
    def files(self) -> Files:
        """The operations tagged `files`."""
        from .files import Files

        return Files(self._client())

    @resource
    def bots(self) -> Bots:
        """The operations tagged `bots`."""
        from .bots import Bots

        return Bots(self._client())

    @resource
    def datasets(self) -> Datasets:
        """The operations tagged `datasets`."""
        from .datasets import Datasets

        return Datasets(self._client())

    @resource
    def chat(self) -> Chat:
        """The operations tagged `chat`."""
        from .chat import Chat

        return Chat(self._client())

    @resource
    def workflows(self) -> Workflows:
        """The operations tagged `workflows`."""
        from .workflows import Workflows

        return Workflows(self._client())

    @resource
    def conversations(self) -> Conversations:
        """The operations tagged `conversations`."""
        from .conversations import Conversations

        return Conversations(self._client())

    @resource
    def users(self) -> Users:
        """The operations tagged `users`."""
        from .users import Users

        return Users(self._client())

    @resource
    def workspaces(self) -> Workspaces:
        """The operations tagged `workspaces`."""
        from .workspaces import Workspaces

        return Workspaces(self._client())

    @resource
    def folders(self) -> Folders:
        """The operations tagged `folders`."""
        from .folders import Folders

        return Folders(self._client())

    @resource
    def audio(self) -> Audio:
        """The resources below `audio`."""
        from .audio import Audio

        return Audio(self._client())

    @resource
    def variables(self) -> Variables:
        """The operations tagged `variables`."""
        from .variables import Variables

        return Variables(self._client())

    @resource
    def templates(self) -> Templates:
        """The operations tagged `templates`."""
        from .templates import Templates

        return Templates(self._client())

    @resource
    def apps(self) -> Apps:
        """The operations tagged `apps`."""
        from .apps import Apps

        return Apps(self._client())

    @resource
    def enterprises(self) -> Enterprises:
        """The resources below `enterprises`."""
        from .enterprises import Enterprises

        return Enterprises(self._client())

    @resource
    def organizations(self) -> Organizations:
        """The operations tagged `organizations`."""
        from .organizations import Organizations

        return Organizations(self._client())

    @resource
    def benefits(self) -> Benefits:
        """The operations tagged `benefits`."""
        from .benefits import Benefits

        return Benefits(self._client())

    @resource
    def benefit_limitations(self) -> BenefitLimitations:
        """The operations tagged `benefit_limitations`."""
        from .benefit_limitations import BenefitLimitations

        return BenefitLimitations(self._client())

    @resource
    def bill_tasks(self) -> BillTasks:
        """The operations tagged `bill_tasks`."""
        from .bill_tasks import BillTasks

        return BillTasks(self._client())

    @resource
    def plugins(self) -> Plugins:
        """The operations tagged `plugins`."""
        from .plugins import Plugins

        return Plugins(self._client())

    @resource
    def stores(self) -> Stores:
        """The resources below `stores`."""
        from .stores import Stores

        return Stores(self._client())

    @resource
    def copy_tasks(self) -> CopyTasks:
        """The operations tagged `copy_tasks`."""
        from .copy_tasks import CopyTasks

        return CopyTasks(self._client())

    @resource
    def connectors(self) -> Connectors:
        """The operations tagged `connectors`."""
        from .connectors import Connectors

        return Connectors(self._client())

    @resource
    def api_apps(self) -> ApiApps:
        """The operations tagged `api_apps`."""
        from .api_apps import ApiApps

        return ApiApps(self._client())

    @resource
    def oauth(self) -> Oauth:
        """The operations tagged `oauth`."""
        from .oauth import Oauth

        return Oauth(self._client())


class AsyncResources:
    """The API's resources, by tag, of a client that sends their requests."""

    def _client(self) -> AsyncStreamingClient:
        """The client that sends the requests."""
        raise NotImplementedError

    @resource
    def files(self) -> AsyncFiles:
        """The operations tagged `files`."""
        from .files import AsyncFiles

        return AsyncFiles(self._client())

    @resource
    def bots(self) -> AsyncBots:
        """The operations tagged `bots`."""
        from .bots import AsyncBots

        return AsyncBots(self._client())

    @resource
    def datasets(self) -> AsyncDatasets:
        """The operations tagged `datasets`."""
        from .datasets import AsyncDatasets

        return AsyncDatasets(self._client())

    @resource
    def chat(self) -> AsyncChat:
        """The operations tagged `chat`."""
        from .chat import AsyncChat

        return AsyncChat(self._client())

    @resource
    def workflows(self) -> AsyncWorkflows:
        """The operations tagged `workflows`."""
        from .workflows import AsyncWorkflows

        return AsyncWorkflows(self._client())

    @resource
    def conversations(self) -> AsyncConversations:
        """The operations tagged `conversations`."""
        from .conversations import AsyncConversations

        return AsyncConversations(self._client())

    @resource
    def users(self) -> AsyncUsers:
        """The operations tagged `users`."""
        from .users import AsyncUsers

        return AsyncUsers(self._client())

    @resource
    def workspaces(self) -> AsyncWorkspaces:
        """The operations tagged `workspaces`."""
        from .workspaces import AsyncWorkspaces

        return AsyncWorkspaces(self._client())

    @resource
    def folders(self) -> AsyncFolders:
        """The operations tagged `folders`."""
        from .folders import AsyncFolders

        return AsyncFolders(self._client())

    @resource
    def audio(self) -> AsyncAudio:
        """The resources below `audio`."""
        from .audio import AsyncAudio

        return AsyncAudio(self._client())

    @resource
    def variables(self) -> AsyncVariables:
        """The operations tagged `variables`."""
        from .variables import AsyncVariables

        return AsyncVariables(self._client())

    @resource
    def templates(self) -> AsyncTemplates:
        """The operations tagged `templates`."""
        from .templates import AsyncTemplates

        return AsyncTemplates(self._client())

    @resource
    def apps(self) -> AsyncApps:
        """The operations tagged `apps`."""
        from .apps import AsyncApps

        return AsyncApps(self._client())

    @resource
    def enterprises(self) -> AsyncEnterprises:
        """The resources below `enterprises`."""
        from .enterprises import AsyncEnterprises

        return AsyncEnterprises(self._client())

    @resource
    def organizations(self) -> AsyncOrganizations:
        """The operations tagged `organizations`."""
        from .organizations import AsyncOrganizations

        return AsyncOrganizations(self._client())

    @resource
    def benefits(self) -> AsyncBenefits:
        """The operations tagged `benefits`."""
        from .benefits import AsyncBenefits

        return AsyncBenefits(self._client())

    @resource
    def benefit_limitations(self) -> AsyncBenefitLimitations:
        """The operations tagged `benefit_limitations`."""
        from .benefit_limitations import AsyncBenefitLimitations

        return AsyncBenefitLimitations(self._client())

    @resource
    def bill_tasks(self) -> AsyncBillTasks:
        """The operations tagged `bill_tasks`."""
        from .bill_tasks import AsyncBillTasks

        return AsyncBillTasks(self._client())

    @resource
    def plugins(self) -> AsyncPlugins:
        """The operations tagged `plugins`."""
        from .plugins import AsyncPlugins

        return AsyncPlugins(self._client())

    @resource
    def stores(self) -> AsyncStores:
        """The resources below `stores`."""
        from .stores import AsyncStores

        return AsyncStores(self._client())

    @resource
    def copy_tasks(self) -> AsyncCopyTasks:
        """The operations tagged `copy_tasks`."""
        from .copy_tasks import AsyncCopyTasks

        return AsyncCopyTasks(self._client())

    @resource
    def connectors(self) -> AsyncConnectors:
        """The operations tagged `connectors`."""
        from .connectors import AsyncConnectors

        return AsyncConnectors(self._client())

    @resource
    def api_apps(self) -> AsyncApiApps:
        """The operations tagged `api_apps`."""
        from .api_apps import AsyncApiApps

        return AsyncApiApps(self._client())

    @resource
    def oauth(self) -> AsyncOauth:
        """The operations tagged `oauth`."""
        from .oauth import AsyncOauth

        return AsyncOauth(self._client())
