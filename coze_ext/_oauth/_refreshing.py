"""Authorization by tokens that have a refresh token, which serves once."""

from __future__ import annotations

import math
from typing import Any, Final

import httpx

from coze_api import models
from coze_core.limits import check_range, check_type, refuse, type_name

from ._auth import OAuth
from ._steps import Call, Do, Origin, Pause, Steps
from ._stores import CozeTokenStoreError, TokenStore
from ._tokens import Lease, OAuthToken, fresh_lease, stored_lease

_BETWEEN_TRIES: Final = 0.05


class RefreshingOAuth(OAuth):
    """Authorization by a token that a refresh token renews.

    A new token is stored before it is used. If that fails, it is kept in memory, and stored with
    the next request.
    """

    def __init__(
        self,
        client_id: str,
        *,
        token: OAuthToken | None,
        store: TokenStore | None,
        base_url: str | None,
    ) -> None:
        check_type("client_id", client_id, str)
        check_range("client_id", len(client_id), 1, None, "characters")
        for name, value, kind in (("token", token, OAuthToken), ("store", store, TokenStore)):
            if value is not None and not isinstance(value, kind):
                refuse(name, kind.__name__, type_name(value))
        super().__init__(client_id, base_url=base_url)
        self._store = store
        self._newest = token
        self._is_unsaved = token is not None and store is not None
        if token is not None and store is None:
            self._renewer.put(stored_lease(token))

    @property
    def token(self) -> OAuthToken | None:
        """The token in use; None before the first, or if it is in the store alone."""
        return self._newest

    def _bearer(self) -> str | None:
        """Return what proves that this is the app; None for public clients."""
        return None

    def _first(self, origin: Origin) -> Steps[Lease]:
        """Return a token for which there is no refresh token."""
        raise NotImplementedError

    def _has_news(self) -> bool:
        """Return whether the user has just signed in, so that the token before doesn't count."""
        return False

    def _renew(self, origin: Origin) -> Steps[Lease]:
        store = self._store
        if store is None:
            return (yield from self._next(origin))
        yield from self._acquire(store, origin)
        try:
            if self._is_unsaved and self._newest is not None:
                newest = self._newest
                yield Do(lambda: self._save(newest))
                lease = stored_lease(newest)
                if lease.is_good():
                    return lease
            else:
                stored = yield Do(self._load)
                # Another process may have renewed it.
                is_other = self._newest is None or (
                    stored is not None and stored.access_token != self._newest.access_token
                )
                if stored is not None and is_other and not self._has_news():
                    self._newest = stored
                    lease = stored_lease(stored)
                    if lease.is_good():
                        return lease
            return (yield from self._next(origin))
        finally:
            store.release()

    def _next(self, origin: Origin) -> Steps[Lease]:
        newest = self._newest
        if newest is None or newest.refresh_token is None or self._has_news():
            return (yield from self._first(origin))
        return (yield from self._refreshed(origin, newest.refresh_token))

    def _refreshed(self, origin: Origin, refresh_token: str) -> Steps[Lease]:
        arguments = {
            "grant_type": "refresh_token",
            "client_id": self.client_id,
            "refresh_token": refresh_token,
        }
        return (yield self._grant(origin, arguments, (refresh_token,)))  # type: ignore[no-any-return]

    def _grant(
        self, origin: Origin, arguments: dict[str, Any], secrets: tuple[str, ...] = ()
    ) -> Call:
        """Return the call that gets a token, and keeps it before anything else can happen."""
        from coze_api.api.oauth.oauth_create_token import OPERATION

        bearer = self._bearer()
        return Call(
            origin,
            OPERATION,
            arguments,
            None if bearer is None else lambda: bearer,
            self._keep,
            secrets=secrets,
            blocks=self._store is not None,
        )

    def _keep(self, granted: models.OAuthToken, response: httpx.Response) -> Lease:
        newest = OAuthToken(
            granted.access_token,
            expires_at=granted.expires_in,
            refresh_token=granted.refresh_token or None,
        )
        self._newest = newest
        self._is_unsaved = self._store is not None
        self._save(newest)
        return fresh_lease(newest, response)

    def _save(self, token: OAuthToken) -> None:
        if self._store is None:
            return
        try:
            self._store.save(token)
        except Exception as error:
            raise CozeTokenStoreError(
                f"the new token can't be stored, and is kept in memory: {type(error).__name__}"
            ) from error
        self._is_unsaved = False

    def _acquire(self, store: TokenStore, origin: Origin) -> Steps[None]:
        """Yield the pauses until a store lets this process renew its token."""
        patience = math.inf if origin.patience is None else origin.patience
        waited = 0.0
        # Not in a worker thread: a task that is cancelled would leave it acquired.
        while not self._acquired(store):
            if waited >= patience:
                raise CozeTokenStoreError(
                    f"another has been renewing the token for {waited:.3g} seconds"
                )
            yield Pause(_BETWEEN_TRIES)
            waited += _BETWEEN_TRIES

    @staticmethod
    def _acquired(store: TokenStore) -> bool:
        try:
            return store.acquire()
        except Exception as error:
            raise CozeTokenStoreError(
                f"the store can't be locked: {type(error).__name__}"
            ) from error

    def _load(self) -> OAuthToken | None:
        assert self._store is not None
        try:
            return self._store.load()
        except CozeTokenStoreError:
            raise
        except Exception as error:
            raise CozeTokenStoreError(
                f"the token can't be loaded: {type(error).__name__}"
            ) from error
