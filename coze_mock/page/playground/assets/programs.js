// Writes the programs that ask a question of a bot. A token is never in them, but for a word that a
// server takes which takes any.

import { question } from "./chat_requests.js";

/** Programs by their language, each ready to run. */
export function programs({ baseUrl, bot, words, tokenRequired }) {
  return {
    Python: inPython(baseUrl, bot, words, tokenRequired),
    curl: inShell(baseUrl, bot, words, tokenRequired),
  };
}

function inPython(baseUrl, bot, words, tokenRequired) {
  const names = tokenRequired ? "Coze, user_message" : "Coze, TokenAuth, user_message";
  const token = tokenRequired ? "" : 'auth=TokenAuth("pat_playground"), ';
  const draft = bot.published ? [] : ['    publish_status="unpublished_draft",'];
  return [
    ...(tokenRequired ? ["# The token is that of the environment variable COZE_API_TOKEN."] : []),
    `from coze_ext import ${names}`,
    "",
    `coze = Coze(${token}base_url=${JSON.stringify(baseUrl)})`,
    "with coze, coze.chat.stream(",
    `    bot_id=${JSON.stringify(bot.bot_id)},`,
    '    user_id="playground",',
    `    additional_messages=[user_message(${JSON.stringify(words)})],`,
    ...draft,
    ") as stream:",
    "    for piece in stream.text_deltas():",
    '        print(piece, end="", flush=True)',
    'print("\\nlog ID:", stream.logid)',
  ].join("\n");
}

function inShell(baseUrl, bot, words, tokenRequired) {
  const request = question({ bot, words });
  const token = tokenRequired ? "$COZE_API_TOKEN" : "pat_playground";
  return [
    `curl --no-buffer ${quoted(baseUrl + request.path)} \\`,
    `  --header "Authorization: Bearer ${token}" \\`,
    `  --json ${quoted(JSON.stringify(request.body))}`,
  ].join("\n");
}

/** A word of the shell, whatever stands in it. */
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
