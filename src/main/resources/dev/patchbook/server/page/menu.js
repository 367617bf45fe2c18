// A menu at a place of the page: walked by keys, closed by Escape, a choice or a click elsewhere.

import { el } from "./dom.js";

/**
 * @param at where its corner goes, as {x, y} in the window
 * @param entries {text, act, why} each, where `why` says that it cannot be chosen; false is left out, "-" is a line
 * @param closed is told when it has closed
 */
export function openMenu(at, label, entries, closed) {
  const menu = el("div", { class: "popup", role: "menu", "aria-label": label, tabindex: -1 });
  const items = [];
  const listening = new AbortController();
  const close = () => {
    if (menu.isConnected) {
      listening.abort();
      menu.remove();
      closed();
    }
  };
  for (const entry of entries.filter(Boolean)) {
    if (entry === "-") {
      menu.append(el("hr"));
      continue;
    }
    const act = () => {
      close();
      entry.act();
    };
    const item = el("button", { type: "button", role: "menuitem", tabindex: -1, disabled: Boolean(entry.why), title: entry.why, onclick: act }, entry.text, entry.why ? el("small", {}, entry.why) : "");
    items.push(item);
    menu.append(item);
  }
  const open = items.filter((item) => !item.disabled);
  menu.addEventListener("keydown", (event) => {
    const now = open.indexOf(document.activeElement);
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) {
      open.at(next % open.length).focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener("pointerdown", (event) => !menu.contains(event.target) && close(), { signal: listening.signal, capture: true });
  window.addEventListener("resize", close, { signal: listening.signal });
  document.querySelector("main").append(menu);
  menu.style.left = `${Math.max(4, Math.min(at.x, innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(at.y, innerHeight - menu.offsetHeight - 4))}px`;
  open[0]?.focus();
}
