from __future__ import annotations

from coze_core.models import Model


class CallbackUsage(Model):
    """What was charged. Counters of what it isn't about are 0, and IDs empty.

    Example:
        {'id': '684043e196f22aae6d2b4ba1', 'consume_time': 1760083260, 'change_balance': '0.16',
            'balance_type': 2}
    """

    id: str | None = None
    """ID of the item on the bill. Example: 684043e196f22aae6d2b4ba1"""
    consume_time: int | None = None
    """When it was used, Unix time in seconds. Example: 1760083260"""
    record_root_id: str | None = None
    """The same for all that one chat was charged for. Example: 240482016171010"""
    connector_id: str | None = None
    """ID of the channel: `1024` API, `999` Chat SDK, `10000010` store, or a custom one. Example: 1024"""
    connector_uid: str | None = None
    """ID of the channel's user. Example: user-42"""
    device_id: str | None = None
    """ID of the device, if it was reported. Example: 51237824"""
    custom_consumer: str | None = None
    """The custom consumer that was reported with the device. Example: living-room"""
    space_id: str | None = None
    """ID of the workspace. Example: 7362519304827510793"""
    root_entity_type: int | None = None
    """What caused it: `1` a bot, `2` a workflow, `3` a plugin, `4` an app, `5` a model, `6` a voice,
    `101` a coding project, `111` to `115` other products of the service. Example: 1
    """
    root_entity_id: str | None = None
    """ID of what caused it; empty for voices and models without a bot. Example: 7395041286730219554"""
    change_balance: str | None = None
    """How much was used, a decimal number of the unit of `balance_type`. Example: 0.16"""
    balance_type: int | None = None
    """What it was taken from: `2` points, `3` seconds of calls with voices of the system, `4` seconds
    of calls with cloned voices. Example: 2
    """
    resource_type: int | None = None
    """What was used: `1` a model, `2` a plugin, `3` speech, `4` an RTC call. Example: 1"""
    resource_id: str | None = None
    """ID of the model or the plugin, or the name of the tariff of speech and calls. Example:
    1737521813
    """
    cost_account_id: str | None = None
    """ID of the account that pays. The reference shows it in its example only. Example: 2105870000"""
    model_id: str | None = None
    """ID of the model. Example: 1737521813"""
    model_input_token: int | None = None
    """Number of tokens that the model read. Example: 42"""
    model_output_token: int | None = None
    """Number of tokens that the model wrote. Example: 62"""
    tts_char_num: int | None = None
    """Number of characters that were spoken. Example: 0"""
    tts_count: int | None = None
    """Number of times that text was spoken by a small model. Example: 0"""
    asr_audio_length: int | None = None
    """Length of the audio that was transcribed, in milliseconds. Example: 0"""
    rtc_duration: int | None = None
    """Length of the RTC call, in milliseconds. Example: 0"""
    rtc_begin_time: int | None = None
    """When the call began, Unix time in seconds. Example: 0"""
    rtc_end_time: int | None = None
    """When the call ended, Unix time in seconds. Example: 0"""
