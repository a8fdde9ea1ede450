// Reads Markdown into a tree of plain objects, {tag, ...attributes, children}, with texts as leaves.
// It knows what answers have: headings, paragraphs, lists, quotations, code, tables, emphasis, links.
// HTML in it is text like any other, and a link leads to http or https alone.

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([^`\s]*)[^`]*$/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
const RULE = /^ {0,3}([-*_])(?: *\1){2,}\s*$/;
const ITEM = /^( {0,12})([-*+]|\d{1,9}[.)])(?: +(.*)|)$/;
const QUOTE = /^ {0,3}> ?(.*)$/;
const TABLE_RULE = /^ {0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const MOST_DEPTH = 8;

/** The blocks of a text. */
export function parse(text) {
  return blocks(text.replace(/\r\n?/g, "\n").split("\n"), 0);
}

function blocks(lines, depth) {
  const found = [];
  let at = 0;
  while (at < lines.length) {
    const read = lines[at].trim() === "" ? null : readBlock(lines, at, depth);
    if (read) found.push(read.block);
    at = read ? read.next : at + 1;
  }
  return found;
}

function readBlock(lines, at, depth) {
  const line = lines[at];
  const fence = FENCE.exec(line);
  if (fence) return readFence(lines, at, fence);
  const heading = HEADING.exec(line);
  // The page has headings of its own, of the first three levels.
  if (heading) {
    const tag = `h${Math.min(6, heading[1].length + 3)}`;
    return { block: { tag, children: inline(heading[2]) }, next: at + 1 };
  }
  if (RULE.test(line)) return { block: { tag: "hr", children: [] }, next: at + 1 };
  if (depth < MOST_DEPTH && QUOTE.test(line)) return readQuote(lines, at, depth);
  if (depth < MOST_DEPTH && ITEM.test(line)) return readList(lines, at, depth);
  if (isTable(lines, at)) return readTable(lines, at);
  return readParagraph(lines, at);
}

function readFence(lines, at, fence) {
  let end = at + 1;
  while (end < lines.length && !closes(lines[end], fence[1])) end += 1;
  const code = { tag: "code", children: [lines.slice(at + 1, end).join("\n")] };
  return { block: { tag: "pre", language: fence[2], children: [code] }, next: end + 1 };
}

function closes(line, fence) {
  const trimmed = line.trim();
  return trimmed.length >= fence.length && trimmed === fence[0].repeat(trimmed.length);
}

function readQuote(lines, at, depth) {
  let end = at;
  while (end < lines.length && QUOTE.test(lines[end])) end += 1;
  const inner = lines.slice(at, end).map((line) => QUOTE.exec(line)[1]);
  return { block: { tag: "blockquote", children: blocks(inner, depth + 1) }, next: end };
}

function readList(lines, at, depth) {
  const first = ITEM.exec(lines[at]);
  const ordered = /\d/.test(first[2]);
  const indent = first[1].length;
  const items = [];
  let end = at;
  while (end < lines.length) {
    const item = ITEM.exec(lines[end]);
    const begins =
      item && item[1].length <= indent && /\d/.test(item[2]) === ordered && !RULE.test(lines[end]);
    if (begins) {
      items.push([item[3] ?? ""]);
    } else if (continues(lines, end, indent)) {
      items.at(-1).push(lines[end].replace(new RegExp(`^ {0,${indent + first[2].length + 1}}`), ""));
    } else {
      break;
    }
    end += 1;
  }
  const children = items.map((item) => ({ tag: "li", children: tight(blocks(item, depth + 1)) }));
  const start = ordered ? Number.parseInt(first[2], 10) : 1;
  return { block: { tag: ordered ? "ol" : "ul", start, children }, next: end };
}

/** Whether a line belongs to the item before it: it is indented, or empty and one that is follows. */
function continues(lines, at, indent) {
  const line = lines[at].trim() === "" ? (lines[at + 1] ?? "") : lines[at];
  const isDeeper = line.search(/\S/) > indent;
  const item = ITEM.exec(line);
  return isDeeper || (lines[at].trim() === "" && item !== null && item[1].length >= indent);
}

/** An item of one paragraph holds its words themselves. */
function tight(children) {
  return children.flatMap((one, index) => (one.tag === "p" && index === 0 ? one.children : [one]));
}

function isTable(lines, at) {
  return lines[at].includes("|") && at + 1 < lines.length && TABLE_RULE.test(lines[at + 1])
    && lines[at + 1].includes("-") && cells(lines[at]).length === cells(lines[at + 1]).length;
}

function readTable(lines, at) {
  const head = cells(lines[at]);
  let end = at + 2;
  while (end < lines.length && lines[end].trim() !== "" && lines[end].includes("|")) end += 1;
  const row = (tag, texts) => ({
    tag: "tr",
    children: head.map((_, index) => ({ tag, children: inline(texts[index] ?? "") })),
  });
  const body = lines.slice(at + 2, end).map((line) => row("td", cells(line)));
  const children = [
    { tag: "thead", children: [row("th", head)] },
    { tag: "tbody", children: body },
  ];
  return { block: { tag: "table", children }, next: end };
}

function cells(line) {
  return line.trim().replace(/^\|/, "").replace(/\|$/, "").split("|").map((cell) => cell.trim());
}

function readParagraph(lines, at) {
  let end = at + 1;
  while (end < lines.length && lines[end].trim() !== "" && !interrupts(lines, end)) end += 1;
  const text = lines.slice(at, end).map((line) => line.trimStart()).join("\n");
  return { block: { tag: "p", children: inline(text.trimEnd()) }, next: end };
}

function interrupts(lines, at) {
  return [FENCE, HEADING, RULE, QUOTE, ITEM].some((one) => one.test(lines[at])) || isTable(lines, at);
}

const MARKS = [
  ["**", "strong"],
  ["__", "strong"],
  ["~~", "del"],
  ["*", "em"],
  ["_", "em"],
];
const ESCAPED = /[!-/:-@[-`{-~]/;
const WORD = /[\p{L}\p{N}]/u;

/** The pieces of a line of text: strings, and what is marked in it. */
export function inline(text, depth = 0) {
  const found = [];
  // What no longer occurs isn't looked for again, so that the time grows with the length alone.
  const absent = new Set();
  let plain = "";
  let at = 0;
  const close = (mark, from) => {
    if (absent.has(mark)) return -1;
    const end = text.indexOf(mark, from);
    if (end < 0) absent.add(mark);
    return end;
  };
  while (at < text.length) {
    if (text[at] === "\\" && ESCAPED.test(text[at + 1] ?? "")) {
      plain += text[at + 1];
      at += 2;
      continue;
    }
    const read = depth < MOST_DEPTH ? readMarked(text, at, close, depth) : null;
    if (read) {
      if (plain) found.push(plain);
      plain = "";
      found.push(read.piece);
      at = read.next;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  if (plain) found.push(plain);
  return found;
}

function readMarked(text, at, close, depth) {
  const first = text[at];
  if (first === "`") return readCode(text, at, close);
  if (first === "\n") return readBreak(text, at);
  if (first === "[" || (first === "!" && text[at + 1] === "[")) {
    return readLink(text, at, close, depth);
  }
  if (first === "h") return readAddress(text, at);
  for (const [mark, tag] of MARKS) {
    if (text.startsWith(mark, at)) return readEmphasis(text, at, mark, tag, close, depth);
  }
  return null;
}

function readCode(text, at, close) {
  const mark = /^`+/.exec(text.slice(at, at + 10))[0];
  const end = close(mark, at + mark.length);
  if (end < 0) return null;
  const code = text.slice(at + mark.length, end).trim();
  return { piece: { tag: "code", children: [code] }, next: end + mark.length };
}

function readBreak(text, at) {
  const isHard = text.slice(Math.max(0, at - 2), at) === "  ";
  return isHard ? { piece: { tag: "br", children: [] }, next: at + 1 } : null;
}

function readLink(text, at, close, depth) {
  const start = text.indexOf("[", at) + 1;
  const middle = close("](", start);
  const end = middle < 0 ? -1 : close(")", middle);
  if (end < 0 || text.slice(start, middle).includes("\n\n")) return null;
  const href = address(text.slice(middle + 2, end).trim().split(/\s/)[0]);
  if (!href) return null;
  // A picture would be loaded from elsewhere: it is a link like any other.
  const words = inline(text.slice(start, middle), depth + 1);
  const children = words.length ? words : [href];
  return { piece: { tag: "a", href, children }, next: end + 1 };
}

function readAddress(text, at) {
  if (WORD.test(text[at - 1] ?? "") || !/^https?:\/\//.test(text.slice(at, at + 8))) return null;
  const found = /^[^\s<>"'`*，。！？、；）】」]{9,2000}/.exec(text.slice(at, at + 2000));
  const shown = found?.[0].replace(/[.,:;!?)\]}]+$/, "");
  const href = shown && address(shown);
  return href ? { piece: { tag: "a", href, children: [shown] }, next: at + shown.length } : null;
}

function readEmphasis(text, at, mark, tag, close, depth) {
  const start = at + mark.length;
  const isInWord = mark[0] === "_" && WORD.test(text[at - 1] ?? "");
  if (isInWord || /\s|^$/.test(text[start] ?? "")) return null;
  const end = close(mark, start + 1);
  if (end < 0 || /\s/.test(text[end - 1])) return null;
  if (mark[0] === "_" && WORD.test(text[end + mark.length] ?? "")) return null;
  const children = inline(text.slice(start, end), depth + 1);
  return { piece: { tag, children }, next: end + mark.length };
}

/** The address, if it leads to the web; else nothing. */
function address(text) {
  try {
    const url = new URL(text);
    return ["http:", "https:"].includes(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}
