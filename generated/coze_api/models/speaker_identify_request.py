from __future__ import annotations

from typing import Annotated

from coze_core.files import File
from coze_core.limits import Limits
from coze_core.models import Model


class SpeakerIdentifyRequest(Model):
    """The multipart form of a recording whose speaker is to be identified.

    Example:
        {'file': 'RIFF'}
    """

    file: Annotated[File, Limits(min_length=1, max_length=4194304)]
    """The recording's bytes and name. From 1 byte to 4 MB; lengths here count bytes. Example: RIFF"""
    top_k: Annotated[int, Limits(minimum=1)] | None = None
    """How many of the voiceprints that fit best to return; all by default. Example: 5"""
    sample_rate: Annotated[int, Limits(minimum=1)] | None = None
    """Sampling rate of the recording in Hz, needed for PCM; 16000 by default. Example: 16000"""
    channel: Annotated[int, Limits(minimum=1)] | None = None
    """Number of the recording's channels, needed for PCM; 1 by default. Example: 1"""
