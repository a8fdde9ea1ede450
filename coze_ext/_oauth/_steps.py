"""Carries out the steps of signing in, for blocking and async clients alike.

A flow is a generator of steps, which is sent the result of each or thrown its error.
"""

from __future__ import annotations

import inspect
import sys
import time
from collections.abc import AsyncGenerator, Callable, Generator
from typing import Any, Final, TypeAlias, TypeVar

import httpx

from coze_core.bodies import bound
from coze_core.clients import BASE_URL, FOR_TOKEN, SECRETS
from coze_core.errors import CozeArgumentError
from coze_core.operations import Operation

T = TypeVar("T")

_MOST_BYTES: Final = 1024 * 1024
_SHARED_HEADERS: Final = ("Accept", "Accept-Encoding", "User-Agent", "X-Coze-Client-User-Agent")


class Step:
    """What a flow waits for.

    Attributes:
        request: what is sent first, if anything is.
    """

    request: httpx.Request | None = None

    def carry_out(self, response: httpx.Response | None) -> Any:
        """Return the step's result."""
        raise NotImplementedError

    async def carry_out_async(self, response: httpx.Response | None) -> Any:
        """Return the step's result, without blocking."""
        return self.carry_out(response)


Steps: TypeAlias = Generator[Step, Any, T]


class Send(Step):
    """Send the original request; the result is its response, unread."""

    def __init__(self, request: httpx.Request) -> None:
        self.request = request

    def carry_out(self, response: httpx.Response | None) -> httpx.Response | None:
        return response


class Read(Step):
    """Read the body of a failure, which is small."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response

    def carry_out(self, _: httpx.Response | None) -> bytes:
        bound(self._response, _MOST_BYTES)
        return self._response.read()

    async def carry_out_async(self, _: httpx.Response | None) -> bytes:
        bound(self._response, _MOST_BYTES)
        return await self._response.aread()


class Origin:
    """Where a flow's own requests go, and what they have in common with the original one."""

    def __init__(self, request: httpx.Request, base_url: str | None) -> None:
        url = request.url
        own = f"{url.scheme}://{url.netloc.decode()}"
        self.base_url = base_url or request.extensions.get(BASE_URL) or own
        self.timeout: dict[str, float | None] = request.extensions.get("timeout", {})
        self.headers = {
            name: request.headers[name] for name in _SHARED_HEADERS if name in request.headers
        }

    @property
    def patience(self) -> float | None:
        """For how many seconds the response to a request is waited for."""
        return self.timeout.get("read")


class Call(Step):
    """Call an operation of OAuth; the result is what it returns.

    Args:
        then: called with the result and the response before anything else can happen, and what it
            returns is the step's result. Async clients call it in a worker thread if `blocks`.
    """

    def __init__(
        self,
        origin: Origin,
        operation: Operation[Any],
        arguments: dict[str, Any],
        bearer: Callable[[], str] | None,
        then: Callable[[Any, httpx.Response], Any] = lambda result, _: result,
        *,
        secrets: tuple[str, ...] = (),
        blocks: bool = False,
    ) -> None:
        built = operation.request(arguments)
        headers = dict(origin.headers)
        if bearer is not None:
            headers["Authorization"] = f"Bearer {bearer()}"
        self.request = httpx.Request(
            built["method"],
            origin.base_url + built["url"],
            headers=headers,
            json=built["json"],
            extensions={"timeout": origin.timeout, FOR_TOKEN: True, SECRETS: secrets},
        )
        self._operation = operation
        self._then = then
        self._blocks = blocks

    def carry_out(self, response: httpx.Response | None) -> Any:
        assert response is not None
        try:
            bound(response, _MOST_BYTES)
            response.read()
        finally:
            response.close()
        return self._then(self._operation.read(response), response)

    async def carry_out_async(self, response: httpx.Response | None) -> Any:
        from coze_core.closing import to_the_end

        assert response is not None
        # What has come is kept, even if the task is cancelled: a refresh token serves once.
        return await to_the_end(self._keep(response))

    async def _keep(self, response: httpx.Response) -> Any:
        try:
            bound(response, _MOST_BYTES)
            await response.aread()
        finally:
            await response.aclose()
        result = self._operation.read(response)
        return await _called(lambda: self._then(result, response), in_thread=self._blocks)


