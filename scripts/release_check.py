"""Checks what a release would publish: archives, metadata, contents, licences, versions, Pythons.

`make release-check` runs it, with RELEASE_PYTHONS="/opt/3.14/bin/python" in other Pythons too than
those of the path. What it builds and finds out stands in dist/: the wheel, the source archive, and
`sbom.cdx.json`, the bill of materials of what `pip install` of the wheel brings.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

ROOT: Final = Path(__file__).resolve().parent.parent
DIST: Final = ROOT / "dist"
SBOM: Final = DIST / "sbom.cdx.json"
PACKAGES: Final = frozenset({"coze_api", "coze_cli", "coze_core", "coze_ext", "coze_mock"})
PYTHONS: Final = ("python3.11", "python3.12", "python3.13", "python3.14")
# What may be shipped beside code of the MIT licence, or be needed by it, without further thought.
LICENCES: Final = frozenset(
    {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "MPL-2.0"}
    | {"PSF-2.0", "Python-2.0", "Unlicense", "CC0-1.0", "MIT-CMU"}
)
# Names of licences as classifiers and older metadata have them.
_OLDER_NAMES: Final = {
    "Apache Software License": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "BSD": "BSD-3-Clause",
    "3-Clause BSD License": "BSD-3-Clause",
    "BSD 3-Clause License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
# Packages whose metadata name none, and what their files say.
_BY_HAND: Final = {"httpx-aiohttp": "BSD-3-Clause"}
_SMOKE: Final = """
import sys
from coze_ext import Coze
from coze_mock import MockServer
with MockServer() as server, server.environment(), Coze() as coze:
    ids = server.world()
    talk = coze.conversation(bot_id=ids["bot_id"], user_id="release")
    assert talk.ask("Hello").final_text()
print("{}.{}.{}".format(*sys.version_info))
"""


def main() -> int:
    """Run all checks; return how many failed."""
    shutil.rmtree(DIST, ignore_errors=True)
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", DIST, ROOT)
    (wheel,) = DIST.glob("*.whl")
    (source,) = DIST.glob("*.tar.gz")
    checks: tuple[tuple[str, Callable[[], Iterator[str]]], ...] = (
        ("metadata and the long description", lambda: metadata(wheel, source)),
        ("what the wheel holds", lambda: contents(wheel)),
        ("what the source archive holds", lambda: source_contents(source, wheel)),
        ("versions", lambda: versions(wheel)),
        ("licences", lambda: licences(wheel)),
        ("Pythons", lambda: pythons(wheel)),
    )
    failed = 0
    for name, check in checks:
        problems = list(check())
        failed += bool(problems)
        sys.stdout.write(f"{'FAILED' if problems else 'ok':7}{name}\n")
        for problem in problems:
            sys.stdout.write(f"         {problem}\n")
    return failed


def metadata(*archives: Path) -> Iterator[str]:
    """Yield what the index would refuse, or couldn't show."""
    done = run(sys.executable, "-m", "twine", "check", "--strict", *archives, check=False)
    if done.returncode:
        yield done.stdout.strip()


