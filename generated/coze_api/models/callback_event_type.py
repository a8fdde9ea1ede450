from coze_core.enums import OpenStrEnum


class CallbackEventType(OpenStrEnum):
    """Event that a callback app can be told of. Known values; the service may add others.

    - `bot.published`: a bot was published.
    - `bot.deleted`: a bot was deleted.
    - `bot.unpublished`: a bot was taken offline.
    - `benefit.usage`: something was charged.
    - `benefit.plugin.scale.requested`: a user asks for more capacity of a plugin.
    - `benefit.plugin.scale.expired`: such capacity has expired.
    """

    BENEFIT_PLUGIN_SCALE_EXPIRED = "benefit.plugin.scale.expired"
    BENEFIT_PLUGIN_SCALE_REQUESTED = "benefit.plugin.scale.requested"
    BENEFIT_USAGE = "benefit.usage"
    BOT_DELETED = "bot.deleted"
    BOT_PUBLISHED = "bot.published"
    BOT_UNPUBLISHED = "bot.unpublished"
