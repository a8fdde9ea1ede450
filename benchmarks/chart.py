"""Draws the chart that the README shows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import matplotlib as mpl
from matplotlib.figure import Figure

from benchmarks.results import Result

# What is drawn: the lines of the table with this name, and what their bars mean.
_PANELS: Final = (
    ("decode, chunks of 4 KiB", "Decode a chat stream", "µs per event"),
    (
        "one stream of 20,000 deltas, 1 a chunk: processor time",
        "The same over loopback",
        "µs of processor time per event",
    ),
    ("import coze_ext", "Import, in a fresh process", "ms"),
)
_OURS: Final = "#1f6feb"
_THEIRS: Final = "#b6bcc4"
_NAMES: Final = {
    "httpx-sse + json": "httpx-sse + json\n(untyped)",
    "openai + json": "openai's decoder\n+ json (untyped)",
    "floor": "orjson + one object\nof its fields (floor)",
}


def draw(results: Sequence[Result], path: Path) -> None:
    """Draw the panels for which there are results; less is better in each."""
    panels = [
        (title, unit, lines)
        for what, title, unit in _PANELS
        if (lines := [result for result in results if result.what == what])
    ]
    if not panels:
        return
    mpl.rcParams["font.size"] = 8
    figure = Figure(figsize=(9, 2.4), layout="constrained")
    for axes, (title, unit, lines) in zip(
        figure.subplots(1, len(panels), squeeze=False)[0], panels, strict=True
    ):
        bars = {"coze_ext": lines[0].ours}
        bars |= {line.peer: line.theirs for line in lines if line.theirs is not None}
        names = sorted(bars, key=lambda name: bars[name], reverse=True)
        drawn = axes.barh(
            [_NAMES.get(name, name) for name in names],
            [bars[name] for name in names],
            color=[_OURS if name == "coze_ext" else _THEIRS for name in names],
        )
        axes.bar_label(drawn, fmt="%.3g", padding=2)
        axes.margins(x=0.15)
        axes.set_title(title, loc="left", fontsize=9)
        axes.set_xlabel(f"{unit}; less is better")
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, dpi=110)
