"""What `make check-generated` notices, and that a generation gives the same bytes every time."""

import re
from pathlib import Path

import pytest

from scripts import check_generated, upstream_templates
from scripts.check_generated import differences
from scripts.generate import (
    CLIENT,
    GOLDEN,
    PACKAGES,
    ROOT,
    TEMPLATES,
    GenerationError,
    Package,
    generate_into,
)
from scripts.upstream_templates import problems


def tree(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def test_every_kind_of_difference_is_named(tmp_path: Path) -> None:
    committed = tree(tmp_path / "committed", {"same.py": "1", "api/edited.py": "1", "stale.py": ""})
    fresh = tree(tmp_path / "fresh", {"same.py": "1", "api/edited.py": "2", "models/new.py": ""})
    assert differences(committed, fresh) == [
        "changed:     api/edited.py",
        "missing:     models/new.py",
        "not written: stale.py",
    ]
    assert differences(committed, committed) == []


def test_what_python_caches_is_no_difference(tmp_path: Path) -> None:
    committed = tree(tmp_path / "committed", {"a.py": "", "__pycache__/a.cpython-311.pyc": "x"})
    fresh = tree(tmp_path / "fresh", {"a.py": ""})
    assert differences(committed, fresh) == []


def test_the_check_fails_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    generate_into(tmp_path, PACKAGES)
    monkeypatch.setattr(check_generated, "ROOT", tmp_path)
    # From another folder the bytes are the same.
    monkeypatch.chdir(tmp_path)
    assert check_generated.main() == 0, capsys.readouterr().err

    (tmp_path / CLIENT.folder / "client.py").write_text("# edited by hand\n")
    (tmp_path / GOLDEN.folder / "types.py").unlink()
    assert check_generated.main() == 1
    said = capsys.readouterr().err
    assert "changed:     client.py" in said
    assert "missing:     types.py" in said
    assert "make generate" in said


CHANGES = [
    # what is changed in the document, into what, and the file that it shows in
    (
        "- created\n      - in_progress\n",
        "- created\n      - waiting\n",
        "changed:     models/chat_status.py",
    ),
    ("Who wrote a message.", "Who it is.", "changed:     models/message_role.py"),
    ("maxLength: 20\n", "maxLength: 30\n", "changed:     models/bot_create_request.py"),
    ("maximum: 30\n", "maximum: 40\n", "changed:     api/bots_versions/bots_versions_list.py"),
    ("operationId: files_retrieve\n", "operationId: files_find\n", "api/files/files_find.py"),
]


def test_a_document_that_has_changed_since_fails_the_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = CLIENT.document.read_text(encoding="utf-8")
    for old, new, _ in CHANGES:
        assert old in text, old
        text = text.replace(old, new)
    document = tmp_path / "document.yaml"
    document.write_text(text, encoding="utf-8")
    monkeypatch.setattr(check_generated, "PACKAGES", [CLIENT._replace(document=document)])

    assert check_generated.main() == 1
    said = capsys.readouterr().err
    for old, _, where in CHANGES:
        assert where in said, old
    assert "make generate" in said


def test_a_package_alone_is_what_it_is_beside_others(tmp_path: Path) -> None:
    generate_into(tmp_path, [GOLDEN])
    assert differences(ROOT / GOLDEN.folder, tmp_path / GOLDEN.folder) == []


# An object without a schema of its own, for which there is no name.
NAMELESS = """
openapi: 3.1.0
info: {title: A field without a name, version: 1.0.0}
paths: {}
components:
  schemas:
    Tree: {type: object, properties: {leaf: {type: object, properties: {colour: {type: string}}}}}
"""
# The generator leaves such a schema out, with a warning.
UNREADABLE = """
openapi: 3.1.0
info: {title: A reference to nothing, version: 1.0.0}
paths: {}
components:
  schemas:
    Tree: {type: object, properties: {leaf: {$ref: '#/components/schemas/Leaf'}}}
"""


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (NAMELESS, "document.yaml: a schema needs a name of its own"),
        (UNREADABLE, "document.yaml: "),
    ],
)
def test_a_generation_that_fails_or_warns_leaves_all_packages_alone(
    tmp_path: Path, document: str, said: str
) -> None:
    tree(tmp_path, {"package/client.py": "as it was", "other/client.py": "as it was"})
    (tmp_path / "document.yaml").write_text(document)
    broken = Package(tmp_path / "document.yaml", "package")
    with pytest.raises(GenerationError, match=re.escape(said)):
        generate_into(tmp_path, [GOLDEN._replace(folder="other"), broken])
    assert (tmp_path / "package/client.py").read_text() == "as it was"
    assert (tmp_path / "other/client.py").read_text() == "as it was"


def test_a_new_generation_leaves_nothing_of_the_old_one(tmp_path: Path) -> None:
    package = tree(tmp_path / GOLDEN.folder, {"api/gone/removed.py": "", "removed.py": ""})
    generate_into(tmp_path, [GOLDEN])
    assert not (package / "api" / "gone").exists()
    assert not (package / "removed.py").exists()
    assert (package / "py.typed").is_file()


USED = {"ours/model.py.jinja", "upstream/client.py.jinja"}


@pytest.mark.parametrize(
    ("recorded", "originals", "found"),
    [
        ({"model.py.jinja": "a", "client.py.jinja": "c"}, {}, []),
        (
            {"model.py.jinja": "b", "client.py.jinja": "c"},
            {},
            ["model.py.jinja: the original has changed in the generator"],
        ),
        (
            {"model.py.jinja": "a", "client.py.jinja": "d"},
            {},
            ["client.py.jinja: the original has changed in the generator"],
        ),
        ({"model.py.jinja": "a"}, {}, ["client.py.jinja: the original isn't in the record"]),
        ({"client.py.jinja": "c"}, {}, ["model.py.jinja: the original isn't in the record"]),
        (
            {"model.py.jinja": "a", "client.py.jinja": "c", "README.md.jinja": "e"},
            {"README.md.jinja": "e"},
            ["README.md.jinja: recorded, but neither replaced nor used"],
        ),
    ],
)
def test_a_template_is_held_to_the_original_that_it_was_written_against(
    recorded: dict[str, str], originals: dict[str, str], found: list[str]
) -> None:
    installed = {"model.py.jinja": "a", "client.py.jinja": "c", "setup.py.jinja": "s", **originals}
    assert problems({"model.py.jinja"}, USED, recorded, installed) == found


def test_a_template_that_nothing_uses_is_noticed() -> None:
    assert problems({"modle.py.jinja"}, set(), {}, {"model.py.jinja": "a"}) == [
        "templates/modle.py.jinja: no generation uses it"
    ]


def test_what_a_generation_uses_is_what_it_loads(tmp_path: Path) -> None:
    used = generate_into(tmp_path, PACKAGES)
    assert {f"ours/{path.name}" for path in TEMPLATES.glob("*.jinja")} <= used
    # It is taken in by ours, not replaced.
    assert "upstream/client.py.jinja" in used
    assert "upstream/model.py.jinja" not in used
    # The templates were written against the generator that is installed.
    assert upstream_templates.check(used) == []
