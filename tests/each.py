"""One test for all cases of a rule, which tells every case that breaks it."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest


def each(
    names: str | tuple[str, ...], cases: Iterable[Any]
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a test of one case, named by its arguments, a test of all of them.

    Unlike `pytest.mark.parametrize` it makes a single test. That goes on after a failure, and
    raises a group in the end: its first line names each case that failed, and each failure is in
    it whole. Cases share the test's fixtures. Raise ValueError if there are no cases: a rule that
    is never applied would always hold.
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
        """Raise all that was found within, in the end."""
        yield
        if self._found:
            names = "; ".join(name for name, _ in self._found)
            words = f"{len(self._found)} of {self._cases} cases fail: {names}"
            raise BaseExceptionGroup(words, [error for _, error in self._found])

    @contextmanager
    def kept(self, case: dict[str, Any]) -> Iterator[None]:
        """Keep the failure of a case, and go on."""
        failure = (Exception, pytest.fail.Exception)
        try:
            yield
        except failure as error:
            name = ", ".join(f"{key}={_shown(value)}" for key, value in case.items())
            error.add_note(f"in the case {name}")
            self._found.append((name, error))


def _shown(value: Any) -> str:
    """A value in a line, as short as it can be told from others."""
    text = getattr(value, "__name__", None) or (value if isinstance(value, str) else repr(value))
    return text if len(text) <= 80 else f"{text[:79]}…"
