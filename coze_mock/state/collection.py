"""Keeps the objects of a resource, as many as there is room for.

A resource declares what it keeps by a Kind, and finds it in the state of the server:

```python
DATASETS = Kind[Record]("dataset")

datasets = call.state[DATASETS]
dataset = datasets.add(Record(call.state.new_id(), {"name": call.body["name"]}))
dataset = datasets.find(call.path["dataset_id"])  # else the call is refused with code 4200
of_space = datasets.values(lambda one: one.fields["space_id"] == space_id)
datasets.remove(dataset.id)
```
"""

from __future__ import annotations

import sys
import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field, is_dataclass
from operator import attrgetter
from typing import Any, Generic, TypeVar

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.settings import Limits

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Kind(Generic[T]):
    """What a resource declares about the objects that it keeps.

    ``name`` is what messages call one of them. ``missing`` is the code that answers the ID of one
    that isn't there. ``limit`` says how many are kept, and ``key`` what is the ID of one.
    """

    name: str
    missing: int = Code.NOT_FOUND
    limit: Callable[[Limits], int] = attrgetter("objects")
    key: Callable[[T], str] = attrgetter("id")


@dataclass
class Record:
    """An object of a plain resource: its ID, and its fields as the wire shows them.

    ``parent`` is the ID of the object that it belongs to, where there is one.
    """

    id: str
    fields: dict[str, Any] = field(default_factory=dict)
    parent: str = ""


class Room:
    """So many bytes for the objects of some collections: the oldest goes when they run out."""

    def __init__(self, size: int) -> None:
        self.lock = threading.RLock()
        self._size = size
        self._used = 0
        self._weights: OrderedDict[tuple[Collection[Any], str], int] = OrderedDict()

    def take(self, collection: Collection[Any], key: str, weight: int) -> None:
        """Give an object its place as the newest, and take the oldest ones theirs."""
        self.leave(collection, key)
        self._weights[collection, key] = weight
        self._used += weight
        while self._used > self._size:
            oldest, its_key = next(iter(self._weights))
            oldest.drop(its_key)

    def leave(self, collection: Collection[Any], key: str) -> None:
        self._used -= self._weights.pop((collection, key), 0)


class Collection(Generic[T]):
    """The objects of a kind by their ID: the oldest goes when there are too many.

    Safe to use from any thread, since tests look into a server that is running.
    """

    def __init__(self, kind: Kind[T], most: int, room: Room) -> None:
        self._kind = kind
        self._most = most
        self._room = room
        self._items: OrderedDict[str, T] = OrderedDict()

    def add(self, item: T) -> T:
        """Keep an object, and return it. One that is added again counts as new."""
        key = self._kind.key(item)
        with self._room.lock:
            self._items[key] = item
            self._items.move_to_end(key)
            while len(self._items) > self._most:
                self.drop(next(iter(self._items)))
        self.changed(item)
        return item

    def changed(self, item: T) -> int:
        """Tell that an object which is kept has changed, and return about how many bytes it takes.

        It may take more room than before, or less.
        """
        key = self._kind.key(item)
        weight = weigh(item)
        with self._room.lock:
            if key in self._items:
                self._room.take(self, key, weight)
        return weight

    def replace(self, key: str, change: Callable[[T], T]) -> None:
        """Put what ``change`` makes of the object of this ID in its place, if there is one.

        It stays as old as it was, and is of the same size.
        """
        with self._room.lock:
            if key in self._items:
                self._items[key] = change(self._items[key])

    def get(self, key: str) -> T | None:
        """The object of this ID, or None."""
        with self._room.lock:
            return self._items.get(key)

    def find(self, key: str, *, code: int | None = None) -> T:
        """The object of this ID. Raises ApiError, by default with the kind's code, without one."""
        item = self.get(key)
        if item is None:
            missing = self._kind.missing if code is None else code
            raise ApiError(missing, f"there is no {self._kind.name} {shorten(key)}")
        return item

    def remove(self, key: str) -> T:
        """Take out the object of this ID, and return it. Raises as ``find`` does."""
        item = self.find(key)
        self.drop(key)
        return item

    def drop(self, key: str) -> None:
        """Take out the object of this ID, if there is one."""
        with self._room.lock:
            self._items.pop(key, None)
            self._room.leave(self, key)

    def values(self, where: Callable[[T], bool] | None = None) -> tuple[T, ...]:
        """All objects, or those that fit, oldest first."""
        with self._room.lock:
            items = tuple(self._items.values())
        return items if where is None else tuple(item for item in items if where(item))

    def clear(self) -> None:
        with self._room.lock:
            for key in tuple(self._items):
                self.drop(key)


_SMALL = (int, float, type(None))
_OF_SMALL = 32
_TEXTS = (str, bytes)
_LISTS = (list, tuple, set, frozenset, deque)


def weigh(value: Any) -> int:
    """About how many bytes of memory a value takes, with all that it refers to."""
    seen: set[int] = set()
    weight = 0
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, _SMALL):
            weight += _OF_SMALL
            continue
        if id(one) in seen:
            continue
        seen.add(id(one))
        weight += sys.getsizeof(one)
        if isinstance(one, _TEXTS):
            continue
        if isinstance(one, dict):
            waiting.extend(one)
            waiting.extend(one.values())
        elif isinstance(one, _LISTS):
            waiting.extend(one)
        elif is_dataclass(one):
            waiting.append(vars(one))
    return weight
