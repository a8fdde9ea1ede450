"""Views of a client that differ in options and share its connections."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import getattr_static
from typing import Any, ClassVar, Final, Self

import httpx

import coze_ext
from coze_core.resources import public_names, resource
from coze_core.transports import Httpx2Timeout

from ._settings import Settings, changed

# What generated code asks a client for.
_FOR_GENERATED_CODE: Final = frozenset(
    {"get_httpx_client", "get_async_httpx_client", "stream_bytes", "stream_events"}
)


class Optioned:
    """What gives views of a client that differ in options, blocking or not."""

    _sender_type: ClassVar[type[Any]]
    _http_client: Any
    _sender: Any
    _settings: Settings
    _owns_http_client: bool

    def __repr__(self) -> str:
        # A traceback that shows locals shows a client whose making failed, too.
        settings: Settings | None = vars(self).get("_settings")
        shown = "" if settings is None else f"base_url={settings.base_url!r}"
        return f"{type(self).__name__}({shown})"

    def __dir__(self) -> list[str]:
        return [name for name in public_names(self) if name not in _FOR_GENERATED_CODE]

    def __copy__(self) -> Self:
        return self.with_options()

    def __reduce__(self) -> tuple[Any, ...]:
        # A token doesn't travel, but whoever unpickles this may have one of the same environment.
        name, settings = type(self).__name__, self._settings
        if not (self._owns_http_client and settings.is_of_environment):
            raise TypeError(
                f"{name} can't be pickled: it holds a token, or what only this process has; "
                f"{name}() can be, which finds its token in each process's environment"
            )
        facts = {
            "base_url": settings.base_url,
            "timeout": settings.timeout,
            "max_retries": settings.retries.max_retries,
            "retry_deadline": settings.retries.deadline,
            "retry_policy": settings.retries.policy,
            "max_event_bytes": settings.max_event_bytes,
            "max_answer_bytes": settings.max_answer_bytes,
        }
        return _remade, (type(self), facts)

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | Httpx2Timeout | None = None,
        max_retries: int | None = None,
        retry_deadline: float | None = None,
        retry_policy: coze_ext.RetryPolicy | None = None,
        deadline: float | None = None,
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
    ) -> Self:
        """Return a view of this client with other options and the same connections.

        It serves one call or many: `coze.with_options(timeout=5).bots.retrieve(...)`. What isn't
        given stays as it is. Closing the view closes nothing.

        Args:
            timeout: seconds, or an `httpx.Timeout`, for every request.
            max_retries: how many times a failed request is sent again if that is safe.
            retry_deadline: seconds from the first attempt after which no other is started.
            retry_policy: what is sent again besides, where doing something twice is acceptable;
                `RetryPolicy()` is nothing.
            deadline: seconds from now within which calls must end, retries and pauses included.
            headers: headers to send besides the client's own; they replace those of the same name.
            query: query parameters to add, such as ones that the document doesn't know yet.
            body: fields to add to bodies that are JSON, likewise.

        Raises:
            CozeArgumentError: an argument can't be used.
        """
        settings = changed(
            self._settings,
            timeout=timeout,
            max_retries=max_retries,
            retry_deadline=retry_deadline,
            retry_policy=retry_policy,
            deadline=deadline,
            headers=headers,
            query=query,
            body=body,
        )
        view = type(self).__new__(type(self))
        # All that a class of your own may have, but for resources, which know their client.
        view.__dict__.update(
            (name, value)
            for name, value in vars(self).items()
            if not isinstance(getattr_static(type(self), name, None), resource)
        )
        view._owns_http_client = False
        view._sender = view._sender_type(self._http_client, settings)
        view._settings = settings
        return view


def _remade(kind: type[Any], facts: Mapping[str, Any]) -> Any:
    return kind(**facts)


class Bounded:
    """Operations of a client whose calls can be given a deadline, unlike the generated ones."""

    _client: Any

    def _within(self, seconds: float | None) -> Self:
        """Return these operations with calls that end within so many seconds."""
        if seconds is None:
            return self
        make: type[Any] = type(self)
        bounded: Self = make(self._client.with_options(deadline=seconds))
        return bounded
