"""A reader of the site browses the document, from a folder and without a server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from scripts.docs_site import write_document

LONGEST = 60_000
"""Milliseconds that the page may take: it has all operations and models to read."""


def test_the_document_is_shown_from_a_folder(tmp_path: Path, page: Any) -> None:
    write_document(tmp_path)
    complaints: list[str] = []

    def hear(said: Any) -> None:
        if said.type == "error":
            complaints.append(said.text)

    addresses: list[str] = []
    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: addresses.append(request.url))
    page.goto((tmp_path / "index.html").as_uri())
    # The first of the operations: the page draws those further down as they are scrolled to.
    page.locator('[data-path="/v1/files/upload"]').click(timeout=LONGEST)
    expect(page.get_by_text("Store one file and return its ID").first).to_be_visible(
        timeout=LONGEST
    )
    assert complaints == []
    assert all(address.startswith(("file:", "data:", "blob:")) for address in addresses)
