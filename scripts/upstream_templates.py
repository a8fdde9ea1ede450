"""Keep a record of which of the generator's own templates ours were written against.

A template of ours replaces one of openapi-python-client's, or takes one in. When a new version of
the generator changes the original, the change must be read and carried over, or it is silently
lost. So templates/UPSTREAM.json holds the hash of each original that we replace and of each that a
generation uses, `make check-generated` compares, and `make accept-templates` records what is
installed once somebody has looked.
"""

import hashlib
import json
import sys
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from importlib.metadata import version
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from scripts.generate import PACKAGES, ROOT, TEMPLATES, generate_into

GENERATOR: Final = "openapi-python-client"
RECORD: Final = TEMPLATES / "UPSTREAM.json"


def hashes_of_originals() -> dict[str, str]:
    """Return the SHA-256 of each template that the installed generator brings, by its name."""
    with as_file(files("openapi_python_client") / "templates") as folder:
        return {
            name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
            for name in names_in(folder)
        }


def names_in(folder: Path) -> set[str]:
    """Return the names of the templates in a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.jinja")}


def concerned(
    ours: AbstractSet[str], used: AbstractSet[str], originals: Mapping[str, str]
) -> dict[str, str]:
    """Return the originals that we replace or use, with their hashes."""
    return {
        name: originals[name]
        for name in sorted(originals)
        if name in ours or f"upstream/{name}" in used
    }


def problems(
    ours: AbstractSet[str],
    used: AbstractSet[str],
    recorded: Mapping[str, str],
    originals: Mapping[str, str],
) -> list[str]:
    """Return a sentence for each template that needs somebody's look; none when all is well.

    Args:
        ours: the names of the templates in templates/.
        used: the templates that a generation uses, `ours/` or `upstream/` before their names.
        recorded: the hashes of the originals that ours were written against.
        originals: the hashes of those that are installed.
    """
    found = [
        f"templates/{name}: no generation uses it" for name in ours if f"ours/{name}" not in used
    ]
    known = concerned(ours, used, originals)
    for name, original in known.items():
        if name not in recorded:
            found.append(f"{name}: the original isn't in the record")
        elif recorded[name] != original:
            found.append(f"{name}: the original has changed in the generator")
    found += [
        f"{name}: recorded, but neither replaced nor used" for name in recorded.keys() - known
    ]
    return sorted(found)


def check(used: AbstractSet[str]) -> list[str]:
    """Return the problems of templates/ under the installed generator, the advice last."""
    record = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    recorded = record.get("originals", {})
    found = problems(names_in(TEMPLATES), used, recorded, hashes_of_originals())
    if found:
        with as_file(files("openapi_python_client") / "templates") as folder:
            found.append(
                f"Compare with the originals of {GENERATOR} {version(GENERATOR)} in {folder}, carry"
                " over what matters, then say `make accept-templates`."
            )
    return found


def main() -> int:
    """Record the originals of the installed generator; return the exit code."""
    with TemporaryDirectory(prefix="coze-accept-templates-") as name:
        used = generate_into(Path(name), PACKAGES)
    originals = concerned(names_in(TEMPLATES), used, hashes_of_originals())
    record = {"generator": f"{GENERATOR} {version(GENERATOR)}", "originals": originals}
    RECORD.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    print(f"{RECORD.relative_to(ROOT)}: {len(originals)} originals of {record['generator']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
