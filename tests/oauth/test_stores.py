"""Whether a token is stored before it is used, and is lost in no store."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from coze_ext import (
    CozeArgumentError,
    CozeTokenStoreError,
    FileTokenStore,
    MemoryTokenStore,
    OAuthToken,
    TokenStore,
    WebOAuth,
)
from tests.oauth.served import served
from tests.oauth.service import LIFE, SECRET, Clock, Service
from tests.twins import BlockingTwin, Twin

pytestmark = pytest.mark.anyio

CALLBACK = "http://localhost:9000/back"


def auth_of(store: TokenStore | None, **settings: Any) -> WebOAuth:
    return WebOAuth("1.app.coze", SECRET, CALLBACK, store=store, **settings)


def signed_in(service: Service, store: TokenStore) -> WebOAuth:
    auth = auth_of(store)
    auth.accept(service.code(auth.authorize().url))
    return auth


async def name(twin: Twin, coze: Any) -> Any:
    return (await twin.value(coze.bots.retrieve(bot_id="7"))).name


def in_memory(_: Path) -> TokenStore:
    return MemoryTokenStore()


def in_file(folder: Path) -> TokenStore:
    return FileTokenStore(folder / "token.json")


@pytest.mark.parametrize("made", [in_memory, in_file])
async def test_a_stored_token_serves_another_authorization(
    twin: Twin,
    service: Service,
    clock: Clock,
    tmp_path: Path,
    made: Callable[[Path], TokenStore],
) -> None:
    store = made(tmp_path)
    assert store.load() is None
    await name(twin, twin.coze(service, auth=signed_in(service, store)))
    assert await name(twin, twin.coze(service, auth=auth_of(store))) == "Cook"
    assert len(service.grants) == 1
    service.now += LIFE
    assert await name(twin, twin.coze(service, auth=auth_of(store))) == "Cook"
    assert await name(twin, twin.coze(service, auth=auth_of(store))) == "Cook"
    assert len(service.grants) == 2
    assert service.calls == 4
    assert clock.pauses == []


async def test_what_another_authorization_renewed_is_not_renewed_again(
    twin: Twin, service: Service, clock: Clock, tmp_path: Path
) -> None:
    path = tmp_path / "token.json"
    first, second = auth_of(FileTokenStore(path)), auth_of(FileTokenStore(path))
    first.accept(service.code(first.authorize().url))
    clients = [twin.coze(service, auth=auth) for auth in (first, second)]
    for _ in range(3):
        assert [await name(twin, coze) for coze in clients] == ["Cook", "Cook"]
        service.expire()
    assert len(service.grants) == 3
    assert clock.pauses == []


async def test_the_token_is_in_the_store_when_it_is_used(
    twin: Twin, service: Service, clock: Clock
) -> None:
    seen: list[bool] = []
    store = MemoryTokenStore()

    def watched(request: Any) -> Any:
        if "/api/permission" not in request.url.path:
            kept = store.load()
            sent = request.headers["authorization"].removeprefix("Bearer ")
            seen.append(kept is not None and kept.access_token == sent)
        return service(request)

    coze = twin.coze(watched, auth=signed_in(service, store))
    await name(twin, coze)
    service.now += LIFE
    await name(twin, coze)
    assert seen == [True, True]
    assert clock.pauses == []


class Watched(MemoryTokenStore):
    """A store that remembers which threads call it, and with what."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: list[threading.Thread] = []
        self.saved: list[str] = []

    def load(self) -> OAuthToken | None:
        self.threads.append(threading.current_thread())
        return super().load()

    def save(self, token: OAuthToken) -> None:
        self.threads.append(threading.current_thread())
        self.saved.append(token.access_token)
        super().save(token)


async def test_a_store_blocks_no_event_loop(twin: Twin, service: Service, clock: Clock) -> None:
    store = Watched()
    coze = twin.coze(service, auth=signed_in(service, store))
    await name(twin, coze)
    store.threads.clear()
    service.now += LIFE
    await name(twin, coze)
    here = {one is threading.current_thread() for one in store.threads}
    assert here == {isinstance(twin, BlockingTwin)}
    assert clock.pauses == []


