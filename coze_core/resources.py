"""The operations of a tag as an object, and as an attribute that is made on first use."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final, TypeVar, overload

T = TypeVar("T")


class resource(cached_property[T]):  # noqa: N801 -- a decorator, like `property`
    """A method as an attribute that is made once.

    On the class it is the class of what is made, where tools that know no client find the
    operations: `unittest.mock.create_autospec(Coze, instance=True)` has them all. It waits for no
    lock, unlike `cached_property` of Python 3.11, which a forked process might find held.
    """

    @overload  # type: ignore[override]
    def __get__(self, instance: None, owner: type[Any] | None = None) -> type[T]: ...
    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> T: ...
    def __get__(self, instance: object | None, owner: type[Any] | None = None) -> T | type[T]:
        if instance is None:
            return type(self.func(_NOBODY))
        made: T = vars(instance).setdefault(self.func.__name__, self.func(instance))
        return made


class Operations:
    """What the operations of each tag have in common: how they show themselves."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({vars(self).get('_client')!r})"

    def __dir__(self) -> list[str]:
        return public_names(self)


def public_names(thing: object) -> list[str]:
    """Return the names of an object's attributes, without those of its own."""
    return [
        name
        for name in object.__dir__(thing)
        if not name.startswith("_") or (name.startswith("__") and name.endswith("__"))
    ]


class _Nobody:
    """Stands for a client, or for operations that have one, where none is needed."""

    def _client(self) -> None:
        """No client."""


_NOBODY: Final = _Nobody()
