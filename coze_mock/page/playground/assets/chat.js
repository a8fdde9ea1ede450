// Holds a conversation with a bot: asks, takes in what the stream brings, and stops.

import { call, control } from "./api.js";
import * as chatRequests from "./chat_requests.js";
import { readStream } from "./stream.js";
import { TurnView } from "./turn.js";

const DELTA = "conversation.message.delta";
const COMPLETED = "conversation.message.completed";
const AUDIO = "conversation.audio.delta";
const OF_CHAT = "conversation.chat.";

export class Conversation {
  #id = "";
  #turn = null;

  /** `hooks` has onturn, onevent, onstate, onask (of a suggested question) and fault. */
  constructor(bot, hooks) {
    this.bot = bot;
    this.hooks = hooks;
  }

  get isBusy() {
    return this.#turn !== null;
  }

  /** Ask a question. With `reply`, the server is told before what the bot says to it. */
  async ask(words, reply) {
    if (this.isBusy) return;
    const view = new TurnView(words, { onfollowup: this.hooks.onask });
    const turn = { view, chat: null, controller: null, canceling: null, waiting: null, audio: 0 };
    this.#turn = turn;
    this.hooks.onturn(view);
    try {
      if (reply) {
        const script = { reply, bot_id: this.bot.bot_id, question: words };
        await control("scripts", { replies: [script] });
      }
      const asked = { bot: this.bot, words, conversationId: this.#id };
      await this.#run(turn, chatRequests.question(asked), this.hooks.fault());
    } catch (error) {
      this.#over(turn, "refused", error.words ?? error.message);
    }
  }

  /** Stop what is under way: here at once, and at the service by canceling the chat. */
  stop() {
    const turn = this.#turn;
    if (!turn?.controller || turn.controller.signal.aborted) return;
    if (turn.chat) {
      // A chat that has ended in the meantime can't be canceled, and needn't be.
      turn.canceling = call(chatRequests.cancellation(turn.chat)).catch(() => {});
    }
    turn.controller.abort();
  }

  async #run(turn, request, fault) {
    turn.controller = new AbortController();
    turn.waiting = null;
    this.hooks.onstate("busy", "The bot answers.");
    const startedAt = performance.now();
    const end = await readStream(request, {
      signal: turn.controller.signal,
      fault,
      take: (event) => {
        this.hooks.onevent(event);
        this.#take(turn, event);
      },
    });
    // Before it is canceled, its conversation takes no other question.
    await turn.canceling;
    const seconds = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
    turn.view.tell([
      ["status", end.kind === "done" ? (turn.chat?.status ?? "done") : end.kind],
      ["in", seconds],
      ["tokens", usageWords(turn.chat?.usage)],
      ["sound", turn.audio && `${turn.audio} bytes`],
      ["log ID", end.logid],
    ]);
    this.#over(turn, end.kind, end.words);
  }

  #take(turn, { name, content }) {
    if (content === null || typeof content !== "object") return;
    const { view } = turn;
    if (name === DELTA) {
      view.piece(content);
    } else if (name === COMPLETED) {
      view.whole(content);
    } else if (name === AUDIO) {
      turn.audio += Math.floor(((content.content ?? "").length * 3) / 4);
    } else if (name === "error") {
      view.notice(`The stream ended with an error: code ${content.code}, ${content.msg}`);
    } else if (name.startsWith(OF_CHAT)) {
      if (content.id) turn.chat = content;
      this.#id = content.conversation_id || this.#id;
      if (name === `${OF_CHAT}failed`) {
        const { code, msg } = content.last_error?.code ? content.last_error : content;
        view.notice(`The chat failed: code ${code}, ${msg}`);
      } else if (name === `${OF_CHAT}requires_action`) {
        turn.waiting = content.required_action?.submit_tool_outputs?.tool_calls ?? [];
      }
    }
  }

  #over(turn, kind, words) {
    turn.view.end();
    this.#turn = null;
    if (kind === "cut" || kind === "error" || kind === "stopped") turn.view.markCut();
    if (words) turn.view.notice(words, this.#rescue(turn, kind));
    this.hooks.onstate(kind, words || turn.view.spoken);
    if (turn.waiting?.length) {
      turn.view.askForOutputs(turn.waiting, (outputs) => {
        if (this.isBusy) return;
        this.#turn = turn;
        this.#run(turn, chatRequests.toolOutputs(turn.chat, outputs), this.hooks.fault());
      });
    }
  }

  /** What helps after a cut: the chat goes on at the service, and its messages can be read there. */
  #rescue(turn, kind) {
    if (kind !== "cut" || !turn.chat) return null;
    return {
      words: "Read what the chat has said",
      do: async () => {
        try {
          const found = await call(chatRequests.messages(turn.chat));
          if (found.length === 0) turn.view.notice("The chat has said nothing yet.");
          for (const message of found) turn.view.whole(message);
        } catch (error) {
          turn.view.notice(error.words ?? error.message);
        }
        turn.view.end();
      },
    };
  }
}

function usageWords(usage) {
  if (!usage?.token_count) return "";
  return `${usage.token_count} (${usage.input_count} in, ${usage.output_count} out)`;
}
