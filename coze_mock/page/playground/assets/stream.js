// Reads the answer to one request as an event stream, and tells how it ended.

import { dataOf, logIdOf, send } from "./api.js";
import { EventDecoder, contentOf } from "./events.js";

// The event that ends a stream, at the service and at self-hosted Coze Studio.
const LAST = new Set(["done", "conversation.stream.done"]);

/**
 * Send a request and pass each event, {name, data, content, at}, to `take`, with the milliseconds
 * since the request was sent. Returns how the stream ended: {kind, logid, words}, where kind is
 * "done", "error" (an event says so), "cut" (it ended before its end), "stopped" or "refused".
 */
export async function readStream(request, { signal, fault, take }) {
  const sentAt = performance.now();
  let logid = "";
  let events = 0;
  let last = "";
  const decoder = new EventDecoder();
  try {
    const response = await send(request, { signal, fault });
    logid = logIdOf(response);
    if (!(response.headers.get("content-type") ?? "").startsWith("text/event-stream")) {
      await dataOf(response);
      return { kind: "refused", logid, words: "The response is no event stream." };
    }
    // Not by a TextDecoderStream: when a connection breaks, that forgets what has come just before.
    const text = new TextDecoder();
    const reader = response.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      for (const event of decoder.push(text.decode(read.value, { stream: true }))) {
        events += 1;
        last = event.name;
        const content = contentOf(event);
        take({ ...event, content, at: performance.now() - sentAt });
      }
    }
  } catch (error) {
    if (signal.aborted) return { kind: "stopped", logid, words: "Stopped." };
    if (error.code !== undefined && error.words) {
      return { kind: "refused", logid: error.logid, words: error.words };
    }
    if (events === 0 && !logid) {
      return { kind: "cut", logid, words: `No response came: the connection broke (${error.message}).` };
    }
    return { kind: "cut", logid, words: cutWords(events, decoder, "the connection broke") };
  }
  if (LAST.has(last)) return { kind: "done", logid, words: "" };
  if (last === "error") return { kind: "error", logid, words: "" };
  return { kind: "cut", logid, words: cutWords(events, decoder, "the response ended") };
}

function cutWords(events, decoder, how) {
  const where = decoder.isInsideEvent ? ", in the middle of the next" : "";
  const count = events === 1 ? "1 event" : `${events} events`;
  return `The stream was cut after ${count}${where}: ${how} without the event done.`;
}
