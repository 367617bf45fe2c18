// Taking back what was done on this page, and doing it again: by the buttons and by keys.

import { byId, icon } from "./dom.js";
import { History } from "./history.js";

export class Undoing {
  constructor(workbook) {
    this.workbook = workbook;
    this.history = new History(() => this.draw());
    byId("undo").append(icon("undo", 18));
    byId("redo").append(icon("redo", 18));
    byId("undo").addEventListener("click", () => this.replay(false));
    byId("redo").addEventListener("click", () => this.replay(true));
    document.addEventListener("keydown", (event) => this.key(event));
  }

  draw() {
    byId("undo").disabled = !this.history.next(false);
    byId("redo").disabled = !this.history.next(true);
  }

  key(event) {
    const key = event.key.toLowerCase();
    const typing = event.target.closest?.("input, textarea, select, dialog");
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !typing && (key === "z" || key === "y")) {
      event.preventDefault();
      this.replay(key === "y" || event.shiftKey);
    }
  }

  /** Takes the last step back, or does it again, on the tab where it was done. */
  async replay(again) {
    const { workbook, history } = this;
    await workbook.grid?.writing?.queue;
    const step = history.next(again);
    if (!step) {
      return;
    }
    if (!(await workbook.turnTo(step.sheet))) {
      history.drop(again);
      return;
    }
    if ((await workbook.grid.writing.replay(step, again)) && step.area) {
      workbook.grid.goTo(step.area);
    }
  }
}
