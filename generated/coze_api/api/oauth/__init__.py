"""The operations tagged `oauth`, as a resource class and as endpoint functions"""

from __future__ import annotations

from typing import Literal

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class Oauth(Operations):
    """The operations tagged `oauth`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create_token(
        self,
        *,
        grant_type: Literal[
            "authorization_code",
            "refresh_token",
            "urn:ietf:params:oauth:grant-type:device_code",
            "urn:ietf:params:oauth:grant-type:jwt-bearer",
        ],
        client_id: str | None = None,
        code: str | None = None,
        redirect_uri: str | None = None,
        code_verifier: str | None = None,
        refresh_token: str | None = None,
        device_code: str | None = None,
        duration_seconds: int | None = None,
        scope: models.Scope | models.ScopeDict | None = None,
    ) -> models.OAuthToken:
        """Get an access token.

        Return an access token for one of four kinds of proof, which `grant_type` names:

        - `authorization_code`: the code that the consent page gave. The header `Authorization`
          bears the client secret of a web app; a PKCE app sends `code_verifier` and no such header.
        - `refresh_token`: a refresh token, which serves once. The header is as for the code.
        - `urn:ietf:params:oauth:grant-type:device_code`: a device code, asked for again and again
          until the user has decided. No such header.
        - `urn:ietf:params:oauth:grant-type:jwt-bearer`: a JWT in the header `Authorization`, signed
          with a private key of a service app (RS256). The token is for the app's own account or
          organization, and has no refresh token.

        Token permission: none.

        Args:
            grant_type: Kind of proof.
            client_id: ID of the OAuth app.
            code: The code, which serves once.
            redirect_uri: The address that the code was sent to, exactly as it was then.
            code_verifier: PKCE's secret, whose challenge the consent page was given.
            refresh_token: The refresh token.
            device_code: The code that the device got with the user's.
            duration_seconds: For how many seconds the token is to live. By default `900`.
            scope: What the token is for; all that its app was given by default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .oauth_create_token import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "grant_type": grant_type,
                "client_id": client_id,
                "code": code,
                "redirect_uri": redirect_uri,
                "code_verifier": code_verifier,
                "refresh_token": refresh_token,
                "device_code": device_code,
                "duration_seconds": duration_seconds,
                "scope": scope,
            },
        )

    def create_account_token(
        self,
        *,
        account_id: str,
        grant_type: Literal["urn:ietf:params:oauth:grant-type:jwt-bearer"],
        duration_seconds: int | None = None,
        scope: models.Scope | models.ScopeDict | None = None,
    ) -> models.OAuthToken:
        """Get an access token for another account.

        Return an access token for the resources of another account or organization, whose owner has
        agreed to the service app's shared link. The header `Authorization` bears a signed JWT.

        Token permission: none.

        Args:
            account_id: The account, of a personal plan the UID of the workspace's owner, or the
                organization's ID.
            grant_type: Kind of proof.
            duration_seconds: For how many seconds the token is to live. By default `900`.
            scope: What the token is for; all that its app was given by default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .oauth_create_account_token import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "account_id": account_id,
                "grant_type": grant_type,
                "duration_seconds": duration_seconds,
                "scope": scope,
            },
        )

    def create_enterprise_token(
        self,
        *,
        enterprise_id: str,
        grant_type: Literal["urn:ietf:params:oauth:grant-type:jwt-bearer"],
        duration_seconds: int | None = None,
        scope: models.Scope | models.ScopeDict | None = None,
    ) -> models.OAuthToken:
        """Get an access token for an enterprise.

        Return an access token of an enterprise's privileged app, made in its default organization.
        The header `Authorization` bears a signed JWT.

        Token permission: none.

        Args:
            enterprise_id: ID of the enterprise.
            grant_type: Kind of proof.
            duration_seconds: For how many seconds the token is to live. By default `900`.
            scope: What the token is for; all that its app was given by default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .oauth_create_enterprise_token import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "enterprise_id": enterprise_id,
                "grant_type": grant_type,
                "duration_seconds": duration_seconds,
                "scope": scope,
            },
        )

    def create_device_code(
        self,
        *,
        client_id: str,
    ) -> models.DeviceCode:
        """Get a code for a device.

        Return two codes: one that the user types on a page in a browser, and one with which the
        device asks for its token meanwhile.

        Token permission: none.

        Args:
            client_id: ID of the OAuth app.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .oauth_create_device_code import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "client_id": client_id,
            },
        )

    def create_workspace_device_code(
        self,
        *,
        workspace_id: str,
        client_id: str,
    ) -> models.DeviceCode:
        """Get a code for a device in one workspace.

        Return two codes as for any device. The token reaches all resources of one workspace, those
        of its other members too. Enterprise plans.

        Token permission: none.

        Args:
            workspace_id: ID of the workspace.
            client_id: ID of the OAuth app.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .oauth_create_workspace_device_code import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "client_id": client_id,
            },
        )


