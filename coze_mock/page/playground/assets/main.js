// Wires the page: what the user does, what the conversation tells, and where it is shown.

import { BASE, BASE_URL, useToken } from "./api.js";
import { Bots } from "./bots.js";
import { Conversation } from "./chat.js";
import { USER_ID } from "./chat_requests.js";
import { copyButton, el, find } from "./dom.js";
import { programs } from "./programs.js";
import { RawEvents } from "./raw_events.js";
import { RequestLog } from "./request_log.js";

const content = await (await fetch(new URL("playground/content.json", BASE))).json();
const events = new RawEvents(find("events"), find("events-words"));
const requests = new RequestLog(find("requests"), {
  // Another program may have made a bot.
  onnew: () => bots.load().catch(() => {}),
  onaway: (isAway) => say(isAway ? "The server doesn't answer. It is asked again and again." : ""),
});
const transcript = find("transcript");
const welcome = find("welcome");
const question = find("question");
const announcer = find("announcer");
const progress = find("progress");
let conversation = null;
// Where there is a keyboard on the screen alone, it comes only when the user wants it.
const hasKeyboard = matchMedia("(hover: hover)").matches;
let tokenRequired = false;
let lastWords = content.examples[0].question;
let ticking = 0;
let lastEventAt = 0;

const bots = new Bots({ onchoose: begin, onproblem: say });

function say(words) {
  find("problem").textContent = words;
  find("problem").hidden = words === "";
}

/** Begin a conversation with a bot. */
function begin(bot) {
  conversation?.stop();
  showIdle();
  transcript.replaceChildren(welcome);
  // The service fills this in where it shows what a bot begins with.
  find("prologue").textContent = (bot?.prologue ?? "").replaceAll("{{user_name}}", USER_ID);
  const suggested = (bot?.suggested_questions ?? []).map((words) => ({ title: words, question: words }));
  find("examples").replaceChildren(...[...suggested, ...content.examples].map(choice));
  find("send").disabled = bot === null;
  welcome.hidden = bot === null;
  events.clear("What the stream brings, as it comes.");
  conversation = bot && converse(bot);
  showPrograms();
}

function converse(bot) {
  // What is left behind says no more.
  const ifShown = (told) => (...args) => made === conversation && told(...args);
  const made = new Conversation(bot, {
    onturn: ifShown(onturn),
    onevent: ifShown(onevent),
    onstate: ifShown(onstate),
    onask: ask,
    fault: chosenFault,
  });
  return made;
}

function choice(example) {
  const run = () => ask(example.question, example.reply);
  return el("li", {}, el("button", { type: "button", title: example.question, onclick: run }, example.title));
}

function ask(words, reply) {
  if (conversation === null || conversation.isBusy || words.trim() === "") return;
  lastWords = words;
  showPrograms();
  conversation.ask(words, reply);
  question.value = "";
  focusQuestion();
}

function onturn(view) {
  welcome.remove();
  transcript.append(view.element);
  transcript.scrollTop = transcript.scrollHeight;
}

function onevent(event) {
  lastEventAt = performance.now();
  events.add(event);
}

function onstate(kind, words) {
  // Once it is whole, an answer is read aloud in one go.
  announcer.textContent = words;
  if (kind === "busy") {
    find("stop").disabled = false;
    find("send").disabled = true;
    events.clear("Waiting for the first event.");
    lastEventAt = performance.now();
    ticking = setInterval(showWaiting, 500);
  } else {
    events.end(kind === "done" || kind === "error" ? "" : words);
    find("fault").value = "0";
    describeFault();
    // A button that was pressed may be gone.
    const isLost = [document.body, find("stop")].includes(document.activeElement);
    showIdle();
    if (isLost) focusQuestion();
  }
  keepEndInSight();
  requests.follow();
}

function showIdle() {
  find("stop").disabled = true;
  find("send").disabled = false;
  clearInterval(ticking);
  progress.textContent = "";
}

function focusQuestion() {
  if (hasKeyboard) question.focus({ preventScroll: true });
}

/** What grows keeps its end in sight, unless the user has scrolled up. */
function keepEndInSight() {
  const below = transcript.scrollHeight - transcript.scrollTop - transcript.clientHeight;
  if (below < 200) transcript.scrollTop = transcript.scrollHeight;
}

function showWaiting() {
  const seconds = Math.floor((performance.now() - lastEventAt) / 1000);
  progress.textContent = seconds < 1 ? "" : `Nothing has come for ${seconds} s.`;
}

function chosenFault() {
  return content.faults[Number(find("fault").value)].fault;
}

function describeFault() {
  const { words } = content.faults[Number(find("fault").value)];
  find("fault-words").textContent = words;
  find("fault-words").hidden = words === "";
}

function showPrograms() {
  if (conversation === null) {
    find("programs").replaceChildren();
    return;
  }
  const words = question.value.trim() || lastWords;
  const written = programs({ baseUrl: BASE_URL, bot: conversation.bot, words, tokenRequired });
  find("programs").replaceChildren(
    ...Object.entries(written).map(([language, text]) =>
      el(
        "div", { className: "code" },
        el("div", { className: "bar" }, el("span", { className: "quiet" }, language),
          copyButton(() => text, `Copy the ${language} program`)),
        el("pre", { tabindex: "0", "aria-label": `${language} program` }, text),
      ),
    ),
  );
}

find("fault").append(
  ...content.faults.map((one, index) => el("option", { value: String(index) }, one.title)),
);
find("fault").addEventListener("change", describeFault);
describeFault();
find("new-conversation").addEventListener("click", () => {
  begin(bots.chosen);
  focusQuestion();
});
find("stop").addEventListener("click", () => conversation?.stop());
find("token-form").addEventListener("submit", (event) => event.preventDefault());
find("token").addEventListener("input", (event) => useToken(event.target.value));
find("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  ask(question.value);
});
question.addEventListener("keydown", (event) => {
  // Enter also ends the composition of a Chinese or Japanese word.
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    find("composer").requestSubmit();
  }
});
question.addEventListener("input", showPrograms);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") conversation?.stop();
});
transcript.addEventListener("grown", keepEndInSight);
document.addEventListener("visibilitychange", () => document.hidden || requests.follow());

try {
  const server = await bots.load();
  tokenRequired = server.token_required;
  find("token-panel").open = tokenRequired;
  showPrograms();
  requests.follow();
} catch (error) {
  say(`The server doesn't tell what it has. ${error.words ?? error.message}`);
}
