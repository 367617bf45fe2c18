// Editing one cell: in place, or in the bar above the grid, with the choices or the calendar that its rule asks for.

import { ChoiceList } from "./choicelist.js";
import { DayField } from "./dayfield.js";
import { byId, el } from "./dom.js";
import { choices, isCheckbox, rangeOf, ticked } from "./rules.js";
import { enteredText } from "./tabcells.js";

const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export class Editing {
  constructor(grid, signal) {
    this.grid = grid;
    this.bar = byId("content");
    this.box = el("textarea", { class: "editor", rows: 1, spellcheck: "false", "aria-label": "Cell", "aria-autocomplete": "list", "aria-controls": "choices", hidden: true });
    this.list = new ChoiceList(this.box, (choice) => this.take(choice));
    this.day = new DayField((text) => this.show(text));
    this.at = undefined;
    grid.place.append(this.box, this.list.element, this.day.element);
    for (const field of [this.box, this.bar]) {
      field.addEventListener("input", () => this.typed(field), { signal });
      field.addEventListener("keydown", (event) => this.key(event, field), { signal });
    }
    this.bar.addEventListener("focus", () => this.fromBar(), { signal });
    this.day.element.addEventListener("keydown", (event) => this.dayKey(event), { signal });
    for (const field of [this.box, this.bar, this.day.element]) {
      field.addEventListener("blur", (event) => this.left(event), { signal });
    }
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

  /** What the space bar does on the cell that is selected: a tick is turned round, anything else is typed over. */
  space() {
    const at = this.grid.selection.anchor;
    const cell = this.grid.cells.cell(at.row, at.column);
    isCheckbox(cell) ? this.tick(at, cell) : this.open({ over: true });
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
    this.choices = choices(cell, this.grid.lists);
    this.day.offer(cell, this.grid.on.locale);
    this.grid.beside.hush();
    this.grid.view.port.reveal(at.row, at.column);
    this.offer(walking ? "" : undefined);
    this.learnChoices(at, cell);
  }

  /** Offers the choices that a range holds once they have come. */
  async learnChoices(at, cell) {
    const range = rangeOf(cell);
    if (range) {
      await this.grid.lists.read(range).catch(() => {});
      if (this.at === at) {
        this.choices = choices(cell, this.grid.lists);
        this.offer(this.text === this.before ? undefined : this.text);
      }
    }
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

  offer(part) {
    this.list.offer(this.choices, part, this.before);
    this.lay();
  }

  take(choice) {
    this.text = choice;
    this.commit(0, 0);
  }

  /** Shows a text as if it were typed. */
  show(text) {
    this.text = this.box.value = this.bar.value = text;
  }

  dayKey(event) {
    event.stopPropagation();
    if (event.key === "Enter") {
      event.preventDefault();
      this.commit(1, 0);
    } else if (event.key === "Escape") {
      this.cancel();
    }
  }

  key(event, field) {
    if (!this.isOpen() || event.isComposing) {
      return;
    }
    const arrow = ARROWS[event.key];
    if (event.key === "Escape") {
      this.cancel();
    } else if (this.day.isOpen() && event.altKey && event.key === "ArrowDown") {
      this.day.open();
    } else if (this.list.isOpen() && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      this.list.walk(event.key === "ArrowDown" ? 1 : -1);
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
    const text = this.list.chosen() ?? this.text;
    this.close();
    grid.view.table.focus({ preventScroll: true });
    grid.selection.stepOn(at, down, across);
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
    if (this.isOpen() && ![this.box, this.bar, this.day.element].includes(event.relatedTarget)) {
      const { at, before, text, grid } = this;
      this.close();
      if (text !== before) {
        grid.writing.enter(at.row, at.column, [[text]]);
      }
    }
  }

  close() {
    this.at = undefined;
    this.box.hidden = true;
    this.list.hide();
    this.day.hide();
    this.grid.place.classList.remove("in-bar");
    this.grid.on.ended();
  }

  /** Puts the editor over its cell, as large as its text wants and the place allows. */
  lay() {
    if (!this.isOpen()) {
      return;
    }
    const rect = this.grid.view.port.rect(this.at.row, this.at.column);
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
    const beside = { left, top: rect.top, below: rect.top + (this.box.hidden ? rect.height : this.box.offsetHeight), width: rect.width };
    this.list.lay(beside, room);
    this.day.lay(beside, room);
  }
}
