// One tab as a grid. Start reading here: its parts, and what passes between them.

import { Charts } from "./charts.js";
import { listenToClipboard } from "./clipboard.js";
import { el, skeleton, toast } from "./dom.js";
import { Editing } from "./editing.js";
import { Finding } from "./finding.js";
import { GridView } from "./gridview.js";
import { listenToKeys, listenToPointer } from "./keys.js";
import { columnMenu, listenToMenus } from "./linemenu.js";
import { ColumnLines, RowLines } from "./lines.js";
import { rulesOf } from "./look.js";
import { gridRange } from "./places.js";
import { isCheckbox, Protection } from "./rules.js";
import { Selection } from "./selection.js";
import { TabCells } from "./tabcells.js";
import { listenToWidths } from "./widths.js";
import { Writing } from "./writing.js";

const ROW_HEIGHT = 28;
const NUMBERS = 48;

export class Grid {
  /** @param on what the workbook is told: select, failed, again, ended; its history, and the properties of its tabs */
  constructor(place, file, sheet, on) {
    this.place = place;
    this.file = file;
    this.sheet = sheet;
    this.on = on;
    this.id = sheet.properties.sheetId ?? 0;
    this.cells = new TabCells(file, sheet.properties);
    this.frozen = { rows: sheet.properties.gridProperties?.frozenRowCount ?? 0, columns: sheet.properties.gridProperties?.frozenColumnCount ?? 0 };
    this.rules = rulesOf(sheet.conditionalFormats);
    this.protection = new Protection(sheet);
    this.changed = new Set();
    this.showHidden = false;
    this.gone = false;
    this.closing = new AbortController();
  }

  /** Loads what is seen first and draws it. */
  async open({ at, before, keep } = {}) {
    this.place.replaceChildren(skeleton(12));
    const wanted = [0, at?.row ?? keep?.row ?? 0];
    const [lines, heights] = await Promise.all([this.cells.lines(), this.frozen.rows ? this.cells.heights(this.frozen.rows) : [], this.cells.need(wanted)]);
    if (this.gone) {
      return;
    }
    this.hiddenRows = lines.hidden;
    this.heights = heights;
    this.widths = Array.from({ length: this.cells.columnCount }, (_, column) => this.wideEnough(column, lines.columns[column]?.pixelSize ?? 100));
    this.hiddenColumnSet = new Set(lines.columns.map((line, column) => (line.hiddenByUser ? column : -1)).filter((column) => column >= 0));
    this.showHidden = keep?.showHidden ?? false;
    if (before) {
      this.compare(before);
    }
    this.draw();
    this.show(at ?? keep?.at, keep);
  }

  /** A number that is cut off would be misread: its column grows instead. */
  wideEnough(column, width) {
    let most = width;
    for (let row = this.frozen.rows; row < Math.min(250, this.cells.rowCount); row++) {
      const cell = this.cells.cell(row, column);
      if (cell?.kind === "number") {
        most = Math.max(most, cell.text.length * 8 + 18);
      }
    }
    return most;
  }

  draw() {
    const { signal } = this.closing;
    this.measure();
    this.selection = new Selection(this, (follow) => this.selected(follow));
    this.view = new GridView(this, (first, last) => this.load(first, last));
    this.writing = new Writing(this, { history: this.on.history, tell: (row, column, words) => this.tell(row, column, words), again: (how) => this.again(how) });
    this.place.replaceChildren(this.view.table);
    this.editing = new Editing(this, signal);
    listenToKeys(this, signal);
    listenToPointer(this, signal);
    listenToClipboard(this, signal);
    listenToMenus(this, signal);
    listenToWidths(this, signal);
    this.finding = new Finding(this, signal);
    this.view.table.addEventListener("scroll", () => {
      this.editing.lay();
      this.layWords();
    }, { signal });
    this.view.redraw();
    this.charts = new Charts(this, this.on.sheetOf);
  }

  measure() {
    this.rows = new RowLines(this.cells.rowCount, this.showHidden ? [] : this.hiddenRows, this.frozen.rows, ROW_HEIGHT);
    const isShown = (column) => this.showHidden || !this.hiddenColumnSet.has(column);
    this.columns = new ColumnLines(this.widths, isShown, this.frozen.columns, NUMBERS, this.place.clientWidth * 0.55);
  }

  /** The first row below the headings. */
  get firstRow() {
    return Math.max(1, this.frozen.rows);
  }

  widen(first, last, width) {
    this.widths.fill(width, first, last + 1);
    this.measure();
    this.view.redraw();
    this.charts.lay();
  }

  openMenu(column) {
    columnMenu(this, column);
    return true;
  }

  headHeight(position) {
    return Math.max(ROW_HEIGHT, this.heights[this.rows.row(position)] ?? 0);
  }

  isFiltered(column) {
    return Boolean(this.sheet.basicFilter?.criteria?.[column]);
  }

  hiddenColumns() {
    return this.hiddenColumnSet?.size ?? 0;
  }

  async load(first, last) {
    try {
      const rows = [];
      for (let row = first; row <= last; row++) {
        rows.push(row);
      }
      if ((await this.cells.need(rows)) && !this.gone) {
        this.view.redraw();
        this.look();
      }
    } catch (fault) {
      this.on.failed(fault);
    }
  }

  selected(follow) {
    if (follow) {
      this.view.reveal(this.selection.end.row, this.selection.end.column);
    }
    this.hush();
    this.view.mark();
    this.look();
  }

  /** Tells the workbook which cell is looked at. */
  look() {
    const { row, column } = this.selection.anchor;
    this.on.select(this.selection.area(), this.cells.cell(row, column), this.protection.at(row, column));
  }

