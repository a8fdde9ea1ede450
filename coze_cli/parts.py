"""Names the extra that brings what a command needs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click


@contextmanager
def needed(extra: str) -> Iterator[None]:
    """Turn the lack of a package into a message that says how to get it."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise click.ClickException(
            f"{error.name} is missing: pip install 'coze-openapi-client[{extra}]'"
        ) from None
