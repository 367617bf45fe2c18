// One tab as a grid, read only: rows are loaded as they come into view.

import { TabulatorFull as Tabulator } from "./library/tabulator.js";
import { get } from "./calls.js";
import { el, skeleton } from "./dom.js";
import { dress, rulesOf } from "./look.js";
import { letters, quoted } from "./places.js";

const CHUNK = 250;
const CELL = "formattedValue,note,effectiveValue,userEnteredValue(formulaValue),"
  + "userEnteredFormat(backgroundColor,horizontalAlignment,wrapStrategy,textFormat(bold,italic,strikethrough,foregroundColor))";
const ROWS = `sheets(data(startRow,rowData(values(${CELL})),rowMetadata(pixelSize,hiddenByUser,hiddenByFilter)))`;
const FIRST = `sheets(data(startRow,rowData(values(${CELL})),rowMetadata(pixelSize,hiddenByUser,hiddenByFilter),columnMetadata(pixelSize,hiddenByUser)))`;

export class Grid {
  /** @param select is told the row, column and cell that the user looks at */
  constructor(place, file, sheet, select, failed) {
    this.place = place;
    this.file = file;
    this.sheet = sheet;
    this.select = select;
    this.failed = failed;
    this.size = sheet.properties.gridProperties ?? { rowCount: 0, columnCount: 0 };
    this.frozen = this.size.frozenRowCount ?? 0;
    this.rules = rulesOf(sheet.conditionalFormats);
    this.cells = new Map();
    this.loaded = new Map();
    this.changed = new Set();
    this.showHidden = false;
    this.gone = false;
  }

  /** Loads what is seen first and draws it. */
  async open({ at, before, keep } = {}) {
    this.place.replaceChildren(skeleton(12));
    await this.load(0, FIRST);
    if (at && at.row >= CHUNK) {
      await this.load(Math.floor(at.row / CHUNK), ROWS);
    }
    if (this.gone) {
      return;
    }
    if (before) {
      this.compare(before);
    }
    await this.draw();
    this.show(at ?? keep?.at, keep);
  }

  async load(chunk, fields) {
    if (!this.loaded.has(chunk)) {
      this.loaded.set(chunk, this.read(chunk, fields));
    }
    return this.loaded.get(chunk);
  }

  async read(chunk, fields) {
    const first = chunk * CHUNK;
    const last = Math.min(first + CHUNK, this.size.rowCount);
    const range = `${quoted(this.sheet.properties.title)}!A${first + 1}:${letters(this.size.columnCount - 1)}${last}`;
    const answer = await get(`/v4/spreadsheets/${this.file}`, { ranges: range, fields });
    const data = answer.sheets?.[0]?.data?.[0] ?? {};
    (data.rowData ?? []).forEach((row, index) => this.cells.set(first + index, (row.values ?? []).map(cellOf)));
    this.hiddenRows ??= new Set();
    (data.rowMetadata ?? []).forEach((line, index) => {
      if (line.hiddenByUser || line.hiddenByFilter) {
        this.hiddenRows.add(first + index);
      }
    });
    if (data.columnMetadata) {
      this.columns = data.columnMetadata;
      this.widen();
      this.rowHeights = (data.rowMetadata ?? []).map((line) => line.pixelSize ?? 21);
    }
  }

  /** A number that is cut off would be misread: its column grows instead. */
  widen() {
    for (const [row, cells] of this.cells) {
      cells.forEach((cell, column) => {
        if (row >= this.frozen && cell.kind === "number" && this.columns[column]) {
          this.columns[column].pixelSize = Math.max(this.width(column), cell.text.length * 8 + 18);
        }
      });
    }
  }

