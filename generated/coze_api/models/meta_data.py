"""The application's own data: at most 16 pairs, keys of 1 to 64 and values of 1 to 512 characters.

Example:
{'source': 'website'}
"""

from typing import Annotated, TypeAlias

from coze_core.limits import Limits

MetaData: TypeAlias = Annotated[
    dict[
        Annotated[str, Limits(min_length=1, max_length=64)],
        Annotated[str, Limits(min_length=1, max_length=512)],
    ],
    Limits(max_length=16),
]
