// Whether somebody may write into cells: a closed range says no, one that only warns is asked about once.

import { dialog } from "./dialog.js";
import { button, el } from "./dom.js";
import { named } from "./places.js";
import { isClosed, isFilled } from "./protection.js";

/** What somebody has agreed to change, on any tab, as long as the page is open. */
const agreed = new Set();

export class Permission {
  /** @param tell shows words beside a cell */
  constructor(grid, tell) {
    this.grid = grid;
    this.tell = tell;
  }

  /** Whether areas may be written; asks where a protection warns. */
  async covers(...areas) {
    const [area] = areas;
    const over = areas.flatMap((each) => this.grid.protection.over(each));
    const closed = over.find(isClosed);
    if (closed) {
      this.tell(area.top, area.left, closed.description || "This cell is protected: ask the owner of the file to let you edit it.");
      return false;
    }
    const warned = over.filter((each) => each.warningOnly && !agreed.has(this.key(each)));
    if (warned.length === 0 || (await askFirst(named(area), warned[0]))) {
      warned.forEach((each) => agreed.add(this.key(each)));
      return true;
    }
    this.grid.view.table.focus();
    return false;
  }

  key(range) {
    return `${this.grid.file}/${range.protectedRangeId}`;
  }
}

function askFirst(place, range) {
  return new Promise((resolve) => {
    const box = dialog(isFilled(range) ? "These cells are filled in for you" : "These cells are protected", el("p", {}, range.description || "These cells are protected, so that nobody changes them by accident."), [
      button("Leave it", () => box.close()),
      button(`Edit ${place} anyway`, () => box.close("edit"), "main"),
    ]);
    box.querySelector(".main").focus();
    box.addEventListener("close", () => resolve(box.returnValue === "edit"));
  });
}
