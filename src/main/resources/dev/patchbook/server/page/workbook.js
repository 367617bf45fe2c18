// The open workbook: its tabs, the grid of one of them, and the bar with the whole text of a cell.

import { get } from "./calls.js";
import { count } from "./counts.js";
import { byId, button, el, icon, message } from "./dom.js";
import { Grid } from "./grid.js";
import { History } from "./history.js";
import { colour, onSchemeChange } from "./look.js";
import { addressOf, areaOf, cellOf, letters, named } from "./places.js";
import { enteredText } from "./tabcells.js";

const FIELDS = "properties(title),sheets(properties,merges,charts,conditionalFormats,protectedRanges,basicFilter)";

export class OpenWorkbook {
  /** @param written is told after each write of this page */
  constructor(written) {
    this.grid = undefined;
    this.file = undefined;
    this.turn = 0;
    this.written = written;
    this.history = new History(() => this.drawHistory());
    byId("undo").append(icon("undo", 18));
    byId("redo").append(icon("redo", 18));
    byId("undo").addEventListener("click", () => this.replay(false));
    byId("redo").addEventListener("click", () => this.replay(true));
    document.addEventListener("keydown", (event) => this.historyKey(event));
    byId("address").addEventListener("keydown", (event) => event.key === "Enter" && this.goTo(byId("address").value));
    byId("address").addEventListener("focus", () => byId("address").select());
    byId("address").addEventListener("blur", () => this.grid?.selection && this.grid.look());
    byId("fold").addEventListener("click", () => this.toggleHidden());
    onSchemeChange(() => {
      this.drawTabs();
      this.grid?.view && this.grid.repaint();
    });
    document.addEventListener("pointerdown", () => this.grid?.unmark());
  }

  /** Opens a file at a cell and a tab, by its id or its title. */
  async open({ file, gid, title, range }) {
    const turn = ++this.turn;
    if (file !== this.file) {
      this.history.clear();
    }
    this.file = file;
    const book = await get(`/v4/spreadsheets/${file}`, { fields: FIELDS });
    if (turn !== this.turn) {
      return;
    }
    this.take(book);
    const sheet = this.sheets.find((each) => idOf(each) === gid || each.properties.title === title) ?? this.sheets.find((each) => !each.properties.hidden);
    await this.showTab(sheet, { at: cellOf(range) });
  }

  take(book) {
    this.title = book.properties?.title ?? "";
    this.sheets = (book.sheets ?? []).filter((sheet) => sheet.properties.sheetType !== "OBJECT");
  }

  /** Whether a reload would tear something away: an edit that is open or on its way. */
  isBusy() {
    return this.grid?.isBusy() === true;
  }

  /** The same tab again, as it is now; what others changed is marked. */
  async reload({ own = false } = {}) {
    if (!this.grid?.view) {
      return;
    }
    if (this.grid.editing.isOpen()) {
      this.late = true;
      return;
    }
    const turn = ++this.turn;
    const old = this.grid;
    const keep = old.keep();
    const book = await get(`/v4/spreadsheets/${this.file}`, { fields: FIELDS });
    if (turn !== this.turn) {
      return;
    }
    this.take(book);
    const sheet = this.sheets.find((each) => idOf(each) === idOf(old.sheet));
    await this.showTab(sheet ?? this.sheets[0], sheet ? { before: own ? undefined : old.cells, keep } : {});
  }

  async showTab(sheet, how = {}) {
    this.grid?.close();
    const grid = new Grid(byId("grid"), this.file, sheet, {
      history: this.history,
      sheetOf: (id) => this.sheets.find((each) => idOf(each) === id)?.properties,
      select: (area, cell, protection) => this.look(area, cell, protection),
      failed: (fault) => this.failed(fault),
      again: (how) => this.wrote(how),
      ended: () => this.editEnded(),
    });
    this.grid = grid;
    this.drawTabs();
    byId("value").hidden = false;
    this.look();
    this.place(how.at ? `${letters(how.at.column)}${how.at.row + 1}` : undefined);
    try {
      await grid.open(how);
      this.drawTabs();
    } catch (fault) {
      this.failed(fault);
    }
  }

  failed(fault) {
    byId("grid").replaceChildren(message("This tab could not be read", fault.message, button("Try again", () => this.open({ file: this.file }))));
  }

  place(range) {
    history.replaceState(null, "", addressOf({ file: this.file, gid: idOf(this.grid.sheet), range }));
  }

