"""Shows the pages on which users let apps and devices in."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from html import escape
from importlib.resources import files
from string import Template
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from coze_mock.operations.oauth.authorization import (
    AuthorizationError,
    AuthorizationRequest,
    read_request,
)
from coze_mock.operations.oauth.objects import App, DeviceCode
from coze_mock.operations.oauth.operations import DEVICE_PAGE
from coze_mock.operations.oauth.service import OAuth

_OAUTH = "/api/permission/oauth2"
_MOST_BYTES = 16 * 1024
_HEADERS = {
    # Nothing from elsewhere, no scripts, within no other page. Forms may lead anywhere: their
    # answer redirects to the app.
    "content-security-policy": (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
    ),
    # The address has what no other site needs to know, such as the state.
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
}


def sign_in_routes(oauth: OAuth) -> list[BaseRoute]:
    """The routes of the consent page, for one workspace too, and of the device page."""

    async def consent(request: Request) -> Response:
        workspace_id = request.path_params.get("workspace_id")
        try:
            asked = read_request(request.query_params.multi_items(), workspace_id, oauth.find_app)
        except AuthorizationError as error:
            if error.location is not None:
                return _redirect(error.location)
            return _page("The app can't sign in", f"<p>{escape(str(error))}</p>", status=400)
        if request.method != "POST":
            return _consent_page(asked)
        match (await _form(request)).get("decision"):
            case "allow":
                return _redirect(oauth.grant(asked))
            case "deny":
                return _redirect(oauth.refuse(asked))
            case _:
                return _consent_page(asked, status=400)

    async def device(request: Request) -> Response:
        form = await _form(request) if request.method == "POST" else {}
        user_code = form.get("user_code", request.query_params.get("user_code", ""))[:100]
        waiting = oauth.waiting_device(user_code) if user_code else None
        if waiting is None:
            return _code_page(user_code)
        match form.get("decision"):
            case "allow":
                waiting.decision = "allowed"
                return _page("The device is in", "<p>You can close this page.</p>")
            case "deny":
                waiting.decision = "denied"
                return _page("The device stays out", "<p>You can close this page.</p>")
            case _:
                return _device_page(waiting, oauth.find_app(waiting.access.client_id))

    pages = {
        f"{_OAUTH}/authorize": consent,
        f"{_OAUTH}/workspace_id/{{workspace_id}}/authorize": consent,
        DEVICE_PAGE: device,
    }
    return [Route(path, page, methods=["GET", "POST"]) for path, page in pages.items()]


def _consent_page(asked: AuthorizationRequest, *, status: int = 200) -> Response:
    app = asked.app
    facts = {
        "App": app.client_id,
        "Permissions": _permissions(app),
        "Workspaces": asked.workspace_id or "all of yours",
        "You will be led to": asked.redirect_uri,
    }
    return _page(f"Allow {app.name}?", f"{_facts(facts)}\n{_decision('')}", status=status)


def _device_page(device: DeviceCode, app: App | None) -> Response:
    facts = {
        "Code on the device": device.user_code,
        "App": device.access.client_id,
        "Permissions": _permissions(app),
        "Workspaces": ", ".join(device.access.workspace_ids or ()) or "all of yours",
    }
    hidden = f'<input type="hidden" name="user_code" value="{escape(device.user_code)}">'
    name = app.name if app else "the device"
    return _page(f"Allow {name}?", f"{_facts(facts)}\n{_decision(hidden)}")


def _code_page(user_code: str) -> Response:
    words = "Enter the code that your device shows."
    if user_code:
        words = f"No device waits with the code {user_code}. It may have expired, or be decided."
    return _page(
        "Connect a device",
        f'<p role="status">{escape(words)}</p>\n'
        '<form method="get">\n'
        '<label>Code <input name="user_code" required autofocus autocomplete="off"'
        ' maxlength="20" spellcheck="false"></label>\n'
        '<button class="main">Go on</button>\n'
        "</form>",
        status=400 if user_code else 200,
    )


def _decision(hidden: str) -> str:
    return (
        f'<form method="post">{hidden}\n'
        '<button name="decision" value="allow" class="main">Allow</button>\n'
        '<button name="decision" value="deny">Deny</button>\n'
        "</form>"
    )


def _facts(facts: Mapping[str, str]) -> str:
    shown = "\n".join(
        f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts.items()
    )
    return f"<dl>\n{shown}\n</dl>"


def _permissions(app: App | None) -> str:
    if app is None or app.permissions is None:
        return "everything"
    return ", ".join(sorted(app.permissions)) or "none"


def _page(title: str, content: str, *, status: int = 200) -> Response:
    text = _template().substitute(
        title=escape(title), content=f"<h1>{escape(title)}</h1>\n{content}"
    )
    return Response(text, status, media_type="text/html", headers=_HEADERS)


@functools.cache
def _template() -> Template:
    return Template(files("coze_mock").joinpath("page", "sign_in.html").read_text("utf-8"))


def _redirect(location: str) -> Response:
    # After a form, the browser is to get what it is led to (RFC 9110, section 15.4.4).
    return RedirectResponse(location, 303, headers=_HEADERS)


async def _form(request: Request) -> dict[str, str]:
    """What a form of one of these pages sends; nothing of another origin's page."""
    origin = request.headers.get("origin")
    if origin not in (None, f"{request.url.scheme}://{request.url.netloc}"):
        return {}
    body = bytearray()
    async for piece in request.stream():
        if len(body) <= _MOST_BYTES:
            body += piece
    if len(body) > _MOST_BYTES:
        return {}
    try:
        return dict(parse_qsl(body.decode("latin-1"), max_num_fields=20))
    except ValueError:
        return {}
