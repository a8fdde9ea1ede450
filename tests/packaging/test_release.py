"""What publishes a release runs code that somebody has seen, and publishes what was checked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from scripts.release_check import is_known
from tests.each import each

WORKFLOW = Path(__file__).resolve().parents[2] / ".github" / "workflows" / "release.yml"


def steps(job: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(WORKFLOW.read_text())["jobs"][job]["steps"]
    return found


def test_every_action_is_pinned_by_its_hash() -> None:
    used = re.findall(r"uses: (\S+)(.*)", WORKFLOW.read_text())
    assert used
    for action, comment in used:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action


def test_only_the_step_that_publishes_may_say_who_it_is() -> None:
    workflow = yaml.safe_load(WORKFLOW.read_text())
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read"}
    assert workflow["jobs"]["publish"]["permissions"] == {"id-token": "write"}
    assert "secrets." not in WORKFLOW.read_text()


def test_what_is_published_was_checked_before() -> None:
    commands = [step.get("run") for step in steps("build")]
    assert commands[-3:] == ["bash .ci/run", "make release-check", None]
    assert "make" not in str(steps("publish"))


@each(
    ("expression", "known"),
    [
        ("MIT", True),
        ("MIT AND Apache-2.0", True),
        ("GPL-3.0-only OR MIT", True),
        ("(MIT OR GPL-3.0-only) AND BSD-3-Clause", False),
        ("MIT AND GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("Proprietary", False),
    ],
)
def test_a_licence_is_known_if_all_that_must_be_kept_is(expression: str, known: bool) -> None:
    assert is_known(expression) is known
