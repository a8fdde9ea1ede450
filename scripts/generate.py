"""Bundle the document and compile it into the package generated/coze_api."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from scripts.bundle import BundleError, bundle

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "spec" / "coze-openapi.yaml"
DOCUMENT = ROOT / "generated" / "coze-openapi.yaml"
TEMPLATES = ROOT / "templates"
PACKAGE = ROOT / "generated" / "coze_api"

# JSON Schema's words for limits, and those of the generated `Check`.
LIMITS = {
    "minLength": "min_length",
    "maxLength": "max_length",
    "minimum": "minimum",
    "maximum": "maximum",
}


class GenerationError(Exception):
    """The generator failed or warned; the message is what it said."""


def generate_into(package: Path) -> None:
    """Write a fresh package, replacing whatever stands at `package`.

    The bytes depend on nothing but the document, the templates, generator-config.yaml,
    pyproject.toml and the pinned tools. On failure `package` is left as it was.

    Raises:
        GenerationError: the generator failed or had a warning.
    """
    with TemporaryDirectory(prefix="coze-generate-") as name:
        staging = Path(name)
        # The post hooks run in the output folder, where ruff looks upwards for its rules: the
        # staging folder is laid out like the repository, so that it finds the same ones.
        shutil.copy(ROOT / "pyproject.toml", staging)
        fresh = staging / "generated" / "coze_api"
        fresh.parent.mkdir()
        templates = staging / "templates"
        shutil.copytree(TEMPLATES, templates)
        _write_limits_of_parameters(templates / "_parameters.jinja")
        _run_generator(fresh, templates)
        (fresh / "py.typed").touch()
        # The whole folder is replaced: what belonged to a removed operation goes with it.
        if package.exists():
            shutil.rmtree(package)
        package.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(fresh, package)


def _write_limits_of_parameters(partial: Path) -> None:
    """Hand the templates what the generator doesn't: the limits of query parameters."""
    document = yaml.safe_load(DOCUMENT.read_text(encoding="utf-8"))
    shared = document.get("components", {}).get("parameters", {})
    limits: dict[str, dict[str, dict[str, float]]] = {}
    for path in document.get("paths", {}).values():
        for operation in path.values():
            for parameter in operation.get("parameters", []):
                if "$ref" in parameter:
                    parameter = shared[parameter["$ref"].rpartition("/")[2]]
                found = {
                    field: parameter["schema"][keyword]
                    for keyword, field in LIMITS.items()
                    if keyword in parameter["schema"]
                }
                if parameter["in"] == "query" and found:
                    limits.setdefault(operation["operationId"], {})[parameter["name"]] = found
    partial.write_text(f"{{% set PARAMETERS = {json.dumps(limits)} %}}\n", encoding="utf-8")


def _run_generator(output: Path, templates: Path) -> None:
    tools = Path(sys.executable).parent
    environment = os.environ | {
        # The hooks must find this environment's ruff, not another one.
        "PATH": f"{tools}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        # The generator keeps some names in sets.
        "PYTHONHASHSEED": "0",
    }
    command = [
        *(sys.executable, "-m", "openapi_python_client", "generate"),
        *("--path", DOCUMENT),
        *("--config", ROOT / "generator-config.yaml"),
        *("--custom-template-path", templates),
        *("--meta", "none"),
        *("--output-path", output),
        "--overwrite",
        "--fail-on-warning",
    ]
    run = subprocess.run(
        [str(part) for part in command],
        cwd=output.parent,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if run.returncode != 0:
        raise GenerationError(run.stdout)


def main() -> int:
    """Replace the bundled document and generated/coze_api; return the exit code."""
    try:
        DOCUMENT.write_text(bundle(SOURCE), encoding="utf-8")
        generate_into(PACKAGE)
    except (BundleError, GenerationError) as error:
        print(error, file=sys.stderr)
        print("generated/coze_api is as it was.", file=sys.stderr)
        return 1
    files = sum(1 for path in PACKAGE.rglob("*") if path.is_file())
    print(f"{PACKAGE.relative_to(ROOT)}: {files} files from {SOURCE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
