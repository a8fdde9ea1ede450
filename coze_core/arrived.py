"""Collects texts that arrive in pieces, each by the ID of what it belongs to."""

from __future__ import annotations

from io import StringIO


class ArrivedTexts(dict[object, StringIO]):
    """The texts that have arrived, by ID, in the order in which they began.

    None is the key of a text without an ID while it is being written. Once it is complete, its key
    is an object of its own.
    """

    def __missing__(self, identity: object) -> StringIO:
        key = identity if identity is None or isinstance(identity, str) else str(identity)
        text = self.get(key)
        if text is None:
            text = self[key] = StringIO()
        return text

    def text(self) -> str:
        """Return all texts, one after the other."""
        return "".join(text.getvalue() for text in self.values())

    def arrived(self, identity: str | None) -> str:
        """Return what has arrived of one text."""
        return self[identity].getvalue() if identity in self else ""

    def take_over(self, identity: str | None, whole: str) -> str:
        """Put a whole text in place of what had arrived of it.

        Return what that adds to its end; nothing if it changes what was there.
        """
        arrived = self.arrived(identity)
        if whole or arrived:
            text = self[identity]
            text.seek(0)
            text.truncate()
            text.write(whole)
        if identity is None and None in self:
            self._close_the_one_without_id()
        return whole.removeprefix(arrived) if whole.startswith(arrived) else ""

    def _close_the_one_without_id(self) -> None:
        items = [(object() if key is None else key, text) for key, text in self.items()]
        self.clear()
        self.update(items)
