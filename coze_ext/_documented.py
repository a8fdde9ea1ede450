"""Gives a method that passes its arguments on the docstring and signature of the other one."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import cache
from textwrap import fill, indent
from typing import Any, ForwardRef, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


def documented_by(
    original: Callable[..., Any],
    extra: str = "",
    *,
    returns: str | None = None,
    raises: str = "",
) -> Callable[[F], F]:
    """Return a decorator that gives a method the docstring and signature of another.

    A docstring that the method has, which editors show, stands in place of the first line.

    Args:
        original: the other method.
        extra: the method's own arguments, which come first under "Args".
        returns: what is under "Returns", in place of what the other method returns.
        raises: what comes first under "Raises".
    """

    def decorate(method: F) -> F:
        given = inspect.signature(method)
        taken = _signature(original)
        own = [one for one in given.parameters.values() if one.kind is one.KEYWORD_ONLY]
        positional = [
            one for one in given.parameters.values() if one.kind is one.POSITIONAL_OR_KEYWORD
        ]
        own_names = {one.name for one in (*positional, *own)}
        others = [
            one
            for one in taken.parameters.values()
            if one.kind is one.KEYWORD_ONLY and one.name not in own_names
        ]
        method.__signature__ = taken.replace(  # type: ignore[attr-defined]
            parameters=[*positional, *others, *own],
            return_annotation=given.return_annotation,
        )
        # What `typing.get_type_hints` reads; the other's are evaluated where it was defined.
        method.__annotations__ = {
            **{
                name: _reference(text, original.__module__)
                for name, text in original.__annotations__.items()
            },
            **{
                name: text
                for name, text in method.__annotations__.items()
                if name == "return" or name in own_names
            },
        }
        words = _words(original)
        if method.__doc__ is not None:
            words = inspect.cleandoc(method.__doc__) + words[len(words.partition("\n")[0]) :]
        words = words.replace("Args:\n", f"Args:\n{indent(extra, '    ')}")
        if returns is not None:
            before, _, after = words.partition("Returns:\n")
            _, end, after = after.partition("\n\nRaises:\n")
            words = f"{before}Returns:\n{_wrapped(returns)}{end}{after}"
        words = words.replace("Raises:\n", f"Raises:\n{indent(raises, '    ')}")
        method.__doc__ = words
        return method

    return decorate


@cache
def _signature(original: Callable[..., Any]) -> inspect.Signature:
    """Return the signature of a method that several others pass their arguments on to."""
    return inspect.signature(original)


@cache
def _words(original: Callable[..., Any]) -> str:
    return inspect.getdoc(original) or ""


@cache
def _reference(text: str, module: str) -> ForwardRef:
    """Return a reference to a type, which Python compiles, once for all methods that name it."""
    return ForwardRef(text, module=module)


def _wrapped(text: str) -> str:
    return fill(text, 100, initial_indent="    ", subsequent_indent="    ")
