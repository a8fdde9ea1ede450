"""The wheel, installed into an empty environment, brings all that it needs and nothing else.

pip fetches the dependencies: this is the one place where the tests ask a package index.
"""

import re
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree, rmtree
from zipfile import ZipFile

import pytest

from coze_ext import Coze, CozeAPIError, TokenAuth
from coze_mock import MockServer

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "pat_wheel"
LOG_ID = re.compile(r"\b\d{14}[0-9A-F]{20}\b")

PLAIN_CALL = """
import sys
from coze_api import AuthenticatedClient
from coze_api.api.files import files_retrieve
from coze_api.api.bots import bots_list
from coze_api.errors import CozeAPIError

base_url, token = sys.argv[1:]
with AuthenticatedClient(base_url=base_url, token=token) as client:
    bots = bots_list.sync(client=client, workspace_id="7300000000000000001")
    assert bots.items == [] and list(bots) == [], bots
    try:
        files_retrieve.sync(client=client, file_id="7300000000000000002")
    except CozeAPIError as error:
        assert error.code, error
    else:
        raise AssertionError("an unknown file was found")
assert "coze_ext" not in sys.modules
print("called")
"""

# A result and an error, by the generated package alone, to be compared with those of `Coze`.
RESULT_AND_ERROR = """
import sys
from importlib.util import find_spec
from coze_api import AuthenticatedClient
from coze_api.api.bots import bots_retrieve
from coze_api.errors import CozeAPIError

assert find_spec("coze_ext") is None
base_url, token, bot_id = sys.argv[1:]
with AuthenticatedClient(base_url=base_url, token=token) as client:
    bot = bots_retrieve.sync(client=client, bot_id=bot_id)
    print(repr(bot), repr(bot.logid), sep="\\n")
    try:
        bots_retrieve.sync(client=client, bot_id="7300000000000000002")
    except CozeAPIError as error:
        print(type(error), error.code, error.message, repr(error.logid), error, sep="\\n")
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
    return install(folder / "bin" / "python", *requirements)


def install(python: Path, *requirements: str) -> Path:
    # What is never imported needn't be compiled.
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "-qq", "--no-input")
    constraints = ("-c", ROOT / "constraints.txt")
    run(*pip, "--no-compile", *constraints, *requirements, cwd=python.parent)
    return python


def copy_of(python: Path, folder: Path) -> Path:
    """Copy an environment; its programs still run the Python of the first one."""
    copytree(python.parents[1], folder, symlinks=True)
    return folder / "bin" / "python"


@pytest.fixture(scope="module")
def client_environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment with the client alone."""
    return environment(tmp_path_factory.mktemp("client"), str(wheel))


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


def test_the_wheel_holds_five_typed_packages_and_the_document(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
        document = archive.read("coze_mock/coze-openapi.yaml")
    tops = {name.split("/")[0] for name in names}
    metadata = {top for top in tops if top.endswith(".dist-info")}
    assert tops - metadata == {"coze_api", "coze_cli", "coze_core", "coze_ext", "coze_mock"}
    assert {f"{package}/py.typed" for package in tops - metadata} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert document == (ROOT / "generated" / "coze-openapi.yaml").read_bytes()
    assert not [name for name in names if "__pycache__" in name]


def test_the_client_alone_works_with_what_it_declares(
    client_environment: Path, tmp_path: Path
) -> None:
    python = client_environment
    run(python, "-W", "error", "-c", "from coze_ext import AsyncCoze, Coze", cwd=tmp_path)
    with MockServer(token=TOKEN) as server:
        call = (python, "-W", "error", "-c", PLAIN_CALL, server.base_url, TOKEN)
        assert run(*call, cwd=tmp_path) == "called\n"


def test_the_generated_package_returns_and_raises_without_the_extension_what_it_does_with_it(
    client_environment: Path, tmp_path: Path
) -> None:
    python = copy_of(client_environment, tmp_path / "environment")
    (extension,) = python.parents[1].glob("lib/*/site-packages/coze_ext")
    rmtree(extension)
    rmtree(extension.with_name("coze_mock"))

    with MockServer(token=TOKEN) as server:
        with Coze(auth=TokenAuth(TOKEN), base_url=server.base_url) as coze:
            bot_id = coze.bots.create(space_id="7", name="Cook").bot_id
            assert bot_id is not None
            coze.bots.publish(bot_id=bot_id)
            bot = coze.bots.retrieve(bot_id=bot_id)
            with pytest.raises(CozeAPIError) as caught:
                coze.bots.retrieve(bot_id="7300000000000000002")
        call = (python, "-W", "error", "-c", RESULT_AND_ERROR, server.base_url, TOKEN, bot_id)
        printed = run(*call, cwd=tmp_path)

    error = caught.value
    assert bot.name == "Cook"
    assert bot.logid
    assert error.logid
    told = (bot, repr(bot.logid), type(error), error.code, error.message, repr(error.logid), error)
    expected = "".join(f"{each}\n" for each in told)
    # Each response has a log ID of its own.
    assert LOG_ID.sub("(log ID)", printed) == LOG_ID.sub("(log ID)", expected)


def test_the_mock_server_works_with_its_extra(wheel: Path, tmp_path: Path) -> None:
    python = environment(tmp_path, f"{wheel}[mock]")
    coze_mock = (python.with_name("coze-mock"), "--port", "0", "--token", TOKEN)
    with running(*coze_mock, cwd=tmp_path) as base_url:
        assert run(python, "-c", PLAIN_CALL, base_url, TOKEN, cwd=tmp_path) == "called\n"


def test_pytest_runs_where_the_mock_extra_is_missing(
    client_environment: Path, tmp_path: Path
) -> None:
    """The plugin is found by every pytest beside the client, also where nobody wants the mock."""
    python = install(copy_of(client_environment, tmp_path / "environment"), "pytest")
    (tmp_path / "test_theirs.py").write_text("def test_theirs() -> None:\n    import coze_ext\n")
    assert "1 passed" in run(python, "-m", "pytest", "-W", "error", tmp_path, cwd=tmp_path)
