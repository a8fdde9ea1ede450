"""The pictures of the documentation are made from what a browser and a terminal show."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from scripts import screenshots
from scripts.chromium import chromium
from scripts.terminal import FAINT, Terminal, _colour

PROGRAM = (
    r"import sys; sys.stdout.write("
    r"'plain \x1b[1mbold\x1b[0m \x1b[2mfaint\x1b[22m <&> \x1b[38;2;1;2;3mblue\x1b[0m ☂️ wide\r\n');"
    r" sys.stdout.flush(); sys.stdin.readline(); print('after', flush=True);"
    r" sys.stdin.readline()"
)


def shown(terminal: Terminal) -> dict[str, dict[str, str]]:
    """The texts of the picture, with their looks."""
    root = ElementTree.fromstring(terminal.svg("A <label>"))
    assert root.attrib["aria-label"] == "A <label>"
    return {one.text or "": one.attrib for one in root.iter() if one.tag.endswith("text")}


def test_a_terminal_is_drawn_as_it_looks() -> None:
    with Terminal([sys.executable, "-c", PROGRAM], {}, columns=60, rows=10) as terminal:
        terminal.wait(lambda: "wide" in terminal.lines[0])
        texts = shown(terminal)
        assert texts["bold"]["font-weight"] == "bold"
        assert texts["faint"]["fill"] == _colour(FAINT)
        assert texts["<&>"]["fill"] == texts["plain"]["fill"] != texts["faint"]["fill"]
        assert texts["blue"]["fill"] == "#010203"
        terminal.type("\r")
        terminal.wait(lambda: "after" in terminal.lines[2])
        assert "after" in shown(terminal)


def test_without_chromium_it_is_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FileNotFoundError, match="apt-get install chromium"):
        chromium()
    assert screenshots.main() == 1
    assert capsys.readouterr() == (
        "",
        "make screenshots: there is no Chromium; on Debian: apt-get install chromium\n",
    )


def test_a_talk_is_drawn_whole() -> None:
    picture = screenshots.talk()
    asked = screenshots.example()
    for words in (asked["question"], "Water is always right.", "How hot should the water be?"):
        assert words in picture
    assert "pat_" not in picture
