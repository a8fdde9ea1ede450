// Says how what a user does in a chat is asked for by the API. The document describes each request.

export const USER_ID = "playground";

/** A question to a bot, in a conversation or in a new one. */
export function question({ bot, words, conversationId }) {
  const body = {
    bot_id: bot.bot_id,
    user_id: USER_ID,
    stream: true,
    additional_messages: [{ role: "user", content: words, content_type: "text" }],
  };
  if (!bot.published) body.publish_status = "unpublished_draft";
  const query = conversationId ? { conversation_id: conversationId } : {};
  return { method: "POST", path: "/v3/chat", query, body };
}

/** What tools gave, for a chat that waits for it: pairs of a call's ID and its output. */
export function toolOutputs(chat, outputs) {
  return {
    method: "POST",
    path: "/v3/chat/submit_tool_outputs",
    query: { conversation_id: chat.conversation_id, chat_id: chat.id },
    body: {
      stream: true,
      tool_outputs: outputs.map(([id, output]) => ({ tool_call_id: id, output })),
    },
  };
}

export function cancellation(chat) {
  return {
    method: "POST",
    path: "/v3/chat/cancel",
    body: { conversation_id: chat.conversation_id, chat_id: chat.id },
  };
}

/** What a chat has said so far, however its stream ended. */
export function messages(chat) {
  return {
    method: "GET",
    path: "/v3/chat/message/list",
    query: { conversation_id: chat.conversation_id, chat_id: chat.id },
  };
}

export function botCreation({ workspaceId, name, prompt }) {
  return {
    method: "POST",
    path: "/v1/bot/create",
    body: { space_id: workspaceId, name, prompt_info: { prompt } },
  };
}

/** The publication to the API channel, 1024, without which a bot is talked to as a draft. */
export function botPublication(botId) {
  return {
    method: "POST",
    path: "/v1/bot/publish",
    body: { bot_id: botId, connector_ids: ["1024"] },
  };
}
