"""Runs Python functions as the tools that a chat asks for."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import msgspec
import msgspec.inspect
from msgspec import NODEFAULT, UNSET, Struct, defstruct

from coze_api.models import ToolCall, ToolOutput
from coze_core.json import encode_exactly, plain
from coze_core.limits import check_type, refuse, type_name
from coze_core.lines import one_line
from coze_core.redaction import redacted

from ._chat import Tools
from ._logging import DETAILS, LOG

_WITHOUT_NAMES: Final = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)


class Tool:
    """A function, and what reads its arguments from JSON.

    Raises:
        CozeArgumentError: there are no arguments by name, or of types that JSON can't be read as.
    """

    def __init__(self, name: str, function: Callable[..., Any]) -> None:
        self.name: Final = name
        self.function: Final = function
        called = type(function).__call__  # of an object that isn't itself a function
        self.is_async: Final = any(map(inspect.iscoroutinefunction, (function, called)))
        argument = f"tools: {name}"
        try:
            self._signature = inspect.signature(function, eval_str=True)
        except (NameError, TypeError, ValueError) as error:
            refuse(argument, "type hints that can be looked up", error)
        fields: list[tuple[str, Any, Any]] = []
        for parameter in self._signature.parameters.values():
            if parameter.kind in _WITHOUT_NAMES:
                refuse(argument, "a parameter for each argument", parameter)
            hint = Any if parameter.annotation is parameter.empty else parameter.annotation
            is_needed = parameter.default is parameter.empty
            fields.append((parameter.name, hint, NODEFAULT if is_needed else UNSET))
        try:
            struct = defstruct("Arguments", fields, kw_only=True, forbid_unknown_fields=True)
            self._decode = msgspec.json.Decoder(struct, dec_hook=_from_plain).decode
            unread = _unreadable(msgspec.inspect.type_info(struct), set())
        except (NameError, TypeError) as error:
            refuse(argument, "type hints that JSON can be read as", error)
        if unread is not None:
            refuse(argument, "type hints that JSON can be read as", unread.__name__)

    def bound(self, arguments: object) -> Callable[[], Any]:
        """Return the function with the arguments of a call: JSON text, or what it would say.

        Raises:
            ValueError: they aren't those of the function.
        """
        given = arguments or {}
        read = self._decode(given if isinstance(given, str) else encode_exactly(given))
        bound = self._signature.bind_partial()
        for name in self._signature.parameters:
            value = getattr(read, name)
            if value is not UNSET:
                bound.arguments[name] = value
        return lambda: self.function(*bound.args, **bound.kwargs)


def _unreadable(part: Any, seen: set[int]) -> type[Any] | None:
    """Return a class within a description of types that JSON can't be read as, if there is one."""
    if isinstance(part, msgspec.inspect.CustomType):
        return None if hasattr(part.cls, "model_validate") else part.cls
    if id(part) in seen or not isinstance(part, Struct | tuple):
        return None
    seen.add(id(part))
    inner = part if isinstance(part, tuple) else msgspec.structs.astuple(part)
    return next(filter(None, (_unreadable(one, seen) for one in inner)), None)


def _from_plain(kind: type[Any], value: Any) -> Any:
    """Return an object of a class that msgspec doesn't know, as pydantic's models are."""
    return kind.model_validate(value)


def _to_plain(value: Any) -> Any:
    return dict(value) if isinstance(value, Mapping) else value.model_dump(mode="json")


_encode: Final = msgspec.json.Encoder(enc_hook=_to_plain, decimal_format="number").encode


