from __future__ import annotations

from typing import Annotated

from coze_core.files import File
from coze_core.limits import Limits
from coze_core.models import Model


class VoiceprintFeatureCreateRequest(Model):
    """The multipart form of a voiceprint to create.

    Example:
        {'file': 'RIFF', 'name': 'Mum'}
    """

    file: Annotated[File, Limits(min_length=1, max_length=4194304)]
    """The recording's bytes and name. From 1 byte to 4 MB; lengths here count bytes. Example: RIFF"""
    name: Annotated[str, Limits(min_length=1)]
    """Name of the voiceprint. Example: Mum"""
    desc: str | None = None
    """Description of the voiceprint. Example: Mum's voice, recorded in the kitchen."""
    sample_rate: Annotated[int, Limits(minimum=1)] | None = None
    """Sampling rate of the recording in Hz, needed for PCM; 16000 by default. Example: 16000"""
    channel: Annotated[int, Limits(minimum=1)] | None = None
    """Number of the recording's channels, needed for PCM; 1 by default. Example: 1"""
