"""Answers the usual operations of a plain resource: look up one object, list all, remove one.

A resource of shelves, whole:

```python
RESOURCE = Resource()
SHELVES = Kind[Record]("shelf")
PLAIN = Plain(RESOURCE, SHELVES, id="shelf_id", show=lambda shelf: {"id": shelf.id, **shelf.fields})

PLAIN.retrieve("shelves_retrieve")
PLAIN.list("shelves_list", where=lambda call, shelf: shelf.parent == call.given("library_id"))
PLAIN.delete("shelves_delete")


@RESOURCE.operation("shelves_create")
async def create(call: Call) -> Answer:
    shelf = Record(call.state.new_id(), {"name": call.body["name"]}, call.body["library_id"])
    return Data({"id": call.state[SHELVES].add(shelf).id})


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    shown = examples.data("shelves_retrieve")
    state[SHELVES].add(
        Record(shown.pop("id"), shown, examples.arguments("shelves_list")["library_id"])
    )
    return {"shelf_id": shown["id"]}
```
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from coze_mock.operations.pages import page
from coze_mock.operations.resource import Answer, Call, Data, Done, Resource
from coze_mock.state.collection import Kind

T = TypeVar("T")


@dataclass(frozen=True)
class Plain(Generic[T]):
    """The objects of a resource, the argument that names one, and how one is shown."""

    resource: Resource
    kind: Kind[T]
    id: str
    show: Callable[[T], Any]

    def find(self, call: Call) -> T:
        """The object that a call names. Raises ApiError with the kind's code when there is none."""
        return call.state[self.kind].find(call.given(self.id))

    def retrieve(self, operation_id: str) -> None:
        """Answer an operation with the object that it names."""

        @self.resource.operation(operation_id)
        async def retrieve(call: Call) -> Answer:
            return Data(self.show(self.find(call)))

    def list(
        self,
        operation_id: str,
        *,
        where: Callable[[Call, T], bool] = lambda _call, _item: True,
        newest_first: bool = True,
    ) -> None:
        """Answer an operation with a page of the objects that fit."""

        @self.resource.operation(operation_id)
        async def list_objects(call: Call) -> Answer:
            items = call.state[self.kind].values(lambda item: where(call, item))
            ordered = items[::-1] if newest_first else items
            return page(call, ordered, self.show, key=self.kind.key)

    def delete(self, operation_id: str) -> None:
        """Answer an operation by removing the object that it names."""

        @self.resource.operation(operation_id)
        async def delete(call: Call) -> Answer:
            call.state[self.kind].remove(call.given(self.id))
            return Done()
