// What may stand in a cell, and who may write there: data validation and protected ranges.

import { comparisons } from "./comparisons.js";

export function isCheckbox(cell) {
  return cell?.rule?.condition?.type === "BOOLEAN";
}

export function isChecked(cell) {
  return cell?.text === (cell.rule.condition.values?.[0]?.userEnteredValue ?? "TRUE");
}

export function isList(cell) {
  return cell?.rule?.condition?.type === "ONE_OF_LIST" && cell.rule.showCustomUi === true;
}

export function choices(cell) {
  return isList(cell) ? cell.rule.condition.values.map((value) => value.userEnteredValue) : [];
}

/** Whether a list lets something stand that is none of its choices. */
export function isOdd(cell) {
  return isList(cell) && cell.text !== "" && !choices(cell).includes(cell.text);
}

/** What a tick turns a checkbox into. */
export function ticked(cell) {
  const values = (cell.rule.condition.values ?? []).map((value) => value.userEnteredValue);
  return isChecked(cell) ? (values[1] ?? "FALSE") : (values[0] ?? "TRUE");
}

const number = (test) => (text, values) => text.trim() !== "" && Number.isFinite(Number(text.replace(/[,\s]/g, ""))) && test(Number(text.replace(/[,\s]/g, "")), ...values.map(Number));

const TESTS = {
  ONE_OF_LIST: (text, values) => values.includes(text),
  BOOLEAN: (text, values) => (values.length ? values : ["TRUE", "FALSE"]).includes(values.length ? text : text.toUpperCase()),
  ...comparisons(number),
  NUMBER_NOT_BETWEEN: number((value, low, high) => value < low || value > high),
  TEXT_CONTAINS: (text, [part]) => text.toLowerCase().includes(part.toLowerCase()),
  TEXT_NOT_CONTAINS: (text, [part]) => !text.toLowerCase().includes(part.toLowerCase()),
  TEXT_EQ: (text, [whole]) => text.toLowerCase() === whole.toLowerCase(),
};

/** Why a strict rule keeps a text out of its cell; undefined where it does not. Formulas are not held to it. */
export function refusal(cell, typed) {
  const { condition, strict, inputMessage } = cell?.rule ?? {};
  const test = TESTS[condition?.type];
  const values = (condition?.values ?? []).map((value) => value.userEnteredValue ?? "");
  if (!strict || !test || typed === "" || typed.startsWith("=") || test(typed, values)) {
    return undefined;
  }
  return inputMessage || (condition.type === "ONE_OF_LIST" ? `Only one of these may stand here: ${values.join(", ")}.` : `“${typed}” is not allowed by this cell's data validation.`);
}

/** The protected ranges of a tab. */
export class Protection {
  constructor(sheet) {
    this.ranges = sheet.protectedRanges ?? [];
  }

  /** Those that cover some of an area and leave no hole that holds all of it. */
  over(area) {
    return this.ranges.filter((each) => touches(each.range ?? {}, area) && !(each.unprotectedRanges ?? []).some((hole) => holds(hole, area)));
  }

  at(row, column) {
    return this.over({ top: row, bottom: row, left: column, right: column })[0];
  }

  /** Whether a cell may not be written at all. */
  closes(row, column) {
    return this.over({ top: row, bottom: row, left: column, right: column }).some((each) => !each.warningOnly && !each.requestingUserCanEdit);
  }

  /** Whether another hand keeps the rows of this tab, by the column that names them. */
  keepsRows(firstRow) {
    return this.ranges.some((each) => touches(each.range ?? {}, { top: firstRow, bottom: firstRow, left: 0, right: 0 }));
  }
}

function bounds(range) {
  return { top: range.startRowIndex ?? 0, bottom: (range.endRowIndex ?? Infinity) - 1, left: range.startColumnIndex ?? 0, right: (range.endColumnIndex ?? Infinity) - 1 };
}

function touches(range, area) {
  const { top, bottom, left, right } = bounds(range);
  return top <= area.bottom && bottom >= area.top && left <= area.right && right >= area.left;
}

function holds(range, area) {
  const { top, bottom, left, right } = bounds(range);
  return top <= area.top && bottom >= area.bottom && left <= area.left && right >= area.right;
}