class Pause(Step):
    """Wait for some seconds."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def carry_out(self, _: httpx.Response | None) -> None:
        time.sleep(self._seconds)

    async def carry_out_async(self, _: httpx.Response | None) -> None:
        import anyio

        await anyio.sleep(self._seconds)


class Do(Step):
    """Call something that may block, such as a store; the result is what it returns."""

    def __init__(self, function: Callable[[], Any]) -> None:
        self._function = function

    def carry_out(self, _: httpx.Response | None) -> Any:
        return self._function()

    async def carry_out_async(self, _: httpx.Response | None) -> Any:
        return await _called(self._function, in_thread=True)


class Tell(Step):
    """Call a program's own callback, which may be async in async clients."""

    def __init__(self, name: str, callback: Callable[[], Any]) -> None:
        self._name = name
        self._callback = callback

    def carry_out(self, _: httpx.Response | None) -> None:
        told = self._callback()
        if inspect.isawaitable(told):
            if inspect.iscoroutine(told):
                told.close()
            raise CozeArgumentError(
                f"{self._name}: expected a callable that isn't async, got one that is; "
                "it needs AsyncCoze"
            )

    async def carry_out_async(self, _: httpx.Response | None) -> None:
        told = self._callback()
        if inspect.isawaitable(told):
            await told


async def _called(function: Callable[[], T], *, in_thread: bool) -> T:
    if not in_thread:
        return function()
    import anyio.to_thread

    return await anyio.to_thread.run_sync(function)


class _Run:
    """A flow under way, in the form in which httpx takes it.

    It isn't a generator: how the sending failed is only known where the flow is closed.
    """

    def __init__(self, steps: Steps[None]) -> None:
        self._steps = steps
        self._step: Step | None = None
        self._outer = sys.exception()

    def _resume(self, resume: Callable[[], Step]) -> Step | None:
        """Return the next step; None after the last."""
        try:
            self._step = resume()
        except StopIteration:
            self._step = None
        return self._step

    def _leave(self) -> None:
        """Tell the flow how the sending failed, if it did; else that nobody goes on with it."""
        step, self._step = self._step, None
        if step is None:
            return
        error = sys.exception()
        if error is None or error is self._outer:
            self._steps.close()
            return
        try:
            self._steps.throw(error)
        except BaseException as ending:
            if ending is not error and not isinstance(ending, StopIteration):
                raise
        finally:
            self._steps.close()


class Run(_Run, Generator[httpx.Request, httpx.Response, None]):
    """A flow of a blocking client."""

    def send(self, response: Any) -> httpx.Request:
        if self._step is None:
            step = self._resume(lambda: next(self._steps))
        else:
            step = self._after(response)
        while step is not None:
            if step.request is not None:
                return step.request
            step = self._after(None)
        raise StopIteration

    def _after(self, response: httpx.Response | None) -> Step | None:
        assert self._step is not None
        try:
            result = self._step.carry_out(response)
        except BaseException as error:  # noqa: BLE001 -- the flow decides
            return self._resume(lambda error=error: self._steps.throw(error))  # type: ignore[misc]
        return self._resume(lambda: self._steps.send(result))

    def throw(self, *error: Any) -> httpx.Request:
        raise NotImplementedError  # httpx throws nothing into a flow

    def close(self) -> None:
        self._leave()


class AsyncRun(_Run, AsyncGenerator[httpx.Request, httpx.Response]):
    """A flow of an async client."""

    async def asend(self, response: Any) -> httpx.Request:
        if self._step is None:
            step = self._resume(lambda: next(self._steps))
        else:
            step = await self._after(response)
        while step is not None:
            if step.request is not None:
                return step.request
            step = await self._after(None)
        raise StopAsyncIteration

    async def _after(self, response: httpx.Response | None) -> Step | None:
        assert self._step is not None
        try:
            result = await self._step.carry_out_async(response)
        except BaseException as error:  # noqa: BLE001 -- the flow decides
            return self._resume(lambda error=error: self._steps.throw(error))  # type: ignore[misc]
        return self._resume(lambda: self._steps.send(result))

    async def athrow(self, *error: Any) -> httpx.Request:
        raise NotImplementedError  # httpx throws nothing into a flow

    async def aclose(self) -> None:
        self._leave()
