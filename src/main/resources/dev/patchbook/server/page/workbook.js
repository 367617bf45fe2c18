// The open workbook: its tabs, the grid of one of them, and the bar with the whole text of a cell.

import { get } from "./calls.js";
import { count } from "./counts.js";
import { byId, button, el, message } from "./dom.js";
import { Grid } from "./grid.js";
import { colour, onSchemeChange } from "./look.js";
import { addressOf, cellOf, letters } from "./places.js";

const FIELDS = "properties(title),sheets(properties,conditionalFormats)";

export class OpenWorkbook {
  constructor() {
    this.grid = undefined;
    this.file = undefined;
    this.turn = 0;
    byId("fold").addEventListener("click", () => this.toggleHidden());
    onSchemeChange(() => {
      this.drawTabs();
      this.grid?.table && this.grid.repaint();
    });
    document.addEventListener("pointerdown", () => this.grid?.unmark());
  }

  /** Opens a file at a cell and a tab, by its id or its title. */
  async open({ file, gid, title, range }) {
    const turn = ++this.turn;
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

  /** The same tab again, as it is now; what changed is marked. */
  async reload() {
    if (!this.grid) {
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
    await this.showTab(sheet ?? this.sheets[0], sheet ? { before: old.cells, keep } : {});
  }

  async showTab(sheet, how = {}) {
    this.grid?.close();
    const grid = new Grid(byId("grid"), this.file, sheet, (row, column, cell) => this.look(row, column, cell), (fault) => this.failed(fault));
    this.grid = grid;
    this.drawTabs();
    byId("value").hidden = false;
    this.look(undefined);
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

  look(row, column, cell) {
    const known = row !== undefined;
    byId("address").textContent = known ? `${letters(column)}${row + 1}` : "";
    byId("content").textContent = known ? (cell?.formula ?? cell?.text ?? "") : "Select a cell to read all of it.";
    byId("content").classList.toggle("calm", !known);
    byId("note").textContent = cell?.note ?? "";
    byId("note").hidden = !cell?.note;
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
