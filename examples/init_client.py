"""Make a client, in three ways."""

import os

import httpx

from coze_ext import COZE_CN_BASE_URL, COZE_COM_BASE_URL, Coze, TokenAuth


def main() -> None:
    # 1. From the environment: the token from COZE_API_TOKEN, the base URL from COZE_API_BASE.
    with Coze() as coze:
        print("from the environment:", coze)

    # 2. By arguments. The base URL is one of the service's two hosts, or your own.
    token = os.environ["COZE_API_TOKEN"]
    base_url = os.environ.get("COZE_API_BASE", COZE_COM_BASE_URL)
    with Coze(auth=TokenAuth(token), base_url=base_url) as coze:
        print("by arguments:", coze)
    with Coze(auth=TokenAuth(lambda: token), base_url=COZE_CN_BASE_URL) as coze:
        print("with a token that is asked for anew for every request:", coze)

    # 3. With an HTTP client of your own: its timeout, pool, proxies and transport are used as they
    #    are. Coze doesn't close it.
    limits = httpx.Limits(max_connections=10)
    with httpx.Client(timeout=30, limits=limits) as http_client:
        coze = Coze(auth=TokenAuth(token), base_url=base_url, http_client=http_client)
        print("with an HTTP client of its own:", coze)

        bots = coze.bots.list(workspace_id=os.environ.get("WORKSPACE_ID", "7362519304827510793"))
        print(f"bots in the workspace: {bots.total}, log ID: {bots.logid}")


if __name__ == "__main__":
    main()
