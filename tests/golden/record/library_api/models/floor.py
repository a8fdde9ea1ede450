from coze_core.enums import OpenIntEnum, spelled


@spelled({100: 1})
class Floor(OpenIntEnum):
    """Floors of a branch."""

    VALUE_0 = 0
    VALUE_1 = 1
    VALUE_2 = 2
