// What may stand in a cell: its data validation.

import { comparisons } from "./comparisons.js";
import { dayOf, isoOf, limitOf } from "./dates.js";

const SAID = {
  DATE_EQ: "on", DATE_BEFORE: "before", DATE_AFTER: "after", DATE_ON_OR_BEFORE: "on or before", DATE_ON_OR_AFTER: "on or after",
  DATE_BETWEEN: "from", DATE_NOT_BETWEEN: "outside", DATE_IS_VALID: "",
};

export function isCheckbox(cell) {
  return cell?.rule?.condition?.type === "BOOLEAN";
}

export function isChecked(cell) {
  return cell?.text === (cell.rule.condition.values?.[0]?.userEnteredValue ?? "TRUE");
}

export function isList(cell) {
  return ["ONE_OF_LIST", "ONE_OF_RANGE"].includes(cell?.rule?.condition?.type) && cell.rule.showCustomUi === true;
}

/** The formula of the range that holds what may stand in a cell, where one does. */
export function rangeOf(cell) {
  return cell?.rule?.condition?.type === "ONE_OF_RANGE" ? valuesOf(cell.rule.condition)[0] : undefined;
}

/** What a cell offers; where a range holds it, as far as that is known. */
export function choices(cell, lists) {
  return isList(cell) ? (allowed(cell, lists) ?? []) : [];
}

function allowed(cell, lists) {
  const range = rangeOf(cell);
  return range ? lists.now(range) : valuesOf(cell.rule.condition);
}

/** Whether a list lets something stand that is none of its choices. */
export function isOdd(cell, lists) {
  return isList(cell) && cell.text !== "" && allowed(cell, lists)?.includes(cell.text) === false;
}

/** Whether a day is wanted in a cell: by its rule, or because it shows one. */
export function isDay(cell) {
  return Boolean(cell?.rule?.condition?.type.startsWith("DATE_")) || (cell?.format?.numberFormat?.type === "DATE" && cell.rule === undefined);
}

/** What a tick turns a checkbox into. */
export function ticked(cell) {
  const values = valuesOf(cell.rule.condition);
  return isChecked(cell) ? (values[1] ?? "FALSE") : (values[0] ?? "TRUE");
}

const number = (test) => (text, values) => text.trim() !== "" && Number.isFinite(Number(text.replace(/[,\s]/g, ""))) && test(Number(text.replace(/[,\s]/g, "")), ...values.map(Number));

/** A limit that only the workspace can work out holds nothing back. */
const day = (test) => (text, _, { condition, locale }) => {
  const typed = dayOf(text, locale);
  const limits = (condition.values ?? []).map((value) => limitOf(value, locale));
  return typed !== undefined && (limits.includes(undefined) || test(typed, ...limits));
};

const TESTS = {
  ONE_OF_LIST: (text, values) => values.includes(text),
  ONE_OF_RANGE: (text, [range], { lists }) => lists.now(range)?.includes(text) !== false,
  BOOLEAN: (text, values) => (values.length ? values : ["TRUE", "FALSE"]).includes(values.length ? text : text.toUpperCase()),
  ...comparisons(number),
  NUMBER_NOT_BETWEEN: number((value, low, high) => value < low || value > high),
  TEXT_CONTAINS: (text, [part]) => text.toLowerCase().includes(part.toLowerCase()),
  TEXT_NOT_CONTAINS: (text, [part]) => !text.toLowerCase().includes(part.toLowerCase()),
  TEXT_EQ: (text, [whole]) => text.toLowerCase() === whole.toLowerCase(),
  DATE_IS_VALID: day(() => true),
  DATE_EQ: day((typed, limit) => typed === limit),
  DATE_BEFORE: day((typed, limit) => typed < limit),
  DATE_AFTER: day((typed, limit) => typed > limit),
  DATE_ON_OR_BEFORE: day((typed, limit) => typed <= limit),
  DATE_ON_OR_AFTER: day((typed, limit) => typed >= limit),
  DATE_BETWEEN: day((typed, low, high) => typed >= low && typed <= high),
  DATE_NOT_BETWEEN: day((typed, low, high) => typed < low || typed > high),
};

/**
 * Why a strict rule keeps a text out of its cell; undefined where it does not. Formulas are not held to it.
 *
 * @param known the lists that ranges hold, and the locale of the spreadsheet
 */
export function refusal(cell, typed, { lists, locale }) {
  const { condition, strict, inputMessage } = cell?.rule ?? {};
  const test = TESTS[condition?.type];
  const values = valuesOf(condition);
  if (!strict || !test || typed === "" || typed.startsWith("=") || test(typed, values, { condition, lists, locale })) {
    return undefined;
  }
  return inputMessage || reason(condition, typed, values, { lists, locale });
}

function reason(condition, typed, values, { lists, locale }) {
  const list = condition.type === "ONE_OF_RANGE" ? lists.now(values[0]) : condition.type === "ONE_OF_LIST" ? values : undefined;
  if (list) {
    return list.length > 12 ? `“${typed}” is none of the ${list.length.toLocaleString()} choices of this cell.` : `Only one of these may stand here: ${list.join(", ")}.`;
  }
  if (condition.type in SAID) {
    const limits = (condition.values ?? []).map((value) => limitOf(value, locale)).map((limit) => (limit === undefined ? "a day that is worked out" : isoOf(limit)));
    const words = [SAID[condition.type], limits.join(condition.type === "DATE_BETWEEN" ? " to " : " and ")].filter(Boolean).join(" ");
    return `“${typed}” may not stand here: only a date${words ? ` ${words}` : ""}, typed as in 2026-03-31.`;
  }
  return `“${typed}” is not allowed by this cell's data validation.`;
}

function valuesOf(condition) {
  return (condition?.values ?? []).map((value) => value.userEnteredValue ?? "");
}
