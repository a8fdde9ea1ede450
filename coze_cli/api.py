"""`cozectl api`: any request, with the token, the retries and the error checks of the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from .program import Program, with_program
from .showing import echo_json
from .values import Pairs, Structured, merged

_EXAMPLES = """\b
Examples:
  cozectl api GET /v1/workspaces -q page_size=50
  cozectl api POST /v1/conversation/create -d '{"name": "Trip"}'
  cozectl api POST /v3/chat -q conversation_id=7400000000000000003 -d @chat.json"""


@click.command(name="api", epilog=_EXAMPLES)
@click.argument("method")
@click.argument("path")
@click.option("-q", "--query", type=Pairs(), multiple=True, help="A query parameter.")
@click.option("-d", "--data", type=Structured(), help="The JSON to send; @file, or @- for stdin.")
@click.option("-H", "--header", type=Pairs(), multiple=True, help="A header, as name=value.")
@with_program
def command(
    program: Program,
    method: str,
    path: str,
    query: tuple[Mapping[str, Any], ...],
    data: Any,
    header: tuple[Mapping[str, Any], ...],
) -> None:
    """Send any request to the API, and show its response as JSON."""
    response = program.coze().request(
        method,
        path,
        query=merged(query) or None,
        body=data,
        headers=merged(header) or None,
    )
    echo_json(response.parsed)
