// Lists the events of a stream as they came, each to be opened.

import { el, pretty } from "./dom.js";

const PREVIEW = 90;
// Older ones go, so that the page stays quick however much is streamed.
const MOST = 2000;

export class RawEvents {
  #list;
  #words;
  #count = 0;

  constructor(list, words) {
    this.#list = list;
    this.#words = words;
  }

  /** Begin anew, for the next stream. */
  clear(words) {
    this.#list.replaceChildren();
    this.#count = 0;
    this.#words.textContent = words;
  }

  add({ name, data, content, at }) {
    this.#count += 1;
    const isAtEnd = this.#isAtEnd();
    const summary = el(
      "summary", {},
      el("span", { className: "quiet number" }, `${this.#count}`),
      el("code", { className: "name" }, ...breakable(name)),
      el("span", { className: "quiet time" }, `+${Math.round(at)} ms`),
      el("span", { className: "preview quiet" }, previewOf(content, data)),
    );
    const details = el("details", {}, summary);
    // Most are never opened.
    details.addEventListener("toggle", () => {
      details.append(el("pre", { tabindex: "0" }, pretty(content)));
    }, { once: true });
    this.#list.append(el("li", { className: classOf(name) }, details));
    if (this.#list.childElementCount > MOST) this.#list.firstElementChild.remove();
    this.#words.textContent = this.#count === 1 ? "1 event" : `${this.#count} events`;
    if (isAtEnd) this.#list.scrollTop = this.#list.scrollHeight;
  }

  /** Show after the last event how the stream ended, if it ended badly. */
  end(words) {
    if (words) {
      this.#list.append(el("li", { className: "ended" }, words));
      this.#list.scrollTop = this.#list.scrollHeight;
    }
  }

  #isAtEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.#list;
    return scrollHeight - scrollTop - clientHeight < 40;
  }
}

function previewOf(content, data) {
  const words = content?.reasoning_content || content?.content || content?.status || data;
  return String(words).slice(0, PREVIEW);
}

/** A name that goes on in the next line after a dot, where there is little room. */
function breakable(name) {
  return name.split(/(?<=\.)/).flatMap((part, index) => (index ? [el("wbr"), part] : [part]));
}

function classOf(name) {
  return name === "error" || name.endsWith(".failed") ? "bad" : "";
}
