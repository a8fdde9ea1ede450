"""Answers the operations on the store, which offers the paid plugins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from coze_mock.examples import Examples
from coze_mock.operations.pages import page
from coze_mock.operations.plain import Plain
from coze_mock.operations.plugins import PLUGINS
from coze_mock.operations.resource import Answer, Call, Resource
from coze_mock.state.collection import Kind, Record
from coze_mock.state.state import MockState

CATEGORIES = Kind[Record]("category")
RESOURCE = Resource()
_PLAIN = Plain(
    RESOURCE, CATEGORIES, id="category_id", show=lambda one: {"id": one.id, **one.fields}
)
_PLAIN.list(
    "stores_categories_list",
    where=lambda call, _: call.given("entity_type") == "plugin",
    newest_first=False,
)

_Product = Mapping[str, Any]


@RESOURCE.operation("stores_plugins_list")
async def list_plugins(call: Call) -> Answer:
    kept = call.state[PLUGINS].values()
    found = [one.product for one in kept if one.product is not None and _fits(call, one.product)]
    found.sort(key=_order(call))
    return page(call, found, dict, key=lambda one: str(one["metainfo"]["entity_id"]))


def _fits(call: Call, product: _Product) -> bool:
    metainfo = product["metainfo"]
    official = call.given("is_official")
    if official is not None and bool(metainfo["is_official"]) is not call.flag("is_official"):
        return False
    categories = call.given("category_ids")
    if categories and metainfo.get("category", {}).get("id") not in categories.split(","):
        return False
    keyword = (call.given("keyword") or "").casefold()
    return any(keyword in metainfo[name].casefold() for name in ("name", "description"))


def _order(call: Call) -> Callable[[_Product], Any]:
    """What plugins are sorted by: the smallest comes first."""
    match call.given("sort_type"):
        case "newest":
            return lambda product: -product["metainfo"]["listed_at"]
        case "relative":
            keyword = (call.given("keyword") or "").casefold()
            # A name that has the keyword early fits best; a description is the last resort.
            return lambda product: (
                keyword not in product["metainfo"]["name"].casefold(),
                product["metainfo"]["name"].casefold().find(keyword),
            )
        case _:
            return lambda product: -product["plugin_info"]["heat"]


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    for shown in examples.data("stores_categories_list")["items"]:
        state[CATEGORIES].add(Record(shown.pop("id"), shown))
    return {}
