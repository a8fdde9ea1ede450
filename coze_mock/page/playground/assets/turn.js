// Shows one turn of a conversation: the question, and all that the bot does about it.

import { el, pretty } from "./dom.js";
import { rendered } from "./render.js";

const TOOL_WORDS = {
  function_call: "Calls a tool",
  tool_output: "A tool gave",
  tool_response: "A tool gave",
  knowledge: "Found in the knowledge",
};

export class TurnView {
  #answers = new Map();
  #frame = 0;
  #dirty = new Set();

  constructor(words, { onfollowup }) {
    this.onfollowup = onfollowup;
    this.body = el("div", { className: "answer" });
    this.followUps = el("ul", { className: "choices", "aria-label": "Suggested questions" });
    this.facts = el("p", { className: "facts quiet" });
    const question = el("div", { className: "question" }, el("span", { className: "hidden" }, "You: "), words);
    this.element = el("article", { className: "turn" }, question, this.body, this.followUps, this.facts);
    this.element.setAttribute("aria-busy", "true");
  }

  /** All that the bot has answered, as it is read aloud. */
  get spoken() {
    const words = [...this.#answers.values()].map((one) => one.element.textContent);
    return words.filter((one) => one).join(" ");
  }

  /** Add a piece of an answer, of its reasoning or of both. */
  piece(message) {
    const answer = this.#answer(message.id);
    answer.text += message.content ?? "";
    answer.reasoning += message.reasoning_content ?? "";
    this.#later(answer);
  }

  /** Take a whole message in. */
  whole(message) {
    if (message.type === "answer") {
      const answer = this.#answer(message.id);
      answer.text = message.content ?? "";
      answer.reasoning = message.reasoning_content || answer.reasoning;
      answer.isWhole = true;
      this.#later(answer);
    } else if (message.type === "follow_up") {
      const words = message.content;
      const ask = () => this.onfollowup(words);
      this.followUps.append(el("li", {}, el("button", { type: "button", onclick: ask }, words)));
    } else if (message.type in TOOL_WORDS) {
      const content = el("pre", { tabindex: "0" }, pretty(message.content));
      const summary = el("summary", {}, TOOL_WORDS[message.type]);
      this.body.append(el("details", { className: "tool", open: true }, summary, content));
    }
  }

  /** Ask for what the tools give that the bot waits for. */
  askForOutputs(toolCalls, onsubmit) {
    const fields = toolCalls.map((one) => el("textarea", { name: one.id, rows: 2, required: true }));
    const form = el("form", { className: "tool outputs" });
    toolCalls.forEach((one, index) => {
      const call = one.function ?? {};
      const shown = `${call.name ?? one.type}(${call.arguments ?? ""})`;
      form.append(el("label", {}, "Output of ", el("code", {}, shown), fields[index]));
    });
    form.append(el("button", { className: "main" }, "Submit"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const outputs = fields.map((field) => [field.name, field.value]);
      form.remove();
      onsubmit(outputs);
    });
    this.body.append(form);
    fields[0]?.focus({ preventScroll: true });
  }

  /** Say what went wrong, and offer what can be done about it. */
  notice(words, action) {
    const button = action && el("button", { type: "button", className: "small" }, action.words);
    const shown = el("p", { className: "notice" }, words, button ? " " : null, button || null);
    button?.addEventListener("click", () => {
      button.remove();
      action.do();
    });
    this.body.append(shown);
  }

  tell(facts) {
    this.facts.replaceChildren(
      ...facts.filter(([, value]) => value).flatMap(([name, value], index) => [
        index ? " · " : "",
        `${name} `,
        el("span", { className: "value" }, String(value)),
      ]),
    );
  }

  /** Let the turn be over: what was still to be shown is shown at once. */
  end() {
    cancelAnimationFrame(this.#frame);
    this.#showDirty();
    this.element.setAttribute("aria-busy", "false");
    for (const answer of this.#answers.values()) {
      answer.element.classList.remove("streaming");
      if (answer.details) answer.details.open = false;
    }
  }

  /** Keep a cut answer apart from a whole one. */
  markCut() {
    for (const answer of this.#answers.values()) {
      if (!answer.isWhole) answer.element.classList.add("cut");
    }
  }

  #answer(id) {
    let answer = this.#answers.get(id);
    if (!answer) {
      const element = el("div", { className: "words streaming" });
      answer = { element, text: "", reasoning: "", details: null, isWhole: false };
      this.#answers.set(id, answer);
      this.body.append(element);
    }
    return answer;
  }

  /** Show an answer before the next frame, so that many pieces cost one rendering. */
  #later(answer) {
    if (this.#dirty.size === 0) this.#frame = requestAnimationFrame(() => this.#showDirty());
    this.#dirty.add(answer);
  }

  #showDirty() {
    for (const answer of this.#dirty) {
      if (answer.reasoning && !answer.details) {
        const words = el("div");
        answer.details = el(
          "details", { className: "reasoning", open: true }, el("summary", {}, "Reasoning"), words,
        );
        answer.reasoningWords = words;
        answer.element.before(answer.details);
      }
      answer.reasoningWords?.replaceChildren(...rendered(answer.reasoning));
      answer.element.replaceChildren(...rendered(answer.text));
      if (answer.isWhole) answer.element.classList.remove("streaming");
    }
    this.#dirty.clear();
    this.element.dispatchEvent(new CustomEvent("grown", { bubbles: true }));
  }
}
