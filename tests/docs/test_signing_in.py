"""Runs the programs of docs/signing-in.md, which make authorizations and send nothing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import coze_ext
from tests.oauth.service import pem

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "signing-in.md").read_text("utf-8")
BLOCKS = re.findall(r"^```python\n(.+?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_each_program_makes_an_authorization(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("private_key.pem").write_text(pem())
    names: dict[str, Any] = {}
    made = []
    for block in BLOCKS:
        exec(block, names)
        made.append(type(names["auth"]).__name__)
    assert made == ["JWTAuth", "WebOAuth", "DeviceOAuth", "DeviceOAuth"]


def test_each_way_is_on_the_page() -> None:
    for name in ("TokenAuth", "JWTAuth", "WebOAuth", "PKCEOAuth", "DeviceOAuth", "load_auth"):
        assert f"`{name}" in PAGE
        assert hasattr(coze_ext, name)


def test_the_advice_of_the_page_is_that_of_the_errors() -> None:
    from coze_core.error_table import error_from_response

    rows = re.findall(r"^\| `(\w+)` \| `(Coze\w+)` \|", PAGE, re.MULTILINE)
    assert len(rows) == 6
    for word, kind in rows:
        error = error_from_response(400, None, "words", error_code=word)
        assert type(error).__name__ == kind
        assert error.advice
