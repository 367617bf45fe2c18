// Words beside a cell, until something else is done there.

import { el, toast } from "./dom.js";

export class Beside {
  constructor(grid) {
    this.grid = grid;
    this.words = undefined;
  }

  tell(row, column, words) {
    const { grid } = this;
    if (grid.gone) {
      toast(words, { kind: "failed" });
      return;
    }
    this.hush();
    this.words = { row, column, box: el("div", { class: "beside", role: "alert" }, words) };
    grid.view.port.reveal(row, column);
    grid.place.append(this.words.box);
    this.lay();
  }

  lay() {
    if (this.words) {
      const { row, column, box } = this.words;
      const { place, view } = this.grid;
      const rect = view.port.rect(row, column);
      const left = Math.min(rect.left, place.clientWidth - box.offsetWidth - 8);
      const below = rect.top + rect.height + 4;
      box.style.left = `${Math.max(4, left)}px`;
      box.style.top = `${below + box.offsetHeight < place.clientHeight ? below : rect.top - box.offsetHeight - 4}px`;
    }
  }

  hush() {
    this.words?.box.remove();
    this.words = undefined;
  }
}
