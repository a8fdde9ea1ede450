"""The wheel, installed into an empty environment, brings all that it needs and nothing else.

pip fetches the dependencies: this is the one place where the tests ask a package index.
"""

import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import pytest

from coze_mock import MockServer

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "pat_wheel"

PLAIN_CALL = """
import sys
from coze_api import AuthenticatedClient
from coze_api.api.files import files_retrieve
from coze_api.api.bots import bots_list

base_url, token = sys.argv[1:]
with AuthenticatedClient(base_url=base_url, token=token) as client:
    bots = bots_list.sync(client=client, workspace_id="7300000000000000001")
    assert bots.code == 0 and bots.data.items == [], bots
    file = files_retrieve.sync(client=client, file_id="7300000000000000002")
    assert file.code != 0, file
print("called")
"""


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command to its end; return what it printed."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout with the build tool that is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "pip", "wheel", "-qq", "--no-deps", "--no-build-isolation")
    run(*build, "--wheel-dir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("coze_openapi_client-*.whl")
    return built


def environment(folder: Path, *requirements: str) -> Path:
    """Make an environment with these requirements and what they need; return its Python."""
    # The running pip installs into it, which is quicker than giving it a pip of its own.
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "-qq", "--no-input")
    run(*pip, "-c", ROOT / "constraints.txt", *requirements, cwd=folder)
    return python


@contextmanager
def running(*command: str | Path, cwd: Path) -> Iterator[str]:
    """Run a server; give its first line."""
    with subprocess.Popen(
        [str(part) for part in command], cwd=cwd, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().strip()
        finally:
            server.terminate()


def test_the_wheel_holds_three_typed_packages_and_the_document(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
        document = archive.read("coze_mock/coze-openapi.yaml")
    tops = {name.split("/")[0] for name in names}
    metadata = {top for top in tops if top.endswith(".dist-info")}
    assert tops - metadata == {"coze_api", "coze_ext", "coze_mock"}
    assert {f"{package}/py.typed" for package in tops - metadata} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert document == (ROOT / "generated" / "coze-openapi.yaml").read_bytes()
    assert not [name for name in names if "__pycache__" in name]


def test_the_client_alone_works_with_what_it_declares(wheel: Path, tmp_path: Path) -> None:
    python = environment(tmp_path, str(wheel))
    run(python, "-W", "error", "-c", "from coze_ext import AsyncCoze, Coze", cwd=tmp_path)
    with MockServer(token=TOKEN) as server:
        call = (python, "-W", "error", "-c", PLAIN_CALL, server.base_url, TOKEN)
        assert run(*call, cwd=tmp_path) == "called\n"


def test_the_mock_server_works_with_its_extra(wheel: Path, tmp_path: Path) -> None:
    python = environment(tmp_path, f"{wheel}[mock]")
    coze_mock = (python.with_name("coze-mock"), "--port", "0", "--token", TOKEN)
    with running(*coze_mock, cwd=tmp_path) as base_url:
        assert run(python, "-c", PLAIN_CALL, base_url, TOKEN, cwd=tmp_path) == "called\n"


def test_pytest_runs_where_the_mock_extra_is_missing(wheel: Path, tmp_path: Path) -> None:
    """The plugin is found by every pytest beside the client, also where nobody wants the mock."""
    python = environment(tmp_path / "environment", str(wheel), "pytest")
    (tmp_path / "test_theirs.py").write_text("def test_theirs() -> None:\n    import coze_ext\n")
    assert "1 passed" in run(python, "-m", "pytest", "-W", "error", tmp_path, cwd=tmp_path)
