// Find in a tab: in all of its rows, not only in those that are loaded.

import { el, icon } from "./dom.js";

export class Finding {
  constructor(grid, signal) {
    this.grid = grid;
    this.found = [];
    this.at = -1;
    this.input = el("input", { type: "search", placeholder: "Find in this tab", "aria-label": "Find in this tab", spellcheck: "false" });
    this.told = el("span", { role: "status" });
    const act = (name, label, press) => el("button", { type: "button", class: "quiet icon", "aria-label": label, title: label, onclick: press }, icon(name, 16));
    this.bar = el("div", { class: "find", role: "search", hidden: true }, this.input, this.told,
      act("up", "Previous (Shift+Enter)", () => this.go(-1)), act("down", "Next (Enter)", () => this.go(1)), act("close", "Close", () => this.close()));
    grid.place.append(this.bar);
    this.input.addEventListener("input", () => this.soon());
    this.bar.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f" && !document.querySelector("dialog[open]")) {
        event.preventDefault();
        this.open();
      }
    }, { signal });
  }

  open() {
    this.bar.hidden = false;
    this.looked = undefined;
    this.input.focus();
    this.input.select();
  }

  close() {
    this.bar.hidden = true;
    this.found = [];
    this.grid.cells.forgetTexts();
    this.grid.view.table.focus({ preventScroll: true });
  }

  key(event) {
    if (event.key === "Escape") {
      this.close();
    } else if (event.key === "Enter" && event.target === this.input) {
      this.looked === this.input.value ? this.go(event.shiftKey ? -1 : 1) : this.look();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  soon() {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.look(), 200);
  }

  /** Looks through all that is shown, and goes to the first place from the active cell on. */
  async look() {
    clearTimeout(this.pause);
    const { grid } = this;
    const wanted = this.input.value.toLowerCase();
    this.looked = this.input.value;
    const texts = wanted === "" ? [] : await grid.cells.allTexts();
    if (grid.gone || this.looked !== this.input.value) {
      return;
    }
    this.found = [];
    texts.forEach((line, row) => !grid.rows.isHidden(row) && line.forEach((text, column) => {
      if (text.toLowerCase().includes(wanted) && grid.columns.shown[grid.columns.position(column)] === column) {
        this.found.push({ row, column });
      }
    }));
    const { row, column } = grid.selection.anchor;
    const next = this.found.findIndex((place) => place.row > row || (place.row === row && place.column >= column));
    this.at = Math.max(0, next);
    this.show();
  }

  go(step) {
    this.at = (this.at + step + this.found.length) % Math.max(1, this.found.length);
    this.show();
  }

  show() {
    const place = this.found[this.at];
    this.told.textContent = this.input.value === "" ? "" : place ? `${(this.at + 1).toLocaleString()} of ${this.found.length.toLocaleString()}` : "Not found";
    if (place) {
      this.grid.goTo({ top: place.row, bottom: place.row, left: place.column, right: place.column });
    }
  }
}
