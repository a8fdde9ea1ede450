"""Refuses arguments that lack what they need beside them, or exclude each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from .limits import refuse, type_name


class Rules(Struct, frozen=True):
    """What the arguments of an operation need of each other (`x-coze-arguments`).

    Attributes:
        needs: for an argument, those that must be given where it is.
        at_least_one: groups of arguments, of each of which one must be given.
        at_most_one: groups of arguments, of each of which no two may be given.
    """

    needs: Mapping[str, tuple[str, ...]] = {}
    at_least_one: tuple[tuple[str, ...], ...] = ()
    at_most_one: tuple[tuple[str, ...], ...] = ()

    def check(self, arguments: Mapping[str, Any]) -> None:
        """Refuse arguments that break a rule; None stands for no argument.

        Raises:
            CozeArgumentError: one that is needed isn't given, or one is that excludes another.
        """
        given = {name for name, value in arguments.items() if value is not None}
        for group in self.at_least_one:
            if given.isdisjoint(group):
                refuse(group[0], f"a value for {' or '.join(group)}", None)
        for name, others in self.needs.items():
            for other in others:
                if name in given and other not in given:
                    refuse(other, f"a value beside {name}", None)
        for group in self.at_most_one:
            first, *rest = [name for name in group if name in given] or [""]
            for other in rest:
                refuse(other, f"none beside {first}", type_name(arguments[other]))
