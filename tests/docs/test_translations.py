"""Holds the pages in Chinese to the English ones: the same code and the same parts."""

from __future__ import annotations

import re

import pytest

from scripts.docs_site import listed
from scripts.translations import ROOT, translated, with_blocks_of
from tests.docs.blocks import Page, read_page

PAGES = [(read_page(page), read_page(english)) for page, english in translated().items()]
CHINESE = ROOT / "docs" / "zh-CN"
WRITTEN_BY_A_TARGET = re.compile(r"<!-- results.+?<!-- end of results -->", re.DOTALL)


def parts(page: Page) -> list[str]:
    """How deep each heading is, and how each row of a table and each item of a list begins."""
    words = WRITTEN_BY_A_TARGET.sub("", page.words)
    return re.findall(r"^(?:#+ |\| `[^`]+`|- |\d\. )", words, re.MULTILINE)


@pytest.mark.parametrize(("page", "english"), PAGES, ids=[page.name for page, _ in PAGES])
def test_a_translated_page_has_the_code_and_the_parts_of_the_english_one(
    page: Page, english: Page
) -> None:
    code = [(block.language, block.code) for block in page.blocks]
    assert code == [(block.language, block.code) for block in english.blocks], (
        "`make translations` writes the blocks of the English page into the translated one"
    )
    assert parts(page) == parts(english)


def test_the_first_pages_of_the_index_are_translated() -> None:
    english = listed((ROOT / "docs" / "index.md").read_text("utf-8"))
    first = [page.path for page in english if page.section == english[0].section]
    chinese = listed((CHINESE / "index.md").read_text("utf-8"))
    assert [page.path for page in chinese] == first
    assert {path.name for path in CHINESE.glob("*.md")} == {*first, "index.md"}


def test_blocks_are_taken_over_and_words_are_left_alone() -> None:
    english = "One.\n\n```python\na = 1\n```\n\nTwo.\n\n```text\n2\n```\n"
    chinese = "一。\n\n```python\na = 0\n```\n\n二。\n\n```text\n0\n```\n"
    made = with_blocks_of(english, chinese)
    assert made == "一。\n\n```python\na = 1\n```\n\n二。\n\n```text\n2\n```\n"
    with pytest.raises(ValueError, match="translation"):
        with_blocks_of(english, "一。\n")


def test_a_page_is_translated_rather_than_copied() -> None:
    for page, _ in PAGES:
        for paragraph in page.words.split("\n\n"):
            english = re.search(r"[a-z]{3} [a-z]{3}", paragraph)
            assert not english or re.search("[\u4e00-\u9fff]", paragraph), paragraph


def test_readers_of_chinese_are_led_there() -> None:
    assert "(docs/zh-CN/index.md)" in (ROOT / "README.zh-CN.md").read_text("utf-8")
    assert "(README.zh-CN.md)" in (ROOT / "README.md").read_text("utf-8")
