// The cells of one tab: read in chunks as they are wanted, and forgotten again when they are far away.

import { get } from "./calls.js";
import { isoOf } from "./dates.js";
import { named, quoted } from "./places.js";

const CHUNK = 250;
const MOST_CHUNKS = 16;
const FORMAT = "backgroundColor,horizontalAlignment,wrapStrategy,numberFormat,textFormat(bold,italic,strikethrough,foregroundColor)";
const CELL = `formattedValue,note,effectiveValue,userEnteredValue,userEnteredFormat(${FORMAT}),dataValidation`;
const ROWS = `sheets(data(startRow,rowData(values(${CELL}))))`;
const LINES = "sheets(data(rowMetadata(hiddenByUser,hiddenByFilter),columnMetadata(pixelSize,hiddenByUser)))";

export class TabCells {
  constructor(file, properties) {
    this.file = file;
    this.title = properties.title;
    this.rowCount = properties.gridProperties?.rowCount ?? 0;
    this.columnCount = properties.gridProperties?.columnCount ?? 0;
    this.chunks = new Map();
    this.fresh = new Map();
    this.texts = new Map();
    this.typedOver = [];
  }

  range(top, left, bottom, right) {
    return `${quoted(this.title)}!${named({ top, left, bottom, right })}`;
  }

  /** The rows that are hidden, and the columns with their widths. */
  async lines() {
    const answer = await get(`/v4/spreadsheets/${this.file}`, { ranges: quoted(this.title), fields: LINES });
    const data = answer.sheets?.[0]?.data?.[0] ?? {};
    const hidden = [];
    (data.rowMetadata ?? []).forEach((line, row) => (line.hiddenByUser || line.hiddenByFilter) && hidden.push(row));
    return { hidden, columns: data.columnMetadata ?? [] };
  }

  /** The heights of the first rows. */
  async heights(count) {
    const fields = "sheets(data(rowMetadata(pixelSize)))";
    const answer = await get(`/v4/spreadsheets/${this.file}`, { ranges: this.range(0, 0, count - 1, 0), fields });
    return (answer.sheets?.[0]?.data?.[0]?.rowMetadata ?? []).map((line) => line.pixelSize ?? 21);
  }

  cell(row, column) {
    return this.chunks.get(chunkOf(row))?.[row % CHUNK]?.[column];
  }

  isLoaded(row) {
    return this.chunks.has(chunkOf(row));
  }

  areLoaded(first, last) {
    for (let chunk = chunkOf(first); chunk <= chunkOf(last); chunk++) {
      if (!this.chunks.has(chunk)) {
        return false;
      }
    }
    return true;
  }

  /** Reads those of the rows' chunks that are missing or out of date; tells whether there were any. */
  async need(rows) {
    const wanted = [...new Set(rows.map(chunkOf))];
    const missing = wanted.filter((chunk) => !this.fresh.has(chunk));
    if (missing.length > 0) {
      const reading = this.read(missing);
      missing.forEach((chunk) => this.fresh.set(chunk, reading));
      reading.catch(() => missing.forEach((chunk) => this.fresh.get(chunk) === reading && this.fresh.delete(chunk)));
    }
    await Promise.all(wanted.map((chunk) => this.fresh.get(chunk)));
    this.forget(wanted);
    return missing.length > 0;
  }

  async read(chunks) {
    const query = new URLSearchParams({ fields: ROWS });
    const last = (chunk) => Math.min((chunk + 1) * CHUNK, this.rowCount) - 1;
    chunks.forEach((chunk) => query.append("ranges", this.range(chunk * CHUNK, 0, last(chunk), this.columnCount - 1)));
    const answer = await get(`/v4/spreadsheets/${this.file}`, query);
    chunks.forEach((chunk, at) => {
      const rows = answer.sheets?.[0]?.data?.[at]?.rowData ?? [];
      this.chunks.set(chunk, rows.map((row) => (row.values ?? []).map(cellOf)));
    });
  }

  /** Lets go of what was read longest ago, save the first chunk, which holds the headings, and what is wanted now. */
  forget(wanted) {
    for (const chunk of [...this.chunks.keys()]) {
      if (this.chunks.size > MOST_CHUNKS && chunk !== 0 && !wanted.includes(chunk)) {
        this.chunks.delete(chunk);
        this.fresh.delete(chunk);
      }
    }
  }

  /** What was read is still shown, but read again when it is wanted next. */
  outdate() {
    this.fresh.clear();
    this.texts.clear();
    this.typedOver = [];
  }

  /** Shows a text before the interface has answered. */
  showTyped(row, column, typed) {
    const chunk = this.chunks.get(chunkOf(row));
    if (chunk) {
      const line = (chunk[row % CHUNK] ??= []);
      this.typedOver.push({ line, column, cell: line[column] });
      line[column] = { kind: "text", ...line[column], text: typed, value: undefined, typed };
    }
  }

  /** Shows again what stood where something was typed that was not taken. */
  takeBackTyped() {
    this.typedOver.reverse().forEach(({ line, column, cell }) => (line[column] = cell));
    this.typedOver = [];
  }

  /** Lets go of the texts of the whole tab, which may be large. */
  forgetTexts() {
    this.texts.clear();
  }

  /** The shown texts of a whole column, or without one of the whole tab, by row. */
  async allTexts(column) {
    if (!this.texts.has(column)) {
      const range = column === undefined ? quoted(this.title) : this.range(0, column, this.rowCount - 1, column);
      this.texts.set(column, get(`/v4/spreadsheets/${this.file}/values/${encodeURIComponent(range)}`, { valueRenderOption: "FORMATTED_VALUE" }));
    }
    return (await this.texts.get(column)).values ?? [];
  }
}

function chunkOf(row) {
  return Math.floor(row / CHUNK);
}

function cellOf(data) {
  const value = data.effectiveValue ?? {};
  const kind = value.numberValue !== undefined ? "number" : value.boolValue !== undefined ? "flag" : value.errorValue ? "error" : "text";
  const uncalculated = data.effectiveValue ? "" : (data.userEnteredValue?.formulaValue ?? "");
  return { text: data.formattedValue ?? uncalculated, value: value.numberValue, kind, note: data.note, entered: data.userEnteredValue, format: data.userEnteredFormat, rule: data.dataValidation };
}

/** What was entered into a cell, as one would type it again. */
export function enteredText(cell) {
  const { formulaValue, stringValue, numberValue, boolValue } = cell?.entered ?? {};
  if (cell?.typed !== undefined || formulaValue !== undefined || stringValue !== undefined) {
    return cell.typed ?? formulaValue ?? stringValue;
  }
  if (boolValue !== undefined) {
    return String(boolValue).toUpperCase();
  }
  return numberValue === undefined ? "" : numberText(numberValue, cell.format?.numberFormat?.type, cell.text);
}

function numberText(number, type, shown) {
  if (type === "DATE" && Number.isInteger(number)) {
    return isoOf(number);
  }
  if (type === "DATE_TIME" || type === "TIME" || type === "DATE") {
    return shown;
  }
  return type === "PERCENT" ? `${Number((number * 100).toPrecision(15))}%` : String(number);
}
