"""Makes what the site of the pages has beyond the pages, as an extension of Sphinx."""

from __future__ import annotations

import inspect
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import yaml

from coze_core.resources import resource

if TYPE_CHECKING:
    from sphinx.application import Sphinx

ROOT: Final = Path(__file__).resolve().parents[1]
DOCS: Final = ROOT / "docs"
DOCUMENT: Final = ROOT / "generated" / "coze-openapi.yaml"
SWAGGER: Final = ROOT / "coze_mock" / "page" / "static"
# The document is in a script rather than fetched, so that the page works from a folder, too.
BROWSER: Final = """\
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>The OpenAPI document</title>
    <link rel="icon" type="image/png" href="favicon-32x32.png" />
    <link rel="stylesheet" href="swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="swagger-ui-bundle.js"></script>
    <script src="document.js"></script>
    <script>
      SwaggerUIBundle({
        spec: theDocument,
        dom_id: "#swagger-ui",
        deepLinking: true,
        filter: true,
        supportedSubmitMethods: [],
        validatorUrl: null,
      });
    </script>
  </body>
</html>
"""
ABOUT: Final = (
    "A typed Python client for the Coze API, generated from one OpenAPI document, with streaming "
    "and a mock server."
)


class Listed(NamedTuple):
    """A page as an index lists it."""

    section: str
    title: str
    path: str
    words: str


def listed(index: str) -> list[Listed]:
    """Return the pages that an index lists below its headings, in its order."""
    found = []
    section = ""
    for line in index.splitlines():
        if line.startswith("## "):
            section = line.removeprefix("## ")
        elif item := re.fullmatch(r"- \[(.+?)\]\((.+?)\)[:：] ?(.+)", line):
            found.append(Listed(section, *item.groups()))
    return found


def with_contents(index: str, *more: str) -> str:
    """Return an index with what tells Sphinx the order of its pages; a reader sees none of it."""
    sections: dict[str, list[str]] = {}
    for page in listed(index):
        sections.setdefault(page.section, []).append(page.path.removesuffix(".md"))
    trees = [f":caption: {caption}\n\n" + "\n".join(paths) for caption, paths in sections.items()]
    trees += [f":caption: Reference\n\n{path}" for path in more]
    return index + "".join(f"\n```{{toctree}}\n:hidden:\n{tree}\n```\n" for tree in trees)


def llms_txt() -> str:
    """Return what https://llmstxt.org describes: the pages, with a line on each."""
    lines = ["# coze-openapi-client", "", f"> {ABOUT}"]
    section = ""
    for page in listed((DOCS / "index.md").read_text("utf-8")):
        if page.section != section:
            section = page.section
            lines += ["", f"## {section}", ""]
        lines.append(f"- [{page.title}]({page.path}): {page.words}")
    lines += ["", "## Reference", ""]
    lines += ["- [API reference](api/index.html): clients, resources and exceptions."]
    lines += ["- [OpenAPI document](openapi/coze-openapi.yaml): all operations and models."]
    return "\n".join(lines) + "\n"


def llms_full_txt() -> str:
    """Return all pages in one text."""
    pages = listed((DOCS / "index.md").read_text("utf-8"))
    return "\n\n".join((DOCS / page.path).read_text("utf-8").strip() for page in pages) + "\n"


def resources() -> Iterator[tuple[str, type]]:
    """Yield the resources of a blocking client: the words that lead to each, and its class."""
    from coze_ext import Coze

    def below(owner: type, words: tuple[str, ...]) -> Iterator[tuple[str, type]]:
        for name in sorted(dir(owner)):
            if isinstance(inspect.getattr_static(owner, name), resource):
                found = getattr(owner, name)
                yield ".".join([*words, name]), found
                yield from below(found, (*words, name))

    yield from below(Coze, ("coze",))


