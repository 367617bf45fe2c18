// Copy, cut and paste: as texts from and to other programs, and with formulas and formats within a workbook.

import { get } from "./calls.js";
import { toast } from "./dom.js";
import { gridRange } from "./places.js";
import { parseTsv, tsv } from "./tsv.js";

const MARK = "data-patchbook-cells";

export function listenToClipboard(grid, signal) {
  const here = () => document.activeElement === grid.view.table;
  const on = (name, act) => document.addEventListener(name, (event) => {
    if (here()) {
      event.preventDefault();
      act(event);
    }
  }, { signal });
  on("copy", (event) => copy(grid, event, false));
  on("cut", (event) => copy(grid, event, true));
  on("paste", (event) => paste(grid, event.clipboardData));
}

/** Copies at once what is loaded; for the rest the clipboard waits until it has been read. */
function copy(grid, event, cutting) {
  const area = grid.selection.area();
  if (grid.cells.areLoaded(area.top, area.bottom)) {
    const lines = shownRows(grid, area).map((row) => texts(area, (column) => grid.cells.cell(row, column)?.text));
    event.clipboardData.setData("text/plain", tsv(lines));
    event.clipboardData.setData("text/html", html(grid, area, lines, cutting));
  } else {
    const lines = read(grid, area);
    const part = (type, form) => lines.then((all) => new Blob([form(all)], { type }));
    navigator.clipboard.write([new ClipboardItem({ "text/plain": part("text/plain", tsv), "text/html": part("text/html", (all) => html(grid, area, all, cutting)) })])
      .catch((fault) => toast(`Nothing was copied: ${fault.message}`, { kind: "failed" }));
  }
}

function shownRows(grid, { top, bottom }) {
  return grid.rows.runs(top, bottom).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
}

function texts({ left, right }, textOf) {
  return Array.from({ length: right - left + 1 }, (_, at) => textOf(left + at) ?? "");
}

async function read(grid, area) {
  const range = grid.cells.range(area.top, area.left, area.bottom, area.right);
  const { values = [] } = await get(`/v4/spreadsheets/${grid.file}/values/${encodeURIComponent(range)}`, { valueRenderOption: "FORMATTED_VALUE" });
  return shownRows(grid, area).slice(0, values.length).map((row) => texts(area, (column) => values[row - area.top]?.[column - area.left]));
}

function html(grid, area, lines, cutting) {
  const place = { file: grid.file, sheet: grid.id, area, cutting, whole: lines.length === area.bottom - area.top + 1 };
  const table = document.createElement("table");
  table.setAttribute(MARK, JSON.stringify(place));
  lines.forEach((line) => {
    const row = table.insertRow();
    line.forEach((text) => (row.insertCell().textContent = text));
  });
  return table.outerHTML;
}

function paste(grid, data) {
  const from = ownCells(data.getData("text/html"), grid.file);
  const text = data.getData("text/plain");
  if (from?.cutting && from.sheet !== grid.id) {
    grid.beside.tell(grid.selection.anchor.row, grid.selection.anchor.column, "Cut cells can be moved on the tab they come from. To bring them to another tab, copy them.");
  } else if (from) {
    pasteOwn(grid, from);
  } else if (text !== "") {
    const { top, left, bottom, right } = grid.selection.area();
    grid.writing.enter(top, left, repeated(parseTsv(text), grid.rows.position(bottom) - grid.rows.position(top) + 1, right - left + 1));
  }
}

function ownCells(text, file) {
  const mark = new DOMParser().parseFromString(text, "text/html").querySelector(`[${MARK}]`)?.getAttribute(MARK);
  const from = mark && JSON.parse(mark);
  return from?.file === file && from.whole ? from : undefined;
}

/** What is selected is filled when it is a multiple of what was copied. */
function repeated(lines, height, width) {
  const times = (wanted, size) => (wanted % size === 0 ? wanted / size : 1);
  const across = times(width, lines[0].length);
  const wide = lines.map((line) => Array(across).fill(line).flat());
  return Array(times(height, lines.length)).fill(wide).flat();
}

function pasteOwn(grid, { sheet, area: source, cutting }) {
  const { top, left, bottom, right } = grid.selection.area();
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  const fills = (wanted, size) => (!cutting && wanted % size === 0 ? wanted : size);
  const target = { top, left, bottom: top + fills(bottom - top + 1, height) - 1, right: left + fills(right - left + 1, width) - 1 };
  if (cutting) {
    const both = { top: Math.min(top, source.top), left: Math.min(left, source.left), bottom: Math.max(target.bottom, source.bottom), right: Math.max(target.right, source.right) };
    const request = { cutPaste: { source: gridRange(sheet, source), destination: { sheetId: grid.id, rowIndex: top, columnIndex: left }, pasteType: "PASTE_NORMAL" } };
    grid.writing.change(both, [request], { written: [source, target] });
  } else {
    grid.writing.change(target, [{ copyPaste: { source: gridRange(sheet, source), destination: gridRange(grid.id, target), pasteType: "PASTE_NORMAL" } }]);
  }
  grid.selection.to({ row: target.top, column: target.left }, { row: target.bottom, column: target.right }, { follow: false });
}
