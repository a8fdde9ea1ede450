"""`cozectl bots`: settings of bots live in files."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from tests.cli.terminal import Terminal


def test_settings_go_to_a_file_and_back(
    cozectl: Terminal, ids: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "bot.yaml"
    assert cozectl("bots", "pull", ids["bot_id"], "-o", file).code == 0
    same = cozectl("bots", "diff", ids["bot_id"], file)
    assert (same.code, same.out) == (0, "")
    settings = yaml.safe_load(file.read_text())
    assert "prompt_info" in settings
    settings["name"] = "Another"
    settings["prompt_info"]["prompt"] = "Be brief."
    file.write_text(yaml.safe_dump(settings))
    differs = cozectl("bots", "diff", ids["bot_id"], file)
    assert differs.code == 1
    assert "+name: Another" in differs.out
    assert set(cozectl("bots", "diff", ids["bot_id"], file, "--json").json) == {
        "name",
        "prompt_info",
    }
    assert cozectl("bots", "update", ids["bot_id"], "--from", file).code == 0
    assert cozectl("bots", "diff", ids["bot_id"], file).code == 0


def test_a_bot_is_made_of_a_file_with_what_only_an_update_sets(
    cozectl: Terminal, ids: dict[str, str]
) -> None:
    settings = {
        "name": "Made",
        "prompt_info": {"prompt": "Be kind."},
        "knowledge": {"dataset_ids": [ids["dataset_id"]]},
    }
    made = cozectl(
        "bots", "create", ids["workspace_id"], "--from", "-", "--json", stdin=json.dumps(settings)
    )
    assert made.code == 0, made.err
    bot = cozectl("bots", "pull", made.json["bot_id"], "--json").json
    assert bot["name"] == "Made"
    assert bot["knowledge"] == {"dataset_ids": [ids["dataset_id"]]}


def test_what_is_given_beside_a_file_counts_before_it(
    cozectl: Terminal, bot_id: str, tmp_path: Path
) -> None:
    file = tmp_path / "bot.json"
    file.write_text('{"name": "Of the file"}')
    assert cozectl("bots", "update", bot_id, "--from", file, "--name", "Given").code == 0
    assert (
        cozectl("bots", "retrieve", bot_id, "--json", "--no-is-published").json["name"] == "Given"
    )


def test_a_setting_that_no_bot_has_is_refused_by_name(
    cozectl: Terminal, bot_id: str, tmp_path: Path
) -> None:
    file = tmp_path / "bot.yaml"
    for text, named in (("colour: red", "colour"), ("[1, 2]", "list"), ("a: [", "bot.yaml")):
        file.write_text(text)
        told = cozectl("bots", "update", bot_id, "--from", file)
        assert told.code == 2
        assert named in told.err
