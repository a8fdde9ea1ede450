"""What the bundler makes of a document in parts, and what it refuses."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from ruamel.yaml import YAML

from scripts import check_generated, generate
from scripts.bundle import BundleError, bundle

ROOT = """
openapi: 3.1.0
info: {title: Herbs, version: 1.0.0}
security: [{key: []}]
paths:
  /v1/pots/{pot_id}:
    $ref: './pots.yaml#/paths/~1v1~1pots~1%7Bpot_id%7D'
  /v1/herbs:
    $ref: './herbs.yaml#/paths/~1v1~1herbs'
components:
  securitySchemes:
    key: {type: http, scheme: bearer}
  schemas:
    Error: {type: string}
"""
POTS = """
paths:
  /v1/pots/{pot_id}:
    get: {responses: {'200': {$ref: '#/components/responses/Pot'}}}
components:
  responses:
    Pot:
      description: A pot.
      content:
        application/json: {schema: {$ref: '#/components/schemas/Pot'}}
  schemas:
    Pot:
      properties:
        inner: {$ref: '#/components/schemas/Pot'}
        herb: {$ref: './herbs.yaml#/components/schemas/Herb'}
"""
HERBS = """
paths:
  /v1/herbs:
    post: {requestBody: {$ref: '#/components/requestBodies/Herb'}}
components:
  requestBodies:
    Herb: {content: {application/json: {schema: {$ref: '#/components/schemas/Herb'}}}}
  schemas:
    Leaf: &leaf {type: object, description: A leaf}
    Herb:
      oneOf:
        - $ref: '#/components/schemas/Leaf'
        - $ref: './coze-openapi.yaml#/components/schemas/Error'
      discriminator:
        propertyName: kind
        mapping:
          leaf: '#/components/schemas/Leaf'
          error: './coze-openapi.yaml#/components/schemas/Error'
      examples: [*leaf, *leaf]
"""


def parts(folder: Path, **changes: tuple[str, str]) -> Path:
    """Write the document in three files, one text in some of them replaced; return the root."""
    for name, text in (("root", ROOT), ("pots", POTS), ("herbs", HERBS)):
        old, new = changes.get(name, ("", ""))
        assert old in text
        file = folder / ("coze-openapi.yaml" if name == "root" else f"{name}.yaml")
        file.write_text(text.replace(old, new), encoding="utf-8")
    return folder / "coze-openapi.yaml"


def references(node: Any) -> set[str]:
    if isinstance(node, list):
        return {found for each in node for found in references(each)}
    if not isinstance(node, dict):
        return set()
    own = {node["$ref"]} if "$ref" in node else set()
    return own | {found for each in node.values() for found in references(each)}


def test_paths_and_components_stand_together_in_the_order_of_the_files(tmp_path: Path) -> None:
    document = yaml.safe_load(bundle(parts(tmp_path)))

    assert list(document) == ["openapi", "info", "security", "paths", "components"]
    assert list(document["paths"]) == ["/v1/pots/{pot_id}", "/v1/herbs"]
    components = document["components"]
    assert list(components) == ["securitySchemes", "schemas", "responses", "requestBodies"]
    assert list(components["schemas"]) == ["Error", "Pot", "Leaf", "Herb"]


def test_every_reference_is_internal(tmp_path: Path) -> None:
    document = yaml.safe_load(bundle(parts(tmp_path)))

    assert references(document) == {
        "#/components/responses/Pot",
        "#/components/requestBodies/Herb",
        *(f"#/components/schemas/{name}" for name in ("Error", "Pot", "Leaf", "Herb")),
    }
    assert document["components"]["schemas"]["Herb"]["discriminator"]["mapping"] == {
        "leaf": "#/components/schemas/Leaf",
        "error": "#/components/schemas/Error",
    }


def test_the_text_has_no_aliases_and_says_what_it_is_made_of(tmp_path: Path) -> None:
    text = bundle(parts(tmp_path))

    assert text.count("description: A leaf") == 3
    assert text.startswith("# Written by `make generate`, never edited.")
    assert "# coze-openapi.yaml, pots.yaml, herbs.yaml.\n" in text


@pytest.mark.parametrize(
    "text",
    ["1e5", "0o17", "2025-10-10", "on", "1_000", "", " a ", "a: b", "two\nlines\n", "long " * 50],
)
def test_a_text_stays_a_text(tmp_path: Path, text: str) -> None:
    written = bundle(parts(tmp_path, root=("Herbs", json.dumps(text))))

    for read in (yaml.safe_load, YAML(typ="safe").load):  # YAML 1.1 and 1.2
        assert read(written)["info"]["title"] == text


def test_it_depends_on_the_parts_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = bundle(parts(tmp_path))
    monkeypatch.chdir(tmp_path)

    assert bundle(Path("coze-openapi.yaml")) == text


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"herbs": ("[*leaf, *leaf]", "[{$ref: '#/components/schemas/Root'}]")},
            "herbs.yaml: #/components/schemas/Root leads nowhere",
        ),
        (
            {"pots": ("./herbs.yaml", "./spices.yaml")},
            "pots.yaml: ./spices.yaml#/components/schemas/Herb leads nowhere",
        ),
        (
            {"root": ("~1v1~1herbs", "~1v1~1spices")},
            "coze-openapi.yaml: ./herbs.yaml#/paths/~1v1~1spices leads nowhere",
        ),
        (
            {"root": ("[{key: []}]", "[{lock: []}]")},
            "coze-openapi.yaml: #/components/securitySchemes/lock leads nowhere",
        ),
        (
            {"pots": ("'./herbs.yaml#/components/schemas/Herb'", "'#/info'")},
            "pots.yaml: #/info leads nowhere",
        ),
        (
            {"pots": ("'./herbs.yaml#/components/schemas/Herb'", "'./herbs.yaml#/paths'")},
            "pots.yaml: ./herbs.yaml#/paths does not lead to a component",
        ),
        (
            {"root": ("Error: {type: string}", "Error: {type: string}\n    Pot: {type: string}")},
            "coze-openapi.yaml: components/schemas/Pot is used by nothing",
        ),
        (
            {"herbs": ("  /v1/herbs:", "  /v1/spices: {}\n  /v1/herbs:")},
            "herbs.yaml: paths//v1/spices is used by nothing",
        ),
        (
            {"pots": ("paths:\n", "tags: []\npaths:\n")},
            "pots.yaml: only the root has more than paths and components",
        ),
    ],
)
def test_it_refuses_what_is_not_one_document(
    tmp_path: Path, changes: dict[str, tuple[str, str]], message: str
) -> None:
    with pytest.raises(BundleError) as caught:
        bundle(parts(tmp_path, **changes))
    assert str(caught.value) == message


def test_it_refuses_two_components_of_one_name(tmp_path: Path) -> None:
    changes = {
        "pots": ("  schemas:\n", "  schemas:\n    Error: {type: integer}\n"),
        "herbs": ("[*leaf, *leaf]", "[{$ref: './pots.yaml#/components/schemas/Error'}]"),
    }
    with pytest.raises(BundleError) as caught:
        bundle(parts(tmp_path, **changes))
    assert str(caught.value) == (
        "pots.yaml: components/schemas/Error has the name of"
        " coze-openapi.yaml: components/schemas/Error"
    )


def test_the_bundle_of_the_project_is_fresh() -> None:
    assert generate.DOCUMENT.read_text(encoding="utf-8") == bundle(generate.SOURCE)


def test_the_check_notices_parts_that_have_changed_since(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check_generated, "SOURCE", parts(tmp_path))
    assert check_generated.main() == 1
    assert "say `make generate`" in capsys.readouterr().err