def reference() -> dict[str, str]:
    """Return the pages of the reference, as reStructuredText by their names."""
    import coze_ext
    import coze_mock

    names = [name for name in coze_ext.__all__ if not name.startswith("_")]
    things = {name: getattr(coze_ext, name) for name in names}
    classes = {name: thing for name, thing in things.items() if inspect.isclass(thing)}
    errors = [name for name, kind in classes.items() if issubclass(kind, Exception)]
    functions = [name for name, thing in things.items() if inspect.isfunction(thing)]
    clients = ["Coze", "AsyncCoze"]
    others = [name for name in classes if name not in {*errors, *clients}]
    pages = {
        "clients": _page("Clients", [_class(f"coze_ext.{name}") for name in clients]),
        "functions": _page(
            "Functions", [f".. autofunction:: coze_ext.{name}\n" for name in functions]
        ),
        "classes": _page("Classes", [_class(f"coze_ext.{name}") for name in others]),
        "exceptions": _page(
            "Exceptions", [f".. autoexception:: coze_ext.{name}\n   :members:\n" for name in errors]
        ),
    }
    mock = [name for name in coze_mock.__all__ if inspect.isclass(getattr(coze_mock, name))]
    pages["mock"] = _page("coze_mock", [_class(f"coze_mock.{name}") for name in sorted(mock)])
    of_resources: dict[str, list[str]] = {}
    for path, kind in resources():
        parts = of_resources.setdefault(path.split(".")[1], [])
        parts += [_heading(path, "-"), _class(f"{kind.__module__}.{kind.__qualname__}")]
    pages |= {name: _page(f"coze.{name}", parts[1:]) for name, parts in of_resources.items()}
    pages["index"] = _page(
        "API reference",
        [
            "``coze`` is a ``Coze``. An ``AsyncCoze`` has the same resources, whose methods are "
            "awaited; lists and\nstreams are iterated with ``async for``. Models are those of the "
            "`OpenAPI document <../openapi/index.html>`_,\nin ``coze_api.models``.\n",
            ".. toctree::\n   :maxdepth: 1\n\n" + "".join(f"   {name}\n" for name in pages),
        ],
    )
    return pages


def _heading(words: str, line: str) -> str:
    return f"{words}\n{line * len(words)}\n"


def _page(title: str, parts: list[str]) -> str:
    return "\n".join([_heading(title, "="), *parts])


def _class(path: str) -> str:
    return f".. autoclass:: {path}\n   :members:\n   :inherited-members: Operations\n"


def write_reference(app: Sphinx) -> None:
    """Write the pages of the reference where Sphinx reads them."""
    folder = Path(app.srcdir, "api")
    folder.mkdir(exist_ok=True)
    pages = reference()
    for old in folder.iterdir():
        if old.stem not in pages:
            old.unlink()
    for name, text in pages.items():
        path = folder / f"{name}.rst"
        # What hasn't changed isn't read again.
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def adapt(app: Sphinx, name: str, source: list[str]) -> None:
    """Adapt a page to the site: an index tells the order, and other files aren't linked."""
    folder = Path(app.srcdir, name).parent
    if Path(name).name == "index" and not name.startswith("api/"):
        further = ("api/index",) if name == "index" else ()
        source[0] = with_contents(source[0], *further)
    source[0] = re.sub(
        r"(?<!!)\[([^]]+)\]\(((?:\.\./)+[^)#]+)(?:#[^)]*)?\)",
        lambda link: (
            link[0]
            if Path(app.srcdir) in (folder / link[2]).resolve().parents
            else f"{link[1]} (``{(folder / link[2]).resolve().relative_to(ROOT)}``)"
        ),
        source[0],
    )


def without_fences(lines: list[str]) -> list[str]:
    """Return a docstring whose blocks of code in Markdown are such in reStructuredText."""
    made = []
    within = False
    for line in lines:
        if fence := re.fullmatch(r"( *)```(\w*)", line):
            within = not within
            made += [f"{fence[1]}.. code-block:: {fence[2]}" if within else "", ""]
        else:
            made.append(f"    {line}" if within else line)
    return made


def adapt_docstring(_app: Sphinx, *about: Any) -> None:
    """Adapt a docstring, the last of what autodoc tells about it, in place."""
    about[-1][:] = without_fences(about[-1])


def write_document(folder: Path) -> None:
    """Write the document into a folder, with a page that shows it."""
    shutil.copytree(SWAGGER, folder, dirs_exist_ok=True)
    shutil.copy(DOCUMENT, folder)
    document = json.dumps(yaml.load(DOCUMENT.read_text("utf-8"), yaml.CSafeLoader), default=str)
    (folder / "document.js").write_text(f"const theDocument = {document};\n", "utf-8")
    (folder / "index.html").write_text(BROWSER, "utf-8")


def write_beside(app: Sphinx, error: Exception | None) -> None:
    """Write what stands beside the pages: the document to browse, and the pages for machines."""
    if error is not None:
        return
    site = Path(app.outdir)
    write_document(site / "openapi")
    for page in DOCS.rglob("*.md"):
        shutil.copy(page, site / page.relative_to(DOCS))
    (site / "llms.txt").write_text(llms_txt(), "utf-8")
    (site / "llms-full.txt").write_text(llms_full_txt(), "utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("builder-inited", write_reference)
    app.connect("source-read", adapt)
    app.connect("autodoc-process-docstring", adapt_docstring)
    app.connect("build-finished", write_beside)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
