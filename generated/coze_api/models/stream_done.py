from __future__ import annotations

from coze_core.models import Model


class StreamDone(Model):
    """Data that may come with the end of a stream.

    Example:
        {'debug_url':
            'https://www.coze.com/space/7362519304827510793/bot/7395041286730219554/debug'}
    """

    debug_url: str | None = None
    """URL of a page for debugging the chat. Example:
    https://www.coze.com/space/7362519304827510793/bot/7395041286730219554/debug
    """
