from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class Dataset(Model):
    """Knowledge that bots can draw on.

    Example:
        {'dataset_id': '7385093717923410004', 'name': 'Recipes', 'space_id':
            '7362519304827510793', 'status': 1, 'format_type': 0, 'can_edit': True, 'doc_count': 1,
            'file_list': ['soups.txt']}
    """

    dataset_id: Annotated[str, Limits(min_length=1)]
    """ID of the dataset. Example: 7385093717923410004"""
    name: str | None = None
    """Name of the dataset. Example: Recipes"""
    description: str | None = None
    """What is in the dataset. Example: Home-style dishes, step by step."""
    space_id: str | None = None
    """ID of the workspace that the dataset is in. Example: 7362519304827510793"""
    project_id: str | None = None
    """ID of an app, empty otherwise. The reference has it in an example only. Example:"""
    status: _models.DatasetStatus | None = None
    """Whether the dataset is in use."""
    format_type: _models.DocumentFormatType | None = None
    """What the dataset is for."""
    can_edit: bool | None = None
    """Whether the token's user owns the dataset. Example: True"""
    icon_uri: str | None = None
    """The icon's name within the service. Example: FileBizType.BIZ_DATASET_ICON/recipes.png"""
    icon_url: str | None = None
    """URL of the icon. Example: https://example.com/icons/recipes.png"""
    doc_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of files. Example: 1"""
    file_list: list[str] | None = None
    """Names of the files. Example: ['soups.txt']"""
    failed_file_list: list[str] | None = None
    """Names of the files that could not be processed. Example: ['stews.pdf']"""
    processing_file_list: list[str] | None = None
    """Names of the files that are being processed. Example: ['salads.docx']"""
    processing_file_id_list: list[str] | None = None
    """IDs of the files that are being processed. Example: ['7386942056030110006']"""
    hit_count: Annotated[int, Limits(minimum=0)] | None = None
    """How often something of the dataset was found for a conversation. Example: 0"""
    slice_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of chunks of all files. Example: 3"""
    all_file_size: Annotated[int, Limits(minimum=0)] | None = None
    """Size of all files in bytes. Some hosts send it as a string of digits. Example: 1830"""
    bot_used_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of bots that draw on the dataset. Example: 1"""
    chunk_strategy: _models.DocumentChunkStrategyInfo | None = None
    """How the files are divided."""
    creator_id: str | None = None
    """ID of the user who created the dataset. Example: 3685670000007"""
    creator_name: str | None = None
    """Name of the user who created the dataset. Example: Ann"""
    avatar_url: str | None = None
    """URL of the avatar of the user who created the dataset. Example:
    https://example.com/avatars/ann.png
    """
    create_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the creation, Unix time in seconds. Example: 1760083200"""
    update_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last change, Unix time in seconds. Example: 1760083260"""