  look(area, cell, protection) {
    const known = area !== undefined;
    byId("address").value = known ? named(area) : "";
    if (!this.grid.editing?.isOpen()) {
      byId("content").value = known ? enteredText(cell) : "";
    }
    byId("content").readOnly = !known;
    byId("note").textContent = cell?.note ?? "";
    byId("note").hidden = !cell?.note;
    byId("lock").hidden = !protection;
    byId("lock").textContent = protection?.warningOnly ? "Filled in for you" : "Protected";
    byId("lock").title = protection?.description ?? "";
  }

  /** After a write of this page: the version it made is known already. */
  async wrote({ structure }) {
    await this.written();
    if (structure) {
      await this.reload({ own: true });
    }
  }

  editEnded() {
    if (this.late) {
      this.late = false;
      this.reload().catch((fault) => this.failed(fault));
    }
  }

  /** Goes to what is typed: a cell, a range, a tab, or a cell of a tab. */
  async goTo(typed) {
    const text = typed.trim();
    const cut = text.lastIndexOf("!");
    const area = areaOf(text.slice(cut + 1));
    const tab = (cut < 0 ? text : text.slice(0, cut).replace(/^'|'$/g, "").replaceAll("''", "'")).toLowerCase();
    const sheet = this.sheets.find((each) => each.properties.title.toLowerCase() === tab);
    if (sheet && sheet !== this.grid.sheet) {
      await this.showTab(sheet);
    }
    if (area && (sheet || cut < 0)) {
      this.grid.goTo(area);
    } else if (!sheet) {
      this.grid.tell(this.grid.selection.anchor.row, this.grid.selection.anchor.column, `“${typed}” is no cell: type one such as B12, a range such as B2:D9, or the name of a tab.`);
    }
    this.grid.view.table.focus({ preventScroll: true });
  }

  drawHistory() {
    byId("undo").disabled = !this.history.next(false);
    byId("redo").disabled = !this.history.next(true);
  }

  historyKey(event) {
    const key = event.key.toLowerCase();
    const typing = event.target.closest?.("input, textarea, select, dialog");
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !typing && (key === "z" || key === "y")) {
      event.preventDefault();
      this.replay(key === "y" || event.shiftKey);
    }
  }

  /** Takes the last step back, or does it again, on the tab where it was done. */
  async replay(again) {
    await this.grid?.writing?.queue;
    const step = this.history.next(again);
    if (!step) {
      return;
    }
    if (this.grid.id !== step.sheet) {
      const sheet = this.sheets.find((each) => idOf(each) === step.sheet);
      if (!sheet) {
        this.history.drop(again);
        return;
      }
      await this.showTab(sheet);
    }
    if ((await this.grid.writing.replay(step, again)) && step.area) {
      this.grid.goTo(step.area);
    }
  }

  drawTabs() {
    if (!this.grid) {
      return;
    }
    const shown = this.sheets.filter((sheet) => !sheet.properties.hidden || sheet === this.grid.sheet);
    const tabs = shown.map((sheet) => this.tab(sheet));
    const focused = byId("tabs").contains(document.activeElement);
    byId("tabs").replaceChildren(...tabs);
    const selected = byId("tabs").querySelector("[aria-selected=true]");
    selected?.scrollIntoView({ block: "nearest", inline: "center" });
    if (focused) {
      selected?.focus();
    }
    this.drawFold();
  }

  /** Details are folded away in a plan; one click shows them. */
  drawFold() {
    const hidden = this.grid.hiddenColumns();
    byId("fold").hidden = hidden === 0;
    byId("fold").setAttribute("aria-pressed", String(this.grid.showHidden));
    byId("fold").textContent = `${this.grid.showHidden ? "Hide" : "Show"} ${count(hidden, "more column")}`;
  }

  /** Whether a tab is among those to click on. */
  shows(title) {
    return this.sheets.some((sheet) => sheet.properties.title === title && !sheet.properties.hidden);
  }

  tab(sheet) {
    const selected = sheet === this.grid.sheet;
    const tab = el("button", { type: "button", role: "tab", "aria-selected": String(selected), "aria-controls": "grid", tabindex: selected ? 0 : -1, class: "tab", onclick: () => this.showTab(sheet), onkeydown: (event) => this.walk(event) }, sheet.properties.title);
    if (sheet.properties.tabColor) {
      tab.style.setProperty("--tab", colour(sheet.properties.tabColor));
    }
    return tab;
  }

  /** Arrow keys walk along the tabs. */
  walk(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const tabs = [...byId("tabs").querySelectorAll("[role=tab]")];
    const next = tabs[tabs.indexOf(event.currentTarget) + (step ?? NaN)];
    if (next) {
      event.preventDefault();
      next.click();
    }
  }

  async toggleHidden() {
    this.grid.toggleHidden();
    this.drawTabs();
  }
}

function idOf(sheet) {
  return sheet.properties.sheetId ?? 0;
}
