// Decodes an event stream (WHATWG HTML, "Server-sent events").

/** Takes the text of a stream piece by piece, and gives back the events that are whole. */
export class EventDecoder {
  #line = "";
  #afterReturn = false;
  #first = true;
  #name = "";
  #data = [];

  /** The events, {name, data}, that this piece completes. */
  push(text) {
    const events = [];
    let rest = text;
    if (this.#first && rest) {
      this.#first = false;
      if (rest.startsWith("\ufeff")) rest = rest.slice(1);
    }
    // A line may end with CR, LF or both, and a piece between the two.
    if (this.#afterReturn && rest) {
      this.#afterReturn = false;
      if (rest.startsWith("\n")) rest = rest.slice(1);
    }
    const ends = /\r\n|\n|\r/g;
    let start = 0;
    for (let end = ends.exec(rest); end !== null; end = ends.exec(rest)) {
      const event = this.#take(this.#line + rest.slice(start, end.index));
      if (event) events.push(event);
      this.#line = "";
      start = ends.lastIndex;
      this.#afterReturn = end[0] === "\r" && start === rest.length;
    }
    this.#line += rest.slice(start);
    return events;
  }

  /** Whether the stream stopped in the middle of an event, which then counts as none. */
  get isInsideEvent() {
    return this.#line !== "" || this.#name !== "" || this.#data.length > 0;
  }

  #take(line) {
    if (line === "") {
      const event = { name: this.#name || "message", data: this.#data.join("\n") };
      const isOne = this.#data.length > 0;
      this.#name = "";
      this.#data = [];
      return isOne ? event : null;
    }
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") this.#name = value;
    else if (field === "data") this.#data.push(value);
    return null;
  }
}

/** What an event holds: its JSON, or its text where it is none. */
export function contentOf(event) {
  try {
    return JSON.parse(event.data);
  } catch {
    return event.data;
  }
}
