// A dialog: a form above the page that is filled in or closed.

import { button, el, icon } from "./dom.js";
import { Fault } from "./calls.js";

/** Opens a dialog with a body and buttons; it closes itself on Escape. */
export function dialog(title, body, acts, kind = "") {
  const close = el("button", { type: "button", class: "quiet icon", "aria-label": "Close" }, icon("close"));
  const foot = el("div", { class: "buttons end" }, acts);
  const box = el("dialog", { "aria-label": title, class: kind }, el("header", {}, el("h2", {}, title), close), el("div", { class: "dialog-body" }, body), foot);
  close.addEventListener("click", () => box.close());
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
}

/** A labelled field; the hint says what is wanted. */
export function field(label, input, hint) {
  const name = input.id || `field-${crypto.randomUUID()}`;
  input.id = name;
  return el("div", { class: "field" }, el("label", { for: name }, label), input, hint ? el("small", {}, hint) : "");
}

/** A box to tick and its label; the hint says what it means. */
export function tick(name, label, changed, hint) {
  const box = el("input", { type: "checkbox", name });
  box.addEventListener("change", changed);
  return { box, row: el("label", { class: "tick" }, box, el("span", {}, label, hint ? el("small", {}, hint) : "")) };
}

/** What went wrong, with one line for each fault of the input. */
export function faultBox(fault) {
  const known = fault instanceof Fault ? fault : new Fault(0, "Something on this page went wrong", String(fault.message ?? fault));
  const lines = known.problems.map((problem) => el("li", {}, problem.location ? el("b", {}, `${problem.location}: `) : "", problem.message));
  return el("div", { class: "fault", role: "alert" }, el("strong", {}, known.title), lines.length ? el("ul", {}, lines) : el("p", {}, known.detail));
}

export function cancel(box) {
  return button("Cancel", () => box().close());
}
