// Talks to the server that this page comes from, wherever it is mounted.

export const BASE = new URL("../", import.meta.url);
/** The address for programs: without a slash at the end. */
export const BASE_URL = BASE.href.replace(/\/$/, "");

const LOG_ID_HEADERS = ["x-tt-logid", "x-log-id"];
let token = "";

/** Send this token from now on; without one, a word that a server takes which takes any. */
export function useToken(value) {
  token = value.trim();
}

/** A response that says no: its HTTP status, the service's code and message, and the log ID. */
export class Refusal extends Error {
  constructor(status, code, message, logid) {
    super(message);
    this.status = status;
    this.code = code;
    this.logid = logid;
  }

  get words() {
    const code = this.code === null ? "" : ` with code ${this.code}`;
    return `HTTP ${this.status}${code}: ${this.message}`;
  }
}

export function logIdOf(response) {
  return LOG_ID_HEADERS.map((name) => response.headers.get(name)).find((one) => one) ?? "";
}

/** Send a request of the API, and return the response, whatever it says. */
export function send(request, { signal, fault } = {}) {
  const url = new URL(request.path.slice(1), BASE);
  for (const [name, value] of Object.entries(request.query ?? {})) {
    url.searchParams.set(name, value);
  }
  const headers = { authorization: `Bearer ${token || "pat_playground"}` };
  if (request.body !== undefined) headers["content-type"] = "application/json";
  if (fault) headers["x-mock-fault"] = JSON.stringify(fault);
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  return fetch(url, { method: request.method, headers, body, signal, cache: "no-store" });
}

/** The data of a response that is an envelope. Throws a Refusal for a code other than 0. */
export async function dataOf(response) {
  const text = await response.text();
  let content = null;
  try {
    content = JSON.parse(text);
  } catch {
    // A gateway's page: its first words say more than nothing.
  }
  if (content !== null && typeof content === "object" && "code" in content) {
    if (content.code === 0) return content.data;
    throw new Refusal(response.status, content.code, content.msg ?? "", logIdOf(response));
  }
  const words = text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim().slice(0, 200);
  throw new Refusal(response.status, null, words || "no JSON", logIdOf(response));
}

/** Call an operation, and return its data. */
export async function call(request) {
  return dataOf(await send(request));
}

/** Ask the server itself, below its control prefix. */
export async function control(name, body) {
  const method = body === undefined ? "GET" : "POST";
  const headers = body === undefined ? {} : { "content-type": "application/json" };
  const url = new URL(`_mock/${name}`, BASE);
  const sent = body === undefined ? undefined : JSON.stringify(body);
  return dataOf(await fetch(url, { method, headers, body: sent, cache: "no-store" }));
}
