// What the first rows of the tabs showed at one time, so that what has changed since can be marked where somebody looks.

import { get } from "./calls.js";
import { named, quoted } from "./places.js";

const ROWS = 250;

/** Reads the tabs with these properties; answers by their ids what `Grid` compares with. */
export async function earlierTexts(file, tabs) {
  const query = new URLSearchParams({ valueRenderOption: "FORMATTED_VALUE" });
  const grids = tabs.filter(({ gridProperties: { rowCount, columnCount } }) => rowCount > 0 && columnCount > 0);
  grids.forEach(({ title, gridProperties: { rowCount, columnCount } }) => {
    query.append("ranges", `${quoted(title)}!${named({ top: 0, left: 0, bottom: Math.min(ROWS, rowCount) - 1, right: columnCount - 1 })}`);
  });
  const { valueRanges = [] } = grids.length > 0 ? await get(`/v4/spreadsheets/${file}/values:batchGet`, query) : {};
  return new Map(grids.map(({ sheetId = 0 }, at) => [sheetId, new EarlierTexts(valueRanges[at].values ?? [])]));
}

class EarlierTexts {
  constructor(lines) {
    this.lines = lines;
  }

  isLoaded(row) {
    return row < ROWS;
  }

  cell(row, column) {
    return { text: this.lines[row]?.[column] };
  }
}
