from coze_core.enums import OpenStrEnum


class BenefitLimitationType(OpenStrEnum):
    """What a quota limits. Known values; the service may add others.

    - `resource_point`: resource points.
    - `voice_unified_duration_system`: seconds of voice calls with voices of the system.
    - `voice_unified_duration_custom`: seconds of voice calls with cloned voices.
    """

    RESOURCE_POINT = "resource_point"
    VOICE_UNIFIED_DURATION_CUSTOM = "voice_unified_duration_custom"
    VOICE_UNIFIED_DURATION_SYSTEM = "voice_unified_duration_system"