def contents(wheel: Path) -> Iterator[str]:
    """Yield what a wheel lacks, and what doesn't belong there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    tops = {name.split("/")[0] for name in names}
    info = {top for top in tops if top.endswith(".dist-info")}
    if tops - info != PACKAGES:
        yield f"packages: {', '.join(sorted(tops - info))}"
    for package in PACKAGES:
        if f"{package}/py.typed" not in names:
            yield f"{package} isn't marked as typed"
    for licence in project["license-files"]:
        if not any(name.endswith(f"/licenses/{licence}") for name in names):
            yield f"{licence} is missing"
    if "coze_mock/coze-openapi.yaml" not in names:
        yield "the document is missing"
    for name in sorted(names):
        if re.search(r"(^|/)(tests?|__pycache__|\.[^/]+)/|\.(pyc|orig|rej)$", name):
            yield f"{name} doesn't belong there"


def source_contents(source: Path, wheel: Path) -> Iterator[str]:
    """Yield how the wheel that a source archive makes differs from the one of the checkout."""
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(source) as archive:
            archive.extractall(folder, filter="data")
        (unpacked,) = Path(folder).iterdir()
        run(
            sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", folder, unpacked
        )
        (again,) = Path(folder).glob("*.whl")
        with ZipFile(wheel) as one, ZipFile(again) as other:
            for name in sorted({*one.namelist(), *other.namelist()}):
                if name.endswith("/RECORD"):
                    continue
                if name not in other.namelist():
                    yield f"{name} is lost"
                elif name not in one.namelist():
                    yield f"{name} is new"
                elif one.read(name) != other.read(name):
                    yield f"{name} differs"


def versions(wheel: Path) -> Iterator[str]:
    """Yield where the version is said otherwise than in the package."""
    version = wheel.name.split("-")[1]
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    headings = re.findall(r"^## \[([^\]]+)\]", changelog, re.MULTILINE)
    released = [heading for heading in headings if heading != "Unreleased"]
    tag = run("git", "-C", ROOT, "tag", "--points-at", "HEAD", check=False).stdout.split()
    if tag and f"v{version}" not in tag:
        yield f"the commit is tagged {', '.join(tag)}, the package is {version}"
    if tag and version not in released:
        yield f"CHANGELOG.md has no section for {version}"


def licences(wheel: Path) -> Iterator[str]:
    """Yield what the wheel brings under a licence that needs a thought; write the bill of it."""
    with tempfile.TemporaryDirectory() as folder:
        extras = "aiohttp,cli,httpx2,mock,oauth"
        python = environment(sys.executable, Path(folder), f"{wheel}[{extras}]")
        cyclonedx = ("-m", "cyclonedx_py", "environment", "--output-reproducible")
        run(sys.executable, *cyclonedx, "--output-file", SBOM, python)
    for component in json.loads(SBOM.read_text("utf-8"))["components"]:
        by_hand = _BY_HAND.get(component["name"])
        found = [by_hand] if by_hand else list(_licences_of(component))
        if not found:
            yield f"{component['name']} names no licence"
        elif not all(is_known(licence) for licence in found):
            yield f"{component['name']}: {', '.join(found)}"


def _licences_of(component: Mapping[str, Any]) -> Iterator[str]:
    for entry in component.get("licenses", ()):
        licence = entry.get("expression") or entry.get("license", {}).get("id")
        name = entry.get("license", {}).get("name", "")
        if licence:
            yield licence
        elif name.startswith("License :: ") or "\n" not in name:
            last = name.rpartition(" :: ")[2]
            yield _OLDER_NAMES.get(last, last)


def is_known(expression: str) -> bool:
    """Return whether an SPDX expression lets choose known licences; a nested one has no other."""
    choices = [expression] if "(" in expression else expression.split(" OR ")
    return any(
        all(part.strip("() ") in LICENCES for part in re.split(" AND | OR ", choice))
        for choice in choices
    )


def pythons(wheel: Path) -> Iterator[str]:
    """Yield the Pythons of this machine in which the wheel doesn't work; say which are there."""
    for name in (*PYTHONS, *sys.argv[1:]):
        python = shutil.which(name)
        # Version managers leave names on the path that nothing stands behind.
        if python is None or run(python, "--version", check=False).returncode:
            sys.stdout.write(f"       {name} isn't on this machine\n")
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                made = environment(python, Path(folder), f"{wheel}[mock]")
                said = run(made, "-W", "error", "-c", _SMOKE).stdout
            except subprocess.CalledProcessError as error:
                yield f"{name}: {error.stdout}"
            else:
                sys.stdout.write(f"       Python {said.strip()} asked a bot\n")


def environment(python: str, folder: Path, *requirements: str) -> Path:
    """Make an environment with these requirements, and return its Python."""
    run(python, "-m", "venv", "--without-pip", folder)
    made = folder / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", made, "install", "-qq", "--no-input")
    run(*pip, "--disable-pip-version-check", *requirements)
    return made


def run(*command: object, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a command to its end; its errors are among what it said."""
    return subprocess.run(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=check,
    )


if __name__ == "__main__":
    sys.exit(main())
