from coze_core.enums import OpenStrEnum


class BenefitEntityType(OpenStrEnum):
    """Whom a quota is for. Known values; the service may add others.

    - `enterprise_all_devices`: all devices of the enterprise, each of them.
    - `enterprise_all_custom_consumers`: all custom consumers of the enterprise, each of them.
    - `single_device`: one device.
    - `single_custom_consumer`: one custom consumer.
    """

    ENTERPRISE_ALL_CUSTOM_CONSUMERS = "enterprise_all_custom_consumers"
    ENTERPRISE_ALL_DEVICES = "enterprise_all_devices"
    SINGLE_CUSTOM_CONSUMER = "single_custom_consumer"
    SINGLE_DEVICE = "single_device"
