"""One test for all cases of a rule, which tells every case that breaks it."""

from __future__ import annotations

import functools
import inspect
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

SHOWN_WHOLE = 10
"""The failures of which a test shows the traceback too."""


def each(
    names: str | tuple[str, ...], cases: Iterable[Any]
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a test of one case, named by its arguments, a test of all of them.

    Unlike `pytest.mark.parametrize` it makes a single test. That goes on after a failure, and in
    the end tells of each case that failed which it is and what was wrong, and of the first of them
    where. Cases share the test's fixtures. Raise ValueError if there are no cases: a rule that is
    never applied would always hold.
    """
    names = (names,) if isinstance(names, str) else names
    rows = [dict(zip(names, (case,) if len(names) == 1 else case, strict=True)) for case in cases]
    if not rows:
        raise ValueError(f"{', '.join(names)}: expected at least one case, got none")

    def decorate(test: Callable[..., Any]) -> Callable[..., Any]:
        def of_all(*args: Any, **kwargs: Any) -> None:
            offenders = _Offenders(len(rows))
            with offenders.told():
                for row in rows:
                    with offenders.kept(row):
                        test(*args, **kwargs, **row)

        async def of_all_async(*args: Any, **kwargs: Any) -> None:
            offenders = _Offenders(len(rows))
            with offenders.told():
                for row in rows:
                    with offenders.kept(row):
                        await test(*args, **kwargs, **row)

        made: Any = of_all_async if inspect.iscoroutinefunction(test) else of_all
        functools.update_wrapper(made, test)
        own = inspect.signature(test)
        fixtures = [one for one in own.parameters.values() if one.name not in names]
        made.__signature__ = own.replace(parameters=fixtures)
        wrapped: Callable[..., Any] = made
        return wrapped

    return decorate


class _Offenders:
    """What was found wrong, and in which cases."""

    def __init__(self, cases: int) -> None:
        self._cases = cases
        self._found: list[tuple[str, BaseException]] = []

    @contextmanager
    def told(self) -> Iterator[None]:
        """Fail in the end, with all that was found within."""
        yield
        if self._found:
            lines = [f"{len(self._found)} of {self._cases} cases fail:"]
            for name, error in self._found:
                lines += [f"  {name}", *_indented(traceback.format_exception_only(error))]
            for name, error in self._found[:SHOWN_WHOLE]:
                lines += ["", f"{name}:", *_indented(traceback.format_exception(error))]
            pytest.fail("\n".join(lines), pytrace=False)

    @contextmanager
    def kept(self, case: dict[str, Any]) -> Iterator[None]:
        """Keep the failure of a case, and go on."""
        failure = (Exception, pytest.fail.Exception)
        try:
            yield
        except failure as error:
            # Without the frame of this function and that of the loop.
            own = error.__traceback__ and error.__traceback__.tb_next
            error.__traceback__ = own and own.tb_next
            name = ", ".join(f"{key}={_shown(value)}" for key, value in case.items())
            self._found.append((name, error))


def _indented(texts: list[str]) -> list[str]:
    return [f"    {line}" for line in "".join(texts).splitlines()]


def _shown(value: Any) -> str:
    """A value in a line, as short as it can be told from others."""
    text = getattr(value, "__name__", None) or (value if isinstance(value, str) else repr(value))
    return text if len(text) <= 80 else f"{text[:79]}…"