class Toolbox:
    """The functions that answer a chat's tool calls, one after the other.

    Raises:
        CozeArgumentError: a function can't be a tool.
    """

    def __init__(self, tools: Tools) -> None:
        if not isinstance(tools, Sequence | Mapping):
            refuse("tools", "a sequence of functions or a mapping of names to them", tools)
        named = tools.items() if isinstance(tools, Mapping) else _named(tools)
        self._tools: dict[str, Tool] = {}
        for name, function in named:
            check_type("tools: a name", name, str)
            if not callable(function):
                refuse(f"tools: {name}", "a function", type_name(function))
            if name in self._tools:
                refuse("tools", "one function for each name", f"two for {name!r}")
            self._tools[name] = self._checked(Tool(name, function))

    def _checked(self, tool: Tool) -> Tool:
        if tool.is_async:
            refuse(f"tools: {tool.name}", "a blocking function", "async; use AsyncCoze")
        return tool

    def answers(self, calls: Sequence[ToolCall]) -> Any:
        """Return the outputs of calls, in their order; what fails is told in place of one."""
        return [self._answer(call) for call in calls]

    def _answer(self, call: ToolCall) -> ToolOutput:
        name = name_of(call)
        try:
            _, work = self._prepared(call)
            return _output(call, work())
        except Exception as error:  # noqa: BLE001 -- whatever it is, the bot is told
            return _failed(call, name, error)

    def _prepared(self, call: ToolCall) -> tuple[Tool, Callable[[], Any]]:
        tool = self._tools.get(name_of(call))
        if tool is None:
            raise _Misfit(f"there is no tool {name_of(call)!r}, only {', '.join(self._tools)}")
        try:
            return tool, tool.bound(_arguments_of(call))
        except Exception as error:
            raise _Misfit(f"the arguments don't fit: {error}") from error


class AsyncToolbox(Toolbox):
    """The functions that answer a chat's tool calls, all at the same time.

    Blocking functions run in worker threads.
    """

    def _checked(self, tool: Tool) -> Tool:
        return tool

    async def answers(self, calls: Sequence[ToolCall]) -> list[ToolOutput]:
        import anyio

        outputs: list[Any] = [None] * len(calls)

        async def answer(index: int) -> None:
            outputs[index] = await self._answer_async(calls[index])

        async with anyio.create_task_group() as group:
            for index in range(len(calls)):
                group.start_soon(answer, index)
        return outputs

    async def _answer_async(self, call: ToolCall) -> ToolOutput:
        import anyio.to_thread

        try:
            tool, work = self._prepared(call)
            if tool.is_async:
                result = await work()
            else:
                result = await anyio.to_thread.run_sync(work, abandon_on_cancel=True)
                result = await result if inspect.isawaitable(result) else result
            return _output(call, result)
        except Exception as error:  # noqa: BLE001 -- whatever it is, the bot is told
            return _failed(call, name_of(call), error)


def _named(tools: Sequence[Any]) -> list[tuple[str, Callable[..., Any]]]:
    named = []
    for index, function in enumerate(tools):
        name = getattr(function, "__name__", None)
        if name is None or not callable(function):
            expected = "a function with a name; else pass a mapping of names to functions"
            refuse(f"tools[{index}]", expected, type_name(function))
        named.append((name, function))
    return named


class _Misfit(ValueError):  # noqa: N818 -- it says what doesn't fit, and is seen by the bot alone
    """A call of a tool that isn't there, or with other arguments than the tool has."""


def name_of(call: ToolCall) -> str:
    return (call.function and call.function.name) or ""


def _arguments_of(call: ToolCall) -> object:
    """Return the arguments of a call, which some hosts send as an object rather than as text."""
    function = call.function
    return function and (function.arguments or function.additional_properties.get("arguments"))


def _output(call: ToolCall, result: Any) -> ToolOutput:
    text = result if isinstance(result, str) else _encode(plain(result)).decode()
    text.encode()  # half a surrogate pair can't be sent
    return ToolOutput(tool_call_id=call.id, output=text)


def _failed(call: ToolCall, name: str, error: Exception) -> ToolOutput:
    words = str(error) if isinstance(error, _Misfit) else f"{type(error).__name__}: {error}"
    words = redacted(words)
    LOG.warning("tool %s failed, which the bot is told: %s", one_line(name), one_line(words))
    DETAILS.debug("tool %s failed", one_line(name), exc_info=error)
    told = msgspec.json.encode({"error": words.encode("utf-8", "replace").decode()}).decode()
    return ToolOutput(tool_call_id=call.id, output=told)
