"""A client library for accessing Coze API

`coze_api.api` holds a module of endpoint functions for every operation, and resource classes that gather them by tag;
`coze_api.models` the objects that they take and give. Generated from spec/coze-openapi.yaml: edit that, not this.
"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
