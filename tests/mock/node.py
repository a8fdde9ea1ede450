"""Runs the modules of the playground without a browser."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import coze_mock

ASSETS = Path(coze_mock.__file__).parent / "page" / "playground" / "assets"
CONTENT = json.loads((ASSETS / "content.json").read_text("utf-8"))


def in_node(program: str, given: Any) -> Any:
    """What a module gives to ``result``, made from ``given``, with those of the page in reach."""
    node = shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node")
    assert node is not None
    source = f"const given = {json.dumps(given)};\n{program}\nconsole.log(JSON.stringify(result));"
    command = [node, "--input-type=module", "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "-e"]
    done = subprocess.run(
        [*command, source], cwd=ASSETS, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
