# ruff: noqa: N999 -- PyInstaller finds hooks by this name
"""Lists the files that the mock server reads: the document, its pages, and schemas of OpenAPI."""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules

# Without the pytest plugin, which would take all of pytest along.
hiddenimports = collect_submodules("coze_mock", filter=lambda name: "pytest" not in name)
datas = [
    file
    for package in ("coze_mock", "openapi_schema_validator", "openapi_spec_validator")
    for file in collect_data_files(package)
]
