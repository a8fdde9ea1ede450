"""What a newcomer hears when Python is missing or too old."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def find_python(*candidates: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", ROOT / "scripts" / "find_python.sh", *candidates],
        capture_output=True,
        text=True,
        check=False,
    )


def stand_in(folder: Path, name: str, version: tuple[int, int, int], *, venv: bool = True) -> Path:
    """Write a program that answers like the Python of this version."""
    program = folder / name
    program.write_text(
        f"""#!{sys.executable}
import sys

sys.version_info = {version}
if not {venv}:
    sys.modules["ensurepip"] = None
exec(sys.argv[2])
"""
    )
    program.chmod(0o755)
    return program


def test_the_first_that_is_new_enough_is_taken(tmp_path: Path) -> None:
    old = stand_in(tmp_path, "old", (3, 10, 14))
    new = stand_in(tmp_path, "new", (3, 11, 0))
    newer = stand_in(tmp_path, "newer", (3, 14, 1))
    found = find_python(tmp_path / "none", old, new, newer)
    assert (found.returncode, found.stdout, found.stderr) == (0, f"{new}\n", "")


def test_nothing_new_enough_is_said_in_one_line_that_names_what_was_found(tmp_path: Path) -> None:
    old = stand_in(tmp_path, "old", (3, 10, 14))
    ancient = stand_in(tmp_path, "ancient", (2, 7, 18))
    bare = stand_in(tmp_path, "bare", (3, 12, 1), venv=False)
    found = find_python(old, ancient, bare)
    assert found.returncode == 1
    assert found.stdout == ""
    assert found.stderr.count("\n") == 1
    assert found.stderr.startswith("Python 3.11 or later is needed; found: ")
    for words in (f"{old} is 3.10.14", f"{ancient} is 2.7.18", f"{bare} is 3.12.1 without"):
        assert words in found.stderr


@pytest.mark.parametrize("broken", ["not there", "fails when it runs"])
def test_a_name_that_does_not_run_is_no_python(tmp_path: Path, broken: str) -> None:
    program = tmp_path / "python3"
    if broken == "fails when it runs":
        program.write_text("#!/bin/sh\necho 'no such version' >&2\nexit 127\n")
        program.chmod(0o755)
    found = find_python(program)
    assert found.returncode == 1
    assert found.stderr.startswith("Python 3.11 or later is needed; found: no Python at all")


def test_make_says_it_in_its_first_line_and_makes_nothing(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    for name in ("Makefile", "scripts/find_python.sh", "pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    old = stand_in(tmp_path, "python3.9", (3, 9, 18))
    run = subprocess.run(
        ["make", "quickstart", f"PYTHON={old}"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert run.returncode != 0
    assert run.stdout.splitlines()[0].startswith(
        f"Python 3.11 or later is needed; found: {old} is 3.9.18"
    )
    assert not (tmp_path / ".venv").exists()
