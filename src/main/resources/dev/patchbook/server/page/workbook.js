// The open workbook: its tabs, the grid of one of them, and the bar with the whole text of a cell.

import { get } from "./calls.js";
import { ChartSheet } from "./chartsheet.js";
import { byId, button, message } from "./dom.js";
import { earlierTexts } from "./earlier.js";
import { Grid } from "./grid.js";
import { onSchemeChange } from "./look.js";
import { addressOf, areaOf, cellOf, letters, named } from "./places.js";
import { protectionInWords } from "./protection.js";
import { TabBar } from "./tabbar.js";
import { enteredText } from "./tabcells.js";
import { Undoing } from "./undoing.js";

const FIELDS = "properties(title,locale),sheets(properties,merges,charts,conditionalFormats,protectedRanges,basicFilter)";

export class OpenWorkbook {
  /** @param written is told after each write of this page */
  constructor(written) {
    this.grid = undefined;
    this.file = undefined;
    this.turn = 0;
    this.earlier = new Map();
    this.written = written;
    this.bar = new TabBar({ open: (sheet) => this.showTab(sheet), toggleHidden: () => this.toggleHidden() });
    this.undoing = new Undoing(this);
    byId("address").addEventListener("keydown", (event) => event.key === "Enter" && this.goTo(byId("address").value));
    byId("address").addEventListener("focus", () => byId("address").select());
    byId("address").addEventListener("blur", () => this.grid?.selection && this.grid.look());
    onSchemeChange(() => {
      this.drawTabs();
      (this.grid?.view || this.grid?.charts) && this.grid.repaint();
    });
    document.addEventListener("pointerdown", () => this.grid?.marks?.clear());
  }

  /** Opens a file at a cell and a tab, by its id or its title. */
  async open({ file, gid, title, range }) {
    const turn = ++this.turn;
    if (file !== this.file) {
      this.undoing.history.clear();
      this.earlier = new Map();
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
    this.locale = (book.properties?.locale ?? "en_US").replaceAll("_", "-");
    this.sheets = book.sheets ?? [];
  }

  /** Whether a reload would tear something away: an edit that is open or on its way. */
  isBusy() {
    return this.grid?.isBusy() === true;
  }

  /** The same tab again, as it is now; what others changed is marked. */
  async reload({ own = false } = {}) {
    if (!this.grid || !hasCells(this.grid.sheet)) {
      this.grid && (await this.open({ file: this.file, gid: this.grid.id }));
      return;
    }
    if (!this.grid.view) {
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

  /** Keeps what the tabs show now: what is different when one of them is next opened is marked there. */
  async remember() {
    const tabs = this.sheets.map((sheet) => sheet.properties).filter((properties) => properties.gridProperties && !properties.hidden);
    this.earlier = await earlierTexts(this.file, tabs);
  }

  async showTab(sheet, how = {}) {
    const before = how.before ?? this.earlier.get(idOf(sheet));
    this.earlier.delete(idOf(sheet));
    this.grid?.close();
    const Tab = hasCells(sheet) ? Grid : ChartSheet;
    const grid = new Tab(byId("grid"), this.file, sheet, {
      history: this.undoing.history,
      locale: this.locale,
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
      await grid.open({ ...how, before });
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
    byId("lock").textContent = protection ? protectionInWords(protection) : "";
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
    if (!hasCells(this.grid.sheet)) {
      this.look();
      return;
    }
    if (area && (sheet || cut < 0)) {
      this.grid.goTo(area);
    } else if (!sheet) {
      this.grid.beside.tell(this.grid.selection.anchor.row, this.grid.selection.anchor.column, `“${typed}” is no cell: type one such as B12, a range such as B2:D9, or the name of a tab.`);
    }
    this.grid.view.table.focus({ preventScroll: true });
  }

  /** Whether a tab is among those to click on. */
  shows(title) {
    return this.sheets.some((sheet) => sheet.properties.title === title && !sheet.properties.hidden);
  }

  drawTabs() {
    if (this.grid) {
      this.bar.draw(this.sheets, this.grid);
    }
  }

  /** Shows a tab by its id, unless it is the one that is shown; tells whether it is there. */
  async turnTo(id) {
    const sheet = this.sheets.find((each) => idOf(each) === id);
    if (sheet && this.grid.id !== id) {
      await this.showTab(sheet);
    }
    return sheet !== undefined;
  }

  toggleHidden() {
    this.grid.toggleHidden();
    this.drawTabs();
  }
}

function idOf(sheet) {
  return sheet.properties.sheetId ?? 0;
}

function hasCells(sheet) {
  return sheet.properties.sheetType !== "OBJECT";
}
