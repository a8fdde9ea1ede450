"""Settings of the pages as a site, which `make docs` builds with Sphinx."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "generated")]

project = "coze-openapi-client"
language = "en"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "scripts.docs_site"]

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_title = project
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False

# Docstrings are Markdown as far as a single backtick goes.
default_role = "literal"
# Links name headings as GitHub does.
myst_heading_anchors = 3

# Where a thing is defined is no business of its users.
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
autodoc_member_order = "bysource"
add_module_names = False
