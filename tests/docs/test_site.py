"""What the site is made of: its order, the pages for machines, and the table of cozepy's calls."""

from __future__ import annotations

import json
import re
from pathlib import Path

import cozepy
from cozepy.chat import ChatClient

import coze_ext
from scripts import cozepy_table, docs_site

INDEX = (docs_site.DOCS / "index.md").read_text("utf-8")
FROM_COZEPY = cozepy_table.PAGE.read_text("utf-8")


def test_the_index_is_what_tells_the_order_of_the_pages() -> None:
    index = "## First\n\n- [A](a.md): one.\n- [B](b.md)：two.\n\n## Then\n\n- [C](c.md): 3.\n"
    made = docs_site.with_contents(index, "api/index")
    assert made.startswith(index)
    assert re.findall(r":caption: (.+)\n\n((?:.+\n)+?)```", made) == [
        ("First", "a\nb\n"),
        ("Then", "c\n"),
        ("Reference", "api/index\n"),
    ]


def test_machines_are_told_of_each_page_and_given_its_text() -> None:
    short, whole = docs_site.llms_txt(), docs_site.llms_full_txt()
    pages = docs_site.listed(INDEX)
    assert len(pages) > 15
    for page in pages:
        assert f"- [{page.title}]({page.path}): {page.words}\n" in short
        assert (docs_site.DOCS / page.path).read_text("utf-8").strip() in whole


def test_the_reference_has_every_public_name_and_every_operation() -> None:
    pages = docs_site.reference()
    for name in coze_ext.__all__:
        thing = getattr(coze_ext, name)
        if callable(thing) and not name.isupper():
            assert sum(f":: coze_ext.{name}\n" in page for page in pages.values()) == 1, name
    paths = [path for path, _ in docs_site.resources()]
    assert {"coze.chat", "coze.chat.messages", "coze.workflows.runs.run_histories"} < {*paths}
    for path in paths:
        assert path in pages[path.split(".")[1]]


def test_code_in_a_docstring_is_code_on_the_site() -> None:
    docstring = ["A server.", "", "```python", "with server:", "    ask()", "```", "", "More."]
    assert docs_site.without_fences(docstring) == [
        *("A server.", "", ".. code-block:: python", "", "    with server:", "        ask()"),
        *("", "", "", "More."),
    ]


def test_the_document_is_browsed_without_a_server_or_anything_from_outside(tmp_path: Path) -> None:
    docs_site.write_document(tmp_path)
    for name in re.findall(r'(?:src|href)="(.+?)"', docs_site.BROWSER):
        assert (tmp_path / name).is_file(), name
    assert "http" not in docs_site.BROWSER
    script = (tmp_path / "document.js").read_text("utf-8")
    document = json.loads(script.removeprefix("const theDocument = ").removesuffix(";\n"))
    assert document["paths"]["/v3/chat"]["post"]["operationId"] == "chat_create"


def test_the_table_of_cozepy_has_the_calls_of_the_tests() -> None:
    rows = cozepy_table.table()
    assert (
        "| `coze.bots.list` | the same | `space_id`, `use_api_version` → `workspace_id` |" in rows
    )
    assert len(rows.splitlines()) > 70
    assert cozepy_table.with_table(FROM_COZEPY) == FROM_COZEPY


def test_what_has_another_name_has_it() -> None:
    rows = re.findall(r"^\| `(\w+)(?:\.(\w+))?`.* \| `(\w+)`", FROM_COZEPY, re.MULTILINE)
    rows = [row for row in rows if row[0] != "coze"]
    assert len(rows) > 12
    for theirs, method, ours in rows:
        # The official SDK exports its HTTP client from a module below.
        official = getattr(cozepy, theirs, None) or getattr(cozepy.request, theirs)
        assert not method or hasattr(official, method), theirs
        assert hasattr(coze_ext, ours), ours
    assert hasattr(ChatClient, "create_and_poll")
