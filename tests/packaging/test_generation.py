"""What `make check-generated` notices, and that a generation gives the same bytes every time."""

from pathlib import Path

import pytest

from scripts import check_generated, generate, upstream_templates
from scripts.check_generated import differences
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
    committed = tmp_path / "generated" / "coze_api"
    generate.generate_into(committed)
    monkeypatch.setattr(check_generated, "ROOT", tmp_path)
    monkeypatch.setattr(check_generated, "PACKAGE", committed)
    # From another folder the bytes are the same.
    monkeypatch.chdir(tmp_path)
    assert check_generated.main() == 0, capsys.readouterr().err

    (committed / "client.py").write_text("# edited by hand\n")
    assert check_generated.main() == 1
    said = capsys.readouterr().err
    assert "changed:     client.py" in said
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
    ("maximum: 30\n", "maximum: 40\n", "changed:     api/bots/__init__.py"),
    ("operationId: files_retrieve\n", "operationId: files_find\n", "api/files/files_find.py"),
]


def test_a_document_that_has_changed_since_fails_the_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = generate.DOCUMENT.read_text(encoding="utf-8")
    for old, new, _ in CHANGES:
        assert old in text, old
        text = text.replace(old, new)
    document = tmp_path / "document.yaml"
    document.write_text(text, encoding="utf-8")
    monkeypatch.setattr(generate, "DOCUMENT", document)

    assert check_generated.main() == 1
    said = capsys.readouterr().err
    for old, _, where in CHANGES:
        assert where in said, old
    assert "make generate" in said


def test_a_generation_that_fails_leaves_the_package_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tree(tmp_path / "coze_api", {"client.py": "as it was"})
    document = tmp_path / "document.yaml"
    document.write_text("openapi: 3.1.0\ninfo: {title: No paths, version: 1.0.0}\n")
    monkeypatch.setattr(generate, "DOCUMENT", document)
    with pytest.raises(generate.GenerationError):
        generate.generate_into(package)
    assert (package / "client.py").read_text() == "as it was"


def test_a_new_generation_leaves_nothing_of_the_old_one(tmp_path: Path) -> None:
    package = tree(tmp_path / "coze_api", {"api/gone/removed.py": "", "removed.py": ""})
    generate.generate_into(package)
    assert not (package / "api" / "gone").exists()
    assert not (package / "removed.py").exists()
    assert (package / "py.typed").is_file()


@pytest.mark.parametrize(
    ("recorded", "originals", "problem"),
    [
        ({"model.py.jinja": "a"}, {"model.py.jinja": "a"}, None),
        ({"model.py.jinja": "a"}, {"model.py.jinja": "b"}, "its original has changed"),
        ({}, {"model.py.jinja": "a"}, "its original isn't in the record"),
        ({"model.py.jinja": "a"}, {}, "overrides no template"),
        (
            {"model.py.jinja": "a", "gone.py.jinja": "a"},
            {"model.py.jinja": "a"},
            "gone.py.jinja: recorded, but not there",
        ),
    ],
)
def test_a_template_is_held_to_the_original_that_it_was_written_against(
    tmp_path: Path, recorded: dict[str, str], originals: dict[str, str], problem: str | None
) -> None:
    tree(tmp_path, {"model.py.jinja": '{% from "_shared.jinja" import x %}', "_shared.jinja": ""})
    found = problems(tmp_path, recorded, originals)
    if problem is None:
        assert found == []
    else:
        assert len(found) == 1
        assert problem in found[0]


def test_a_template_that_nothing_uses_is_noticed(tmp_path: Path) -> None:
    tree(tmp_path, {"modle.py.jinja": ""})
    assert problems(tmp_path, {}, {"model.py.jinja": "a"}) == [
        "templates/modle.py.jinja: overrides no template of the generator, and no template uses it"
    ]


def test_the_templates_were_written_against_the_generator_that_is_installed() -> None:
    assert upstream_templates.check() == []
