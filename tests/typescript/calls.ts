// What a TypeScript program gets from the document through openapi-typescript. It is compiled, never run.

import type { components, paths } from "coze-openapi";

type Json<Response> = Response extends { content: { "application/json": infer Body } } ? Body : never;

// A query knows its parameters, which of them are required, and the known values of an enum.
type ListBots = paths["/v1/bots"]["get"];
type ListQuery = ListBots["parameters"]["query"];
export const query: ListQuery = { workspace_id: "7362519304827510793", publish_status: "all" };
// @ts-expect-error The workspace is required.
export const withoutWorkspace: ListQuery = { page_num: 1 };

// A response is an envelope. Its data may be absent, and leads to typed items.
export function namesOf(page: Json<ListBots["responses"]["200"]>): string[] {
  return (page.data?.items ?? []).map((bot) => bot.name ?? bot.id);
}
export function adviceOn(failure: Json<ListBots["responses"]["401"]>): string {
  return `${failure.code}: ${failure.msg} (${failure.detail?.logid ?? "no log ID"})`;
}

// A path parameter and a multipart body have types, too.
export const bot: paths["/v1/bots/{bot_id}"]["get"]["parameters"]["path"] = {
  bot_id: "7395041286730219554",
};
type Upload = paths["/v1/files/upload"]["post"]["requestBody"]["content"]["multipart/form-data"];
export const upload: Upload["file"] = "the bytes";

// What has a default may be left out of a request.
type StartChat = paths["/v3/chat"]["post"];
export const question: StartChat["requestBody"]["content"]["application/json"] = {
  bot_id: "7395041286730219554",
  user_id: "user-42",
  additional_messages: [{ role: "user", content: "What can you do?", content_type: "text" }],
};

// The name of an event tells what its data is.
type StreamEvent = StartChat["responses"]["200"]["content"]["text/event-stream"];
export function textOf(event: StreamEvent): string {
  switch (event.event) {
    case "conversation.message.delta":
      return event.data.content;
    case "conversation.chat.completed":
      return `${event.data.usage?.token_count ?? 0} tokens`;
    case "error":
      return event.data.msg;
    case "done":
      return typeof event.data === "string" ? event.data : (event.data.debug_url ?? "");
    default:
      return "";
  }
}

// A schema has its name from the document.
export const status: components["schemas"]["ChatStatus"] = "requires_action";
// @ts-expect-error It is none of the known values.
export const unknownStatus: components["schemas"]["ChatStatus"] = "asleep";
