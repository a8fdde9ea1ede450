"""The lowest versions that `make test-lowest` installs are those that pyproject.toml declares."""

from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from scripts.lowest import FREE, constraints, lowest

ROOT = Path(__file__).resolve().parents[2]


def test_every_dependency_has_its_lowest_version_and_the_rest_is_as_pinned() -> None:
    pinned = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    lines = constraints((ROOT / "pyproject.toml").read_text(encoding="utf-8"), pinned)
    versions = dict(line.split("==") for line in lines)
    assert len(versions) == len(lines)

    declared = [Requirement(line) for line in requires("coze-openapi-client") or []]
    extras = [one for one in declared if one.marker and "extra" in str(one.marker)]
    tested = [one for one in extras if any(name in str(one.marker) for name in ("mock", "oauth"))]
    ours = [one for one in declared if one not in extras or one in tested]
    assert {"httpx", "httpcore", "starlette"} <= {one.name for one in ours}
    for one in {each.name: each for each in ours}.values():  # two extras may need the same
        floor = next(each.version for each in one.specifier if each.operator == ">=")
        assert versions.pop(one.name) == floor
    assert {f"{name}=={version}" for name, version in versions.items()} < set(pinned.splitlines())
    assert "pytest" in versions
    assert not FREE & versions.keys()


@pytest.mark.parametrize("requirement", ["httpx", "httpx<0.29"])
def test_a_dependency_without_a_lowest_version_is_refused(requirement: str) -> None:
    project = f'[project]\ndependencies = ["{requirement}"]\noptional-dependencies.mock = []\n'
    with pytest.raises(ValueError, match=requirement):
        lowest(project)
