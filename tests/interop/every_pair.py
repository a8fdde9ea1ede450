"""All pairs of calls, of every resource: the official SDK's and this client's."""

from __future__ import annotations

from tests.interop import (
    channels,
    conversations,
    dataset_pairs,
    enterprise_pairs,
    pairs,
    signing_in,
    sound_and_apps,
    workflows,
    working_together,
)

PAIRS = {
    **pairs.PAIRS,
    **channels.PAIRS,
    **conversations.PAIRS,
    **dataset_pairs.PAIRS,
    **enterprise_pairs.PAIRS,
    **signing_in.PAIRS,
    **sound_and_apps.PAIRS,
    **workflows.PAIRS,
    **working_together.PAIRS,
}