  async draw() {
    const rows = [];
    for (let row = this.frozen; row < this.size.rowCount; row++) {
      if (!this.hiddenRows.has(row)) {
        rows.push({ row });
      }
    }
    const box = el("div", { class: "table" });
    this.place.replaceChildren(box);
    this.table = new Tabulator(box, {
      data: rows,
      columns: this.columnDefinitions(),
      rowHeader: { field: "row", title: "", width: 48, headerSort: false, resizable: false, frozen: true, hozAlign: "center", cssClass: "row-number", formatter: (cell) => String(cell.getData().row + 1) },
      columnDefaults: { headerSort: false, resizable: true, minWidth: 24 },
      height: "100%",
      layout: "fitData",
      rowHeight: 28,
      selectableRange: 1,
      selectableRangeColumns: true,
      selectableRangeRows: true,
      selectableRangeAutoFocus: false,
      clipboard: "copy",
      clipboardCopyStyled: false,
      clipboardCopyRowRange: "range",
      clipboardCopyConfig: { columnHeaders: false, rowHeaders: false },
      placeholder: () => el("p", { class: "calm" }, "This tab is empty."),
    });
    this.table.on("scrollVertical", () => this.scrolled());
    this.table.on("rangeChanged", (range) => this.ranged(range));
    await new Promise((resolve) => this.table.on("tableBuilt", resolve));
  }

  columnDefinitions() {
    const definitions = [];
    let room = this.place.clientWidth * 0.55;
    for (let column = 0; column < this.size.columnCount; column++) {
      const width = this.width(column);
      const wanted = column < (this.size.frozenColumnCount ?? 0);
      const visible = this.showHidden || !this.isHidden(column);
      const frozen = wanted && room - width > 0;
      room -= visible ? width : 0;
      definitions.push({
        title: letters(column),
        field: `c${column}`,
        width,
        visible,
        frozen,
        accessorClipboard: (value, data) => this.cell(data.row, column)?.text ?? "",
        titleFormatter: () => this.head(column),
        formatter: (cell) => this.paint(cell.getElement(), cell.getData().row, column),
        tooltip: (event, cell) => this.noteBox(cell.getData().row, column),
      });
    }
    return definitions;
  }

  isHidden(column) {
    return this.columns?.[column]?.hiddenByUser === true;
  }

  hiddenColumns() {
    return (this.columns ?? []).filter((column) => column.hiddenByUser).length;
  }

  cell(row, column) {
    return this.cells.get(row)?.[column];
  }

  /** The letter of a column, and below it the frozen cells. */
  head(column) {
    const parts = [el("div", { class: "letter" }, letters(column))];
    for (let row = 0; row < this.frozen; row++) {
      const cell = this.cell(row, column);
      const part = el("div", { class: "head-cell", tabindex: cell?.text ? 0 : undefined, title: cell?.note });
      part.style.height = `${Math.max(28, this.rowHeights[row] ?? 0)}px`;
      part.append(el("span", {}, cell?.text ?? ""));
      part.addEventListener("focus", () => this.select(row, column, cell));
      part.addEventListener("click", () => this.select(row, column, cell));
      dress(part, cell, this.rules(row, column, cell));
      part.classList.toggle("noted", Boolean(cell?.note));
      parts.push(part);
    }
    return el("div", { class: "head" }, parts);
  }

  paint(element, row, column) {
    const cell = this.cell(row, column);
    dress(element, cell, cell ? this.rules(row, column, cell) : []);
    element.classList.toggle("noted", Boolean(cell?.note));
    element.classList.toggle("changed", this.changed.has(`${row}:${column}`));
    element.classList.toggle("waiting", !this.loaded.has(Math.floor(row / CHUNK)));
    const text = el("span", { class: "text" }, cell?.text ?? "");
    const spill = cell?.kind === "text" && !element.classList.contains("wrap") ? this.roomBeside(row, column) : 0;
    element.classList.toggle("spill", spill > 0);
    if (spill > 0) {
      text.style.width = `${this.width(column) + spill - 14}px`;
    }
    return text;
  }

  width(column) {
    return this.columns?.[column]?.pixelSize ?? 100;
  }

  /** How far a text may run over blank cells to its right, as spreadsheets let it. */
  roomBeside(row, column) {
    const needed = this.cell(row, column).text.length * 7 + 14;
    let room = 0;
    for (let next = column + 1; next < this.size.columnCount && this.width(column) + room < needed; next++) {
      if (this.cell(row, next)?.text) {
        break;
      }
      room += this.showHidden || !this.isHidden(next) ? this.width(next) : 0;
    }
    return room;
  }

  noteBox(row, column) {
    const note = this.cell(row, column)?.note;
    return note ? el("div", { class: "note-box" }, note) : "";
  }

