// Lets the user choose a bot of this server, or create one.

import { call, control } from "./api.js";
import { botCreation, botPublication } from "./chat_requests.js";
import { el, find } from "./dom.js";

// The workspace that the examples of the document name, and in which MockServer makes its bots.
const WORKSPACE_ID = "7300000000000000001";

export class Bots {
  #all = [];

  /** `onchoose` is told of the bot that was chosen, and `onproblem` what went wrong, if anything. */
  constructor({ onchoose, onproblem }) {
    this.onchoose = onchoose;
    this.onproblem = onproblem;
    this.select = find("bot");
    this.form = find("bot-form");
    this.select.addEventListener("change", () => this.onchoose(this.chosen));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#create();
    });
  }

  get chosen() {
    return this.#all.find((one) => one.bot_id === this.select.value) ?? null;
  }

  /**
   * Ask the server for its bots, and choose one: the one named, the one chosen, or the first. Returns
   * what else the server tells of itself.
   */
  async load(named) {
    const { bots, ...server } = await control("playground");
    // Only now: another may have been chosen in the meantime.
    const botId = named ?? this.select.value;
    const before = this.chosen;
    if (before?.bot_id === botId && JSON.stringify(bots) === JSON.stringify(this.#all)) return server;
    this.#all = bots;
    const options = bots.map((one) => {
      const name = one.published ? one.name : `${one.name} (draft)`;
      return el("option", { value: one.bot_id }, name || one.bot_id);
    });
    if (bots.length === 0) options.push(el("option", { value: "" }, "No bot yet: create one"));
    this.select.replaceChildren(...options);
    this.select.value = bots.some((one) => one.bot_id === botId) ? botId : (bots[0]?.bot_id ?? "");
    find("new-bot").hidden = server.studio;
    if (bots.length === 0) find("new-bot").open = true;
    // A conversation goes on, whatever becomes of other bots.
    const { chosen } = this;
    if (chosen === null || chosen.bot_id !== before?.bot_id) this.onchoose(chosen);
    return server;
  }

  async #create() {
    const fields = new FormData(this.form);
    const name = fields.get("name").trim();
    const button = this.form.querySelector("button");
    button.disabled = true;
    try {
      const asked = { workspaceId: WORKSPACE_ID, name, prompt: fields.get("prompt") };
      const { bot_id: botId } = await call(botCreation(asked));
      await call(botPublication(botId));
      await this.load(botId);
      this.form.reset();
      find("new-bot").open = false;
      this.onproblem("");
      find("question").focus();
    } catch (error) {
      this.onproblem(error.words ?? error.message);
    }
    button.disabled = false;
  }
}