  /** Steps on from an edit; after Tabs, Enter goes back below the cell where they began. */
  stepOn(at, down, across) {
    const start = across !== 0 ? (this.tabbed?.row === at.row && this.tabbed.to === at.column ? this.tabbed.from : at.column) : undefined;
    const back = down > 0 && this.tabbed?.row === at.row && this.tabbed.to === at.column ? this.tabbed.from : at.column;
    this.selection.to({ row: at.row, column: back });
    this.selection.step(down, across);
    this.tabbed = start === undefined ? undefined : { row: at.row, from: start, to: this.selection.anchor.column };
  }

  space() {
    const { row, column } = this.selection.anchor;
    const cell = this.cells.cell(row, column);
    if (isCheckbox(cell)) {
      this.editing.tick(this.selection.anchor, cell);
    } else {
      this.editing.open({ over: true });
    }
  }

  async toEnd(extending) {
    const texts = await this.cells.allTexts();
    const last = { row: Math.max(0, texts.length - 1), column: texts.reduce((most, line) => Math.max(most, line.length - 1), 0) };
    this.cells.forgetTexts();
    this.selection.go(last, extending);
  }

  /** The first row of the selection over the rest of it; of a single row, the row above. */
  fillDown() {
    const { top, left, bottom, right } = this.selection.area();
    const from = top === bottom ? top - 1 : top;
    if (from < 0) {
      return;
    }
    const source = gridRange(this.id, { top: from, left, bottom: from, right });
    const target = { top: from + 1, left, bottom, right };
    this.writing.change(target, [{ copyPaste: { source, destination: gridRange(this.id, target), pasteType: "PASTE_NORMAL" } }]);
  }

  /** Words beside a cell, until something else is done. */
  tell(row, column, words) {
    if (this.gone) {
      toast(words, { kind: "failed" });
      return;
    }
    this.hush();
    this.words = { row, column, box: el("div", { class: "beside", role: "alert" }, words) };
    this.view.reveal(row, column);
    this.place.append(this.words.box);
    this.layWords();
  }

  layWords() {
    if (this.words) {
      const { row, column, box } = this.words;
      const rect = this.view.rect(row, column);
      const left = Math.min(rect.left, this.place.clientWidth - box.offsetWidth - 8);
      const below = rect.top + rect.height + 4;
      box.style.left = `${Math.max(4, left)}px`;
      box.style.top = `${below + box.offsetHeight < this.place.clientHeight ? below : rect.top - box.offsetHeight - 4}px`;
    }
  }

  hush() {
    this.words?.box.remove();
    this.words = undefined;
  }

  /** After a write: the cells as they are now, and after a change of rows and columns the whole tab. */
  async again({ structure }) {
    if (structure) {
      await this.on.again({ structure });
      return;
    }
    this.cells.outdate();
    this.charts.refresh();
    const [first, last] = this.view.rowsInView();
    await this.cells.need([this.rows.row(first), this.rows.row(Math.min(last, this.rows.shown - 1))]);
    if (!this.gone) {
      this.view.redraw();
      this.look();
    }
    await this.on.again({ structure });
  }

  isBusy() {
    return Boolean(this.editing?.isOpen() || this.writing?.waiting);
  }

  ended() {
    this.on.ended();
  }

  /** Selects a cell and brings it into view. */
  show(at, keep) {
    if (keep) {
      this.view.table.scrollLeft = keep.left;
      this.view.table.scrollTop = keep.top;
      keep.focused && this.view.table.focus({ preventScroll: true });
    }
    const place = at ?? { row: Math.min(this.frozen.rows, this.cells.rowCount - 1), column: 0 };
    if (!keep) {
      this.view.reveal(place.row, place.column, { middle: true });
    }
    this.selection.to(place, keep?.end ?? place, { follow: false });
    this.view.draw();
  }

  goTo({ top, left, bottom, right }) {
    this.view.reveal(top, left, { middle: true });
    this.selection.to({ row: top, column: left }, { row: bottom, column: right }, { follow: false });
    this.view.soon();
  }

  toggleHidden() {
    this.showHidden = !this.showHidden;
    this.measure();
    this.view.redraw();
    this.charts.lay();
  }

  /** Draws everything again from what is loaded, as when the colour scheme changes. */
  repaint() {
    this.view.redraw();
    this.charts.repaint();
  }

  keep() {
    const { table } = this.view;
    return {
      at: this.selection.anchor, end: this.selection.end, showHidden: this.showHidden, left: table.scrollLeft, top: table.scrollTop,
      row: this.rows.row(Math.min(this.view.rowsInView()[0], this.rows.shown - 1)), focused: document.activeElement === table || document.activeElement === document.body,
    };
  }

  /** Marks the cells that read differently from an earlier look at the same tab. */
  compare(before) {
    for (let row = 0; row < this.cells.rowCount; row++) {
      if (before.isLoaded(row) && this.cells.isLoaded(row)) {
        for (let column = 0; column < this.cells.columnCount; column++) {
          if ((this.cells.cell(row, column)?.text ?? "") !== (before.cell(row, column)?.text ?? "")) {
            this.changed.add(`${row}:${column}`);
          }
        }
      }
    }
  }

  unmark() {
    if (this.changed.size > 0) {
      this.changed.clear();
      this.place.querySelectorAll(".changed").forEach((element) => element.classList.remove("changed"));
    }
  }

  close() {
    this.gone = true;
    this.closing.abort();
    this.view?.close();
    this.charts?.close();
  }
}
