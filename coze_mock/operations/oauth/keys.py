"""Reads and makes the RSA keys of service apps.

The libraries take a moment to import, and no other kind of app needs them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from coze_mock.errors import shorten

_SMALLEST_KEY = 2048


class AppError(ValueError):
    """What was to be registered is no app; the message says why, and holds no secret."""


def new_private_key() -> str:
    """Make a key, as PEM."""
    from joserfc.jwk import RSAKey

    return RSAKey.generate_key(_SMALLEST_KEY).as_pem(private=True).decode()


def public_key(key_id: str, key: str | bytes | Path) -> Any:
    """Return the public key of this PEM, or of the file at this path. Raises AppError."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa
    from joserfc.jwk import RSAKey

    where = f"the key {shorten(key_id, 40)}"
    if not isinstance(key, str | bytes | Path):
        raise AppError(f"{where}: must be text, or the path of a file")
    try:
        text = key.read_bytes() if isinstance(key, Path) else key
    except OSError as error:
        raise AppError(f"{where}: {error}") from None
    pem = text.encode() if isinstance(text, str) else text
    found: Any
    try:
        if b"PRIVATE KEY" in pem:
            found = serialization.load_pem_private_key(pem, None).public_key()
        else:
            found = serialization.load_pem_public_key(pem)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        found = None
    if not isinstance(found, rsa.RSAPublicKey):
        raise AppError(f"{where}: must be an RSA key in PEM, public or private, without a password")
    if found.key_size < _SMALLEST_KEY:
        # RFC 7518, section 3.3.
        raise AppError(f"{where}: has {found.key_size} bits, must have {_SMALLEST_KEY} or more")
    return RSAKey.import_key(
        found.public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    )
