from __future__ import annotations

from typing import Annotated

from coze_core.files import File
from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class VoiceCloneRequest(Model):
    """The multipart form of a voice to clone.

    Example:
        {'voice_name': 'Susan', 'audio_format': 'mp3', 'file': 'ID3'}
    """

    voice_name: Annotated[str, Limits(min_length=1, max_bytes=128)]
    """Name of the voice, at most 128 bytes of UTF-8. The official JavaScript SDK asks for more than 6
    characters. Example: Susan
    """
    file: Annotated[File, Limits(min_length=1, max_length=10485760)]
    """The recording's bytes and name. From 1 byte to 10 MB; lengths here count bytes. The reference
    shows the part in its example only. Example: ID3
    """
    audio_format: _models.VoiceAudioFormat
    """Format of the recording. The reference shows it in its example only. Example: mp3"""
    text: Annotated[str, Limits(max_bytes=1024)] | None = None
    """What is said in the recording, at most 1,024 bytes of UTF-8. If the recording is too different,
    the call fails with code 1109. Example: What a lovely day!
    """
    language: _models.VoiceLanguage | None = None
    """Language of the recording. Example: en"""
    voice_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of a voice to train again. Without it, a new voice is made. Example: 7426720361733144585"""
    preview_text: str | None = None
    """What the preview of the voice says. Without it, a default text of the service. Example: Hello,
    this is my voice.
    """
    space_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the workspace that the voice is for: the number after `w` in the URL of its page. By
    default the personal workspace of the token's user. Example: 7362519304827510793
    """
    description: str | None = None
    """What the voice is for. The reference does not list it; the official SDKs send it. Example: The
    voice of our shop.
    """
