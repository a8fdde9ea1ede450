"""Texts arrive in pieces, and a whole text takes the place of its pieces."""

from __future__ import annotations

from coze_core.arrived import ArrivedTexts


def test_a_whole_text_takes_the_place_of_its_pieces() -> None:
    texts = ArrivedTexts()
    texts["a"].write("Good ")
    texts["b"].write("!")
    assert texts.take_over("a", "Good day") == "day"
    assert (texts.text(), texts.arrived("a")) == ("Good day!", "Good day")
    # What isn't a longer one adds nothing, and counts all the same.
    assert texts.take_over("a", "Bad") == ""
    assert (texts.text(), texts.arrived("a")) == ("Bad!", "Bad")
    assert texts.take_over("a", "") == ""
    assert texts.text() == "!"
    assert texts.take_over("c", "New") == "New"
    assert texts.text() == "!New"


def test_a_text_that_is_only_asked_for_never_began() -> None:
    texts = ArrivedTexts()
    assert texts.arrived("a") == ""
    assert texts.take_over("b", "") == ""
    assert texts == {}


def test_a_text_without_an_id_is_another_one_once_it_is_whole() -> None:
    texts = ArrivedTexts()
    texts[None].write("Good ")
    texts["a"].write("-")
    assert texts.take_over("a", "- ") == " "
    texts[None].write("d")
    assert texts.take_over(None, "Good day") == "ay"
    assert texts.arrived(None) == ""
    texts[None].write("!")
    assert (texts.text(), texts.arrived("a"), texts.arrived(None)) == ("Good day- !", "- ", "!")


def test_an_id_may_be_a_number() -> None:
    texts = ArrivedTexts()
    texts[7].write("a")
    texts["7"].write("b")
    assert texts.arrived("7") == "ab"
