// The list that a cell being edited chooses from.

import { el } from "./dom.js";

/** So many choices are offered at once; typing a part of one brings it up. */
const MOST_OFFERED = 200;

export class ChoiceList {
  /**
   * @param box the field that is typed into, which tells a screen reader what is chosen
   * @param pointed is called with the choice that somebody points at
   */
  constructor(box, pointed) {
    this.box = box;
    this.element = el("ul", { class: "choices", id: "choices", role: "listbox", "aria-label": "What may stand here", hidden: true });
    this.element.addEventListener("pointerdown", (event) => {
      const option = event.target.closest("li");
      if (option) {
        event.preventDefault();
        pointed(option.textContent);
      }
    });
  }

  /** Shows the choices that hold what is typed; all of them until something is. The first that begins so is taken. */
  offer(choices, part, before) {
    const found = choices.filter((choice) => !part || choice.toLowerCase().includes(part.toLowerCase())).slice(0, MOST_OFFERED);
    const first = found.findIndex((choice) => choice.toLowerCase().startsWith(part?.toLowerCase()));
    const isTaken = (choice, index) => (part ? index === first : part === undefined && choice === before);
    this.element.replaceChildren(...found.map((choice, index) => el("li", { role: "option", id: `choice-${index}`, "aria-selected": String(isTaken(choice, index)) }, choice)));
    this.element.hidden = found.length === 0;
    this.box.removeAttribute("aria-activedescendant");
  }

  isOpen() {
    return !this.element.hidden;
  }

  hide() {
    this.element.hidden = true;
  }

  /** The choice that is taken, where there is one. */
  chosen() {
    return this.isOpen() ? this.taken()?.textContent : undefined;
  }

  taken() {
    return this.element.querySelector("[aria-selected=true]") ?? undefined;
  }

  walk(step) {
    const options = [...this.element.children];
    const at = options.indexOf(this.taken());
    const next = options[(at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length];
    options.forEach((option) => option.setAttribute("aria-selected", String(option === next)));
    this.box.setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  }

  /** Lays it below a box of the place, or above where it has no room below. */
  lay({ left, top, below, width }, room) {
    const { element } = this;
    const fits = below + element.offsetHeight < room.height;
    element.style.left = `${Math.max(0, Math.min(left, room.width - element.offsetWidth - 4))}px`;
    element.style.minWidth = `${width}px`;
    element.style.top = `${fits ? below : Math.max(0, top - element.offsetHeight)}px`;
  }
}
