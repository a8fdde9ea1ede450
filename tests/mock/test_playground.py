"""The page at the root, as far as it can be told without a browser."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import anyio
import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from coze_mock import create_app
from coze_mock.faults.kinds import fault_name, parse_fault
from coze_mock.operations.chat.replies import parse_scripts
from tests.each import each
from tests.mock.node import ASSETS, CONTENT, in_node
from tests.mock.wire import Wire

NAMES = sorted(path.name for path in ASSETS.iterdir())
PAGE = (ASSETS / "index.html").read_text("utf-8")


class Elements(HTMLParser):
    """The elements of a page, with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def values(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.found if name in attributes]


# ---- what is served


def test_the_root_is_the_page_and_lets_nothing_else_in(wire: Wire) -> None:
    page = wire.client.get("/")

    assert page.status_code == 200
    assert page.text == PAGE
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["x-content-type-options"] == "nosniff"
    policy = dict(
        rule.split(" ", 1) for rule in page.headers["content-security-policy"].split("; ")
    )
    assert policy.pop("default-src") == "'none'"
    assert policy.pop("require-trusted-types-for") == "'script'"
    assert set(policy.values()) == {"'self'", "'none'"}
    for closed in ("base-uri", "form-action", "frame-ancestors"):
        assert policy[closed] == "'none'"


TYPES = {
    "css": "text/css",
    "html": "text/html",
    "js": "text/javascript",
    "json": "application/json",
    "svg": "image/svg+xml",
}


@each("name", NAMES)
def test_every_asset_has_its_type(wire: Wire, name: str) -> None:
    response = wire.client.get(f"/playground/{name}")
    assert response.status_code == 200
    assert response.headers["content-type"].split(";")[0] == TYPES[name.rpartition(".")[2]]
    assert "content-security-policy" in response.headers


@pytest.mark.parametrize(
    "name", ["nothing.js", "..%2Froutes.py", "%2e%2e/routes.py", "%2e%2e%2fassets", ""]
)
def test_nothing_else_is_served_beside_it(wire: Wire, name: str) -> None:
    assert wire.client.get(f"/playground/{name}").status_code == 404


def test_what_it_refers_to_is_there_and_of_this_server(wire: Wire) -> None:
    elements = Elements(PAGE)
    addresses = [*elements.values("href"), *elements.values("src")]
    ids = set(elements.values("id"))
    assert {"docs", "openapi.yaml", "playground/main.js"} <= set(addresses)
    for address in addresses:
        if address.startswith("#"):
            assert address[1:] in ids
        else:
            assert re.fullmatch(r"[a-z0-9_./-]+", address)
            assert not address.startswith("/")
            assert wire.client.get(f"/{address}").status_code == 200
    # What labels, describes and is looked for is there too.
    named = [*elements.values("aria-labelledby"), *elements.values("aria-describedby")]
    sought = re.findall(r'find\("([^"]+)"\)', "".join(sources(".js").values()))
    assert {*named, *elements.values("for"), *sought} <= ids


def sources(ending: str) -> dict[str, str]:
    return {name: (ASSETS / name).read_text("utf-8") for name in NAMES if name.endswith(ending)}


@each("name", NAMES)
def test_nothing_is_loaded_from_elsewhere_or_made_from_text(name: str) -> None:
    text = (ASSETS / name).read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?://[a-z]", text)
    assert not re.search(r"@import|url\(", text)
    made = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function"
    assert not re.search(made, text)
    assert not re.search(r"localStorage|sessionStorage|document\.cookie", text)


def test_the_page_has_no_script_or_style_within() -> None:
    elements = Elements(PAGE)
    assert "style" not in [tag for tag, _ in elements.found]
    for tag, attributes in elements.found:
        assert not [name for name in attributes if name == "style" or name.startswith("on")]
        assert tag != "script" or attributes["src"]


def test_modules_import_what_there_is_and_all_of_it_is_used() -> None:
    imported = {
        name
        for text in sources(".js").values()
        for name in re.findall(r'^import .* from "\./([a-z_]+\.js)";$', text, re.MULTILINE)
    }
    assert imported | {"main.js"} == set(sources(".js"))


def test_it_works_below_a_prefix() -> None:
    app = Starlette(routes=[Mount("/below/this", create_app())])

    async def ask() -> list[int]:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://mock") as client:
            paths = ["", "playground/main.js", "docs", "openapi.yaml"]
            return [(await client.get(f"/below/this/{path}")).status_code for path in paths]

    assert anyio.run(ask) == [200] * 4
    program = 'import { BASE_URL } from "./api.js"; const result = BASE_URL;'
    assert in_node(program, None) == ASSETS.parent.as_uri()


# ---- what is on it


def test_controls_have_names() -> None:
    text = re.sub(r"\s+", " ", PAGE)
    for tag, attributes in Elements(PAGE).found:
        if tag in ("input", "select", "textarea"):
            name = attributes.get("id") or attributes.get("name", "")
            within = rf'<label[^>]*>(?:(?!</label>).)*?[A-Za-z ]+ ?<{tag} (?:id|name)="{name}"'
            assert f'for="{name}"' in text or re.search(within, text), name
    assert '<html lang="en">' in PAGE
    assert PAGE.count("<h1>") == PAGE.count("<main>") == 1
    assert not re.search(r"outline: *(0|none)", "".join(sources(".css").values()))


PAIRS = [
    *((text, ground) for text in ("text", "quiet", "main") for ground in ("page", "card", "sunk")),
    ("bad", "card"),
    ("bad", "on-bad"),
    ("text", "on-bad"),
    ("text", "asked"),
    ("on-main", "main"),
]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@each(
    ("text", "ground", "least"),
    [*((*pair, 4.5) for pair in PAIRS), ("edge", "card", 3), ("main", "card", 3)],
)
def test_text_stands_out_from_its_ground(scheme: int, text: str, ground: str, least: float) -> None:
    """At least 4.5 to 1, and borders of controls 3 to 1 (WCAG 2.2, sections 1.4.3 and 1.4.11)."""
    declared = re.findall(r"--([a-z-]+): light-dark\((\S+), (\S+)\);", sources(".css")["base.css"])
    colours = {name: luminance((light, dark)[scheme]) for name, light, dark in declared}

    dark, light = sorted((colours[text], colours[ground]))
    assert (light + 0.05) / (dark + 0.05) >= least


def luminance(colour: str) -> float:
    """The relative luminance of a colour (WCAG 2.2)."""
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_its_faults_are_such_as_the_server_knows() -> None:
    none, *faults = CONTENT["faults"]
    assert "fault" not in none
    kinds = {fault_name(parse_fault(one["fault"], one["title"])) for one in faults}
    assert kinds >= {"cut", "error_event", "stall", "status", "rejection", "reset", "trickle"}
    assert all(one["words"].endswith(".") for one in faults)


def test_its_replies_are_such_as_the_server_knows() -> None:
    replies = [{"reply": one["reply"]} for one in CONTENT["examples"] if "reply" in one]
    assert len(parse_scripts({"replies": replies})) == len(replies) > 0
