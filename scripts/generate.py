"""Bundle the document and compile it, and the golden document of the tests, into packages."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from scripts.bundle import BundleError, bundle

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCE: Final = ROOT / "spec" / "coze-openapi.yaml"
DOCUMENT: Final = ROOT / "generated" / "coze-openapi.yaml"
TEMPLATES: Final = ROOT / "templates"


class Package(NamedTuple):
    """What is compiled: a document, and the folder of its package within the repository."""

    document: Path
    folder: str


CLIENT: Final = Package(DOCUMENT, "generated/coze_api")
GOLDEN: Final = Package(ROOT / "tests/golden/library.yaml", "tests/golden/record/library_api")
PACKAGES: Final = (CLIENT, GOLDEN)


class GenerationError(Exception):
    """The generator failed or warned; the message is what it said."""


def generate_into(root: Path, packages: Sequence[Package]) -> set[str]:
    """Write fresh packages below `root`, each where the repository has it, in place of the old.

    The bytes depend on nothing but the documents, the templates, generator-config.yaml,
    pyproject.toml and the pinned tools. On failure all packages are left as they were.

    Returns:
        the templates that were used, `ours/` or `upstream/` before their names.

    Raises:
        GenerationError: the generator failed or had a warning.
    """
    with TemporaryDirectory(prefix="coze-generate-") as name:
        staging = Path(name)
        # The post hooks run in the output folder, where ruff looks upwards for its rules: the
        # staging folder is laid out like the repository, so that it finds the same ones.
        shutil.copy(ROOT / "pyproject.toml", staging)
        used = _run_generator(staging, packages)
        for _, folder in packages:
            (staging / folder / "py.typed").touch()
            # The whole folder is replaced: what belonged to a removed operation goes with it.
            if (root / folder).exists():
                shutil.rmtree(root / folder)
            shutil.copytree(staging / folder, root / folder)
    return used


def _run_generator(staging: Path, packages: Sequence[Package]) -> set[str]:
    tools = Path(sys.executable).parent
    environment = os.environ | {
        # The hooks must find this environment's ruff, not another one.
        "PATH": f"{tools}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        # The generator keeps some names in sets.
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(ROOT),
    }
    places = [
        part for document, folder in packages for part in (str(document), str(staging / folder))
    ]
    settings = ROOT / "generator-config.yaml"
    run = subprocess.run(
        [sys.executable, "-m", "scripts.generator", settings, TEMPLATES, *places],
        cwd=staging,
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )
    if run.returncode != 0:
        raise GenerationError(run.stderr)
    return set(run.stdout.split())


def main() -> int:
    """Replace the bundled document and all packages; return the exit code."""
    try:
        DOCUMENT.write_text(bundle(SOURCE), encoding="utf-8")
        generate_into(ROOT, PACKAGES)
    except (BundleError, GenerationError) as error:
        print(error, file=sys.stderr)
        print("The packages are as they were.", file=sys.stderr)
        return 1
    for document, folder in PACKAGES:
        files = sum(1 for path in (ROOT / folder).rglob("*.py"))
        print(f"{folder}: {files} modules from {document.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
