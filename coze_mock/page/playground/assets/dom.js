// Makes elements. Text goes in as text: nothing here or elsewhere is parsed as HTML.

/**
 * An element with these properties and children. A property that begins with "on" is a listener,
 * one that the element has is set, and any other becomes an attribute.
 */
export function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** The element of this ID in the page. */
export function find(id) {
  return document.getElementById(id);
}

/** A button that copies a text. */
export function copyButton(text, label) {
  const button = el("button", { type: "button", className: "small", "aria-label": label }, "Copy");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = "Copied";
    } catch {
      button.textContent = "Can't copy here";
    }
    button.addEventListener("blur", () => (button.textContent = "Copy"), { once: true });
  });
  return button;
}

/** JSON as people read it; a text that is none stays as it is. */
export function pretty(value) {
  if (typeof value !== "string") return JSON.stringify(value, null, 2);
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
