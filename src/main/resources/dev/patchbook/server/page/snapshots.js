// What stood in an area at one time, so that it can be put back where nobody has written since.

import { get } from "./calls.js";
import { gridRange } from "./places.js";

/** What typing changes of a cell. */
export const VALUES = "userEnteredValue,userEnteredFormat.numberFormat";
/** All of a cell. */
export const WHOLE = "userEnteredValue,userEnteredFormat,note,dataValidation";

/** So many cells at most are kept for undoing. */
const MOST_KEPT = 300000;

export function isLarge({ top, left, bottom, right }) {
  return (bottom - top + 1) * (right - left + 1) > MOST_KEPT;
}

/** What stands in an area, in the rows that hold anything. */
export async function snapshot({ file, cells }, { top, left, bottom, right }, fields) {
  const mask = fields.split(",").map((field) => field.replace(/\.(.*)/, "($1)")).join(",");
  const answer = await get(`/v4/spreadsheets/${file}`, { ranges: cells.range(top, left, bottom, right), fields: `sheets(data(rowData(values(${mask}))))` });
  return answer.sheets?.[0]?.data?.[0]?.rowData ?? [];
}

/** The request that puts a snapshot back. */
export function putBack({ id }, area, rows, fields) {
  return { updateCells: { range: gridRange(id, area), rows, fields } };
}

/** The area of a step in which somebody has written since; undefined where nobody has. */
export async function changedSince(grid, { area, blank, fields, before, after }, again) {
  if (area) {
    return JSON.stringify(await snapshot(grid, area, fields)) === JSON.stringify(again ? before : after) ? undefined : area;
  }
  const isFilled = async () => (await snapshot(grid, blank, "userEnteredValue")).some((row) => (row.values ?? []).some((cell) => cell.userEnteredValue));
  return blank && !again && (await isFilled()) ? blank : undefined;
}
