from __future__ import annotations

from coze_core.models import ResultModel


class Transcription(ResultModel):
    """What is said in an audio file.

    Example:
        {'text': 'What a lovely day!'}
    """

    text: str
    """The text. Example: What a lovely day!"""
