// One tab as a grid. Start reading here: its parts, and what passes between them.

import { Beside } from "./beside.js";
import { Charts } from "./charts.js";
import { listenToClipboard } from "./clipboard.js";
import { skeleton } from "./dom.js";
import { Editing } from "./editing.js";
import { Finding } from "./finding.js";
import { GridView } from "./gridview.js";
import { listenToKeys, listenToPointer } from "./keys.js";
import { Layout } from "./layout.js";
import { columnMenu, listenToMenus } from "./linemenu.js";
import { range } from "./lines.js";
import { rulesOf } from "./look.js";
import { Marks } from "./marks.js";
import { Merges } from "./merges.js";
import { Protection } from "./protection.js";
import { RangeLists } from "./rangelists.js";
import { Selection } from "./selection.js";
import { TabCells } from "./tabcells.js";
import { Totals } from "./totals.js";
import { listenToWidths } from "./widths.js";
import { Writing } from "./writing.js";

export class Grid {
  /** @param on what the workbook is told: select, failed, again, ended; its history, its locale, and the properties of its tabs */
  constructor(place, file, sheet, on) {
    this.place = place;
    this.file = file;
    this.sheet = sheet;
    this.on = on;
    this.id = sheet.properties.sheetId ?? 0;
    this.cells = new TabCells(file, sheet.properties);
    this.frozen = { rows: sheet.properties.gridProperties?.frozenRowCount ?? 0, columns: sheet.properties.gridProperties?.frozenColumnCount ?? 0 };
    this.rules = rulesOf(sheet.conditionalFormats);
    this.merges = new Merges(sheet.merges);
    this.protection = new Protection(sheet);
    this.lists = new RangeLists(file, this.cells.title, () => !this.gone && this.view.redraw());
    this.marks = new Marks(this);
    this.beside = new Beside(this);
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
    this.layout = new Layout(this.cells, this.frozen, lines, heights, () => this.place.clientWidth);
    this.layout.show({ hidden: keep?.showHidden ?? false });
    if (before) {
      this.marks.compare(before);
    }
    this.draw();
    this.show(at ?? keep?.at, keep);
  }

  draw() {
    const { signal } = this.closing;
    this.selection = new Selection(this, (follow) => this.selected(follow));
    this.view = new GridView(this, (first, last) => this.load(first, last));
    this.writing = new Writing(this, { history: this.on.history, tell: (...words) => this.beside.tell(...words), again: (how) => this.again(how) });
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
      this.beside.lay();
    }, { signal });
    this.view.redraw();
    this.charts = new Charts(this, this.on.sheetOf);
    this.totals = new Totals(this);
  }

  /** The first row below the headings. */
  get firstRow() {
    return Math.max(1, this.frozen.rows);
  }

  get rows() {
    return this.layout.rows;
  }

  get columns() {
    return this.layout.columns;
  }

  widen(first, last, width) {
    this.layout.widen(first, last, width);
    this.view.redraw();
    this.charts.lay();
  }

  openMenu(column) {
    columnMenu(this, column);
    return true;
  }

  isFiltered(column) {
    return Boolean(this.sheet.basicFilter?.criteria?.[column]);
  }

  async load(first, last) {
    try {
      const rows = [...range(first, last + 1), ...this.merges.into(first).map((area) => area.top)];
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
      this.view.port.reveal(this.selection.end.row, this.selection.end.column);
    }
    this.beside.hush();
    this.view.mark();
    this.totals.show();
    this.look();
  }

  /** Tells the workbook which cell is looked at. */
  look() {
    const { row, column } = this.selection.anchor;
    this.on.select(this.selection.area(), this.cells.cell(row, column), this.protection.at(row, column));
  }

  /** After a write: the cells as they are now, and after a change of rows and columns the whole tab. */
  async again({ structure }) {
    if (structure) {
      await this.on.again({ structure });
      return;
    }
    this.cells.outdate();
    this.lists.forget();
    this.charts.refresh();
    const [first, last] = this.view.port.rowsInView();
    await this.cells.need([this.rows.row(first), this.rows.row(Math.min(last, this.rows.shown - 1))]);
    if (!this.gone) {
      this.view.redraw();
      this.totals.show();
      this.look();
    }
    await this.on.again({ structure });
  }

  isBusy() {
    return Boolean(this.editing?.isOpen() || this.writing?.waiting);
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
      this.view.port.reveal(place.row, place.column, { middle: true });
    }
    this.selection.to(place, keep?.end ?? place, { follow: false });
    this.view.draw();
  }

  goTo({ top, left, bottom, right }) {
    this.view.port.reveal(top, left, { middle: true });
    this.selection.to({ row: top, column: left }, { row: bottom, column: right }, { follow: false });
    this.view.soon();
  }

  toggleHidden() {
    this.layout.show({ hidden: !this.layout.showHidden });
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
      at: this.selection.anchor, end: this.selection.end, showHidden: this.layout.showHidden, left: table.scrollLeft, top: table.scrollTop,
      row: this.rows.row(Math.min(this.view.port.rowsInView()[0], this.rows.shown - 1)), focused: document.activeElement === table || document.activeElement === document.body,
    };
  }

  close() {
    this.gone = true;
    this.closing.abort();
    this.view?.close();
    this.charts?.close();
    this.totals?.close();
  }
}
