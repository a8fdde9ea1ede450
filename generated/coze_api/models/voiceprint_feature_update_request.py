from __future__ import annotations

from typing import Annotated

from coze_core.files import File
from coze_core.limits import Limits
from coze_core.models import Model


class VoiceprintFeatureUpdateRequest(Model):
    """The multipart form of what to change of a voiceprint.

    Example:
        {'name': 'Mother'}
    """

    file: Annotated[File, Limits(min_length=1, max_length=4194304)] | None = None
    """The new recording's bytes and name. From 1 byte to 4 MB; lengths here count bytes. Example: RIFF"""
    name: Annotated[str, Limits(min_length=1)] | None = None
    """New name of the voiceprint. Example: Mother"""
    desc: str | None = None
    """New description of the voiceprint. Example: Mum's voice, recorded in the living room."""
    sample_rate: Annotated[int, Limits(minimum=1)] | None = None
    """Sampling rate of the recording in Hz, needed for PCM; 16000 by default. Example: 16000"""
    channel: Annotated[int, Limits(minimum=1)] | None = None
    """Number of the recording's channels, needed for PCM; 1 by default. Example: 1"""
