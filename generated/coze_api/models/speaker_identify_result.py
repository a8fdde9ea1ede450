from __future__ import annotations

from coze_core.models import ResultModel

from .. import models as _models


class SpeakerIdentifyResult(ResultModel):
    """How well the voiceprints of a group fit a recording.

    Example:
        {'feature_score_list': [{'score': 60, 'feature_id': '7513865283312930035'}]}
    """

    feature_score_list: list[_models.VoiceprintScore]
    """The voiceprints, each with its score."""
