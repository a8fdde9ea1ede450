"""Keep a record of which of the generator's own templates ours were written against.

A template of ours replaces one of openapi-python-client's. When a new version of the generator
changes the original, the change must be read and carried over, or it is silently lost. So
templates/UPSTREAM.json holds the hash of each original that we replace, `make check-generated`
compares, and `make accept-templates` records what is installed once somebody has looked.
"""

import hashlib
import json
import sys
from importlib.metadata import version
from importlib.resources import as_file, files
from pathlib import Path

from scripts.generate import ROOT, TEMPLATES

GENERATOR = "openapi-python-client"
RECORD = TEMPLATES / "UPSTREAM.json"


def hashes_of_originals() -> dict[str, str]:
    """Return the SHA-256 of each template that the installed generator brings, by its name."""
    with as_file(files("openapi_python_client") / "templates") as folder:
        return {name: hashlib.sha256(text).hexdigest() for name, text in _read(folder).items()}


def problems(templates: Path, recorded: dict[str, str], originals: dict[str, str]) -> list[str]:
    """Return a sentence for each template that needs somebody's look; none when all is well."""
    ours = _read(templates)
    found: list[str] = []
    for name, text in ours.items():
        if name in originals:
            if name not in recorded:
                found.append(f"templates/{name}: its original isn't in the record")
            elif recorded[name] != originals[name]:
                found.append(f"templates/{name}: its original has changed in the generator")
        elif not any(name.encode() in other for other in ours.values() if other is not text):
            found.append(
                f"templates/{name}: overrides no template of the generator, and no template uses it"
            )
    found += [f"templates/{name}: recorded, but not there" for name in recorded.keys() - ours]
    return sorted(found)


def check() -> list[str]:
    """Return the problems of templates/ under the installed generator, the advice last."""
    record = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    found = problems(TEMPLATES, record.get("originals", {}), hashes_of_originals())
    if found:
        with as_file(files("openapi_python_client") / "templates") as folder:
            found.append(
                f"Compare with the originals of {GENERATOR} {version(GENERATOR)} in {folder}, carry"
                " over what matters, then say `make accept-templates`."
            )
    return found


def accept() -> int:
    """Record the originals of the installed generator; return the exit code."""
    originals = hashes_of_originals()
    replaced = {name: originals[name] for name in sorted(_read(TEMPLATES)) if name in originals}
    record = {"generator": f"{GENERATOR} {version(GENERATOR)}", "originals": replaced}
    RECORD.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    print(f"{RECORD.relative_to(ROOT)}: {len(replaced)} originals of {record['generator']}")
    return 0


def _read(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.jinja"))
    }


if __name__ == "__main__":
    sys.exit(accept())
