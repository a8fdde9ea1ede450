"""Holds the README to what a newcomer needs of it: its order, its length, its facts."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from coze_mock import Fault, Limits
from coze_mock.document import load_document
from coze_mock.operations.registry import handlers
from scripts.docs_site import listed
from tests.docs.blocks import PAGES, README, ROOT
from tests.docs.commands import PROJECT

ORDER = (
    "Install",
    "A server to try it with",
    "Async",
    "Stream an answer",
    "Several turns",
    "Tools",
    "Files",
    "Errors",
    "Retries and timeouts",
    "Options",
    "Testing",
    "The real service",
    "Performance",
    "How it is built",
)


def test_it_goes_from_installing_to_how_it_is_built() -> None:
    assert tuple(re.findall(r"^## (.+)$", README.words, re.MULTILINE)) == ORDER


def test_it_is_read_in_one_go() -> None:
    assert len(README.text.splitlines()) < 350


def test_every_page_of_the_docs_is_two_clicks_away() -> None:
    assert "(docs/index.md)" in README.words
    (index,) = (page for page in PAGES if page.path.name == "index.md")
    pages = {page.path.name for page in PAGES} - {README.path.name, index.path.name}
    paths = [page.path for page in listed(index.text)]
    assert sorted(path for path in paths if not path.startswith("zh-CN/")) == sorted(pages)


def test_the_python_that_is_asked_for_is_the_one_that_the_package_asks_for() -> None:
    needed = PROJECT["requires-python"].removeprefix(">=")
    assert f"Python {needed} or later" in README.words


def test_every_fault_of_the_mock_server_is_named() -> None:
    (testing,) = (page for page in PAGES if page.path.name == "testing.md")
    for kind in get_args(Fault):
        assert f"`{kind.__name__}`" in testing.text, kind


def test_the_mock_server_keeps_as_much_as_is_said() -> None:
    (testing,) = (page for page in PAGES if page.path.name == "testing.md")
    (number,) = re.findall(r"the newest (\d+) files, bots and chats", testing.words)
    limits = Limits()
    assert limits.files == limits.bots == limits.chats == int(number)


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_all_operations_with_an_envelope_are_here_and_in_the_mock_server(name: str) -> None:
    operations = {one.operation_id for one in load_document().operations if one.has_envelope}
    (number,) = re.findall(r"\b(\d+)\b[^\n]*envelope", (ROOT / name).read_text(encoding="utf-8"))
    assert int(number) == len(operations)
    assert operations <= handlers().keys()
