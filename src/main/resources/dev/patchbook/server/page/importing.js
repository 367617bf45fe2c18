// Imports on the page: from the button or a file to the check, the summary and back.

import { openConflicts } from "./conflicts.js";
import { count } from "./counts.js";
import { button, byId, toast } from "./dom.js";
import { uploaded } from "./exports.js";
import { ImportCheck } from "./imports.js";
import { chooseSource, sourcesOf, told, undoImport } from "./sources.js";

export class Importing {
  /**
   * @param page `plan` answers the plan that is open, if one is; `show` opens a tab as it is now; `refresh` refreshes
   */
  constructor(page) {
    this.page = page;
    byId("import").addEventListener("click", () => this.choose());
    byId("import-file").addEventListener("change", (event) => this.fileChosen(event.target));
  }

  choose() {
    const plan = this.page.plan();
    chooseSource(plan, {
      file: () => byId("import-file").click(),
      chosen: (source) => this.check(plan, source),
      undone: (text, tab) => this.undone(plan, text, tab),
      decided: (decided, left) => this.decided(plan, decided, left),
    });
  }

  fileChosen(input) {
    const [file] = input.files;
    input.value = "";
    if (file) {
      this.take(file);
    }
  }

  /** A file for the plan that is open. */
  take(file) {
    this.check(this.page.plan(), uploaded(file));
  }

  async check(plan, source) {
    try {
      const { targets } = await sourcesOf(plan.id);
      await new ImportCheck(plan.id, source, targets, {
        back: () => this.choose(),
        imported: (done) => this.imported(plan, done),
        failed: (name, fault) => toast(`${name} was not imported. ${fault.message}`, { kind: "failed" }),
      }).open();
    } catch (fault) {
      toast(fault.message, { kind: "failed" });
    }
  }

  async imported(plan, { tab, source, report, settled, joined, open, failed }) {
    const did = [
      report.added + report.updated + report.gone > 0 || settled + joined === 0 ? told(report) : "",
      settled ? `${count(settled, "conflict")} decided` : "",
      joined ? `${count(joined, "company", "companies")} joined` : "",
    ].filter((part) => part !== "").join(", ");
    const differ = open ? button(`${count(open, "conflict")} to decide`, () => openConflicts(plan.id, (decided, left) => this.decided(plan, decided, left))) : "";
    const acts = [differ, button("Undo", () => this.undo(plan, tab)), button("Refresh now", () => this.page.refresh(), "main")].filter((act) => act !== "");
    toast(`${source} is imported. ${tab}: ${did}.`, { acts, stays: true });
    if (failed) {
      toast(`The import is done, but not all that you chose was carried out. ${failed}`, { kind: "failed" });
    }
    await this.show(plan, tab);
  }

  async undo(plan, tab) {
    try {
      await this.undone(plan, await undoImport(plan.id), tab);
    } catch (fault) {
      toast(fault.message, { kind: "failed" });
    }
  }

  async undone(plan, text, tab) {
    toast(text);
    await this.show(plan, tab);
  }

  async decided(plan, decided, left) {
    const acts = left ? [] : [button("Refresh now", () => this.page.refresh(), "main")];
    toast(`${count(decided, "conflict")} decided, ${left === 0 ? "none is open" : `${left.toLocaleString()} still open`}.`, { acts });
    await this.show(plan);
  }

  /** Shows what changed, unless another plan was opened meanwhile. */
  async show(plan, tab) {
    if (this.page.plan()?.id === plan.id) {
      await this.page.show(tab);
    }
  }
}
