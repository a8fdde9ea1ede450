"""Ask a bot many questions from many machines: a worker that dies costs no answer, nor two.

    python examples/batch_with_dask.py questions.txt

Needs `pip install distributed`. Without DASK_SCHEDULER, the workers are processes of this machine.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from dask.distributed import Client, Semaphore, Worker, WorkerPlugin, get_worker

from coze_ext import Coze, CozeError

# How many chats run at a time, on all machines together: what the account's plan allows.
AT_A_TIME = 8


class Answer(NamedTuple):
    """What the bot said, and the ID of the service's log of it."""

    text: str
    logid: str | None


class WithClient(WorkerPlugin):
    """Gives each worker a client: its token is in the worker's environment, not in the tasks."""

    name = "coze"

    def setup(self, worker: Worker) -> None:  # noqa: ARG002 -- the name that Dask calls it by
        self.coze = Coze()

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002
        self.coze.close()


def ask(question: str, conversation_id: str, bot_id: str, turns: Semaphore) -> Answer:
    """Ask a question in a conversation of its own, unless a worker that has died did so.

    What was said in the conversation tells. A chat goes on at the service when nobody listens.
    """
    plugin = get_worker().plugins[WithClient.name]
    assert isinstance(plugin, WithClient)
    coze = plugin.coze
    with turns:
        begun = [
            message.chat_id
            for message in coze.conversations.messages.list(conversation_id=conversation_id)
            if message.chat_id
        ]
        if not begun:
            talk = coze.conversation(
                bot_id=bot_id, user_id="batch", conversation_id=conversation_id
            )
            stream = talk.ask(question, recover=True)
            return Answer(stream.final_text(), stream.logid)
        poll = coze.chat.poll(conversation_id=conversation_id, chat_id=begun[0])
        return Answer(poll.text, poll.logid)


def answers(client: Client, questions: Iterable[str], bot_id: str) -> list[Answer]:
    """Return the answers in the order of the questions."""
    asked = list(questions)
    with Coze() as coze:
        conversations = [coze.conversations.create().id for _ in asked]
    client.register_plugin(WithClient())
    turns = Semaphore(max_leases=AT_A_TIME, name="chats")
    # Not pure: a question that is asked twice on purpose is asked twice.
    tasks = client.map(ask, asked, conversations, bot_id=bot_id, turns=turns, pure=False)
    found: list[Answer] = client.gather(tasks)
    return found


if __name__ == "__main__":
    lines = ["What can you do?", "What else?"]
    if sys.argv[1:]:
        lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
    published = os.environ.get("PUBLISHED_BOT_ID", "7395041286730219554")
    # Workers of this machine have a dashboard: it is for this machine alone, at any free port.
    with Client(os.environ.get("DASK_SCHEDULER"), dashboard_address="127.0.0.1:0") as dask:
        try:
            found = answers(dask, lines, published)
        except CozeError as error:
            sys.exit(f"stopped: {error}")
    for line, answer in zip(lines, found, strict=True):
        print(f"{line}\n  {answer.text} (log ID: {answer.logid})")
