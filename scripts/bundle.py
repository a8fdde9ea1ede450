"""Join the parts of an OpenAPI document into one file."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

import yaml
from openapi_spec_validator.readers import read_from_filename

# What a file other than the root may hold.
PARTED = {"paths", "components"}

WIDTH = 100
# A longer text gets lines of its own: beside a key that is far to the right it may not fit.
LONGEST_IN_LINE = 72


class BundleError(Exception):
    """The parts don't make one document; the message says where and why."""


def bundle(root: Path) -> str:
    """Return the text of the document that starts in this file.

    The root lists the paths. A path item may be in another file, and so may any component. In the
    bundle, path items are in place, components are together under their own names, and every
    reference is internal. The order is that of the files: the root first, then each as the paths
    lead to it.

    Raises:
        BundleError: a file can't be read or holds more than the bundle takes, a reference leads
            nowhere, two components share a name, or nothing uses one.
    """
    root = root.resolve()
    parts = _Parts(root)
    document = parts.join()
    names = ", ".join(file.name for file in parts.files)
    header = (
        "# Written by `make generate`, never edited. The parts that it is made of are in"
        f" {root.parent.name}/:\n# {names}.\n\n"
    )
    body: str = yaml.dump(
        document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH
    )
    return header + body


class _Place(NamedTuple):
    """Where a path item or a component is."""

    file: Path
    group: str
    """`paths`, or `components/` and the kind of component."""
    name: str

    def __str__(self) -> str:
        return f"{self.file.name}: {self.group}/{self.name}"


class _Parts:
    """The files that have been read, and what the document has used of them so far."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files: dict[Path, Any] = {}
        self._used: dict[_Place, Any] = {}
        """The content of each place that is used, its references made internal."""
        self._waiting: list[tuple[_Place, Any]] = []

    def join(self) -> dict[str, Any]:
        root = self._read(self.root)
        document = {
            key: value if key in PARTED else self._internal(value, self.root)
            for key, value in root.items()
        }
        document["paths"] = {
            path: self._path_item(path, item) for path, item in root.get("paths", {}).items()
        }
        for scheme in _security_schemes(document):
            self._use(f"#/components/securitySchemes/{scheme}", self.root)
        while self._waiting:
            place, content = self._waiting.pop()
            self._used[place] = self._internal(content, place.file)
        document["components"] = self._components()
        return document

    def _path_item(self, path: str, item: dict[str, Any]) -> Any:
        if "$ref" not in item:
            return self._internal(item, self.root)
        place, content = self._find(item["$ref"], self.root)
        if place.group != "paths":
            raise BundleError(
                f"{self.root.name}: {path} leads to {place}, which is not a path item"
            )
        self._used[place] = self._internal(content, place.file)
        return self._used[place]

    def _internal(self, node: Any, file: Path) -> Any:
        """Return a copy of what is in this file, with references as they are in the bundle."""
        if isinstance(node, list):
            return [self._internal(each, file) for each in node]
        if not isinstance(node, dict):
            return node
        copy: dict[str, Any] = {}
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                copy[key] = self._use(value, file)
            elif key == "discriminator" and "mapping" in value:
                mapping = {name: self._use(each, file) for name, each in value["mapping"].items()}
                copy[key] = {**value, "mapping": mapping}
            else:
                copy[key] = self._internal(value, file)
        return copy

    def _use(self, reference: str, file: Path) -> str:
        """Return the internal reference to a component, which is in the bundle from now on."""
        place, content = self._find(reference, file)
        if not place.group.startswith("components/"):
            raise BundleError(f"{file.name}: {reference} does not lead to a component")
        if place not in self._used:
            self._used[place] = None
            self._waiting.append((place, content))
        return f"#/{place.group}/{place.name}"

    def _find(self, reference: str, file: Path) -> tuple[_Place, Any]:
        """Return the place that a reference of this file leads to, and what is there."""
        name, _, pointer = reference.partition("#")
        target = (file.parent / name).resolve() if name else file
        steps = [
            step.replace("~1", "/").replace("~0", "~") for step in unquote(pointer).split("/")[1:]
        ]
        content = self._read(target) if target.is_file() else {}
        for step in steps:
            content = content.get(step) if isinstance(content, dict) else None
        if not steps or content is None:
            raise BundleError(f"{file.name}: {reference} leads nowhere")
        return _Place(target, "/".join(steps[:-1]), steps[-1]), content

    def _read(self, file: Path) -> Any:
        if file not in self.files:
            try:
                content: Any = read_from_filename(str(file))[0]
            except (OSError, yaml.YAMLError) as error:
                raise BundleError(f"{file.name}: {error}") from error
            if not isinstance(content, dict):
                raise BundleError(f"{file.name}: not a mapping")
            if file != self.root and not content.keys() <= PARTED:
                raise BundleError(f"{file.name}: only the root has more than paths and components")
            self.files[file] = content
        return self.files[file]

    def _components(self) -> dict[str, dict[str, Any]]:
        """Return all components by kind and name, in the order of the files."""
        components: dict[str, dict[str, Any]] = {}
        owners: dict[tuple[str, str], _Place] = {}
        for place in self._places():
            if place not in self._used:
                raise BundleError(f"{place} is used by nothing")
            if place.group == "paths":
                continue
            owner = owners.setdefault((place.group, place.name), place)
            if owner != place:
                raise BundleError(f"{place} has the name of {owner}")
            kind = place.group.removeprefix("components/")
            components.setdefault(kind, {})[place.name] = self._used[place]
        return components

    def _places(self) -> Iterator[_Place]:
        """Every component, and every path item outside the root."""
        for file, content in self.files.items():
            if file != self.root:
                yield from (_Place(file, "paths", path) for path in content.get("paths", {}))
            for kind, components in content.get("components", {}).items():
                yield from (_Place(file, f"components/{kind}", name) for name in components)


def _security_schemes(document: dict[str, Any]) -> Iterator[str]:
    """Yield the names of the security schemes that the document and its operations require."""
    operations = [each for item in document["paths"].values() for each in item.values()]
    for described in (document, *operations):
        if isinstance(described, dict):
            for requirement in described.get("security", ()):
                yield from requirement


class _Dumper(yaml.SafeDumper):
    """Writes YAML that people read: shared values in full, long texts in blocks."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the signature is PyYAML's
        return True


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else ">" if len(text) > LONGEST_IN_LINE else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)
# Texts that would be numbers to readers of YAML 1.2, not to PyYAML: they need quotes.
_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$|0o[0-7]+$"),
    list("-+.0123456789"),
)
