// The few tags that cards may use in text, turned into nodes; everything else in the text stays text.

import { el } from "./dom.js";

const TOKEN = /<(\/?)(b|i|u|s|a|font|br)((?:\s+[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>|&(#?[a-z0-9]+);/gi;
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: "\u00a0" };
const COLOUR = /^(#[0-9a-f]{3,8}|[a-z]+)$/i;

/** Nodes for a text of a card. */
export function markup(text) {
  const root = document.createDocumentFragment();
  const open = [{ tag: "", node: root }];
  let done = 0;
  for (const token of String(text ?? "").matchAll(TOKEN)) {
    open.at(-1).node.append(text.slice(done, token.index));
    done = token.index + token[0].length;
    if (token[4] !== undefined) {
      open.at(-1).node.append(character(token[4]) ?? token[0]);
    } else {
      tag(open, token[2].toLowerCase(), token[1] === "/", token[3]);
    }
  }
  root.append("");
  open.at(-1).node.append(String(text ?? "").slice(done));
  return root;
}

function tag(open, name, closes, attributes) {
  if (name === "br") {
    open.at(-1).node.append(el("br"));
  } else if (!closes) {
    const node = element(name, attributes);
    open.at(-1).node.append(node);
    open.push({ tag: name, node });
  } else if (open.at(-1).tag === name) {
    open.pop();
  }
}

function element(name, attributes) {
  if (name === "a") {
    const href = attribute(attributes, "href");
    return /^(https?:|mailto:|tel:)/i.test(href) ? el("a", { href, target: "_blank", rel: "noopener noreferrer" }) : el("span");
  }
  if (name === "font") {
    const node = el("span");
    const colour = attribute(attributes, "color");
    if (COLOUR.test(colour)) {
      node.style.color = colour;
    }
    return node;
  }
  return el(name);
}

function attribute(text, name) {
  const found = new RegExp(`${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "i").exec(text);
  return (found?.[1] ?? found?.[2] ?? "").replaceAll("&amp;", "&");
}

function character(entity) {
  if (entity.startsWith("#")) {
    const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return Number.isInteger(code) && code > 0 && code < 0x110000 ? String.fromCodePoint(code) : undefined;
  }
  return ENTITIES[entity.toLowerCase()];
}
