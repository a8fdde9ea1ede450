"""Makes the pictures of the documentation, from real runs against the mock server."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

import coze_mock
from coze_mock import MockServer
from coze_mock.operations.chat.replies import parse_scripts
from scripts.chromium import chromium
from scripts.terminal import Terminal

_ROOT = Path(__file__).parents[1]
IMAGES = _ROOT / "docs" / "images"
EXAMPLE = "Reasoning and Markdown"
_ASSETS = Path(coze_mock.__file__).parent / "page" / "playground" / "assets"
_SIZE = {"width": 1200, "height": 860}


def example() -> dict[str, Any]:
    """The example of the playground that is shown."""
    content = json.loads((_ASSETS / "content.json").read_text("utf-8"))
    return next(one for one in content["examples"] if one["title"] == EXAMPLE)


def playground(path: str, scheme: str) -> bytes:
    """Return a picture of the playground after an answer and a cut, in PNG."""
    with MockServer() as server, sync_playwright() as playwright:
        server.bot("Barista", prompt="You know all about tea and coffee.")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        options: dict[str, Any] = {"color_scheme": scheme, "viewport": _SIZE}
        page = browser.new_page(**options)
        page.goto(f"{server.base_url}/")
        page.get_by_role("button", name=EXAMPLE).click()
        page.get_by_text("status completed").wait_for()
        page.get_by_label("Fault").select_option("Cut between events")
        page.get_by_role("button", name="How hot should the water be?").click()
        page.get_by_text("met cut").wait_for()
        picture: bytes = page.screenshot()
        browser.close()
    return picture


def talk() -> str:
    """Return a picture of a talk by ``cozectl chat``, in SVG."""
    asked = example()
    last = [part["follow_up"] for part in asked["reply"] if "follow_up" in part][-1]
    with MockServer() as server, tempfile.TemporaryDirectory() as home:
        bot = server.bot("Barista")
        server.add_scripts(parse_scripts({"replies": [{"reply": asked["reply"]}]}))
        environment = {**os.environ, **server.variables, "COZECTL_CONFIG_DIR": home}
        command = [sys.executable, "-m", "coze_cli", "chat", bot]
        with Terminal(command, environment, columns=90, rows=50) as terminal:
            terminal.wait(lambda: terminal.line == ">")
            terminal.type(f"{asked['question']}\r")
            terminal.wait(lambda: any(line.endswith(last) for line in terminal.lines))
            terminal.wait(lambda: terminal.line == ">")
            return terminal.svg("A talk with a bot by cozectl chat")


def main() -> int:
    try:
        path = chromium()
    except FileNotFoundError as error:
        sys.stderr.write(f"make screenshots: {error}\n")
        return 1
    IMAGES.mkdir(exist_ok=True)
    for scheme in ("light", "dark"):
        (IMAGES / f"playground-{scheme}.png").write_bytes(playground(path, scheme))
    (IMAGES / "cozectl-chat.svg").write_text(talk(), encoding="utf-8")
    for image in sorted(IMAGES.iterdir()):
        print(image.relative_to(_ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