class AsyncOauth(Operations):
    """The operations tagged `oauth`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create_token(
        self,
        *,
        grant_type: Literal[
            "authorization_code",
            "refresh_token",
            "urn:ietf:params:oauth:grant-type:device_code",
            "urn:ietf:params:oauth:grant-type:jwt-bearer",
        ],
        client_id: str | None = None,
        code: str | None = None,
        redirect_uri: str | None = None,
        code_verifier: str | None = None,
        refresh_token: str | None = None,
        device_code: str | None = None,
        duration_seconds: int | None = None,
        scope: models.Scope | models.ScopeDict | None = None,
    ) -> models.OAuthToken:
        """Get an access token.

        Return an access token for one of four kinds of proof, which `grant_type` names:

        - `authorization_code`: the code that the consent page gave. The header `Authorization`
          bears the client secret of a web app; a PKCE app sends `code_verifier` and no such header.
        - `refresh_token`: a refresh token, which serves once. The header is as for the code.
        - `urn:ietf:params:oauth:grant-type:device_code`: a device code, asked for again and again
          until the user has decided. No such header.
        - `urn:ietf:params:oauth:grant-type:jwt-bearer`: a JWT in the header `Authorization`, signed
          with a private key of a service app (RS256). The token is for the app's own account or
          organization, and has no refresh token.

        Token permission: none.

        Args:
            grant_type: Kind of proof.
            client_id: ID of the OAuth app.
            code: The code, which serves once.
            redirect_uri: The address that the code was sent to, exactly as it was then.
            code_verifier: PKCE's secret, whose challenge the consent page was given.
            refresh_token: The refresh token.
            device_code: The code that the device got with the user's.
            duration_seconds: For how many seconds the token is to live. By default `900`.
            scope: What the token is for; all that its app was given by default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .oauth_create_token import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "grant_type": grant_type,
                "client_id": client_id,
                "code": code,
                "redirect_uri": redirect_uri,
                "code_verifier": code_verifier,
                "refresh_token": refresh_token,
                "device_code": device_code,
                "duration_seconds": duration_seconds,
                "scope": scope,
            },
        )

    async def create_account_token(
        self,
        *,
        account_id: str,
        grant_type: Literal["urn:ietf:params:oauth:grant-type:jwt-bearer"],
        duration_seconds: int | None = None,
        scope: models.Scope | models.ScopeDict | None = None,
    ) -> models.OAuthToken:
        """Get an access token for another account.

        Return an access token for the resources of another account or organization, whose owner has
        agreed to the service app's shared link. The header `Authorization` bears a signed JWT.

        Token permission: none.

        Args:
            account_id: The account, of a personal plan the UID of the workspace's owner, or the
                organization's ID.
            grant_type: Kind of proof.
            duration_seconds: For how many seconds the token is to live. By default `900`.
            scope: What the token is for; all that its app was given by default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .oauth_create_account_token import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "account_id": account_id,
                "grant_type": grant_type,
                "duration_seconds": duration_seconds,
                "scope": scope,
            },
        )

    async def create_enterprise_token(
        self,
        *,
        enterprise_id: str,
        grant_type: Literal["urn:ietf:params:oauth:grant-type:jwt-bearer"],
        duration_seconds: int | None = None,
        scope: models.Scope | models.ScopeDict | None = None,
    ) -> models.OAuthToken:
        """Get an access token for an enterprise.

        Return an access token of an enterprise's privileged app, made in its default organization.
        The header `Authorization` bears a signed JWT.

        Token permission: none.

        Args:
            enterprise_id: ID of the enterprise.
            grant_type: Kind of proof.
            duration_seconds: For how many seconds the token is to live. By default `900`.
            scope: What the token is for; all that its app was given by default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .oauth_create_enterprise_token import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "enterprise_id": enterprise_id,
                "grant_type": grant_type,
                "duration_seconds": duration_seconds,
                "scope": scope,
            },
        )

    async def create_device_code(
        self,
        *,
        client_id: str,
    ) -> models.DeviceCode:
        """Get a code for a device.

        Return two codes: one that the user types on a page in a browser, and one with which the
        device asks for its token meanwhile.

        Token permission: none.

        Args:
            client_id: ID of the OAuth app.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .oauth_create_device_code import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "client_id": client_id,
            },
        )

    async def create_workspace_device_code(
        self,
        *,
        workspace_id: str,
        client_id: str,
    ) -> models.DeviceCode:
        """Get a code for a device in one workspace.

        Return two codes as for any device. The token reaches all resources of one workspace, those
        of its other members too. Enterprise plans.

        Token permission: none.

        Args:
            workspace_id: ID of the workspace.
            client_id: ID of the OAuth app.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .oauth_create_workspace_device_code import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "client_id": client_id,
            },
        )
