"""The operations of a tag as an attribute, made on first use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar, overload

T = TypeVar("T")


class resource(Generic[T]):  # noqa: N801 -- a decorator, like `property`
    """A method as an attribute that is made once, like `functools.cached_property`.

    On the class it is the class of what is made, where tools that know no client find the
    operations: `unittest.mock.create_autospec(Coze, instance=True)` has them all. It has no lock,
    unlike `cached_property` in Python 3.11, which a forked process might find held.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, holder: None, owner: type) -> type[T]: ...
    @overload
    def __get__(self, holder: object, owner: type | None = None) -> T: ...
    def __get__(self, holder: object | None, owner: type | None = None) -> T | type[T]:
        if holder is None:
            return type(self._make(_NOBODY))
        made: T = vars(holder).setdefault(self._name, self._make(holder))
        return made


class _Nobody:
    """Stands for a client, or for operations that have one, where none is needed."""

    def _client(self) -> None:
        """No client."""


_NOBODY: Final = _Nobody()
