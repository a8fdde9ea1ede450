// Lists the requests that came in, from this page and from other programs, newest first.

import { control } from "./api.js";
import { el, pretty } from "./dom.js";

const EVERY_MS = 1500;
const WHILE_AWAY_MS = 5000;

export class RequestLog {
  #list;
  #rows = new Map();
  #timer = 0;
  #isLooking = false;
  #isAway = false;

  /** `onnew` is told that requests have come in, and `onaway` whether the server is away. */
  constructor(list, { onnew, onaway }) {
    this.#list = list;
    this.onnew = onnew;
    this.onaway = onaway;
  }

  /** Look now, and again and again as long as somebody sees the page. */
  async follow() {
    clearTimeout(this.#timer);
    if (!this.#isLooking) {
      this.#isLooking = true;
      let isAway = false;
      try {
        this.#show((await control("requests")).requests);
      } catch {
        // Perhaps on purpose: it may be back the next time.
        isAway = true;
      }
      this.#isLooking = false;
      if (isAway !== this.#isAway) this.onaway(isAway);
      this.#isAway = isAway;
    }
    clearTimeout(this.#timer);
    const pause = this.#isAway ? WHILE_AWAY_MS : EVERY_MS;
    if (!document.hidden) this.#timer = setTimeout(() => this.follow(), pause);
  }

  #show(requests) {
    const before = this.#rows;
    this.#rows = new Map();
    const rows = requests.map((request) => {
      const known = before.get(request.logid);
      const row = known ?? this.#row(request);
      row.update(request);
      this.#rows.set(request.logid, row);
      return row.element;
    });
    // Rows that stay are left where they are, with what is open and focused in them.
    for (const [logid, row] of before) {
      if (!this.#rows.has(logid)) row.element.remove();
    }
    rows.forEach((element, index) => {
      const there = this.#list.children[index];
      if (there !== element) this.#list.insertBefore(element, there ?? null);
    });
    if (requests.some(({ logid }) => !before.has(logid))) this.onnew();
    if (rows.length === 0 && !this.#list.firstElementChild) {
      this.#list.append(el("li", { className: "quiet none" }, "None yet."));
    } else if (rows.length > 0) {
      this.#list.querySelector(".none")?.remove();
    }
  }

  #row({ logid, method, path }) {
    const status = el("span", { className: "status" });
    const fault = el("span", { className: "fault" });
    const summary = el(
      "summary", {},
      el("code", { className: "name" }, `${method} ${path}`), status, fault,
    );
    const details = el("details", {}, summary);
    details.addEventListener("toggle", () => details.open && this.#open(details, logid));
    const update = (request) => {
      status.textContent = request.status ?? "no response";
      const isBad = request.status === null || request.status >= 400;
      status.classList.toggle("bad", isBad);
      fault.textContent = request.fault ? `met ${request.fault}` : "";
    };
    return { element: el("li", {}, details), update };
  }

  async #open(details, logid) {
    let shown;
    try {
      const found = await control(`requests/${encodeURIComponent(logid)}`);
      shown = el(
        "dl", {},
        ...entry("Log ID", el("code", {}, logid)),
        ...entry("Query", Object.keys(found.query).length ? block(found.query) : null),
        ...entry("Body", found.body === null ? "none, or none that is kept" : block(found.body)),
        ...entry("Program", found.user_agent || null),
      );
    } catch (error) {
      shown = el("p", { className: "notice" }, error.words ?? error.message);
    }
    details.querySelector("dl, p")?.remove();
    details.append(shown);
  }
}

function block(value) {
  return el("pre", { tabindex: "0" }, pretty(value));
}

function entry(name, value) {
  return value === null ? [] : [el("dt", {}, name), el("dd", {}, value)];
}
