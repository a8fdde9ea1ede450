from __future__ import annotations

from typing import Any

from coze_core.models import Model


class RunRequest(Model):
    """What to run."""

    script: str
    """Name of the script."""
    parameters: dict[str, Any] | None = None
    """Values that the script wants, of any type."""
