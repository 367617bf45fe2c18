// The menus of columns and rows: sort, filter, insert, delete, hide.

import { count } from "./counts.js";
import { openFilter } from "./filtering.js";
import { openMenu } from "./menu.js";
import { letters } from "./places.js";
import { fit } from "./widths.js";

const COMPUTED = "Patchbook fills this tab in and keeps its order. A filter shows less of it.";

export function listenToMenus(grid, signal) {
  const { table } = grid.view;
  table.addEventListener("click", (event) => {
    const opener = event.target.closest(".open-menu");
    if (opener) {
      columnMenu(grid, Number(opener.closest(".letter").dataset.column));
    }
  }, { signal });
  table.addEventListener("contextmenu", (event) => {
    const place = grid.view.placeOf(event.target);
    if (!place || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const at = { x: event.clientX, y: event.clientY };
    if (place.row === undefined && place.column !== undefined) {
      columnMenu(grid, place.column, at);
    } else if (place.row !== undefined) {
      rowMenu(grid, at);
    }
  }, { signal });
}

/** The menu of a column, or of all that are selected whole. */
export function columnMenu(grid, column, at = belowLetter(grid, column)) {
  const { selection } = grid;
  const area = selection.area();
  if (column < area.left || column > area.right) {
    selection.columns(column, column);
  }
  const { left, right } = selection.area();
  const several = right - left + 1;
  const lines = { dimension: "COLUMNS", first: left, last: right, words: several === 1 ? `column ${letters(left)}` : `columns ${letters(left)} to ${letters(right)}` };
  const sort = (text, sortOrder) => ({ text, act: () => sortRows(grid, column, sortOrder), why: grid.protection.keepsRows(grid.firstRow) ? COMPUTED : undefined });
  openMenu(at, `Column ${letters(column)}`, [
    sort("Sort A to Z", "ASCENDING"),
    sort("Sort Z to A", "DESCENDING"),
    { text: "Filter…", act: () => openFilter(grid, column) },
    grid.sheet.basicFilter && { text: "Clear all filters", act: () => clearFilter(grid) },
    "-",
    insert(grid, lines, count(several, "column"), left, "left"),
    insert(grid, lines, count(several, "column"), right + 1, "right"),
    { text: `Delete ${lines.words}`, act: () => remove(grid, lines), why: several === grid.cells.columnCount ? "One column has to stay" : undefined },
    "-",
    ...hiding(grid, lines, grid.layout.hiddenColumns),
    { text: "Fit to what it holds", act: () => fit(grid, left, right) },
  ], () => grid.view.table.focus({ preventScroll: true }));
}

/** The menu of the rows that are selected. */
export function rowMenu(grid, at) {
  const area = grid.selection.area();
  const { top, bottom } = area;
  const several = bottom - top + 1;
  const lines = { dimension: "ROWS", first: top, last: bottom, words: several === 1 ? `row ${top + 1}` : `rows ${top + 1} to ${bottom + 1}` };
  openMenu(at, lines.words, [
    { text: "Clear the cells", act: () => grid.writing.clear(area) },
    { text: "Fill down", act: () => grid.writing.fillDown() },
    "-",
    insert(grid, lines, count(several, "row"), top, "above"),
    insert(grid, lines, count(several, "row"), bottom + 1, "below"),
    { text: `Delete ${lines.words}`, act: () => remove(grid, lines), why: several === grid.cells.rowCount ? "One row has to stay" : undefined },
    "-",
    ...hiding(grid, lines, new Set(grid.layout.hiddenRows)),
  ], () => grid.view.table.focus({ preventScroll: true }));
}

function belowLetter(grid, column) {
  const box = grid.view.table.getBoundingClientRect();
  const { left } = grid.view.port.rect(0, column);
  return { x: box.left + left, y: box.top + 24 };
}

function range(grid, { dimension, first, last }) {
  return { sheetId: grid.id, dimension, startIndex: first, endIndex: last + 1 };
}

function areaOf(grid, { dimension, first, last }) {
  return dimension === "ROWS"
    ? { top: first, bottom: last, left: 0, right: grid.cells.columnCount - 1 }
    : { top: 0, bottom: grid.cells.rowCount - 1, left: first, right: last };
}

function insert(grid, lines, many, at, where) {
  const made = { ...lines, first: at, last: at + lines.last - lines.first };
  const step = { requests: [{ insertDimension: { range: range(grid, made), inheritFromBefore: at > lines.first } }], back: [{ deleteDimension: { range: range(grid, made) } }], blank: areaOf(grid, made) };
  return { text: `Insert ${many} ${where}`, act: () => grid.writing.restructure(step) };
}

async function remove(grid, lines) {
  const area = areaOf(grid, lines);
  if (await grid.writing.permission.covers(area)) {
    const inserted = { insertDimension: { range: range(grid, lines), inheritFromBefore: lines.first > 0 } };
    grid.writing.restructure({ requests: [{ deleteDimension: { range: range(grid, lines) } }], back: [inserted], kept: area });
  }
}

function hiding(grid, lines, hidden) {
  const property = (name, first, last) => ({ updateDimensionProperties: { range: range(grid, { ...lines, first, last }), properties: { hiddenByUser: name }, fields: "hiddenByUser" } });
  const within = [];
  for (let line = lines.first - 1; line <= lines.last + 1; line++) {
    if (hidden.has(line)) {
      within.push(line);
    }
  }
  while (within.length > 0 && within[0] > 0 && hidden.has(within[0] - 1)) {
    within.unshift(within[0] - 1);
  }
  while (within.length > 0 && hidden.has(within.at(-1) + 1)) {
    within.push(within.at(-1) + 1);
  }
  const [first, last] = [within[0], within.at(-1)];
  return [
    { text: `Hide ${lines.words}`, act: () => grid.writing.restructure({ requests: [property(true, lines.first, lines.last)], back: [property(false, lines.first, lines.last)] }) },
    within.length > 0 && { text: `Show ${count(within.length, lines.dimension === "ROWS" ? "hidden row" : "hidden column")}`, act: () => grid.writing.restructure({ requests: [property(false, first, last)], back: within.map((line) => property(true, line, line)) }) },
  ];
}

/** Sorts the rows below the header; a filter is laid over them again. */
async function sortRows(grid, column, sortOrder) {
  const used = (await grid.cells.allTexts()).length;
  grid.cells.forgetTexts();
  const area = { top: grid.firstRow, left: 0, bottom: Math.max(grid.firstRow, used - 1), right: grid.cells.columnCount - 1 };
  const rows = { sheetId: grid.id, startRowIndex: area.top, endRowIndex: area.bottom + 1, startColumnIndex: 0, endColumnIndex: area.right + 1 };
  const filter = grid.sheet.basicFilter;
  const again = filter ? [{ setBasicFilter: { filter: { range: filter.range, criteria: filter.criteria ?? {} } } }] : [];
  await grid.writing.change(area, [{ sortRange: { range: rows, sortSpecs: [{ dimensionIndex: column, sortOrder }] } }, ...again], { written: [], structure: true });
}

function clearFilter(grid) {
  const { range: over, criteria = {} } = grid.sheet.basicFilter;
  grid.writing.restructure({ requests: [{ clearBasicFilter: { sheetId: grid.id } }], back: [{ setBasicFilter: { filter: { range: over, criteria } } }] });
}