class Failing(MemoryTokenStore):
    """A store that fails as often as it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.failures = 0

    def save(self, token: OAuthToken) -> None:
        if self.failures:
            self.failures -= 1
            raise OSError(28, "No space left on device")
        super().save(token)


async def test_a_store_that_fails_loses_no_token(
    twin: Twin, service: Service, clock: Clock
) -> None:
    store = Failing()
    auth = signed_in(service, store)
    coze = twin.coze(service, auth=auth)
    store.failures = 2
    for _ in range(2):
        with pytest.raises(CozeTokenStoreError, match="kept in memory: OSError") as caught:
            await name(twin, coze)
        assert isinstance(caught.value.__cause__, OSError)
    assert (store.load(), service.calls) == (None, 0)
    assert await name(twin, coze) == "Cook"
    assert store.load() is auth.token
    assert len(service.grants) == 1
    assert clock.pauses == []


async def test_a_token_that_is_given_is_stored_before_it_is_used(
    twin: Twin, service: Service, clock: Clock
) -> None:
    first = signed_in(service, MemoryTokenStore())
    await name(twin, twin.coze(service, auth=first))
    given = first.token
    assert given is not None
    for later, grants in ((0, 1), (LIFE, 2)):
        service.now += later
        store = Watched()
        store.save(OAuthToken("of-before"))
        auth = auth_of(store, token=given)
        assert auth.token is given
        assert await name(twin, twin.coze(service, auth=auth)) == "Cook"
        assert len(service.grants) == grants
        assert store.load() is auth.token
        assert store.saved[:2] == ["of-before", given.access_token]
        assert (auth.token is given) == (later == 0)
    assert service.calls == 3
    assert clock.pauses == []


class Unusable(MemoryTokenStore):
    """A store of which one method raises an exception of its own."""

    def __init__(self, method: str) -> None:
        super().__init__()
        self._method = method

    def load(self) -> OAuthToken | None:
        if self._method == "load":
            raise KeyError("token")
        return super().load()

    def acquire(self) -> bool:
        if self._method == "acquire":
            raise PermissionError(13, "Permission denied")
        return super().acquire()


@pytest.mark.parametrize(
    ("method", "said"),
    [
        ("load", "the token can't be loaded: KeyError"),
        ("acquire", "the store can't be locked: PermissionError"),
    ],
)
async def test_what_a_store_raises_is_the_cause_of_a_typed_error(
    twin: Twin, service: Service, clock: Clock, method: str, said: str
) -> None:
    coze = twin.coze(service, auth=signed_in(service, Unusable(method)))
    for _ in range(2):
        with pytest.raises(CozeTokenStoreError) as caught:
            await name(twin, coze)
        assert str(caught.value) == said
        assert type(caught.value.__cause__).__name__ == said.rpartition(" ")[2]
    assert (service.requests, clock.pauses) == ([], [])


class Plain(TokenStore):
    """A store that no other process shares."""

    def __init__(self) -> None:
        self.token: OAuthToken | None = None

    def load(self) -> OAuthToken | None:
        return self.token

    def save(self, token: OAuthToken) -> None:
        self.token = token


async def test_a_store_need_not_be_locked(twin: Twin, service: Service, clock: Clock) -> None:
    auth = signed_in(service, Plain())
    assert await name(twin, twin.coze(service, auth=auth, timeout=0.1)) == "Cook"
    assert clock.pauses == []


def test_what_can_be_no_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path: Any = 7
    with pytest.raises(CozeArgumentError, match=r"^path: expected a string or PathLike, got int"):
        FileTokenStore(path)
    monkeypatch.setitem(sys.modules, "filelock", None)
    with pytest.raises(CozeArgumentError, match=r"^path: expected .*coze-openapi-client\[oauth\]"):
        FileTokenStore(tmp_path / "token.json")


async def test_a_store_that_cannot_be_read_says_so(
    twin: Twin, service: Service, clock: Clock, tmp_path: Path
) -> None:
    path = tmp_path / "token.json"
    other = "expected a stored token, got something else"
    for content, said in (
        ("", other),
        ("[]", other),
        ("{", other),
        ('{"access_token": 5}', "access_token: expected a string, got int"),
        ('{"access_token": "very secret"}', "access_token: expected an access token alone"),
    ):
        path.write_text(content)
        with pytest.raises(CozeTokenStoreError, match=rf"token\.json: {said}") as caught:
            await name(twin, twin.coze(service, auth=auth_of(FileTokenStore(path))))
        assert "very secret" not in str(caught.value)
    assert (service.requests, clock.pauses) == ([], [])


def test_the_file_is_its_owners_alone_and_never_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "token.json"
    store = FileTokenStore(path)
    earlier = os.umask(0)
    try:
        store.save(OAuthToken("czu_1", expires_at=1, refresh_token="r1"))
        assert store.acquire()
        store.release()
    finally:
        os.umask(earlier)
    for file in tmp_path.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    assert json.loads(path.read_text()) == {
        "access_token": "czu_1",
        "expires_at": 1,
        "refresh_token": "r1",
    }

    def fail(_: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="Input/output"):
        store.save(OAuthToken("czu_2"))
    kept = store.load()
    assert kept is not None
    assert kept.access_token == "czu_1"
    assert [file.name for file in tmp_path.iterdir() if "." in file.name[:1]] == []


@pytest.mark.parametrize("made", [in_memory, in_file])
def test_one_may_renew_at_a_time(tmp_path: Path, made: Callable[[Path], TokenStore]) -> None:
    store = made(tmp_path)
    for _ in range(2):
        assert store.acquire()
        assert not store.acquire()
        store.release()


def test_a_file_and_its_folder_are_with_the_disk_before_they_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[int, bool, int]] = []

    def note(descriptor: int) -> None:
        found = os.fstat(descriptor)
        synced.append((descriptor, stat.S_ISDIR(found.st_mode), found.st_size))

    monkeypatch.setattr(os, "fsync", note)
    FileTokenStore(tmp_path / "token.json").save(OAuthToken("czu_1"))
    assert [is_folder for _, is_folder, _ in synced] == [False, True]
    assert synced[0][2] == (tmp_path / "token.json").stat().st_size
    for descriptor, _, _ in synced:
        with pytest.raises(OSError, match="descriptor"):
            os.fstat(descriptor)


def test_a_lock_is_released_by_any_thread(tmp_path: Path) -> None:
    first, second = in_file(tmp_path), in_file(tmp_path)
    assert first.acquire()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(first.release).result()
    assert second.acquire()
    second.release()


def test_a_file_that_cannot_be_locked_says_so_each_time(tmp_path: Path) -> None:
    store = in_file(tmp_path)
    lock = tmp_path / "token.json.lock"
    lock.mkdir()
    for _ in range(2):
        with pytest.raises(OSError, match="lock"):
            store.acquire()
    lock.rmdir()
    assert store.acquire()
    store.release()


def test_a_file_is_locked_for_other_stores_of_it(tmp_path: Path) -> None:
    first, second = in_file(tmp_path), in_file(tmp_path)
    first.release()  # of nothing
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


@pytest.mark.parametrize(
    ("seconds", "tries", "waited"), [(0.1, 2, "0.1"), (0.05, 1, "0.05"), (0.01, 1, "0.05")]
)
async def test_who_waits_for_another_too_long_says_so(
    twin: Twin,
    service: Service,
    clock: Clock,
    tmp_path: Path,
    seconds: float,
    tries: int,
    waited: str,
) -> None:
    other = in_file(tmp_path)
    coze = twin.coze(service, auth=signed_in(service, in_file(tmp_path)), timeout=seconds)
    assert other.acquire()
    with pytest.raises(CozeTokenStoreError) as caught:
        await name(twin, coze)
    other.release()
    assert str(caught.value) == f"another has been renewing the token for {waited} seconds"
    assert clock.pauses == [0.05] * tries
    assert len(service.grants) == 0


class Busy(MemoryTokenStore):
    """A store that another uses for a while."""

    def __init__(self, tries: int) -> None:
        super().__init__()
        self._tries = tries

    def acquire(self) -> bool:
        self._tries -= 1
        return self._tries < 0 and super().acquire()


async def test_without_a_timeout_another_is_waited_for_as_long_as_it_takes(
    twin: Twin, service: Service, clock: Clock
) -> None:
    auth = signed_in(service, Busy(20_000))
    coze = twin.coze(service, auth=auth, timeout=httpx.Timeout(None))
    assert await name(twin, coze) == "Cook"
    assert len(clock.pauses) == 20_000


@pytest.mark.parametrize("made", [in_memory, in_file])
def test_authorizations_that_share_a_store_use_no_refresh_token_twice(
    tmp_path: Path, made: Callable[[Path], TokenStore]
) -> None:
    service = Service(time.time())
    store = made(tmp_path)
    first = signed_in(service, store)
    twin = BlockingTwin()
    assert twin.coze(service, auth=first).bots.retrieve(bot_id="7").name == "Cook"
    service.expire()
    clients = [twin.coze(service, auth=auth_of(store)) for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(lambda coze: coze.bots.retrieve(bot_id="7").name, clients))
    assert names == ["Cook"] * 8
    kinds = [grant["grant_type"] for grant in service.grants]
    assert kinds == ["authorization_code", "refresh_token"]


PROGRAM = """
import sys
from coze_ext import Coze, FileTokenStore, WebOAuth

base_url, path, secret = sys.argv[1:]
auth = WebOAuth("1.app.coze", secret, "http://localhost:9000/back", store=FileTokenStore(path))
with Coze(auth=auth, base_url=base_url) as coze:
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(5):
        print(coze.bots.retrieve(bot_id="7").name)
"""


def test_processes_share_a_file_and_no_refresh_token_is_used_twice(tmp_path: Path) -> None:
    service = Service(time.time())
    path = tmp_path / "token.json"
    asked = auth_of(FileTokenStore(path))
    asked.accept(service.code(asked.authorize().url))
    with served(service) as base_url:
        from coze_ext import Coze

        with Coze(auth=asked, base_url=base_url) as coze:
            assert coze.bots.retrieve(bot_id="7").name == "Cook"
        service.expire()
        programs = [
            subprocess.Popen(
                [sys.executable, "-c", PROGRAM, base_url, str(path), SECRET],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for _ in range(3)
        ]
        for one in programs:
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n"
        outputs = [one.communicate("\n", timeout=60)[0] for one in programs]
    assert outputs == ["Cook\n" * 5] * 3
    kinds = [grant["grant_type"] for grant in service.grants]
    assert kinds == ["authorization_code", "refresh_token"]
