"""Print constraints for pip that give every dependency its lowest declared version.

What the dependencies need in turn, and the tools of the tests, stay as constraints.txt has them.
"""

import re
import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]

# httpcore asked for an older h11 until 1.0.9.
FREE: Final = frozenset({"h11"})

_DECLARED: Final = re.compile(r"([\w-]+)>=([\d.]+)")


def lowest(project: str) -> dict[str, str]:
    """Return the lowest versions of what the client, its signing in and its mock server need.

    Args:
        project: the text of a pyproject.toml.

    Raises:
        ValueError: a dependency has no lowest version.
    """
    table = tomllib.loads(project)["project"]
    versions = {}
    for requirement in [
        *table["dependencies"],
        *table["optional-dependencies"]["mock"],
        *table["optional-dependencies"].get("oauth", ()),
    ]:
        declared = _DECLARED.match(requirement)
        if declared is None:
            raise ValueError(f"no lowest version: {requirement}")
        name, version = declared.groups()
        versions[name.lower()] = version
    return versions


def constraints(project: str, pinned: str) -> list[str]:
    """Return the lines for pip, made of the texts of pyproject.toml and constraints.txt."""
    versions = lowest(project)
    own = [f"{name}=={version}" for name, version in versions.items()]
    return own + [
        line
        for line in pinned.splitlines()
        if "==" in line and line.partition("==")[0] not in FREE | versions.keys()
    ]


if __name__ == "__main__":
    texts = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("pyproject.toml", "constraints.txt")
    )
    print(*constraints(*texts), sep="\n")
