"""Writes the document without what openapi-generator can't read: `for_openapi_generator.py OUT`.

A link may fill a body of several fields (OpenAPI 3.1, "Link Object"); openapi-generator takes
nothing but a string there, and refuses the document. Of webhooks it makes calls without types.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Final

import yaml

DOCUMENT: Final = Path(__file__).parents[1] / "generated" / "coze-openapi.yaml"


def readable(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document without webhooks, whose links fill no body of several fields."""
    document.pop("webhooks", None)
    for item in document["paths"].values():
        for operation in item.values():
            for response in operation["responses"].values():
                links = response.get("links", {})
                unread = [one for one in links if isinstance(links[one].get("requestBody"), dict)]
                for name in unread:
                    del links[name]
    return document


def main() -> int:
    """Write the document, and return the exit code."""
    document = yaml.load(DOCUMENT.read_bytes(), Loader=yaml.CSafeLoader)
    out = Path(sys.argv[1])
    out.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(readable(document), Dumper=yaml.CSafeDumper, sort_keys=False)
    out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
