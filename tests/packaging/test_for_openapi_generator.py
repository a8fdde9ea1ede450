"""The copy of the document for openapi-generator lacks nothing but what it can't read."""

from __future__ import annotations

import copy
from typing import Any

import yaml

from scripts.for_openapi_generator import DOCUMENT, readable


def links_of(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        link
        for item in document["paths"].values()
        for operation in item.values()
        for response in operation["responses"].values()
        for link in response.get("links", {}).values()
    ]


def test_links_that_fill_several_fields_and_webhooks_are_left_out_and_nothing_else() -> None:
    document = yaml.load(DOCUMENT.read_bytes(), Loader=yaml.CSafeLoader)
    copied = readable(copy.deepcopy(document))
    kept = [link for link in links_of(document) if "requestBody" not in link]
    assert links_of(copied) == kept
    assert 0 < len(kept) < len(links_of(document))
    assert document.pop("webhooks")
    for one in (document, copied):
        for item in one["paths"].values():
            for operation in item.values():
                for response in operation["responses"].values():
                    response.pop("links", None)
    assert copied == document