  scrolled() {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.loadVisible().catch(this.failed), 90);
  }

  async loadVisible() {
    const rows = this.table.getRows("visible");
    if (rows.length === 0) {
      return;
    }
    const numbers = rows.map((row) => row.getData().row);
    const wanted = [...new Set([Math.min(...numbers), Math.max(...numbers)].map((row) => Math.floor(row / CHUNK)))].filter((chunk) => !this.loaded.has(chunk));
    if (wanted.length > 0) {
      await Promise.all(wanted.map((chunk) => this.load(chunk, ROWS)));
      if (!this.gone) {
        this.table.getRows("visible").forEach((row) => row.reformat());
      }
    }
  }

  ranged(range) {
    const bound = range.getBounds().start;
    if (bound) {
      const start = bound.getComponent?.() ?? bound; // the library hands out its own cell here
      const row = start.getData().row;
      const column = Number(start.getField().slice(1));
      if (Number.isInteger(column)) {
        this.at = { row, column };
        this.select(row, column, this.cell(row, column));
      }
    }
  }

  /** Selects a cell and brings it into view. */
  async show(at, keep) {
    const holder = this.place.querySelector(".tabulator-tableholder");
    if (keep && holder) {
      holder.scrollLeft = keep.left;
      holder.scrollTop = keep.top;
    }
    if (!at || at.column >= this.size.columnCount || at.row >= this.size.rowCount) {
      this.table.getRanges().forEach((range) => this.ranged(range));
      return;
    }
    if (at.row < this.frozen) {
      this.select(at.row, at.column, this.cell(at.row, at.column));
      return;
    }
    const index = at.row - this.frozen - [...this.hiddenRows].filter((hidden) => hidden < at.row).length;
    const row = this.table.getRows()[index];
    if (!row) {
      return;
    }
    if (!keep) {
      this.bringIntoView(holder, index, at.column);
      await new Promise((resolve) => setTimeout(resolve, 60)); // the rows there are drawn after the scroll event
    }
    const cell = row.getCells().find((one) => one.getField() === `c${at.column}`);
    const range = this.table.getRanges()[0];
    if (cell && range) {
      range.setBounds(cell, cell);
    }
    this.at = at;
    await this.loadVisible();
    this.select(at.row, at.column, this.cell(at.row, at.column));
  }

  bringIntoView(holder, index, column) {
    const height = this.place.querySelector(".tabulator-row")?.offsetHeight ?? 28;
    const left = this.table.getColumn(`c${column}`).getElement().offsetLeft;
    if ((index + 2) * height > holder.clientHeight) {
      holder.scrollTop = index * height - holder.clientHeight / 2;
    }
    if (left + this.width(column) > holder.clientWidth) {
      holder.scrollLeft = left - holder.clientWidth / 2;
    }
  }

  toggleHidden() {
    this.showHidden = !this.showHidden;
    this.repaint();
  }

  /** Draws everything again from what is loaded, as when the colour scheme changes. */
  async repaint() {
    const keep = this.keep();
    this.close();
    this.gone = false;
    await this.draw();
    this.show(this.at, keep);
  }

  keep() {
    const holder = this.place.querySelector(".tabulator-tableholder");
    return { at: this.at, left: holder?.scrollLeft ?? 0, top: holder?.scrollTop ?? 0 };
  }

  /** Marks the cells that read differently from an earlier look at the same tab. */
  compare(before) {
    for (const [row, cells] of this.cells) {
      const old = before.get(row);
      if (old || row < CHUNK) {
        for (let column = 0; column < Math.max(cells.length, old?.length ?? 0); column++) {
          if ((cells[column]?.text ?? "") !== (old?.[column]?.text ?? "")) {
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
    clearTimeout(this.pause);
    this.table?.destroy();
    this.table = undefined;
  }
}

function cellOf(data) {
  const value = data.effectiveValue ?? {};
  const kind = value.numberValue !== undefined ? "number" : value.boolValue !== undefined ? "flag" : value.errorValue ? "error" : "text";
  return { text: data.formattedValue ?? "", value: value.numberValue, kind, note: data.note, formula: data.userEnteredValue?.formulaValue, format: data.userEnteredFormat };
}
