"""The application's own data: at most 16 pairs, keys of 1 to 64 and values of 1 to 512 characters.

Example:
    {'source': 'website'}
"""

from typing import TypeAlias

MetaData: TypeAlias = dict[str, str]
