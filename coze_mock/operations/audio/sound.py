"""Makes real audio files of any length: a tone as WAV and PCM, silence as MP3 and Ogg Opus."""

from __future__ import annotations

import io
import math
import struct
import wave
from array import array
from collections.abc import Callable, Mapping

_SECONDS_A_CHARACTER = 0.06
_SHORTEST = 0.3
_TONE_HZ = 400

MEDIA_TYPES: Mapping[str, str] = {
    "wav": "audio/wav",
    "pcm": "audio/pcm",
    "mp3": "audio/mpeg",
    "ogg_opus": "audio/ogg",
}
"""The media types of the formats that can be made."""


def duration_of(text: str, speed: float) -> float:
    """How many seconds it takes to say a text."""
    return max(_SHORTEST, len(text) * _SECONDS_A_CHARACTER) / speed


def audio(form: str, seconds: float, rate: int, loudness: int = 0) -> bytes:
    """Return an audio file of so many seconds, mono, at a sampling rate in Hz.

    ``loudness`` is in percent: 100 is twice as loud as 0. Ogg Opus is always at 48 kHz (RFC 7845).
    """
    makers: Mapping[str, Callable[[], bytes]] = {
        "wav": lambda: _wav(_pcm(seconds, rate, loudness), rate),
        "pcm": lambda: _pcm(seconds, rate, loudness),
        "mp3": lambda: _mp3(seconds, rate),
        "ogg_opus": lambda: _ogg_opus(seconds),
    }
    return makers[form]()


def _pcm(seconds: float, rate: int, loudness: int) -> bytes:
    """A tone in 16-bit little-endian samples."""
    period = rate // _TONE_HZ
    peak = 8000 * (1 + loudness / 100)
    wave_form = array(
        "h", (round(peak * math.sin(2 * math.pi * n / period)) for n in range(period))
    )
    samples = round(seconds * rate)
    return (_little_endian(wave_form) * (samples // period + 1))[: 2 * samples]


def _little_endian(samples: array[int]) -> bytes:
    return struct.pack(f"<{len(samples)}h", *samples)


def _wav(samples: bytes, rate: int) -> bytes:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples)
    return buffer.getvalue()


# Of each sampling rate, the version and the index in a frame's header, and the bit rate's index and
# kbit/s (ISO/IEC 11172-3 and 13818-3). Version 0 is MPEG 2.5, which only extends them.
_MPEG: Mapping[int, tuple[int, int, int, int]] = {
    44100: (3, 0, 1, 32),
    48000: (3, 1, 1, 32),
    32000: (3, 2, 1, 32),
    22050: (2, 0, 1, 8),
    24000: (2, 1, 1, 8),
    16000: (2, 2, 1, 8),
    8000: (0, 2, 1, 8),
}


def _mp3(seconds: float, rate: int) -> bytes:
    """Silence in MPEG frames of layer III: a header each, and no spectrum at all."""
    version, rate_index, bit_rate_index, kbits = _MPEG[rate]
    samples = 1152 if version == 3 else 576
    size = samples // 8 * kbits * 1000 // rate
    layer_3, no_checksum, mono = 1, 1, 3
    header = (
        (0x7FF << 21)
        | (version << 19)
        | (layer_3 << 17)
        | (no_checksum << 16)
        | (bit_rate_index << 12)
        | (rate_index << 10)
        | (mono << 6)
    )
    frame = header.to_bytes(4, "big").ljust(size, b"\0")
    return frame * math.ceil(seconds * rate / samples)


_OPUS_RATE = 48_000
_OPUS_SAMPLES = 960
# 20 ms of silence in CELT, full band, mono (RFC 6716, section 3.1).
_OPUS_SILENCE = b"\xf8\xff\xfe"
_PACKETS_A_PAGE = 50


def _ogg_opus(seconds: float) -> bytes:
    """Silence in Opus packets within an Ogg container (RFC 3533, RFC 7845)."""
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 0, _OPUS_RATE, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", 4) + b"mock" + struct.pack("<I", 0)
    pages = [_page([head], 0, 0, flags=2), _page([tags], 0, 1)]
    remaining = math.ceil(seconds * _OPUS_RATE / _OPUS_SAMPLES)
    done = 0
    while remaining > 0:
        packets = min(remaining, _PACKETS_A_PAGE)
        remaining -= packets
        done += packets * _OPUS_SAMPLES
        last = 0 if remaining else 4
        pages.append(_page([_OPUS_SILENCE] * packets, done, len(pages), flags=last))
    return b"".join(pages)


def _page(packets: list[bytes], position: int, number: int, *, flags: int = 0) -> bytes:
    """One page of an Ogg stream (RFC 3533, section 6) with packets of less than 255 bytes."""
    sizes = bytes(len(packet) for packet in packets)
    head = struct.pack("<4sBBqII", b"OggS", 0, flags, position, 1, number)
    tail = bytes([len(packets)]) + sizes + b"".join(packets)
    checksum = _checksum(head + bytes(4) + tail)
    return head + struct.pack("<I", checksum) + tail


def _checksum(data: bytes) -> int:
    checksum = 0
    for byte in data:
        checksum = ((checksum << 8) & 0xFFFFFFFF) ^ _CHECKSUMS[(checksum >> 24) ^ byte]
    return checksum


def _checksum_of(byte: int) -> int:
    value = byte << 24
    for _ in range(8):
        value = (value << 1) ^ (0x04C11DB7 if value & 0x80000000 else 0)
    return value & 0xFFFFFFFF


_CHECKSUMS = [_checksum_of(byte) for byte in range(256)]
