// Shows a tree that markdown.js has read, by elements of the few kinds that it may have.

import { copyButton, el } from "./dom.js";
import { parse } from "./markdown.js";

const PLAIN = new Set([
  "p", "strong", "em", "del", "code", "br", "hr", "blockquote", "ul", "ol", "li", "h4", "h5", "h6",
  "thead", "tbody", "tr", "th", "td",
]);

/** The elements of a text in Markdown. */
export function rendered(text) {
  return parse(text).map(show);
}

function show(node) {
  if (typeof node === "string") return node;
  const children = node.children.map(show);
  switch (node.tag) {
    case "a":
      return el("a", { href: node.href, target: "_blank", rel: "noopener noreferrer" }, ...children);
    case "pre":
      return codeBlock(node, children);
    case "table":
      return el("div", { className: "table", tabindex: "0" }, el("table", {}, ...children));
    case "ol":
      return el("ol", { start: node.start }, ...children);
    default:
      return PLAIN.has(node.tag) ? el(node.tag, {}, ...children) : el("span", {}, ...children);
  }
}

function codeBlock(node, children) {
  const code = el("pre", { tabindex: "0" }, ...children);
  const name = el("span", { className: "quiet" }, node.language || "code");
  const copy = copyButton(() => code.textContent, "Copy this code");
  return el("div", { className: "code" }, el("div", { className: "bar" }, name, copy), code);
}
