"""Fail when a generated package is not what a fresh generation writes."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts import upstream_templates
from scripts.bundle import BundleError, bundle
from scripts.generate import DOCUMENT, PACKAGES, ROOT, SOURCE, GenerationError, generate_into


def differences(committed: Path, fresh: Path) -> list[str]:
    """Return a line for each file in which the two folders differ; none when they are the same."""
    ours, theirs = _contents(committed), _contents(fresh)
    changed = sorted(name for name in ours.keys() & theirs if ours[name] != theirs[name])
    return [
        *(f"changed:     {name}" for name in changed),
        *(f"missing:     {name}" for name in sorted(theirs.keys() - ours)),
        *(f"not written: {name}" for name in sorted(ours.keys() - theirs)),
    ]


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def main() -> int:
    """Compare and say what to do; return the exit code."""
    with TemporaryDirectory(prefix="coze-check-generated-") as name:
        fresh = Path(name)
        try:
            if not DOCUMENT.is_file() or DOCUMENT.read_text(encoding="utf-8") != bundle(SOURCE):
                print(f"{DOCUMENT} is not what spec/ gives: say `make generate`.", file=sys.stderr)
                return 1
            used = generate_into(fresh, PACKAGES)
        except (BundleError, GenerationError) as error:
            print(error, file=sys.stderr)
            return 1
        found = {folder: differences(ROOT / folder, fresh / folder) for _, folder in PACKAGES}
    for folder, lines in found.items():
        if lines:
            print(f"{folder} is not what the document and the templates give:", file=sys.stderr)
            print(*(f"  {line}" for line in lines), sep="\n", file=sys.stderr)
        else:
            print(f"{folder}: the same as a fresh generation")
    differ = any(found.values())
    if differ:
        print(
            "Say `make generate` and commit the result. To change generated code, edit the"
            " document or templates/, never the files themselves.",
            file=sys.stderr,
        )
    templates = upstream_templates.check(used)
    print(*templates, sep="\n", end="\n" if templates else "", file=sys.stderr)
    return 1 if differ or templates else 0


if __name__ == "__main__":
    sys.exit(main())
