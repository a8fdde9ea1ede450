from coze_core.enums import OpenStrEnum


class VoiceLanguage(OpenStrEnum):
    """Language of a recording. Known values; the service may add others.

    - `zh`: Chinese.
    - `en`: English.
    - `ja`: Japanese.
    - `es`: Spanish.
    - `id`: Indonesian.
    - `pt`: Portuguese.
    """

    EN = "en"
    ES = "es"
    ID = "id"
    JA = "ja"
    PT = "pt"
    ZH = "zh"
