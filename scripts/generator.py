"""Run openapi-python-client with what the document declares at the templates' hand."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import yaml
from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
)
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from scripts.declarations import FILTERS, METHODS, Declarations, DocumentError, imports


class DeclaringProject(Project):
    """A project whose templates declare what `Declarations` says.

    Attributes:
        loaded: the templates that were used, `ours/` or `upstream/` before their names.
    """

    def __init__(
        self, *, openapi: GeneratorData, config: Config, templates: Path, declared: Declarations
    ) -> None:
        super().__init__(openapi=openapi, config=config, custom_template_path=templates)
        # The generator also makes a model of each map within a schema, where we have a dictionary.
        openapi.models = [one for one in openapi.models if declared.has_model(one.class_info.name)]
        self._declared = declared
        self.loaded: set[str] = set()
        ours = _Noting(FileSystemLoader(str(templates)), "ours", self.loaded)
        upstream = _Noting(PackageLoader("openapi_python_client"), "upstream", self.loaded)
        self.env.loader = ChoiceLoader([ours, upstream, PrefixLoader({"upstream": upstream})])
        self.env.globals.update(declarations=declared, imports=imports)
        self.env.filters.update({**FILTERS, "replaced": replaced})

    def _build_models(self) -> None:
        super()._build_models()
        template = self.env.get_template("event_stream.py.jinja")
        for stream in self._declared.streams.values():
            path = self.package_dir / "models" / f"{stream.module}.py"
            path.write_text(template.render(stream=stream), encoding=self.config.file_encoding)
        if self._declared.dicts:
            path = self.package_dir / "models" / "dicts.py"
            text = self.env.get_template("dicts.py.jinja").render()
            path.write_text(text, encoding=self.config.file_encoding)

    def _build_api(self) -> None:
        super()._build_api()
        # The generator makes a folder for each tag, not for what only holds other resources.
        template = self.env.get_template("endpoint_init.py.jinja")
        for resource in self._declared.resources.values():
            folder = self.package_dir / "api" / resource.tag
            if not resource.operations:
                folder.mkdir()
                text = template.render(endpoint_collection={"tag": resource.tag})
                (folder / "__init__.py").write_text(text, encoding=self.config.file_encoding)


class _Noting(BaseLoader):
    """Loads templates as another loader does, and notes which."""

    def __init__(self, loader: BaseLoader, prefix: str, loaded: set[str]) -> None:
        self._loader, self._prefix, self._loaded = loader, prefix, loaded

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        found = self._loader.get_source(environment, template)
        self._loaded.add(f"{self._prefix}/{template}")
        return found


def replaced(text: str, replacements: Mapping[str, str]) -> str:
    """Return text with each key of `replacements` replaced by its value.

    Raises:
        DocumentError: one of the keys isn't there any more.
    """
    for old, new in replacements.items():
        if old not in text:
            raise DocumentError(f"the generator's own template has no {old!r} any more")
        text = text.replace(old, new)
    return text


def generate(
    document: Path, settings: Path, templates: Path, output: Path
) -> tuple[list[str], set[str]]:
    """Write the package for a document, named as its folder is.

    Return what the generator has to complain about, and the templates that it used.
    """
    content: dict[str, Any] = yaml.load(document.read_text("utf-8"), yaml.CSafeLoader)
    file = ConfigFile.load_from_path(settings)
    file.package_name_override = output.name
    config = Config.from_sources(
        file,
        MetaType.NONE,
        document_source=document,
        file_encoding="utf-8",
        overwrite=True,
        output_path=output,
    )
    openapi = GeneratorData.from_dict(_outlined(content), config=config)
    if isinstance(openapi, GeneratorError):
        return [_told(openapi)], set()
    try:
        project = DeclaringProject(
            openapi=openapi, config=config, templates=templates, declared=Declarations(content)
        )
        return [_told(error) for error in project.build()], project.loaded
    except DocumentError as error:
        return [str(error)], set()


def _outlined(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return a document of which the generator sees the schemas, and that there are operations.

    What they send and return is for our templates alone, and more than the generator knows: event
    streams, bytes, headers that never change.
    """
    paths: dict[str, Any] = {}
    for path, item in document.get("paths", {}).items():
        parameters = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in re.findall(r"{([^}]+)}", path)
        ]
        paths[path] = {
            method: {
                "operationId": item[method]["operationId"],
                "tags": item[method]["tags"],
                "parameters": parameters,
                "responses": {"200": {"description": "What our templates declare."}},
            }
            for method in METHODS
            if method in item
        }
    return {**document, "paths": paths}


def _told(error: GeneratorError) -> str:
    return f"{error.header}\n{error.detail or ''}\n{getattr(error, 'data', '') or ''}".strip()


def main() -> int:
    """Generate what the command line names; return the exit code.

    The command line has the settings, the folder of templates, and then documents and folders by
    turns. The templates that were used go to stdout.
    """
    settings, templates, *places = map(Path, sys.argv[1:])
    used: set[str] = set()
    complaints: list[str] = []
    for document, output in zip(places[::2], places[1::2], strict=True):
        with redirect_stdout(StringIO()):  # the generator says what it is about to do
            found, loaded = generate(document, settings, templates, output)
        complaints += (f"{document.name}: {text}" for text in found)
        used |= loaded
    print(*sorted(used), sep="\n")
    print(*complaints, sep="\n\n", file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
