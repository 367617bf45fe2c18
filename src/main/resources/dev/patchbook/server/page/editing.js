// Editing one cell: in place, or in the bar above the grid, with the choices that its data validation offers.

import { byId, el } from "./dom.js";
import { choices, isCheckbox, ticked } from "./rules.js";
import { enteredText } from "./tabcells.js";

const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export class Editing {
  constructor(grid, signal) {
    this.grid = grid;
    this.bar = byId("content");
    this.box = el("textarea", { class: "editor", rows: 1, spellcheck: "false", "aria-label": "Cell", "aria-autocomplete": "list", "aria-controls": "choices", hidden: true });
    this.list = el("ul", { class: "choices", id: "choices", role: "listbox", "aria-label": "What may stand here", hidden: true });
    this.at = undefined;
    grid.place.append(this.box, this.list);
    for (const field of [this.box, this.bar]) {
      field.addEventListener("input", () => this.typed(field), { signal });
      field.addEventListener("keydown", (event) => this.key(event, field), { signal });
    }
    this.bar.addEventListener("focus", () => this.fromBar(), { signal });
    for (const field of [this.box, this.bar]) {
      field.addEventListener("blur", (event) => this.left(event), { signal });
    }
    this.list.addEventListener("pointerdown", (event) => this.pointed(event), { signal });
  }

  isOpen() {
    return this.at !== undefined;
  }

  /** Opens a cell: with what was entered, or empty for what is being typed over it. */
  open({ over = false } = {}) {
    const at = this.grid.selection.anchor;
    const cell = this.grid.cells.cell(at.row, at.column);
    if (isCheckbox(cell) && !over) {
      this.tick(at, cell);
      return;
    }
    this.start(at, over ? "" : enteredText(cell), { walking: over });
    this.box.hidden = false;
    this.box.value = this.text;
    this.lay();
    this.box.focus();
    this.box.setSelectionRange(this.text.length, this.text.length);
  }

  tick(at, cell) {
    this.grid.writing.enter(at.row, at.column, [[ticked(cell)]]);
  }

  start(at, text, { walking }) {
    const cell = this.grid.cells.cell(at.row, at.column);
    this.at = at;
    this.before = enteredText(cell);
    this.text = text;
    this.walking = walking;
    this.choices = choices(cell);
    this.grid.hush();
    this.grid.view.reveal(at.row, at.column);
    this.offer(walking ? "" : undefined);
  }

  fromBar() {
    if (!this.isOpen()) {
      this.start(this.grid.selection.anchor, this.bar.value, { walking: false });
    }
    this.grid.place.classList.add("in-bar");
  }

  typed(field) {
    if (!this.isOpen()) {
      return;
    }
    this.text = field.value;
    (field === this.box ? this.bar : this.box).value = this.text;
    this.lay();
    this.offer(this.text);
  }

  /** Shows the choices that hold what is typed; all of them until something is. The first that begins so is taken. */
  offer(part) {
    const found = this.choices.filter((choice) => !part || choice.toLowerCase().includes(part.toLowerCase()));
    const first = found.findIndex((choice) => choice.toLowerCase().startsWith(part?.toLowerCase()));
    this.list.replaceChildren(...found.map((choice, index) => el("li", { role: "option", id: `choice-${index}`, "aria-selected": String(part ? index === first : part === undefined && choice === this.before) }, choice)));
    this.list.hidden = found.length === 0;
    this.box.removeAttribute("aria-activedescendant");
    this.lay();
  }

  chosen() {
    return this.list.hidden ? undefined : (this.list.querySelector("[aria-selected=true]") ?? undefined);
  }

  walkList(step) {
    const options = [...this.list.children];
    const at = options.indexOf(this.chosen());
    const next = options[(at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length];
    options.forEach((option) => option.setAttribute("aria-selected", String(option === next)));
    this.box.setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  }

  pointed(event) {
    const option = event.target.closest("li");
    if (option) {
      event.preventDefault();
      this.text = option.textContent;
      this.commit(0, 0);
    }
  }

  key(event, field) {
    if (!this.isOpen() || event.isComposing) {
      return;
    }
    const arrow = ARROWS[event.key];
    if (event.key === "Escape") {
      this.cancel();
    } else if (!this.list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      this.walkList(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && (event.altKey || event.ctrlKey || event.metaKey)) {
      field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
      this.typed(field);
    } else if (event.key === "Enter") {
      this.commit(event.shiftKey ? -1 : 1, 0);
    } else if (event.key === "Tab") {
      this.commit(0, event.shiftKey ? -1 : 1);
    } else if (arrow && this.walking && field === this.box && !event.shiftKey) {
      this.commit(...arrow);
    } else {
      if (event.key === "F2") {
        this.walking = false;
      }
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Ends the edit and keeps it, then steps on. */
  commit(down, across) {
    const { at, before, grid } = this;
    const text = this.chosen()?.textContent ?? this.text;
    this.close();
    grid.view.table.focus({ preventScroll: true });
    grid.stepOn(at, down, across);
    if (text !== before) {
      grid.writing.enter(at.row, at.column, [[text]]);
    }
  }

  cancel() {
    this.close();
    this.grid.look();
    this.grid.view.table.focus({ preventScroll: true });
  }

  /** A click elsewhere keeps what was typed. */
  left(event) {
    if (this.isOpen() && event.relatedTarget !== this.box && event.relatedTarget !== this.bar) {
      const { at, before, text, grid } = this;
      this.close();
      if (text !== before) {
        grid.writing.enter(at.row, at.column, [[text]]);
      }
    }
  }

  close() {
    this.at = undefined;
    this.box.hidden = this.list.hidden = true;
    this.grid.place.classList.remove("in-bar");
    this.grid.ended();
  }

  /** Puts the editor over its cell, as large as its text wants and the place allows. */
  lay() {
    if (!this.isOpen()) {
      return;
    }
    const rect = this.grid.view.rect(this.at.row, this.at.column);
    const room = this.grid.place.getBoundingClientRect();
    const left = Math.max(0, Math.min(rect.left, room.width - rect.width));
    const style = this.box.style;
    style.left = `${left}px`;
    style.top = `${rect.top}px`;
    style.width = `${rect.width + 1}px`;
    if (!this.box.hidden) {
      style.width = `${Math.min(room.width - left, Math.max(rect.width + 1, Math.min(420, this.box.scrollWidth + 4)))}px`;
      style.height = `${rect.height + 1}px`;
      style.height = `${Math.min(Math.max(60, room.height - rect.top - 8), Math.max(rect.height + 1, this.box.scrollHeight + 2))}px`;
    }
    const below = rect.top + (this.box.hidden ? rect.height : this.box.offsetHeight);
    const fits = below + this.list.offsetHeight < room.height;
    this.list.style.left = `${Math.max(0, Math.min(left, room.width - this.list.offsetWidth - 4))}px`;
    this.list.style.minWidth = `${rect.width}px`;
    this.list.style.top = `${fits ? below : Math.max(0, rect.top - this.list.offsetHeight)}px`;
  }
}
