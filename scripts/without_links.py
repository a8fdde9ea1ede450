"""Writes the document without the links that openapi-generator can't read: `without_links.py OUT`.

A link may fill a body of several fields (OpenAPI 3.1, "Link Object"); openapi-generator takes
nothing but a string there, and refuses the document.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Final

import yaml

DOCUMENT: Final = Path(__file__).parents[1] / "generated" / "coze-openapi.yaml"


def without_links(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document whose links fill no body of several fields."""
    for item in document["paths"].values():
        for operation in item.values():
            for response in operation["responses"].values():
                links = response.get("links", {})
                for name in [
                    one for one in links if isinstance(links[one].get("requestBody"), dict)
                ]:
                    del links[name]
    return document


def main() -> int:
    """Write the document, and return the exit code."""
    document = yaml.load(DOCUMENT.read_bytes(), Loader=yaml.CSafeLoader)
    out = Path(sys.argv[1])
    out.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(without_links(document), Dumper=yaml.CSafeDumper, sort_keys=False)
    out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
